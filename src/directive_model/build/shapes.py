"""What the text of a type of document begins as: its sections, its first and last words."""

from __future__ import annotations

from typing import Final

import attrs

from directive_model.forms import Form
from directive_model.language import fold
from directive_model.language.patterns import late

#: The words of a text that nothing is known of.
TEXT: Final = "[nội dung]"
_TASK: Final = (
    "[nội dung nhiệm vụ]. Giao [cơ quan chủ trì] chủ trì, phối hợp với [cơ quan phối hợp] thực hiện [sản phẩm], "
    "hoàn thành trước [thời hạn]"
)
_NUMERAL: Final = late(r"\d+|[IVX]+(?![a-z])")
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Shape:
    """The text of a type of document before anybody has written it.  "{period}" stands for the time it is for."""

    subject: str = "[trích yếu nội dung]"
    #: Whether it goes by other documents ("Căn cứ …").
    grounds: bool = False
    #: The paragraph before the first heading, or before the text.
    opening: str = ""
    #: The family of the sections' labels.
    family: str = "roman"
    #: Heading, which may be "", and text of each section, its end left out; without sections the text stands alone.
    sections: tuple[tuple[str, str], ...] = ()
    #: The paragraph that ends it, its end left out.
    closing: str | None = None
    #: Whether somebody is written to ("Kính gửi").
    addressed: bool = False


_PROGRAM: Final = Shape(
    subject="chỉ đạo {period} của [cơ quan ban hành]",
    opening="Trong {period}, [cơ quan ban hành] tập trung chỉ đạo một số công tác trọng tâm như sau:",
    family="number",
    # The order of the monthly programs of provincial committees.
    sections=(
        ("Công tác xây dựng Đảng và hệ thống chính trị", _TASK),
        ("Phát triển kinh tế", _TASK),
        ("Văn hóa - xã hội", _TASK),
        ("Quốc phòng, an ninh và nội chính", _TASK),
    ),
    closing="Căn cứ chương trình này, [các cấp, các ngành] cụ thể hóa và tổ chức thực hiện, báo cáo kết quả",
)
_SECTIONS: Final = Shape(
    opening="[Lý do, căn cứ ban hành văn bản].",
    sections=(("Tình hình", TEXT), ("Nhiệm vụ, giải pháp", _TASK), ("Tổ chức thực hiện", TEXT)),
)
_PLAN: Final = Shape(
    opening="[Lý do, căn cứ ban hành văn bản].",
    sections=(("Mục đích, yêu cầu", TEXT), ("Nội dung, nhiệm vụ", _TASK), ("Tổ chức thực hiện", TEXT)),
)
_ARTICLES: Final = Shape(
    grounds=True,
    opening="[Cơ quan hoặc người ban hành] quyết định như sau:",
    family="dieu",
    sections=(("", TEXT), ("", TEXT), ("", "[hiệu lực và trách nhiệm thi hành]")),
)
_REPORT: Final = Shape(
    addressed=True,
    opening="[Lý do, căn cứ báo cáo].",
    sections=(("Kết quả", TEXT), ("Hạn chế, nguyên nhân", TEXT), ("Kiến nghị, đề xuất", TEXT)),
)
_MINUTES: Final = Shape(
    opening="[Thời gian, địa điểm, thành phần].",
    sections=(("Nội dung", TEXT), ("Kết luận", TEXT)),
)
_LETTER: Final = Shape(addressed=True, opening="[Lý do, căn cứ viết văn bản].")
_PAPER: Final = Shape()

#: By the first words of a type, the longest first; every other type has sections under Roman numbers.
_SHAPES: Final = {
    "chương trình": _PROGRAM,
    "kế hoạch": _PLAN,
    "quy hoạch": _PLAN,
    "đề án": _PLAN,
    "dự án": _PLAN,
    "phương án": _PLAN,
    "quyết định": _ARTICLES,
    "quy định": _ARTICLES,
    "quy chế": _ARTICLES,
    "hợp đồng": _ARTICLES,
    "báo cáo": _REPORT,
    "tờ trình": _REPORT,
    "biên bản": _MINUTES,
    "công văn": _LETTER,
    "công điện": _LETTER,
    "giấy mời": _LETTER,
    "giấy": _PAPER,
    "phiếu": _PAPER,
    "bản": _PAPER,
    "thông báo": _PAPER,
    "thông cáo": _PAPER,
}


def shape_of(kind: str) -> Shape:
    """Return the shape of a type of document, e.g. of "kế hoạch"."""
    words = fold(kind) + " "
    fitting = [known for known in _SHAPES if words.startswith(fold(known) + " ")]
    return _SHAPES[max(fitting, key=len)] if fitting else _SECTIONS


def labels_of(form: Form, family: str, count: int) -> tuple[str, ...]:
    """Return the first labels of a family, as the form's example of that level writes them: "Điều 1.", "I-"."""
    level = form.level_of(family)
    example = level.examples[0] if level else ""
    numerals = _ROMAN if family == "roman" else tuple(map(str, range(1, count + 1)))
    return tuple(_NUMERAL.sub(numeral, example, count=1) for numeral in numerals[:count])

"""The names of paragraph styles: what an office worker sees in the style list, and what recognition goes by.

Every part has a style of its own, and so has every place where the same letters could mean two things: a
heading and a section's text, a table's cell, an appendix.  Names hold no comma, which Word takes for the
start of an alias, and no two names differ in case only.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, Literal, TypeAlias

import attrs

from directive_model.language.normal import Remembered
from directive_model.language.patterns import late
from directive_model.model.value import Value

#: The parts that stand once or are lists, by their key in the form.
STYLE_NAMES: Final[dict[str, str]] = {
    "circulation": "Phạm vi phổ biến",
    "circulation_media": "Phạm vi phổ biến cuối văn bản",
    "superior": "Tên cơ quan cấp trên",
    "issuer": "Tên cơ quan ban hành",
    "issuer_mark": "Dấu sao",
    "number": "Số và ký hiệu",
    "letter_subject": "Trích yếu công văn",
    "secrecy": "Dấu chỉ mức độ mật",
    "urgency": "Dấu chỉ mức độ khẩn",
    "draft": "Dấu dự thảo",
    "banner": "Tiêu đề văn bản",
    "motto": "Tiêu ngữ",
    "place_date": "Địa danh và ngày tháng",
    "type": "Tên loại văn bản",
    "subject": "Trích yếu nội dung",
    "title_rule": "Gạch dưới trích yếu",
    "addressees_label": "Kính gửi",
    "addressee": "Nơi kính gửi",
    "recipients_label": "Nơi nhận",
    "recipient": "Danh sách nơi nhận",
    "retention": "Nơi lưu",
    "signatory_body": "Cơ quan của người ký",
    "authority": "Quyền hạn ký",
    "position": "Chức vụ người ký",
    "signature_note": "Ghi chú chữ ký",
    "name": "Họ tên người ký",
    "drafter": "Ký hiệu người soạn thảo",
    "contact": "Thông tin liên hệ",
    "page_number": "Số trang",
    "appendix_superior": "Tên cơ quan cấp trên của phụ lục",
    "appendix_issuer": "Tên cơ quan ban hành phụ lục",
    "appendix_issuer_mark": "Dấu sao của phụ lục",
    "appendix_banner": "Tiêu đề của phụ lục",
    "appendix_motto": "Tiêu ngữ của phụ lục",
    "appendix_label": "Số thứ tự phụ lục",
    "appendix_title": "Tên phụ lục",
    "appendix_reference": "Căn cứ kèm theo của phụ lục",
}
_PARTS: Final = {name: part for part, name in STYLE_NAMES.items()}

#: Where blocks stand.
Zone: TypeAlias = Literal["preamble", "body", "closing", "appendix"]
#: What a paragraph is within its blocks: running text; a labelled leaf; the line with a section's label and its
#: heading; with its label and its first paragraph; with its label alone; with a heading under such a label; a line of
#: the preamble that says on what the document is based, in italics; one in capitals that says who decides, in bold.
BlockKind: TypeAlias = Literal["text", "item", "heading", "opening", "label", "name", "basis", "ruling"]

_ZONES: Final[dict[Zone, str]] = {
    "preamble": " phần mở đầu",
    "body": "",
    "closing": " phần kết thúc",
    "appendix": " trong phụ lục",
}
_KINDS: Final[dict[BlockKind, str]] = {
    "text": "Nội dung",
    "item": "Liệt kê",
    "heading": "Tiêu đề",
    "opening": "Đoạn mở",
    "label": "Nhãn",
    "name": "Tên",
    "basis": "Căn cứ",
    "ruling": "Thẩm quyền",
}


@attrs.frozen(eq=False, repr=False)
class BlockStyle(Value):
    """What the style of a block's paragraph says about it."""

    zone: Zone
    kind: BlockKind
    #: How many sections the paragraph stands in, its own counted where it opens one; a cell counts anew.
    depth: int = 0
    #: How many sections the table stands in whose cell the paragraph is in; None outside of tables.
    table: int | None = None
    #: Whether all that stands in the paragraph is its words, though they begin as a label, an appendix or the rest of
    #: a sentence would.
    verbatim: bool = False


@lru_cache(maxsize=1024)  # depths come from files
def block_style(
    zone: Zone, kind: BlockKind, depth: int = 0, table: int | None = None, *, verbatim: bool = False
) -> str:
    """Return the name of the style: "Nội dung", "Tiêu đề mục 1", "Nội dung nguyên văn ô bảng mục 2 trong phụ lục"."""
    cell = "" if table is None else _CELL + _level(table)
    return f"{_KINDS[kind]}{_VERBATIM if verbatim else ''}{_level(depth)}{cell}{_ZONES[zone]}"


def following_style(style: str) -> str | None:
    """Return the style of what is typed on below a paragraph, where it is not the same.

    "Nội dung mục 1" follows "Nội dung nguyên văn mục 1": whoever goes on below such words types a text as any other.
    """
    if _VERBATIM not in style:  # as in most, and to read a name takes a pattern that writing needs nowhere else
        return None
    meaning = style_meaning(style)
    if not isinstance(meaning, BlockStyle) or not meaning.verbatim:
        return None
    return block_style(meaning.zone, meaning.kind, meaning.depth, meaning.table)


def _level(depth: int) -> str:
    return f" mục {depth}" if depth else ""


def _meaning(style: str) -> str | BlockStyle | None:
    """Return what a style's name says: the key of a part, the place of a block, or None for a foreign name."""
    if style in _PARTS:
        return _PARTS[style]
    match = _NAME.fullmatch(style)
    if match is None:
        return None
    table = None if match["cell"] is None else int(match["table"] or 0)
    zones = {words: zone for zone, words in _ZONES.items()}
    kinds = {words: kind for kind, words in _KINDS.items()}
    verbatim = match["verbatim"] is not None
    return BlockStyle(zones[match["zone"]], kinds[match["kind"]], int(match["depth"] or 0), table, verbatim)


#: What a style's name says, see above; foreign names come from files.
style_meaning: Final[Callable[[str], str | BlockStyle | None]] = Remembered(_meaning, 1024).__getitem__


_CELL: Final = " ô bảng"
_VERBATIM: Final = " nguyên văn"
_NAME: Final = late(
    rf"(?P<kind>{'|'.join(_KINDS.values())})(?P<verbatim>{_VERBATIM})?(?: mục (?P<depth>[1-9]\d?))?"
    rf"(?P<cell>{_CELL}(?: mục (?P<table>[1-9]\d?))?)?(?P<zone>{'|'.join(_ZONES.values())})"
)

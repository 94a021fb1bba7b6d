"""Invented documents from one page to forty, with every part that a page can have; the same ones each time."""

from __future__ import annotations

import random

import attrs

from directive_model.build import item, paragraph, section
from directive_model.forms import Form
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    Cell,
    DirectiveProgram,
    DocumentNumber,
    Letterhead,
    Marks,
    Recipient,
    ReducedDate,
    Regime,
    Row,
    Section,
    Signatory,
    Table,
    Title,
)

#: About so many pages each.
PAGES = (1, 1, 2, 3, 4, 6, 9, 14, 22, 42)
#: So many paragraphs fill a page.
_A_PAGE = 11
MATTERS = (
    (
        "Chỉ đạo triển khai, quán triệt và tổ chức thực hiện có hiệu quả Nghị quyết số 13-NQ/TW của Bộ "
        "Chính trị; giao Ban Tuyên giáo chủ trì, phối hợp với các cơ quan liên quan thực hiện trước ngày 15/12/2025."
    ),
    (
        "Tập trung tháo gỡ khó khăn, vướng mắc cho doanh nghiệp, đẩy nhanh tiến độ giải ngân vốn đầu tư công, nhất "
        "là các công trình trọng điểm ven biển; kiên quyết điều chuyển vốn của những dự án chậm triển khai."
    ),
    "Tăng cường công tác kiểm tra, giám sát việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
    (
        "Lãnh đạo thực hiện tốt nhiệm vụ quốc phòng, quân sự địa phương; giữ vững an ninh chính trị, trật tự xã hội, "
        "chủ động phòng, chống thiên tai, cháy nổ và tìm kiếm cứu nạn trên các tuyến biển, đảo của tỉnh."
    ),
)
_HEADS = ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
_MORE = ("Nguồn lực thực hiện", "Sản phẩm dự kiến", "Ghi chú")


def generated(number: int, form: Form) -> DirectiveProgram:
    """Return the document of a number from 0, as the regime of ``form`` has it."""
    chance = random.Random(number)  # noqa: S311  # the same documents each time, no secret
    party = form.regime is Regime.PARTY
    wanted = PAGES[number]
    program = DirectiveProgram(
        regime=form.regime,
        letterhead=letterhead(form, number),
        number=DocumentNumber(None if number % 3 else "09", None, "CTr/TU" if party else "CTr-UBND"),
        place="Sơn Hải" if number % 2 else "Thành phố Hồ Chí Minh",
        date=ReducedDate(2025, 11, None if number % 3 else 28),
        title=Title("CHƯƠNG TRÌNH", _SUBJECTS[number % 2]),
        preamble=(
            paragraph("Trong tháng 12/2025, tập trung chỉ đạo một số công tác trọng tâm như sau:", tasks=False),
        ),
        body=_body(chance, wanted),
        closing=(paragraph("Căn cứ chương trình này, các cấp, các ngành tổ chức thực hiện.", tasks=False),),
        recipients=(Recipient("Ban Bí thư", "để báo cáo"), Recipient("Các đảng ủy trực thuộc Tỉnh ủy")),
        retention=("Lưu Văn phòng Tỉnh ủy" if party else "Lưu: VT, TH",),
        signatories=_signatories(party, joint=number in (4, 7)),
    )
    if number in (2, 5):
        program = attrs.evolve(program, marks=_MARKS)
    if number in (3, 6):
        program = attrs.evolve(program, addressees=(Addressee("Bộ Chính trị"), Addressee("Ban Bí thư")))
    if number in (4, 6):
        wide = _HEADS + (_MORE if number == 6 else ())
        reference = "(Kèm theo Chương trình số 09-CTr/TU, ngày 28/11/2025)"
        appendix = Appendix("Phụ lục 1", "DANH MỤC NHIỆM VỤ", reference, None, (_table(wide, 30),))
        plain = Appendix("Phụ lục 2", "PHÂN CÔNG", None, None, (paragraph(MATTERS[0]),))
        program = attrs.evolve(program, appendices=(appendix, plain))
    return program


_SUBJECTS = (
    "công tác tháng 12/2025 của Ban Thường vụ Tỉnh ủy",
    (
        "hành động của Ban Thường vụ Tỉnh ủy thực hiện Nghị quyết số 13-NQ/TW, ngày 02 tháng 4 năm 2025 của Bộ "
        "Chính trị về phương hướng phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh vùng ven biển"
    ),
)
_MARKS = Marks("MẬT", "KHẨN", "LƯU HÀNH NỘI BỘ", "Dự thảo lần 2", "NguyenVanSon-26", "Điện thoại: 0200.123.456")


def letterhead(form: Form, number: int) -> Letterhead:
    """Return the head of the document of a number, as the regime of ``form`` has it."""
    banner = tuple(text for part in ("banner", "motto") if part in form.parts for text in form.part(part).text)
    if form.regime is Regime.PARTY:
        names = (None, "TỈNH ỦY SƠN HẢI") if number % 2 else ("ĐẢNG BỘ TỈNH SƠN HẢI", "ĐẢNG ỦY XÃ LÂM GIANG")
    else:
        names = ("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN" if number else "SỞ NỘI VỤ")
    return Letterhead(*names, banner)


def _signatories(party: bool, *, joint: bool) -> tuple[Signatory, ...]:
    if not party:
        lines = (Authority("TM.", "ỦY BAN NHÂN DÂN"), Authority("KT.", "CHỦ TỊCH"))
        return (Signatory(lines, "PHÓ CHỦ TỊCH", "Trần Hải Đăng"),)
    if joint:
        second = Signatory((Authority("K/T", "TRƯỞNG BAN NỘI CHÍNH"),), "PHÓ TRƯỞNG BAN", "Lê Thị Mai")
        return (Signatory((), "TRƯỞNG BAN TỔ CHỨC", "Trần Hải Đăng"), second)
    return (Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ", "Trần Hải Đăng"),)


def _body(chance: random.Random, pages: int) -> tuple[Section, ...]:
    """Return sections that fill about so many pages."""
    left = 2 if pages == 1 else round((pages - 0.6) * _A_PAGE)
    sections = []
    while left > 0:
        count = min(left, chance.randint(2, 5))
        left -= count
        number = len(sections) + 1
        blocks = [paragraph(MATTERS[chance.randrange(4)])]
        blocks += [item(f"{letter})", MATTERS[chance.randrange(4)]) for letter in "abcd"[: count - 1]]
        content = (*blocks, _table(_HEADS, 2)) if number == 4 else tuple(blocks)  # one has a table
        sections.append(section(f"{number}.", *content, heading=f"Nhóm nhiệm vụ thứ {number}"))
    return tuple(sections)


def content_table(count: int, *, wide: bool = False) -> Table:
    """Return a table of so many rows, with more columns than an upright page has room for or not."""
    return _table(_HEADS + (_MORE if wide else ()), count)


def _table(heads: tuple[str, ...], count: int) -> Table:
    texts = ("Rà soát quy hoạch vùng nuôi tôm ven biển", "Ban Tổ chức Tỉnh ủy", "Các cơ quan liên quan", "Quý I/2026")
    more = ("Ngân sách tỉnh và nguồn hợp pháp khác", "Báo cáo, tờ trình", "Theo dõi riêng")
    rows = [(str(number), *texts, *more)[: len(heads)] for number in range(1, count + 1)]
    head = Row(tuple(Cell((paragraph(text, tasks=False),)) for text in heads), header=True)
    return Table((head, *(Row(tuple(Cell((paragraph(text),)) for text in row)) for row in rows)))

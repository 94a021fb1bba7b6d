"""A program with every part, and programs of any length."""

from __future__ import annotations

import attrs

from directive_model.model import (
    Authority,
    Block,
    Cell,
    DirectiveProgram,
    DocumentNumber,
    Letterhead,
    Paragraph,
    Recipient,
    ReducedDate,
    Row,
    Section,
    Signatory,
    Table,
    Title,
)
from directive_model.recognize import understand_text

_TASKS = (
    "Chỉ đạo triển khai thực hiện Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị về phát triển vùng. "
    "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy rà soát, báo cáo trước ngày 15/7/2022."
)
_TABLE = Table(
    (
        Row((Cell((Paragraph(None, understand_text("Nội dung", tasks=False)),), column_span=2),), header=True),
        Row(
            (
                Cell((Paragraph(None, understand_text("Cảng cá Bãi Ngang")),)),
                Cell((Paragraph(None, understand_text("Đạt 45,5%")),)),
            )
        ),
    )
)


def _section(number: int) -> Section:
    blocks: tuple[Block, ...] = (
        Paragraph(None, understand_text(_TASKS)),
        Paragraph("a)", understand_text("Tăng cường kiểm tra công tác quản lý đất đai; “xử lý nghiêm” vi phạm.")),
    )
    return Section(f"{number}.", None, blocks)


def long_program(sections: int) -> DirectiveProgram:
    """Return a program with so many sections of two paragraphs."""
    body = tuple(_section(number) for number in range(1, sections + 1))
    return attrs.evolve(SAMPLE, body=body)


SAMPLE = DirectiveProgram(
    letterhead=Letterhead("ĐẢNG BỘ TỈNH SƠN HẢI", "TỈNH ỦY SƠN HẢI", ("ĐẢNG CỘNG SẢN VIỆT NAM",)),
    number=DocumentNumber("12", None, "CTr/TU"),
    place="Sơn Hải",
    date=ReducedDate(2022, 6, 30),
    title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy"),
    preamble=(Paragraph(None, understand_text("Ban Thường vụ Tỉnh ủy tập trung chỉ đạo như sau:", tasks=False)),),
    body=(_section(1), _section(2), Section("3.", "Phát triển kinh tế", (_TABLE,))),
    closing=(Paragraph(None, understand_text("Trên đây là chương trình tháng 7/2022.", tasks=False)),),
    recipients=(Recipient("Văn phòng Trung ương Đảng", "HN, Vụ II"), Recipient("Các sở, ban, ngành")),
    retention=("Lưu Văn phòng Tỉnh ủy",),
    signatories=(Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ", "Trần Hải Đăng"),),
)

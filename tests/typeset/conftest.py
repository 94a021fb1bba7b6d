"""An invented program, and how a page is shown in golden files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from directive_model.flow import DrawnRule, Flow, FlowParagraph, FlowSection, FlowTable, paragraphs_of
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    Cell,
    DirectiveProgram,
    DocumentNumber,
    Emphasis,
    Letterhead,
    Marks,
    Paragraph,
    Recipient,
    ReducedDate,
    Row,
    Section,
    Signatory,
    Statement,
    Table,
    Task,
    Title,
)
from directive_model.typeset.lines import NO_BREAK, text_width_mm

sys.path.insert(0, str(Path(__file__).parent))


def paragraph(text, label=None):
    return Paragraph(label, (Statement(text),))


@pytest.fixture
def program():
    """A program with every part that a page can have."""
    table = Table(
        (
            Row((Cell((paragraph("TT"),)), Cell((paragraph("Nội dung"),), 2)), header=True),
            Row((Cell((paragraph("1"),), 1, 2), Cell((paragraph("Nuôi tôm."),)), Cell((paragraph("Quý I"),)))),
            Row((Cell((paragraph("Trồng rừng."), paragraph("Giữ rừng."))), Cell())),
        )
    )
    return DirectiveProgram(
        letterhead=Letterhead("ĐẢNG BỘ TỈNH SƠN HẢI", "ĐẢNG ỦY XÃ LÂM GIANG", ("ĐẢNG CỘNG SẢN VIỆT NAM",)),
        number=DocumentNumber("05", None, "CTr/ĐU"),
        place="Lâm Giang",
        date=ReducedDate(2025, 2, 3),
        title=Title("CHƯƠNG TRÌNH", "công tác tháng 2/2025 của Ban Thường vụ Đảng ủy"),
        marks=Marks("MẬT", "HỎA TỐC", "LƯU HÀNH NỘI BỘ", "Dự thảo lần 2", "LVG-20", "Văn phòng Đảng ủy, số máy 12"),
        addressees=(Addressee("Các chi bộ trực thuộc"),),
        preamble=(paragraph("Ban Thường vụ Đảng ủy tập trung các việc sau:"),),
        body=(
            Section(
                "Phần I",
                "NHIỆM VỤ CHUNG",
                (
                    Section(
                        "1.",
                        "Kinh tế",
                        (
                            Paragraph(
                                None, (Statement("Việc mùa.", emphasis=(Emphasis(0, 4, "bold"),)), Task("Cấy lúa."))
                            ),
                            paragraph("Đê điều.", "a)"),
                        ),
                    ),
                    Section("2.", None, (paragraph("Việc thứ nhất."), paragraph("Việc thứ hai."))),
                    table,
                ),
            ),
        ),
        closing=(paragraph("Trên đây là chương trình công tác tháng 2/2025."),),
        recipients=(Recipient("Tỉnh ủy", "để báo cáo"), Recipient("Các đ/c A, B, C")),
        retention=("Lưu Văn phòng Đảng ủy",),
        signatories=(Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ", "Lê Văn Giang", "(Đã ký)"),),
        appendices=(
            Appendix(
                "Phụ lục 1",
                "DANH MỤC NHIỆM VỤ",
                "(Kèm theo Chương trình số 05-CTr/ĐU, ngày 03/02/2025)",
                Letterhead(None, "VĂN PHÒNG ĐẢNG ỦY", ()),
                (Section("1.", None, (paragraph("Nạo vét kênh."),)), paragraph("Đã xong.")),
            ),
            Appendix(None, None, None, None, (Table((Row((Cell((paragraph("Bảng rời."),)),)),)),)),
        ),
    )


def shown(blocks, indent=""):
    """Return the page as lines of ``style: text``, tables row by row and cell by cell."""
    for block in blocks:
        match block:
            case FlowParagraph():
                broken = "⇊ " if block.layout.page_break_before else ""
                yield f"{indent}{broken}{block.style}: {block.text}"
            case DrawnRule():
                yield f"{indent}── {block.length_mm} mm"
            case FlowTable():
                kind = "bordered" if block.bordered else "borderless"
                yield f"{indent}{kind} table {' + '.join(f'{width:g}' for width in block.widths_mm)} mm"
                for row in block.rows:
                    yield f"{indent}  row{' (header)' if row.header else ''}"
                    for cell in row.cells:
                        spans = (
                            f" {cell.column_span}×{cell.row_span}"
                            if (cell.column_span, cell.row_span) != (1, 1)
                            else ""
                        )
                        yield f"{indent}    cell{spans}"
                        yield from shown(cell.blocks, f"{indent}      ")


@pytest.fixture
def show():
    """A no-break space is shown as "~"."""
    return lambda flow: "\n".join(
        line.replace(NO_BREAK, "~") for section in flow.sections for line in ("=== pages ===", *shown(section.blocks))
    )


@pytest.fixture
def paragraphs():
    """All paragraphs of a flow but those in heads and feet, by the names of their styles."""

    def of(flow):
        found = {}
        for one in paragraphs_of(Flow((FlowSection(flow.blocks),))):
            found.setdefault(one.style, []).append(one)
        return found

    return of


@pytest.fixture(scope="session")
def filled():
    """Return what parts a text into lines."""
    return _filled


def _filled(text, size_pt, width_mm):
    """Return the lines that ``text`` takes where each is filled from the left, as every printer does."""
    lines = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width_mm(longer, size_pt, bold=True) <= width_mm:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line.replace(NO_BREAK, " ") for line in lines]

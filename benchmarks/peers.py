"""The peers, each doing what the library does, as its own documentation would have it."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any


def python_docx_walk(data: bytes) -> int:
    """Walk paragraphs and cells, and nothing more."""
    import docx

    document = docx.Document(BytesIO(data))
    letters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                letters += sum(len(paragraph.text) for paragraph in cell.paragraphs)
    return letters


def docx2python_read(data: bytes) -> int:
    """Read the body."""
    from docx2python import docx2python

    with docx2python(BytesIO(data)) as document:
        return len(document.body)


def mammoth_read(data: bytes) -> int:
    """Convert to HTML."""
    import mammoth

    return len(mammoth.convert_to_html(BytesIO(data)).value)


def pandoc() -> str:
    """Return the path of pandoc; PyPI's package brings one."""
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def pandoc_json(data: bytes) -> int:
    """Read to pandoc's own JSON, whole process."""
    run = subprocess.run([pandoc(), "-f", "docx", "-t", "json"], input=data, capture_output=True, check=True)
    return len(run.stdout)


def python_docx_write(lines: list[tuple[str, bool]], recipients: list[str], signature: list[str]) -> bytes:
    """Make the page: margins, fonts, indents, the table of recipients and signature."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.shared import Mm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)

    def put(paragraph: Any, text: str, *, bold: bool, size: int) -> None:
        run = paragraph.add_run(text)
        run.font.name, run.font.size, run.bold = "Times New Roman", Pt(size), bold

    for number, (text, bold) in enumerate(lines):
        paragraph = document.add_paragraph()
        shape = paragraph.paragraph_format
        if number < 2:  # noqa: PLR2004  # the title
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            shape.first_line_indent = Mm(10)
        shape.space_before, shape.space_after = Pt(6), Pt(0)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(18)
        put(paragraph, text, bold=bold, size=14)
    table = document.add_table(rows=1, cols=2)
    for cell, texts, size in zip(table.rows[0].cells, (recipients, signature), (12, 14), strict=True):
        for text in texts:
            put(cell.add_paragraph(), text, bold=False, size=size)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


#: Styles as one writes them for odfdo once: alignment, weight, size in points, and whether the first line is set in.
_ODF_STYLES = {
    "title": ("center", "bold", 14, False),
    "text": ("justify", "normal", 14, True),
    "heading": ("justify", "bold", 14, True),
    "recipient": ("left", "normal", 12, False),
    "signature": ("center", "normal", 14, False),
}


def odfdo_write(lines: list[tuple[str, bool]], recipients: list[str], signature: list[str]) -> bytes:
    """Make the page with named styles, which is how odfdo wants it: its template's pages, and the same table."""
    import odfdo

    document = odfdo.Document("text")
    document.body.clear()
    for name, (align, weight, size, first) in _ODF_STYLES.items():
        style = odfdo.Style(
            "paragraph",
            name,
            text_align=align,
            text_indent="10mm" if first else "0mm",
            margin_top="6pt",
            line_height="18pt",
        )
        font = {"fo:font-weight": weight, "fo:font-size": f"{size}pt", "style:font-name": "Times New Roman"}
        style.set_properties(font, area="text")
        document.insert_style(style)
    for number, (text, bold) in enumerate(lines):
        kind = "title" if number < 2 else "heading" if bold else "text"  # noqa: PLR2004  # the title
        document.body.append(odfdo.Paragraph(text, style=kind))
    table = odfdo.Table("ending", width=2, height=1)
    row = table.get_row(0)
    for place, (texts, kind) in enumerate(((recipients, "recipient"), (signature, "signature"))):
        cell = row.get_cell(place)
        for text in texts:
            cell.append(odfdo.Paragraph(text, style=kind))
        row.set_cell(place, cell)
    table.set_row(0, row)
    document.body.append(table)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def soffice() -> str | None:
    """Return the path of LibreOffice, where it is installed."""
    return shutil.which("soffice")


def soffice_to_pdf(source: Path, folder: Path) -> None:
    """Convert to PDF beside it, a whole process with a profile of its own, kept from one run to the next."""
    command = [str(soffice()), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run([*command, "--convert-to", "pdf", "--outdir", folder, source], check=True, capture_output=True)


#: The script of a process that makes the page with python-docx.
PYTHON_DOCX_SCRIPT = """
import json, sys
sys.path.insert(0, sys.argv[1])
from peers import python_docx_write
told = json.load(open(sys.argv[2], encoding="utf-8"))
open(sys.argv[3], "wb").write(python_docx_write(told["lines"], told["recipients"], told["signature"]))
"""

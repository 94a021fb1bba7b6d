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


#: Styles as one writes them for odfdo once: what paragraphs and their letters have.
_TEXT = {"fo:text-align": "justify", "fo:text-indent": "10mm", "fo:margin-top": "6pt", "fo:line-height": "18pt"}
_MIDDLE, _KEPT = {"fo:text-align": "center"}, {"fo:keep-with-next": "always"}
_BOLD, _CAPITALS, _SMALL = {"fo:font-weight": "bold"}, {"fo:text-transform": "uppercase"}, {"fo:font-size": "12pt"}
_UNDERLINED = {"style:text-underline-style": "solid", "style:text-underline-width": "auto"}
_ODF_STYLES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "page number": (_MIDDLE, {}),
    "type": (_MIDDLE | _KEPT | {"fo:margin-top": "12pt"}, _BOLD | _CAPITALS | {"fo:font-size": "15pt"}),
    "subject": (_MIDDLE | _KEPT, _BOLD),
    "line below": (_MIDDLE | _KEPT, {}),
    "opening": (_TEXT | _KEPT, {}),
    "heading": (_TEXT | _KEPT, _BOLD),
    "text": (_TEXT, {}),
    "closing": (_TEXT | _KEPT, {}),
    "sent to": ({"fo:margin-top": "12pt"}, _UNDERLINED),
    "recipient": ({}, _SMALL),
    "authority": (_MIDDLE | {"fo:margin-top": "12pt"}, _BOLD | _CAPITALS),
    "position": (_MIDDLE, _CAPITALS),
    "name": (_MIDDLE | {"fo:margin-top": "72pt"}, _BOLD),
}
#: The paper and the widths of the table, as XML, which odfdo takes for a style too.
_ODF_PAPER = (
    '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" '
    'fo:margin-top="10mm" fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="15mm"/><style:header-style>'
    '<style:header-footer-properties fo:min-height="10mm"/></style:header-style></style:page-layout>'
)
_ODF_TABLE = [
    f'<style:style style:name="{name}" style:family="{family}"><style:{family}-properties {has}/></style:style>'
    for name, family, has in (
        ("Ending", "table", 'style:width="165mm"'),
        ("Left", "table-column", 'style:column-width="80mm"'),
        ("Right", "table-column", 'style:column-width="85mm"'),
        ("Whole", "table-row", 'fo:keep-together="always"'),
        ("Plain", "table-cell", 'fo:border="none" fo:padding="0mm"'),
    )
]


def odfdo_write(lines: list[tuple[str, bool]], recipients: list[str], signature: list[str]) -> bytes:
    """Make the same page with named styles, which is how odfdo wants it.

    That is the paper, the number of every page but the first, lines that stay with the next, and the table whose row
    stays whole; ``signature`` are authority, office and name.
    """
    import odfdo

    document = odfdo.Document("text")
    document.body.clear()
    document.insert_style(_ODF_PAPER, automatic=True)
    pages = odfdo.Style("master-page", "Standard", page_layout="A4")
    number = odfdo.Paragraph("", style="page number")
    number.append(odfdo.VarPageNumber())
    pages.set_page_header(number)
    pages.append(odfdo.Element.from_tag("<style:header-first><text:p/></style:header-first>"))
    document.insert_style(pages)
    for name, (paragraph, letters) in _ODF_STYLES.items():
        style = odfdo.Style("paragraph", name)
        style.set_properties(paragraph, area="paragraph")
        style.set_properties({"style:font-name": "Times New Roman", "fo:font-size": "14pt"} | letters, area="text")
        document.insert_style(style)
    for definition in _ODF_TABLE:
        document.insert_style(definition, automatic=True)
    (kind, _), (subject, _), (opening, _), *body, (closing, _) = lines
    document.body.append(odfdo.Paragraph(kind, style="type"))
    document.body.append(odfdo.Paragraph(subject, style="subject"))
    document.body.append(odfdo.Paragraph("-----", style="line below"))
    document.body.append(odfdo.Paragraph(opening, style="opening"))
    for text, bold in body:
        document.body.append(odfdo.Paragraph(text, style="heading" if bold else "text"))
    document.body.append(odfdo.Paragraph(closing, style="closing"))
    document.body.append(_odfdo_ending(recipients, signature))
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _odfdo_ending(recipients: list[str], signature: list[str]) -> Any:
    import odfdo

    table, row = odfdo.Table("ending", style="Ending"), odfdo.Row(style="Whole")
    sent_to = [(text, "recipient" if number else "sent to") for number, text in enumerate(recipients)]
    signed = list(zip(signature, ("authority", "position", "name"), strict=True))
    for side, texts in (("Left", sent_to), ("Right", signed)):
        table.append(odfdo.Column(style=side))
        cell = odfdo.Cell(style="Plain")
        for text, kind in texts:
            cell.append(odfdo.Paragraph(text, style=kind))
        row.append(cell)
    table.append(row)
    return table


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

"""Pages to write as DOCX, and what was written, as a test shows it."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, PageSetup, Run
from directive_model.plugin import Source
from directive_model_docx.reader import read
from directive_model_docx.writer import write

BODY = Face(font="Times New Roman", size_pt=14.0)
BOLD = Face(font="Times New Roman", size_pt=14.0, bold=True)
CENTRED = Layout(alignment="center")
TEXT = Layout(alignment="justify", first_line_mm=10.0, before_pt=6.0, line=18.0, line_rule="exact")


def paragraph(text, face=BODY, layout=TEXT, style="Nội dung"):
    return FlowParagraph((Run(text, face),) if text else (), layout, style)


def flow_of(*blocks, **section):
    return Flow((FlowSection(blocks, **section),), language="vi-VN")


def returned(flow):
    reading = read(Source(data=write(flow).value))
    return reading.value


def part(flow, name):
    """Return a part as indented canonical XML without the root's namespaces."""
    with zipfile.ZipFile(io.BytesIO(write(flow).value)) as package:
        root = etree.fromstring(package.read(name))
    etree.indent(root)
    lines = etree.tostring(root, method="c14n").decode().split("\n")
    return "\n".join(line[2:] for line in lines[1:-1])


SMALL = flow_of(
    paragraph("CHƯƠNG TRÌNH", BOLD, CENTRED, "Tên loại"),
    FlowParagraph((Run("1. ", BOLD), Run("Chỉ đạo\tA & B", BODY)), TEXT, "Nội dung"),
    paragraph("Kết luận.", BODY, CENTRED),
    page=PageSetup(),
)

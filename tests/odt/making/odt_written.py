"""Pages to write as ODT, and what was written, as a test asks for it."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, PageSetup, Run
from directive_model.plugin import Source
from directive_model_odt.names import NAMESPACES
from directive_model_odt.reader import read
from directive_model_odt.writer import write

PLAIN = Layout()
FACE = Face(font="Times New Roman", size_pt=14.0)


def paragraph(text: str, layout: Layout = PLAIN, style: str | None = None, **face) -> FlowParagraph:
    look = Face(**{"font": FACE.font, "size_pt": FACE.size_pt, **face})
    return FlowParagraph((Run(text, look),) if text else (), layout, style)


def flow_of(*blocks, **section) -> Flow:
    return Flow((FlowSection(tuple(blocks), **{"page": PageSetup(), **section}),), language="vi-VN")


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def found(data: bytes, name: str, path: str) -> list:
    return part(data, name).xpath(path, namespaces=NAMESPACES)


def back(flow: Flow) -> Flow:
    return read(Source(data=write(flow).value)).value

"""Each reader's words of a DOCX, a paragraph a line with its number in front, as its documentation would have it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from importlib.metadata import version
from io import BytesIO
from typing import Any

from peers import pandoc

from directive_model.flow import FlowBlock, FlowParagraph, FlowTable


def ours(data: bytes) -> list[str]:
    """Read the page, its heads and feet, and its notes."""
    from directive_model.host import default_host
    from directive_model.plugin import Source

    read: Any = default_host().formats["docx"].read
    flow = read(Source(data=data)).value
    blocks = list(flow.blocks)
    for section in flow.sections:
        for margin in (section.header, section.footer, section.first_header, section.first_footer):
            blocks += margin or ()
    for note in flow.notes:
        blocks += note.blocks
    return list(_lines(blocks))


def _lines(blocks: list[FlowBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, FlowParagraph):
            yield f"{block.label or ''} {block.text}"
        elif isinstance(block, FlowTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from _lines(list(cell.blocks))


def python_docx(data: bytes) -> list[str]:
    """Walk paragraphs, cells, heads and feet."""
    import docx

    document = docx.Document(BytesIO(data))
    lines = list(_of_container(document))
    for section in document.sections:
        for margin in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            lines += _of_container(margin)
    return lines


def _of_container(container: Any) -> Iterator[str]:
    for paragraph in container.paragraphs:
        yield paragraph.text
    for table in container.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from _of_container(cell)


def docx2python_(data: bytes) -> list[str]:
    """Take its text of the whole document."""
    from docx2python import docx2python

    with docx2python(BytesIO(data)) as document:
        return str(document.text).split("\n")


def mammoth_(data: bytes) -> list[str]:
    """Convert to HTML; lists are numbered as a browser would."""
    import mammoth

    return _lines_of_html(mammoth.convert_to_html(BytesIO(data)).value)


def _lines_of_html(html: str) -> list[str]:
    from lxml import etree

    if not html:
        return []
    root = etree.fromstring(html, etree.HTMLParser())
    lines = [""]
    counts: list[int] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if element.tag in {"p", "li", "tr", "td", "br", "h1", "h2", "h3", "h4", "h5", "h6"} and lines[-1].strip():
                lines.append("")
            if element.tag in {"ol", "ul"}:
                counts.append(0)
            elif element.tag == "li" and counts:
                counts[-1] += 1
                lines.append(f"{counts[-1]}. " if element.getparent().tag == "ol" else "• ")
            lines[-1] += element.text or ""
        else:
            if element.tag in {"ol", "ul"}:
                counts.pop()
            if element.tag in {"p", "li", "td"}:
                lines.append("")
            lines[-1] += element.tail or ""
    return lines


def pandoc_(data: bytes) -> list[str]:
    """Read to plain text, whole process."""
    command = [pandoc(), "-f", "docx", "-t", "json"]
    made = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60)
    return list(_of_blocks(json.loads(made.stdout)["blocks"]))


def _of_blocks(blocks: list[Any], label: str = "") -> Iterator[str]:
    """Yield the lines of pandoc's blocks; ``label`` stands before the first."""
    for block in blocks:
        kind, content = block["t"], block.get("c")
        if kind in {"Para", "Plain", "Header"}:
            inlines = content[2] if kind == "Header" else content
            yield label + _of_inlines(inlines)
            yield from _of_notes(inlines)
            label = ""
        elif kind == "LineBlock":
            yield from map(_of_inlines, content)
        elif kind in {"BulletList", "OrderedList"}:
            yield from _of_list(kind, content)
        elif kind in {"BlockQuote", "Div", "Figure"}:
            yield from _of_blocks(content if kind == "BlockQuote" else content[-1])
        elif kind == "Table":
            yield from _of_table(content)


def _of_list(kind: str, content: Any) -> Iterator[str]:
    """Yield the items of a list; one with numbers says their start, style and marks."""
    if kind == "BulletList":
        for item in content:
            yield from _of_blocks(item, "• ")
        return
    (start, style, marks), items = content
    for number, item in enumerate(items, start):
        yield from _of_blocks(item, _numbered(number, style["t"], marks["t"]))


def _of_table(content: Any) -> Iterator[str]:
    head, bodies, foot = content[3], content[4], content[5]
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    for row in rows:
        for cell in row[1]:
            yield from _of_blocks(cell[4])


def _numbered(number: int, style: str, marks: str) -> str:
    letters = {
        "LowerAlpha": lambda: chr(96 + number),
        "UpperAlpha": lambda: chr(64 + number),
        "LowerRoman": lambda: _roman(number).lower(),
        "UpperRoman": lambda: _roman(number),
    }.get(style, lambda: str(number))()
    return {"OneParen": f"{letters}) ", "TwoParens": f"({letters}) "}.get(marks, f"{letters}. ")


def _roman(number: int) -> str:
    text = ""
    for worth, letter in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= worth:
            text, number = text + letter, number - worth
    return text


def _of_inlines(inlines: Any) -> str:
    if isinstance(inlines, dict):
        kind = inlines.get("t")
        if kind == "Str":
            return str(inlines["c"])
        if kind in {"Space", "SoftBreak", "LineBreak"}:
            return " "
        if kind in {"Code", "Math"}:
            return str(inlines["c"][-1])
        return "" if kind == "Note" else _of_inlines(inlines.get("c", []))
    return "".join(_of_inlines(one) for one in inlines) if isinstance(inlines, list) else ""


def _of_notes(inlines: Any) -> Iterator[str]:
    if isinstance(inlines, dict) and inlines.get("t") == "Note":
        yield from _of_blocks(inlines["c"])
    elif isinstance(inlines, (dict, list)):
        for one in inlines.values() if isinstance(inlines, dict) else inlines:
            yield from _of_notes(one)


_MARKDOWN = re.compile(r"[*_`\\|#]+")


def markitdown_(data: bytes) -> list[str]:
    """Convert to Markdown; its marks are taken off."""
    from markitdown import MarkItDown, StreamInfo

    text = MarkItDown().convert_stream(BytesIO(data), stream_info=StreamInfo(extension=".docx")).text_content
    return [_MARKDOWN.sub("", piece) for line in text.split("\n") for piece in line.split("|")]


def _pandoc_version() -> str:
    run = subprocess.run([pandoc(), "--version"], capture_output=True, check=True, text=True)
    return run.stdout.split("\n", 1)[0].removeprefix("pandoc ")


READERS: dict[str, Callable[[bytes], list[str]]] = {
    "directive-model": ours,
    "python-docx": python_docx,
    "mammoth": mammoth_,
    "docx2python": docx2python_,
    "pandoc": pandoc_,
    "markitdown": markitdown_,
}
VERSIONS: dict[str, Callable[[], str]] = {
    **{name: (lambda name=name: version(name)) for name in READERS},  # type: ignore[misc]  # its type cannot be told
    "pandoc": _pandoc_version,
}

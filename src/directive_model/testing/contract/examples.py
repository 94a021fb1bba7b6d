"""The examples of rules, read as a user's files are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import assert_never
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import attrs

from directive_model.findings import Origin, Reading
from directive_model.flow import Flow, FlowBlock, FlowParagraph, FlowSection, FlowTable, Run
from directive_model.forms import choose_form
from directive_model.host import default_host, read_bytes, write_bytes
from directive_model.host.writing import offer_to_write
from directive_model.model import DirectiveProgram, Span
from directive_model.recognize import recognize
from directive_model.typeset import typeset
from directive_model.validation import Entry, Example, FileExample, PageExample, entry_of

#: Parts of a package are as old as a ZIP file can say, so that an example gives the same bytes each time.
_OLDEST = (1980, 1, 1, 0, 0, 0)
_PACKAGE = b"PK"


def read_example(example: Example) -> Reading[DirectiveProgram]:
    """Read an example as the file that it stands for.

    Raises AssertionError where a :class:`FileExample` replaces what is not there exactly once.
    """
    match example:
        case str():
            return _read_text(example)
        case PageExample():
            page = printed(_read_text(example.text).value)
            return read_page(page if example.change is None else example.change(page))
        case FileExample():
            return read_bytes(default_host(), file_of(example), f"example{example.suffix or f'.{example.format}'}")
        case _:
            assert_never(example)


def entries_of(readings: Sequence[Reading[DirectiveProgram]]) -> list[Entry]:
    """Return the facts of documents that are compared, each as if it were a file of its own."""
    entries = [entry_of(reading, choose_form(reading.value).form) for reading in readings]
    return [attrs.evolve(entry, path=f"{at}.txt") for at, entry in enumerate(entries, 1)]


def printed(program: DirectiveProgram) -> Flow:
    """Return the page of ``program`` by the form of its regime and date."""
    return typeset(program, choose_form(program).form).value


def read_page(page: Flow) -> Reading[DirectiveProgram]:
    """Read a page as if a file held it: every paragraph gets a place, for rules find what they look at by places."""
    placed = _placed(page)
    reading = recognize(placed)
    return attrs.evolve(reading, page=placed, origin=Origin(path="<example>", sha256="", format="docx"))


def file_of(example: FileExample) -> bytes:
    """Return the file that ``example`` stands for."""
    parts = {} if "" in example.added else _parts(example)
    for name, (old, new) in example.replaced.items():
        text = parts[name].decode()
        assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
        parts[name] = text.replace(old, new).encode()
    for name, part in example.added.items():
        parts[name] = part.encode() if isinstance(part, str) else part
    if "" in parts:
        return parts[""]
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(ZipInfo(name, _OLDEST), content, ZIP_DEFLATED)
    return target.getvalue()


def _parts(example: FileExample) -> dict[str, bytes]:
    """Return the parts of the file before anything in it is changed, the file itself as "" where it has no parts."""
    host = default_host()
    program = _read_text(example.text).value
    data = write_bytes(host, program, offer_to_write(host, example.format, "<example>")).value
    if not data.startswith(_PACKAGE):
        return {"": data}
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _read_text(text: str) -> Reading[DirectiveProgram]:
    lines = tuple(
        FlowParagraph((Run(line),) if line else (), span=Span(line=number, column=1))
        for number, line in enumerate(text.split("\n"), 1)
    )
    page = Flow((FlowSection(lines),))
    reading = recognize(page)
    origin = Origin(path="<example>", sha256="", format="txt")
    return attrs.evolve(reading, page=page, origin=origin)


def _placed(page: Flow) -> Flow:
    numbers = iter(range(1, 10**9))
    sections = tuple(
        attrs.evolve(section, blocks=tuple(_numbered(section.blocks, numbers))) for section in page.sections
    )
    return attrs.evolve(page, sections=sections)


def _numbered(blocks: Iterable[FlowBlock], numbers: Iterator[int]) -> Iterator[FlowBlock]:
    for block in blocks:
        match block:
            case FlowParagraph():
                span = Span(part="page", paragraph=next(numbers), start=0, end=len(block.text))
                yield attrs.evolve(block, span=span)
            case FlowTable():
                rows = [
                    attrs.evolve(
                        row,
                        cells=tuple(
                            attrs.evolve(cell, blocks=tuple(_numbered(cell.blocks, numbers))) for cell in row.cells
                        ),
                    )
                    for row in block.rows
                ]
                yield attrs.evolve(block, rows=tuple(rows))
            case _:
                yield block

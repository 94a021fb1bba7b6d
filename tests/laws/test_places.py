"""Every node that says something has a place, and the source's characters there are what it says."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import attrs
import pypdfium2
import pytest
from hypothesis import given

from directive_model import DirectiveError, Paragraph, Reading, read, walk
from directive_model.flow import Flow, FlowParagraph, FlowTable
from directive_model.host import Host, read_bytes, write_bytes
from directive_model.kit import decode_text
from directive_model.kit.encodings import LINE_END
from directive_model.language.legacy import EIGHT_BIT, converted
from directive_model.model import Section, Sentence, Statement, Task
from directive_model.testing import programs

HOST = Host()
#: Formats whose places are lines and columns of a text; the others have parts and paragraphs.
TEXTS = {"txt": LINE_END, "md": re.compile("\r\n|[\r\n\x85\u2028\u2029\v\f]")}
PACKAGES = ("docx", "odt")
#: What a reader folds or leaves out, and the marks of Markdown, those of HTML among them.
_UNSEEN = re.compile(r"(?:[\s\u00ad\u200b\ufeff*_\\]|</?(?:u|b|i)>|<br>)+")


def seen(text: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text))


class Text:
    """The characters of a source by line and column."""

    def __init__(self, data: bytes, kind: str) -> None:
        self.lines = TEXTS[kind].split(decode_text(data).value)

    def at(self, span) -> str:
        last = span.end_line or span.line
        assert 1 <= span.line <= last <= len(self.lines)
        lines = self.lines[span.line - 1 : last]
        assert 1 <= span.column <= len(lines[0]) + 1
        assert 1 <= span.end_column <= len(lines[-1]) + 1
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return "\n".join(lines)


class Package:
    """The characters of a package by part and paragraph, as its reader has them before any of them is converted."""

    def __init__(self, flow: Flow) -> None:
        self.texts: dict[tuple[str, int], str] = {}
        for section in flow.sections:
            for blocks in (
                section.blocks,
                section.header,
                section.footer,
                section.first_header,
                section.first_footer,
            ):
                self._take(blocks or ())
        for note in flow.notes:
            self._take(note.blocks)

    def _take(self, blocks) -> None:
        for block in blocks:
            if isinstance(block, FlowParagraph):
                key = block.span.part, block.span.paragraph
                # A page that a break cuts in two has two blocks for one paragraph.
                self.texts[key] = self.texts.get(key, "").ljust(block.span.start or 0) + block.text
            elif isinstance(block, FlowTable):
                for row in block.rows:
                    for cell in row.cells:
                        self._take(cell.blocks)

    def at(self, span) -> str:
        last = span.end_paragraph or span.paragraph
        assert 1 <= span.paragraph <= last
        texts = [self.texts.get((span.part, number), "") for number in range(span.paragraph, last + 1)]
        if span.end is not None:
            assert 0 <= span.end <= len(texts[-1])
            texts[-1] = texts[-1][: span.end]
        if span.start is not None:
            assert 0 <= span.start <= len(texts[0])
            texts[0] = texts[0][span.start :]
        return "\n".join(texts)


class Pages:
    """The characters of a PDF within a box of a page, as pdfium finds them there."""

    def __init__(self, data: bytes, kind: str) -> None:
        assert kind == "pdf"
        self.document = pypdfium2.PdfDocument(data)

    def at(self, span) -> str:
        page = self.document[span.page - 1]
        left, top, right, bottom = (edge * 72 / 25.4 for edge in span.box)
        assert left < right
        assert top < bottom
        high = page.get_height()
        found = self._text(page, left=left - 1, bottom=high - bottom, right=right + 1, top=high - top)
        if span.page < len(self.document) and not self._text(page, top=high - bottom - 3).strip(" \r\n0123456789"):
            # What goes on over pages has the box of its beginning.
            found += re.sub(r"^\s*\d+\s", "", self._text(self.document[span.page]))  # without its number
        return found

    @staticmethod
    def _text(page, **edges) -> str:
        return page.get_textpage().get_text_bounded(**edges).translate({0x02: "-", 0xFFFE: "-"})


def source_of(data: bytes, kind: str, reading: Reading) -> Text | Package | Pages:
    return Text(data, kind) if kind in TEXTS else Pages(data, kind) if kind == "pdf" else Package(reading.page)


def says(node) -> list[str]:
    """Return the words of a node as they stand on the page; labels are left out, where a number is automatic."""
    if isinstance(node, (Statement, Task)):
        return [node.text]
    if isinstance(node, Paragraph):
        return [one.text for one in node.sentences]
    names = ("body", "heading", "name", "note", "position", "subject", "type", "superior", "issuer")
    return [value for name in names if isinstance(value := getattr(node, name, None), str)]


def misplaced(reading: Reading, source: Text | Package) -> list[tuple[str, str]]:
    """Return the paths of nodes without a place, or whose place holds other words; and findings without one."""
    wrong = [("", finding.rule) for finding in reading.findings if finding.text and finding.span is None]
    for path, node in walk(reading.value):
        words = says(node)
        if "span" not in attrs.fields_dict(type(node)) or not words or not path:
            continue
        if node.span is None:
            wrong.append((path, "no place"))
            continue
        text = source.at(node.span)
        forms = [seen(text), *(seen(converted(text, encoding)) for encoding in EIGHT_BIT)]
        wrong += [(path, word) for word in words if not any(_holds(form, word, node) for form in forms)]
    fields = {entry.path: entry.span for entry in reading.value.field_spans}
    wrong += [(path, "no place") for path in _strings(reading.value) if path not in fields]
    return wrong


def _holds(text: str, words: str, node) -> bool:
    if isinstance(node, Sentence | Section):
        return seen(words) in text
    # A name over several lines may have a mark between them: each of its words is there.
    return all(seen(word) in text for word in words.split())


def _strings(program):
    """Yield the paths of the plain strings of the head, which have no node of their own."""
    for name in ("place", "date"):
        if getattr(program, name) is not None:
            yield name
    for node, path in ((program.letterhead, "letterhead"), (program.marks, "marks"), (program.printed, "printed")):
        for field in attrs.fields(type(node)):
            if isinstance(getattr(node, field.name), str):
                yield f"{path}.{field.name}"
    yield from (f"retention[{index}]" for index in range(len(program.retention)))
    yield from (f"letterhead.banner[{index}]" for index in range(len(program.letterhead.banner)))


#: Of the real PDFs those whose text layer is text, and whose letters are named as they look.
LAYERED = ("state/sct__BB-Nghiem-Thu_Khomin-Nam-Cang-13-3-2026.pdf",)
WRITTEN = [name for name in (*TEXTS, *PACKAGES) if HOST.formats[name].write is not None]


@pytest.mark.parametrize("kind", WRITTEN)
@given(program=programs())
def test_what_was_written_is_read_with_its_places(kind, program):
    data = write_bytes(HOST, program, HOST.offer(kind)).value

    reading = read_bytes(HOST, data, format=kind)

    assert [] == misplaced(reading, source_of(data, kind, reading))


@pytest.mark.parametrize("kind", [*TEXTS, *PACKAGES])
def test_real_documents_are_read_with_their_places(shared, kind):
    wrong = {}
    for path in sorted(shared.glob(f"corpus/*/*.{kind}")):
        if path.parent.name in ("torture", "gold"):
            continue
        try:
            reading = read(path)
        except DirectiveError:
            continue
        if reading.origin.format != kind:
            continue  # a name that says something else
        if found := misplaced(reading, source_of(path.read_bytes(), kind, reading)):
            wrong[path.name] = found[:5]

    assert {} == wrong


def test_what_was_printed_is_read_with_its_places():
    for example in sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt")):
        data = write_bytes(HOST, read(example).value, HOST.offer("pdf")).value

        reading = read_bytes(HOST, data, format="pdf")

        assert [] == misplaced(reading, source_of(data, "pdf", reading))


@pytest.mark.parametrize("path", LAYERED)
def test_real_text_layers_are_read_with_their_places(shared, path):
    data = (shared / "corpus" / path).read_bytes()

    reading = read_bytes(HOST, data, format="pdf")

    assert [] == misplaced(reading, source_of(data, "pdf", reading))

"""Each part of a document as the page shows it: its letters with their faces, and the paragraph they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import attrs

from directive_model.flow import Flow, FlowParagraph, FlowSection, Run, paragraphs_in
from directive_model.language import fold
from directive_model.model import DirectiveProgram, Paragraph, Section, Signatory, Span, Table, span_at, walk

#: The part of a package, and the paragraph in it; for sources without paragraphs the line.
Key: TypeAlias = tuple[str | None, int]


@attrs.frozen(kw_only=True, eq=False)
class Print:
    """A part, or one entry of a part, as the page shows it."""

    #: The key of the part in ``Form.parts``; "body" for running text, "heading" for the headings of sections.
    part: str
    #: Where it is in the program.
    path: str
    #: Its letters, cut to the part where others stand in the same paragraph.
    runs: tuple[Run, ...]
    #: The paragraph in which it begins, and the section of the page.
    paragraph: FlowParagraph
    section: FlowSection
    #: How many sections a heading stands in, its own counted; 0 for all else.
    depth: int = 0
    #: Whether it stands in a cell of a table of the text.
    in_table: bool = False

    @property
    def text(self) -> str:
        """Its letters."""
        return "".join([run.text for run in self.runs])


def prints_of(program: DirectiveProgram, page: Flow) -> Iterator[Print]:
    """Yield what of ``program`` can be found on ``page`` by its places, part by part."""
    index = _Index(page)
    for part, path, span, depth, in_table in _parts(program):
        yield from index.printed(part, path, span, depth=depth, in_table=in_table)
    if program.recipients:
        yield from index.label("recipients_label", "printed.recipients_label", "nơi nhận")
    for number, signatory in enumerate(program.signatories):
        yield from _signed(index, signatory, f"signatories[{number}]")


_Found: TypeAlias = tuple[str, str, Span | None, int, bool]


def _parts(program: DirectiveProgram) -> Iterator[_Found]:
    """Yield part, path and place of everything but the signatures, whose lines have no place of their own."""
    head, title = program.letterhead, program.title
    subject = "subject" if title.type is not None else "letter_subject"
    lone = [
        ("superior", "letterhead.superior", head.superior),
        ("issuer", "letterhead.issuer", head.issuer),
        *[("motto" if at else "banner", f"letterhead.banner[{at}]", line) for at, line in enumerate(head.banner)],
        ("number", "number", program.number),
        ("place_date", "place", program.place),
        ("type", "title.type", title.type),
        (subject, "title.subject", title.subject),
        *[(f"{name}", f"marks.{name}", getattr(program.marks, name)) for name in _MARKS],
        *[("addressee", f"addressees[{at}]", entry) for at, entry in enumerate(program.addressees)],
        *[("recipient", f"recipients[{at}]", entry) for at, entry in enumerate(program.recipients)],
        *[("retention", f"retention[{at}]", entry) for at, entry in enumerate(program.retention)],
        *[
            (f"appendix_{name}", f"appendices[{at}].{name}", getattr(entry, name))
            for at, entry in enumerate(program.appendices)
            for name in ("label", "title", "reference")
        ],
    ]
    known = {entry.path for entry in program.field_spans}
    for part, path, value in lone:
        # A string without a place of its own would be found with all that stands round it.
        if value is not None and (path in known or not isinstance(value, str)):
            yield part, path, span_at(program, path), 0, False
    yield from _text(program)


def _text(program: DirectiveProgram) -> Iterator[_Found]:
    """Yield running text and headings; what stands in the cells of tables is told apart."""
    tables = tuple(f"{path}." for path, node in walk(program) if isinstance(node, Table))
    for path, node in walk(program):
        if isinstance(node, Paragraph) and node.sentences:
            yield "body", path, node.span, 0, path.startswith(tables)
        elif isinstance(node, Section) and node.heading is not None:
            yield "heading", path, node.span, path.count("blocks[") + 1, path.startswith(tables)


_MARKS = ("secrecy", "urgency", "circulation", "draft", "drafter", "contact")


def _signed(index: _Index, signatory: Signatory, path: str) -> Iterator[Print]:
    """Yield the lines of a signature block: each is known by its words."""
    lines = {}
    for at, authority in enumerate(signatory.authority):
        lines[fold(f"{authority.form} {authority.body or ''}".strip())] = ("authority", f"{path}.authority[{at}]")
    for name in ("position", "note", "name"):
        if (words := getattr(signatory, name)) is not None:
            lines[fold(words)] = (name if name != "note" else "signature_note", f"{path}.{name}")
    for line in index.lines(signatory.span):
        if (found := lines.pop(" ".join(fold(line.text).split()), None)) is not None:
            yield attrs.evolve(line, part=found[0], path=found[1])


class _Index:
    """The paragraphs of a page by their places."""

    def __init__(self, page: Flow) -> None:
        self._paragraphs: dict[Key, tuple[FlowParagraph, FlowSection]] = {}
        for section in page.sections:
            for paragraph in paragraphs_in(section.blocks):
                key = key_of(paragraph.span)
                if key is not None:
                    self._paragraphs.setdefault(key, (paragraph, section))

    def printed(self, part: str, path: str, span: Span | None, *, depth: int, in_table: bool) -> Iterator[Print]:
        """Yield the first paragraph of a part, its letters cut to the part."""
        key = key_of(span)
        if span is None or key is None or key not in self._paragraphs:
            return
        paragraph, section = self._paragraphs[key]
        runs = paragraph.runs
        if span.start is not None and span.end is not None and span.end_paragraph in (None, span.paragraph):
            runs = _cut(paragraph, span.start, span.end)
        yield Print(
            part=part, path=path, runs=runs, paragraph=paragraph, section=section, depth=depth, in_table=in_table
        )

    def label(self, part: str, path: str, words: str) -> Iterator[Print]:
        """Yield the first line that says ``words`` and no more, for labels that have no place of their own."""
        for paragraph, section in self._paragraphs.values():
            if not fold(paragraph.text.strip()).startswith(words):
                continue
            line = next(_split(paragraph.runs))
            if fold("".join([run.text for run in line])).strip(" :") == words:
                yield Print(part=part, path=path, runs=line, paragraph=paragraph, section=section)
                return

    def lines(self, span: Span | None) -> Iterator[Print]:
        """Yield every line of the paragraphs that ``span`` goes over."""
        key = key_of(span)
        if span is None or key is None:
            return
        part, first = key
        for number in range(first, (span.end_paragraph or first) + 1):
            if (found := self._paragraphs.get((part, number))) is None:
                continue
            paragraph, section = found
            for runs in _split(paragraph.runs):
                yield Print(part="", path="", runs=runs, paragraph=paragraph, section=section)


def key_of(span: Span | None) -> Key | None:
    """Return where the paragraph of a place is; sources without paragraphs go by lines."""
    if span is None:
        return None
    number = span.paragraph if span.paragraph is not None else span.line
    return None if number is None else (span.part, number)


def _cut(paragraph: FlowParagraph, start: int, end: int) -> tuple[Run, ...]:
    """Return the letters whose places in the source are from ``start`` to ``end``."""
    found: list[Run] = []
    offset = 0
    for run in paragraph.runs:
        kept = "".join(
            letter for at, letter in enumerate(run.text, offset) if start <= paragraph.source_offset(at) < end
        )
        offset += len(run.text)
        if kept:
            found.append(attrs.evolve(run, text=kept))
    return tuple(found)


def _split(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Yield the lines of a paragraph, which line breaks part."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(attrs.evolve(run, text=first))
        for other in others:
            yield tuple(line)
            line = [attrs.evolve(run, text=other)]
    yield tuple(line)

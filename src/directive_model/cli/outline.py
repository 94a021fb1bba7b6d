"""The outline of a program as a tree of lines: what ``show`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

import attrs

from directive_model.cli.terminal import Terminal
from directive_model.errors import Words
from directive_model.language import print_number, print_place_date
from directive_model.model import (
    Block,
    Citation,
    DirectiveProgram,
    Paragraph,
    Section,
    Sentence,
    Signatory,
    Span,
    Table,
    Task,
    span_at,
)

_PARTS = {
    "preamble": Words(vi="Mở đầu", en="Preamble"),
    "closing": Words(vi="Kết thúc", en="Closing"),
    "addressees": Words(vi="Kính gửi", en="Addressees"),
    "recipients": Words(vi="Nơi nhận", en="Recipients"),
    "retention": Words(vi="Lưu", en="Kept at"),
    "signatory": Words(vi="Người ký", en="Signatory"),
    "number": Words(vi="Số, ký hiệu", en="Number"),
    "issuer": Words(vi="Cơ quan ban hành", en="Issued by"),
    "place_date": Words(vi="Địa danh, ngày ban hành", en="Place and date"),
    "period": Words(vi="Thời gian thực hiện", en="Period"),
    "marks": Words(vi="Dấu chỉ mức độ", en="Marks"),
    "untitled": Words(vi="(không có tên loại và trích yếu)", en="(no title)"),
    "action": Words(vi="việc", en="action"),
    "lead": Words(vi="chủ trì", en="lead"),
    "cooperating": Words(vi="phối hợp", en="with"),
    "deadline": Words(vi="thời hạn", en="deadline"),
    "table": Words(vi="Bảng", en="Table"),
}


@attrs.frozen
class Line:
    """A line of the outline and the lines below it."""

    text: str
    #: One of the styles of ``Terminal.painted``.
    style: str | None = None
    below: tuple[Line, ...] = ()
    #: What stands before the text in the colour of a label, e.g. "1.".
    label: str = ""
    #: Where in the source it stands.
    span: Span | None = None


def outline(program: DirectiveProgram, terminal: Terminal) -> Line:
    """Return the outline: the head, the body with tasks and citations, recipients, signatories, appendices."""
    title = " ".join(part for part in (program.title.type, program.title.subject) if part)
    say = terminal.say
    below = [
        *_head(program, terminal),
        *_part(say(_PARTS["addressees"]), [Line(entry.name, span=entry.span) for entry in program.addressees]),
        *_part(say(_PARTS["preamble"]), _blocks(program.preamble, terminal)),
        *_blocks(program.body, terminal),
        *_part(say(_PARTS["closing"]), _blocks(program.closing, terminal)),
        *_part(
            say(_PARTS["recipients"]),
            [Line(_noted(entry.name, entry.note), span=entry.span) for entry in program.recipients],
        ),
        *_part(
            say(_PARTS["retention"]),
            [Line(entry, span=span_at(program, f"retention[{i}]")) for i, entry in enumerate(program.retention)],
        ),
        *(
            Line(_signed(entry), label=f"{say(_PARTS['signatory'])}:", span=entry.span)
            for entry in program.signatories
        ),
    ]
    for appendix in program.appendices:
        named = " ".join(part for part in (appendix.title, appendix.reference) if part)
        blocks = tuple(_blocks(appendix.blocks, terminal))
        below.append(Line(named, "title", blocks, label=appendix.label or "", span=appendix.span))
    return Line(title or say(_PARTS["untitled"]), "title", tuple(below), span=program.title.span)


def _head(program: DirectiveProgram, terminal: Terminal) -> Iterator[Line]:
    letterhead, marks, period = program.letterhead, program.marks, program.period
    printed = print_place_date(program.place, program.date) if program.place or program.date else ""
    given = {name: value for name, value in attrs.asdict(marks).items() if value}
    facts = {
        "issuer": (" / ".join(part for part in (letterhead.superior, letterhead.issuer) if part), "letterhead"),
        "number": (print_number(program.number, program.regime) if program.number else "", "number"),
        "place_date": (printed, "place"),
        "period": (f"{period.start} … {period.end}" if period else "", "title.subject"),
        "marks": ("; ".join(given.values()), f"marks.{next(iter(given), '')}"),
    }
    for name, (text, path) in facts.items():
        if text:
            yield Line(text, label=f"{terminal.say(_PARTS[name])}:", span=span_at(program, path))


def _part(name: str, lines: Iterable[Line]) -> list[Line]:
    below = tuple(lines)
    return [Line("", below=below, label=f"{name}:")] if below else []


def _blocks(blocks: Iterable[Block], terminal: Terminal) -> Iterator[Line]:
    for block in blocks:
        match block:
            case Section():
                below = tuple(_blocks(block.blocks, terminal))
                style = "title" if block.heading else None
                yield Line(block.heading or "", style, below, label=block.label or "", span=block.span)
            case Paragraph():
                yield _paragraph(block, terminal)
            case Table():
                yield _table(block, terminal)
            case _:
                assert_never(block)


def _paragraph(paragraph: Paragraph, terminal: Terminal) -> Line:
    """Return a line a sentence; a paragraph of one sentence is that line."""
    lines = [_sentence(sentence, terminal) for sentence in paragraph.sentences]
    if len(lines) == 1:
        return attrs.evolve(lines[0], label=paragraph.label or "", span=paragraph.span)
    return Line("", below=tuple(lines), label=paragraph.label or "¶", span=paragraph.span)


def _sentence(sentence: Sentence, terminal: Terminal) -> Line:
    citations = [_citation(citation, sentence.text) for citation in sentence.citations]
    if not isinstance(sentence, Task):
        return Line(sentence.text, None, tuple(citations), span=sentence.span)
    facts = {
        "action": sentence.action,
        "lead": ", ".join(sentence.lead),
        "cooperating": ", ".join(sentence.cooperating),
        "deadline": sentence.deadline.text if sentence.deadline else None,
    }
    named = [f"{terminal.say(_PARTS[name])}: {value}" for name, value in facts.items() if value]
    details = [Line("; ".join(named), "detail")] if named else []
    return Line(f"▸ {sentence.text}", "task", (*details, *citations), span=sentence.span)


def _citation(citation: Citation, text: str) -> Line:
    named = " ".join(part for part in (citation.type, citation.code) if part) or text[citation.start : citation.end]
    facts = [str(part) for part in (citation.date, citation.issuer) if part]
    # What has neither code nor date is told apart by its own words only.
    shown = named if citation.code else text[citation.start : citation.end]
    if citation.code and facts:
        shown += f" ({', '.join(facts)})"
    return Line(f"§ {shown}", "detail")


def _table(table: Table, terminal: Terminal) -> Line:
    rows = []
    for row in table.rows:
        lines = [[*_blocks(cell.blocks, terminal)] for cell in row.cells]
        texts = [" ".join(line.text for line in cell) for cell in lines]
        below = tuple(line for cell in lines for entry in cell for line in entry.below)
        span = next((cell.span for cell in row.cells if cell.span is not None), None)
        rows.append(Line(" | ".join(texts), below=below, span=span))
    return Line("", below=tuple(rows), label=terminal.say(_PARTS["table"]), span=table.span)


def _noted(name: str, note: str | None) -> str:
    return f"{name} ({note})" if note else name


def _signed(signatory: Signatory) -> str:
    authority = [f"{entry.form} {entry.body or ''}".rstrip() for entry in signatory.authority]
    return ", ".join(
        part for part in (signatory.body, *authority, signatory.position, signatory.name, signatory.note) if part
    )

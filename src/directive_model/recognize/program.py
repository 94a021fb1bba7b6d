"""Flow to program: the parts found, read, and put together."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model import model
from directive_model.findings import Finding, Reading
from directive_model.flow import Flow, FlowTable
from directive_model.forms import choose_form
from directive_model.kit import Deadline
from directive_model.language import fold
from directive_model.model import (
    Block,
    Cell,
    DirectiveProgram,
    FieldSpan,
    Printed,
    Row,
    Sentence,
    Span,
    Table,
    Title,
)
from directive_model.recognize.around.frames import without_frames
from directive_model.recognize.around.front_matter import without_front_matter
from directive_model.recognize.around.margins import marks_in_margins, with_head_in_text
from directive_model.recognize.around.site import part_site
from directive_model.recognize.around.stamps import without_stamps
from directive_model.recognize.grounds import as_the_form_sets
from directive_model.recognize.joined import (
    close_up,
    left_whole,
    part_ending,
    part_head,
    part_lines,
    part_rows,
    unfold,
)
from directive_model.recognize.letters import as_shown, in_unicode
from directive_model.recognize.page.anchors import is_addressees_label, letter_subject_of
from directive_model.recognize.page.bars import with_tables
from directive_model.recognize.page.furniture import BEFORE_TITLE, unplaced_lines, unplaced_margins
from directive_model.recognize.page.line import Line
from directive_model.recognize.page.lines import lines_of_blocks
from directive_model.recognize.page.rejoin import rejoined
from directive_model.recognize.parts.closing import part_closing, part_preamble
from directive_model.recognize.parts.ending import date_at_end, ending_start, late_head, read_ending, read_footing
from directive_model.recognize.parts.head import Head, is_head_line, read_head
from directive_model.recognize.parts.lists import Addressees, Recipients, read_addressees
from directive_model.recognize.parts.title import TitleLines, find_title, repeats
from directive_model.recognize.regime import regime_of
from directive_model.recognize.text.join import Text, join_lines
from directive_model.recognize.text.sentences import sentences_of
from directive_model.recognize.text.units import BodyBuilder

#: No head has more lines.
_HEAD_LINES = 20
#: Types that tell what was or is; nothing in them is a task.
_TELLING = ("báo cáo", "biên bản", "giấy mời", "giấy giới thiệu", "giấy chứng nhận", "giấy nghỉ phép")


def recognize(flow: Flow, *, source: str = "<bytes>", deadline: Deadline | None = None) -> Reading[DirectiveProgram]:
    """Read a program out of a page-level document, whatever parts of it are missing.

    ``source`` names the document in the program's span.  Every line of ``flow`` is in the program, is
    furniture that the form prints itself, or is in a finding ``unplaced-text``; nothing is dropped in silence.
    ``deadline`` is asked at every paragraph: past it, :class:`directive_model.LimitExceeded` ("seconds") is raised.
    """
    modern = in_unicode(flow)
    shown = with_head_in_text(as_shown(modern.value))
    blocks, findings = part_site(without_frames(shown.blocks))
    unfolded = unfold(lines_of_blocks(with_tables(blocks)))
    lines = part_head(part_rows(unfolded))
    lines = part_lines(part_ending(close_up(lines)))
    lines, stamps = without_stamps(rejoined(lines))
    lines, front = without_front_matter(lines)
    recognizer = _Recognizer(lines, shown, source, deadline)
    recognizer.findings += (*modern.findings, *findings, *stamps, *front, *left_whole(unfolded))
    return recognizer.reading()


class _Recognizer:
    """Finds the parts in the order in which they can be told apart: the end, the title, the head, the body."""

    def __init__(self, lines: list[Line], flow: Flow, source: str, deadline: Deadline | None) -> None:
        self.lines = lines
        self.flow = flow
        self.source = source
        self.deadline = deadline
        self.findings: list[Finding] = []

    def reading(self) -> Reading[DirectiveProgram]:
        lines = self.lines
        tail = ending_start(lines)
        title = find_title(lines, tail)
        letter_start = tail if title is not None else self._letter_start(tail)
        head_end = title.start if title is not None else letter_start
        head, late = self._head(title, head_end, tail)
        if title is not None and title.number is not None:
            title.number.used = repeats(title.number, head.number)
            head = head.with_line(title.number)
        body_start = title.end if title is not None else head_end
        if not head.says_when and (line := date_at_end(lines, head_end, tail)) is not None:
            head = head.with_line(line)
        ending = read_ending(lines, tail, late)
        recipients, signatories = ending.recipients, ending.signatories
        marks, footing, after = read_footing(lines, head.marks, ending.end)
        marks, margins = marks_in_margins(self.flow, marks)
        if footing or margins:
            head = attrs.evolve(head, spans=(*head.spans, *footing, *margins))
        addressees, body_start = self._addressees(body_start, tail)
        telling = title is not None and fold(title.title.type or "").startswith(_TELLING)
        preamble, body, closing = self._body(lines[body_start:tail], telling=telling)
        appendices = self._appendices(lines[after:])
        # So many lines or more, of which a head has used none, are what a document before this one says.
        start = 0 if title is None else title.start
        self.findings += unplaced_lines(lines[:start], BEFORE_TITLE, _HEAD_LINES)
        self.findings += unplaced_lines(lines[start:after])
        self.findings += unplaced_margins(self.flow)
        printed = Printed(
            head.printed_number,
            head.printed_place_date,
            _unusual(recipients.label, "Nơi nhận:" if recipients.recipients or recipients.retention else ""),
        )
        regime = regime_of(head, signatories, recipients, (*preamble, *body, *closing), appendices)
        program = DirectiveProgram(
            regime=regime,
            letterhead=head.letterhead,
            number=head.number,
            place=head.place,
            date=head.date,
            title=title.title if title else Title(None, head.subject, span=head.subject_span),
            marks=marks,
            addressees=addressees.addressees,
            preamble=as_the_form_sets(preamble, regime),
            body=body,
            closing=closing,
            recipients=recipients.recipients,
            retention=recipients.retention,
            signatories=signatories,
            appendices=appendices,
            printed=printed,
            field_spans=_field_spans(head, title, recipients, addressees),
            span=Span(source=self.source),
        )
        label = _unusual(addressees.label, _usual_label(program) if addressees.addressees else "")
        if label is not None:
            program = attrs.evolve(program, printed=attrs.evolve(printed, addressees_label=label))
        return Reading(program, tuple(sorted(self.findings, key=_order)))

    def _letter_start(self, tail: int) -> int:
        """Return where the words of a letter without type line begin: after the last line of its head."""
        start = 0
        subject = False  # "V/v …" may stand last in the head, and go on in small letters
        for index, line in enumerate(self.lines[:tail]):
            if is_addressees_label(line):
                return index
            wraps = subject and start == index and line.text[:1].islower() and not line.blank_before
            subject = line.table is None and (wraps or (start == index and letter_subject_of(line.text) is not None))
            in_head = subject or (line.table is None and (line.cell is not None or is_head_line(line)))
            if in_head and index < _HEAD_LINES:
                start = index + 1
        return start

    def _head(self, titled: TitleLines | None, end: int, tail: int) -> tuple[Head, range]:
        """Read the head before the title, or where it stands instead; return it and where it stood after the text."""
        before = self.lines[:end]
        letter = titled is None
        if any(line.table is None and not line.used and is_head_line(line) for line in before):
            return read_head(before, letter=letter), range(0)
        late = late_head(self.lines, end, tail)
        return read_head([self.lines[index] for index in late] or before, letter=letter), late

    def _addressees(self, start: int, end: int) -> tuple[Addressees, int]:
        """Read the addressees, which stand between the title and the first paragraph."""
        for index in range(start, min(start + 4, end)):
            line = self.lines[index]
            if line.table is None and not line.used and is_addressees_label(line):
                addressees = read_addressees(self.lines, index, end)
                return addressees, start if index > start else addressees.end
        return Addressees(), start

    def _body(
        self, lines: Sequence[Line], *, telling: bool
    ) -> tuple[tuple[Block, ...], tuple[Block, ...], tuple[Block, ...]]:
        texts, findings = join_lines(lines)
        self.findings += findings
        texts, last = part_closing(texts)
        first, main = part_preamble(texts)
        plain = BodyBuilder(self._understood, self._table, numbered_are_sections=False, tasks=False)
        body = BodyBuilder(self._understood, self._table, numbered_are_sections=True, tasks=not telling)
        return plain.build(first), body.build(main), plain.build(last)

    def _understood(self, text: Text, may_be_task: bool) -> tuple[Sentence, ...]:
        if self.deadline is not None:
            self.deadline.check()
        return sentences_of(text, may_be_task)

    def _appendices(self, lines: list[Line]) -> tuple[model.Appendix, ...]:
        """Return the appendices in the lines after the signature; most documents have none, and no line there."""
        if all(line.used for line in lines):
            return ()
        from directive_model.recognize.parts.appendices import read_appendices

        appendices, findings = read_appendices(lines, self._appendix_blocks)
        self.findings += findings
        return appendices

    def _appendix_blocks(self, lines: list[Line]) -> tuple[Block, ...]:
        texts, findings = join_lines(lines)
        self.findings += findings
        return BodyBuilder(self._understood, self._table, numbered_are_sections=True, tasks=True).build(texts)

    def _table(self, table: FlowTable) -> Table:
        """Return a table of content; the words in its cells are blocks as everywhere."""
        rows = []
        for row in table.rows:
            cells = []
            for cell in row.cells:
                texts, findings = join_lines(lines_of_blocks(cell.blocks))
                self.findings += findings
                builder = BodyBuilder(
                    self._understood, self._table, numbered_are_sections=False, tasks=not row.header
                )
                cells.append(Cell(builder.build(texts), cell.column_span, cell.row_span, span=cell.span))
            rows.append(Row(tuple(cells), row.header))
        # Imported here, as most documents have no tables.
        from directive_model.recognize.text.task_table import with_tasks

        return with_tasks(Table(tuple(rows), span=table.span))


def _usual_label(program: DirectiveProgram) -> str:
    """Return the words before the addressees; only for a submission do they hang on the form of the day."""
    title = program.title.type
    return choose_form(program).form.addressees_label(title) if fold(title or "") == "tờ trình" else "Kính gửi:"


def _unusual(label: str, usual: str) -> str | None:
    """Return a label as printed where it is not the usual one; over nothing, no label is usual."""
    return label if label and label != usual else None


def _field_spans(
    head: Head, title: TitleLines | None, recipients: Recipients, addressees: Addressees
) -> tuple[FieldSpan, ...]:
    pairs = [*head.spans, *(title.spans if title else ())]
    # Usual words, which a program does not keep, have a place, too: their letters may be wrong.
    pairs += [
        ("printed.recipients_label", recipients.label_span),
        ("printed.addressees_label", addressees.label_span),
    ]
    return (*(FieldSpan(path, span) for path, span in pairs if span is not None), *recipients.spans)


def _order(finding: Finding) -> tuple[float, float, float]:
    span = finding.span
    if span is None:
        return (0, 0, 0)
    if span.box is not None:
        return (span.page or 0, span.box[1], span.box[0])
    return (0, span.line or span.paragraph or 0, span.column or span.start or 0)

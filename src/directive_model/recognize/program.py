"""Flow to program: the parts found, read, and put together."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model import model
from directive_model.findings import Finding, Reading
from directive_model.flow import Flow, FlowTable
from directive_model.kit import Deadline
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.model import (
    Block,
    Cell,
    DirectiveProgram,
    Row,
    Sentence,
    Table,
)
from directive_model.recognize.around.frames import without_frames
from directive_model.recognize.around.front_matter import without_front_matter
from directive_model.recognize.around.margins import marks_in_margins, with_head_in_text
from directive_model.recognize.around.site.parting import part_site
from directive_model.recognize.around.stamps import without_stamps
from directive_model.recognize.found import put_together
from directive_model.recognize.joined import (
    close_up,
    left_whole,
    part_ending,
    part_head,
    part_lines,
    part_pairs,
    part_pasted,
    part_rows,
    unfold,
)
from directive_model.recognize.letters import as_shown, in_unicode
from directive_model.recognize.page.anchors import (
    is_addressees_label,
    is_invited_label,
    is_telegram_label,
    is_typed_rule,
    letter_subject_of,
)
from directive_model.recognize.page.flattened import with_tables
from directive_model.recognize.page.furniture import BEFORE_TITLE, unplaced_lines, unplaced_margins
from directive_model.recognize.page.line import Line
from directive_model.recognize.page.lines import lines_of_blocks
from directive_model.recognize.page.rejoin import rejoined
from directive_model.recognize.parts.closing import part_closing, part_preamble
from directive_model.recognize.parts.ending import date_at_end, ending_start, late_head, read_ending, read_footing
from directive_model.recognize.parts.head import Head, is_head_line, read_head
from directive_model.recognize.parts.lists import Addressees, read_addressees
from directive_model.recognize.parts.title import TitleLines, find_title, repeats
from directive_model.recognize.text.join import Text, join_lines
from directive_model.recognize.text.sentences import sentences_of
from directive_model.recognize.text.units import BodyBuilder

#: No head has more lines.
_HEAD_LINES = 20
#: Types that tell what was or is; nothing in them is a task.
_TELLING = (
    "báo cáo", "biên bản", "giấy mời", "giấy triệu tập", "giấy giới thiệu", "giấy chứng nhận", "giấy nghỉ phép",
)  # fmt: skip
#: What those are called, or are about, that say whom they are for behind "Kính mời:".
_INVITES = late(r"\b(?:mời(?! (?:thầu|gọi|chào))|triệu tập)\b|giấy báo\b")
_TELEGRAM = "công điện"


def recognize(flow: Flow, *, source: str = "<bytes>", deadline: Deadline | None = None) -> Reading[DirectiveProgram]:
    """Read a program out of a page-level document, whatever parts of it are missing.

    ``source`` names the document in the program's span.  Every line of ``flow`` is in the program, is
    furniture that the form prints itself, or is in a finding ``unplaced-text``; nothing is dropped in silence.
    ``deadline`` is asked at every paragraph: past it, :class:`directive_model.LimitExceeded` ("seconds") is raised.
    """
    modern = in_unicode(flow)
    shown = with_head_in_text(as_shown(modern.value))
    lines, findings = _lines_of(shown)
    recognizer = _Recognizer(lines, shown, deadline)
    recognizer.findings += (*modern.findings, *findings)
    program = recognizer.program(source)
    return Reading(program, tuple(sorted(recognizer.findings, key=_order)))


def _lines_of(flow: Flow) -> tuple[list[Line], list[Finding]]:
    """Return the lines of the document itself, each of one part; and what tells of the others.

    Each step counts on the one before: a site's menu has banners of its own, and would be taken for the document's
    head; white space and bars tell columns only where lines are those of the page, so a paragraph that holds all of
    them is unfolded first; a stamp or a cover is told by whole lines.
    """
    blocks, of_the_site = part_site(without_frames(flow.blocks))
    unfolded = part_pasted(unfold(lines_of_blocks(with_tables(blocks))))
    lines = part_head(part_rows(unfolded))
    lines = part_lines(part_pairs(part_ending(close_up(lines))))
    lines, stamps = without_stamps(rejoined(lines))
    lines, front = without_front_matter(lines)
    return lines, [*of_the_site, *stamps, *front, *left_whole(unfolded)]


class _Recognizer:
    """Finds the parts in the order in which they can be told apart: the end, the title, the head, the body.

    A line says itself whether a part has used it, and what none has used is in a finding.
    """

    def __init__(self, lines: list[Line], flow: Flow, deadline: Deadline | None) -> None:
        self.lines = lines
        self.flow = flow
        self.deadline = deadline
        self.findings: list[Finding] = []

    def program(self, source: str) -> DirectiveProgram:
        """Return the program of all parts that came from ``source``, and tell of the lines that are in none."""
        lines = self.lines
        # The end first: below it there may be samples with titles and heads of their own.
        tail = ending_start(lines)
        title = find_title(lines, tail)
        head_end = title.start if title is not None else self._letter_start(tail)
        head, late = self._head(title, head_end, tail)
        ending = read_ending(lines, tail, late)
        marks, footing, after = read_footing(lines, head.marks, ending.end)
        marks, margins = marks_in_margins(self.flow, marks)
        if footing or margins:
            head = attrs.evolve(head, spans=(*head.spans, *footing, *margins))
        # The text is what is left between the title, or the addressees below it, and the end.
        addressees, text_start = self._addressees(title, head_end, tail)
        preamble, body, closing = self._text(lines[text_start:tail], title)
        appendices = self._appendices(lines[after:])
        self._tell_unplaced(0 if title is None else title.start, after)
        return put_together(
            source=source,
            head=head,
            title=title,
            addressees=addressees,
            preamble=preamble,
            body=body,
            closing=closing,
            recipients=ending.recipients,
            signatories=ending.signatories,
            marks=marks,
            appendices=appendices,
        )

    def _tell_unplaced(self, start: int, end: int) -> None:
        """Tell of lines that no part has used: before the title at ``start``, up to ``end``, and in margins."""
        # So many lines or more, of which a head has used none, are what a document before this one says.
        self.findings += unplaced_lines(self.lines[:start], BEFORE_TITLE, _HEAD_LINES)
        self.findings += unplaced_lines(self.lines[start:end])
        self.findings += unplaced_margins(self.flow)

    def _letter_start(self, tail: int) -> int:
        """Return where the words of a letter without type line begin: after the last line of its head."""
        start = 0
        subject = False  # "V/v …" may stand last in the head, and go on in small letters
        for index, line in enumerate(self.lines[:tail]):
            if is_addressees_label(line) and (start == index or not is_invited_label(line)):
                return index
            wraps = subject and start == index and line.text[:1].islower() and not line.blank_before
            subject = line.table is None and (wraps or (start == index and letter_subject_of(line.text) is not None))
            in_head = subject or (line.table is None and (line.cell is not None or is_head_line(line)))
            if in_head and index < _HEAD_LINES:
                start = index + 1
        return start

    def _head(self, title: TitleLines | None, end: int, tail: int) -> tuple[Head, range]:
        """Read the head before the title, or where it stands instead; return it and where it stood after the text.

        A number below the title and a date below the text are the head's, where it has none.
        """
        before = self.lines[:end]
        late = range(0)
        if not any(line.table is None and not line.used and is_head_line(line) for line in before):
            late = late_head(self.lines, end, tail)
        head = read_head([self.lines[index] for index in late] or before, letter=title is None)
        if title is not None and title.number is not None:
            title.number.used = repeats(title.number, head.number)
            head = head.with_line(title.number)
        if title is not None and title.draft is not None:
            head = head.with_draft(title.draft)
        if not head.says_when and (line := date_at_end(self.lines, end, tail)) is not None:
            head = head.with_line(line)
        return head, late

    def _addressees(self, title: TitleLines | None, start: int, end: int) -> tuple[Addressees, int]:
        """Read the addressees, which stand between the title, or the head that ends at ``start``, and the text.

        "Kính mời:" begins them right there, or below a title that no type begins, and in an invitation only:
        elsewhere that is a sentence of the text.  A telegram says who wires: "Thủ tướng Chính phủ điện:".
        """
        wires = title is not None and fold(title.title.type or "").startswith(_TELEGRAM)
        start = start if title is None else title.end
        for index in range(start, min(start + 4, end)):
            line = self.lines[index]
            if line.table is not None or line.used:
                continue
            above = self.lines[start:index]
            wired = wires and all(one.used or is_typed_rule(one) for one in above) and is_telegram_label(line)
            if not wired and not is_addressees_label(line):
                continue
            if not is_invited_label(line) or _leads_to_the_invited(above, title):
                addressees = read_addressees(self.lines, index, end)
                return addressees, start if index > start else addressees.end
        return Addressees(), start

    def _text(
        self, lines: Sequence[Line], title: TitleLines | None
    ) -> tuple[tuple[Block, ...], tuple[Block, ...], tuple[Block, ...]]:
        """Read preamble, body and closing."""
        telling = title is not None and fold(title.title.type or "").startswith(_TELLING)
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


def _leads_to_the_invited(above: Sequence[Line], title: TitleLines | None) -> bool:
    """Whether those are invited whom "Kính mời:" calls below these lines, which stand under ``title`` or the head.

    An invitation says that it is one, or is called by no type: "CÔNG VĂN MỜI HỌP" and what it is about.
    """
    left = [line for line in above if not line.used and not is_typed_rule(line)]
    if title is not None:
        return not left and _INVITES.search(fold(f"{title.title.type} {title.title.subject or ''}")) is not None
    return not left or (left[0].text.isupper() and not any(line.text.endswith((".", ";", ":")) for line in left))


def _order(finding: Finding) -> tuple[float, float, float]:
    span = finding.span
    if span is None:
        return (0, 0, 0)
    if span.box is not None:
        return (span.page or 0, span.box[1], span.box[0])
    return (0, span.line or span.paragraph or 0, span.column or span.start or 0)

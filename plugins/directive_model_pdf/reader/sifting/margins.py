"""Page numbers and running heads: what stands on each page anew, and is no part of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import attrs

from directive_model import Span
from directive_model.findings import Finding, Severity, Words
from directive_model.flow import Alignment, Face, Flow, FlowBlock, FlowParagraph, Layout, Run
from directive_model_pdf.reader.sheet import Box, Sheet, Word
from directive_model_pdf.reader.sifting.rows import box_of, text_of_row
from directive_model_pdf.reader.words import PageWords, Setting

#: So far from the edge of the paper a page number or a running head stands at most, in mm.
_BAND = 30.0
#: The narrowest margin above and below that a form allows, in mm (HD36 II.1, HD05 II.1, ND30 I.3).
_MARGIN = 20.0
#: So far may two rows stand apart on two pages and be at one place, in mm.
_SAME_PLACE = 2.0
#: On fewer pages nothing has run yet.
_RUNNING = 3
#: The first number that is shown of pages counted from 1.
_FIRST = 2
#: Rows of a margin that are looked at from the edge inwards.
_DEEPEST = 3
#: A page number is in the middle of the page if it is so near to it, in mm.
_MIDDLE = 12.0

_NUMBER = re.compile(
    r"(?P<before>[-–—~.\s]*(?:(?:trang|page|tr\.)\s*)?)(?P<page>\d{1,4})"
    r"(?:(?P<between>\s*(?:/|trên|of)\s*)(?P<pages>\d{1,4}))?(?P<after>[-–—~.\s]*)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


@attrs.frozen
class Margins:
    """The pages without what stands on each of them anew, and the head and foot that a section has of it."""

    sheets: list[Sheet]
    header: tuple[FlowBlock, ...] = ()
    footer: tuple[FlowBlock, ...] = ()
    #: Those of the first page; None where they are those of all pages.
    first_header: tuple[FlowBlock, ...] | None = None
    first_footer: tuple[FlowBlock, ...] | None = None
    findings: tuple[Finding, ...] = ()

    def round(self, flow: Flow) -> Flow:
        """Return ``flow`` with the heads and feet round its pages."""
        rounded = [
            attrs.evolve(
                section,
                header=self.header,
                footer=self.footer,
                first_header=None if index else self.first_header,
                first_footer=None if index else self.first_footer,
            )
            for index, section in enumerate(flow.sections)
        ]
        return attrs.evolve(flow, sections=tuple(rounded))


@attrs.frozen(eq=False)
class _Row:
    """The outermost row of a page, above or below."""

    #: Its page, without words: those of all pages are not held for a row of each.
    sheet: Sheet
    text: str
    box: Box
    face: Face
    #: The upper edge of its first word, in mm.
    top: float
    #: How far it is from the next row towards the middle of the page, in mm; 0 where there is none.
    gap: float
    #: Where its words are among those of the page.
    places: tuple[int, ...]
    foot: bool

    @property
    def ahead(self) -> int | None:
        """How far the number that the row is, is ahead of the count of pages; None where it is no number."""
        match = _NUMBER.fullmatch(self.text)
        return int(match["page"]) - self.sheet.number if match else None


def part_margins(sheets: list[Sheet], source: str) -> Margins:
    """Take page numbers and running heads off ``sheets``, the pages of one document in order.

    Page numbers become fields in the head or foot, as other formats have them; a note holds them as printed, and
    another each line that runs at the head or foot of many pages.  Empties ``sheets``: no page is held as it was.
    """
    count, first = len(sheets), sheets[0].number if sheets else 0
    left = {sheet.number: sheet for sheet in sheets}
    sheets.clear()
    numbers: list[_Row] = []
    running: list[_Row] = []
    outer: dict[int, list[_Row]] = {}
    for _ in range(_DEEPEST):
        # Rows of the text are let go at once: most pages have no other.  Those of a page are its outermost ones until
        # they are taken off.
        for number, sheet in left.items():
            if number not in outer:
                outer[number] = [row for row in _outermost(sheet) if row.ahead is not None or _may_run(row)]
        rows = [row for number in left for row in outer[number]]
        found = list(_numbers(rows))
        counted = set(map(id, found))
        heads = [row for row in _running(rows, count) if id(row) not in counted]
        gone: dict[int, list[int]] = {}
        for row in (*found, *heads):
            gone.setdefault(row.sheet.number, []).extend(row.places)
        for number, places in gone.items():
            left[number] = attrs.evolve(left[number], words=PageWords.of(left[number].words).without(places))
            del outer[number]
        numbers += found
        running += heads
        if not found and not heads:
            break
    header, first_header = _field(numbers, first, source, foot=False)
    footer, first_footer = _field(numbers, first, source, foot=True)
    findings = (*_notes(numbers, running, source),)
    return Margins(list(left.values()), header, footer, first_header, first_footer, findings)


def _outermost(sheet: Sheet) -> Iterator[_Row]:
    """Yield the first and the last row of a page, where they are near its edge."""
    words = PageWords.of(sheet.words)
    if not words:
        return
    # The first of those words that reach farthest.
    upper, lower = min(one.top for one in words.settings), max(one.bottom for one in words.settings)
    top = words.first_of([one for one in words.settings if one.top == upper])
    bottom = words.first_of([one for one in words.settings if one.bottom == lower])
    near_top, near_foot = top.bottom <= _BAND, bottom.top >= sheet.height_mm - _BAND
    if not near_top and not near_foot:
        return
    above = _beside(words, top)
    wanted = [(top, above, False)] if near_top else []
    if near_foot and (below := _beside(words, bottom)) != above:
        wanted.append((bottom, below, True))
    # All of them at once: words are parted from each other anew each time that they are asked for.
    listed = iter(words.at([place for _, places, _ in wanted for place in places]))
    for one, places, foot in wanted:
        yield _row(sheet, words, one, (tuple(places), tuple(islice(listed, len(places)))), foot=foot)


def _beside(words: PageWords, one: Setting) -> list[int]:
    """Return the places of the words on one height with those that are set like that, from left to right."""
    top, bottom = one.top, one.bottom
    beside = {other for other in words.settings if top <= (other.top + other.bottom) / 2 <= bottom}
    return sorted(words.places(beside), key=words.lefts.__getitem__)


def _row(
    sheet: Sheet, words: PageWords, one: Setting, found: tuple[tuple[int, ...], Sequence[Word]], *, foot: bool
) -> _Row:
    places, row = found
    box = box_of(row)
    top, bottom = one.top, one.bottom
    others = [other for other in words.settings if not top <= (other.top + other.bottom) / 2 <= bottom]
    gap = min([(box[1] - other.bottom) if foot else (other.top - box[3]) for other in others], default=0.0)
    page = attrs.evolve(sheet, words=())
    return _Row(page, text_of_row(row), box, row[0].face, row[0].box[1], gap, places, foot)


def _numbers(rows: Sequence[_Row]) -> Iterator[_Row]:
    """Yield the rows that are the number of their page, or count on from the page before or to the next."""
    ahead = {(row.sheet.number, row.foot): row.ahead for row in rows}
    for row in rows:
        number, own = row.sheet.number, row.ahead
        if own is not None and (
            own in (0, ahead.get((number - 1, row.foot)), ahead.get((number + 1, row.foot))) or _begins_anew(row, own)
        ):
            yield row


def _begins_anew(row: _Row, ahead: int) -> bool:
    """Whether a row counts the first or second page of a part that is counted by itself, as appendices are."""
    box = row.box
    in_middle = abs(box[0] + box[2] - row.sheet.width_mm) / 2 < _MIDDLE
    return 1 <= row.sheet.number + ahead <= _FIRST < row.sheet.number and in_middle and _in_margin(row)


def _running(rows: Sequence[_Row], pages: int) -> Iterator[_Row]:
    """Yield the rows that stand at the same place of most pages, in the margin or set off from what follows."""
    places: dict[tuple[bool, str], list[_Row]] = {}
    for row in rows:
        if _may_run(row):
            places.setdefault((row.foot, _DIGITS.sub("0", row.text)), []).append(row)
    for alike in places.values():
        heights = sorted(row.top for row in alike)
        usual = heights[len(heights) // 2]
        near = [row for row in alike if abs(row.top - usual) < _SAME_PLACE]
        if len(near) >= _RUNNING and len(near) * 2 >= pages:
            yield from near


def _may_run(row: _Row) -> bool:
    return bool(row.text) and not _in_table(row) and (_in_margin(row) or _is_set_off(row))


def _in_margin(row: _Row) -> bool:
    """Whether a row stands where no form lets the text reach."""
    box = row.box
    return box[1] >= row.sheet.height_mm - _MARGIN if row.foot else box[3] <= _MARGIN


def _is_set_off(row: _Row) -> bool:
    return row.gap > row.box[3] - row.box[1]


def _in_table(row: _Row) -> bool:
    """Whether upright lines run past a row: heads of tables are repeated, too, but belong to them."""
    left, top, right, bottom = row.box
    middle = (top + bottom) / 2
    return any(
        x2 - x1 < y2 - y1 and y1 < middle < y2 and left - _MIDDLE < x1 < right + _MIDDLE
        for x1, y1, x2, y2 in row.sheet.strokes
    )


_Blocks = tuple[FlowBlock, ...]


def _field(numbers: Sequence[_Row], first: int, source: str, *, foot: bool) -> tuple[_Blocks, _Blocks | None]:
    """Return the head or foot that shows the number, and that of the first page."""
    rows = [row for row in numbers if row.foot == foot]
    if not rows:
        return (), None
    later = next((row for row in rows if row.sheet.number != first), rows[0])
    return (_paragraph(later, source),), None if rows[0].sheet.number == first else ()


def _paragraph(row: _Row, source: str) -> FlowParagraph:
    match = _NUMBER.fullmatch(row.text)
    parts = match.groupdict(default="") if match else {}
    face = row.face
    runs = [
        Run(parts[name], face, field=name if name in ("page", "pages") else None)  # type: ignore[arg-type]  # these two
        for name in ("before", "page", "between", "pages", "after")
        if parts[name]
    ]
    box = row.box
    off = (box[0] + box[2] - row.sheet.width_mm) / 2
    alignment: Alignment = "center" if abs(off) < _MIDDLE else "right" if off > 0 else "left"
    return FlowParagraph(
        tuple(runs), Layout(alignment=alignment), span=Span(source=source, page=row.sheet.number, box=box)
    )


def _notes(numbers: Sequence[_Row], running: Sequence[_Row], source: str) -> Iterator[Finding]:
    """Yield a note on what was taken for page numbers, and one for each line that runs."""
    if numbers:
        yield _note(
            sorted(numbers, key=lambda row: row.sheet.number),
            source,
            Words(vi="số trang, không thuộc lời văn", en="page numbers, no part of the text"),
        )
    lines: dict[tuple[bool, str], list[_Row]] = {}
    for row in running:
        lines.setdefault((row.foot, _DIGITS.sub("0", row.text)), []).append(row)
    for (foot, _), rows in lines.items():
        yield _note(
            rows,
            source,
            Words(
                vi="dòng lặp lại ở chân các trang, không thuộc lời văn",
                en="a line at the foot of pages, no part of the text",
            )
            if foot
            else Words(
                vi="dòng lặp lại ở đầu các trang, không thuộc lời văn",
                en="a line at the head of pages, no part of the text",
            ),
        )


def _note(rows: Sequence[_Row], source: str, what: Words) -> Finding:
    shown = rows[0].text if len(rows) == 1 else f"{rows[0].text} … {rows[-1].text}"
    return Finding(
        rule="running-head",
        severity=Severity.NOTE,
        message=Words(vi=f"{what.vi}: “{shown}”", en=f"{what.en}: “{shown}”"),
        span=Span(source=source, page=rows[0].sheet.number, box=rows[0].box),
        text="\n".join(row.text for row in rows),
    )

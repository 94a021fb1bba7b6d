"""The head of the first page: bodies and number at the left, banner and date at the right (HD36 II.1.1 to II.1.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.flow import FlowBlock, FlowCell, FlowRow, FlowTable
from directive_model.language import parse_number_line, print_number, print_place_date, with_room
from directive_model.model import DirectiveProgram, DocumentNumber, Letterhead, Regime
from directive_model.typeset.lines import DAY_ROOM, NUMBER_ROOM
from directive_model.typeset.losses import loss
from directive_model.typeset.parts.margins import Margins, is_media_mark
from directive_model.typeset.sheet import Sheet
from directive_model.typeset.sides import two_columns

#: What stands at the left and at the right.
_SideBySide: TypeAlias = tuple[list[FlowBlock], list[FlowBlock]]


def set_head(program: DirectiveProgram, sheet: Sheet, margins: Margins) -> list[FlowBlock]:
    """Return what stands above the title: the mark of circulation if the margin does not hold it, and two columns.

    Bodies and banner are one row, number and date another, so that number and date stand on one line
    however many lines the bodies take.  A row without words is left out, and so is an empty table.
    """
    blocks: list[FlowBlock] = []
    circulation = program.marks.circulation
    if circulation and "circulation" not in margins.parts and not is_media_mark(circulation, sheet):
        from directive_model.typeset.parts.placed import boxed

        blocks.append(boxed("circulation", circulation, sheet, sheet.text_width_mm))
    printed = program.printed.place_date
    if printed is None and (program.place is not None or program.date is not None):
        printed = print_place_date(program.place, program.date)
    dated: list[FlowBlock] = [] if printed is None else [sheet.line("place_date", sheet.blank(printed, DAY_ROOM))]
    widths, row = _columns(program.letterhead, dated, sheet, "", sheet.text_width_mm)
    below = (list(_below_bodies(program, sheet, widths[0])), dated)
    return blocks + _side_by_side((row, below), widths)


def set_letterhead(letterhead: Letterhead, sheet: Sheet, width_mm: float) -> list[FlowBlock]:
    """Return the head of an appendix, under styles of its own, in all ``width_mm`` wide."""
    widths, row = _columns(letterhead, [], sheet, "appendix_", width_mm)
    return _side_by_side((row,), widths)


def _columns(
    letterhead: Letterhead, dated: list[FlowBlock], sheet: Sheet, styles: str, total_mm: float
) -> tuple[tuple[float, float], _SideBySide]:
    """Return the widths of the two columns, such that no name is broken where it has room, and their first row.

    Drawn lines are no wider than their column: the row is set for the usual widths, and once more for others.
    """
    usual = sheet.form.layout["head"].widths_mm
    row = _first_row(letterhead, sheet, styles, usual)
    widths = two_columns(usual, row[0], [*row[1], *dated], total_mm)
    return widths, row if widths == usual else _first_row(letterhead, sheet, styles, widths)


def _first_row(letterhead: Letterhead, sheet: Sheet, styles: str, widths_mm: Sequence[float]) -> _SideBySide:
    left, right = widths_mm
    return list(_bodies(letterhead, sheet, styles, left)), list(_banner(letterhead, sheet, styles, right))


def head_losses(program: DirectiveProgram) -> Iterator[Finding]:
    """Yield what number and date hold and their lines cannot show."""
    number, date, printed = program.number, program.date, program.printed
    if number is not None and printed.number is None:
        if number.year is not None and program.regime == Regime.PARTY:
            yield loss(
                "number-year",
                "number.year",
                Words(
                    vi=f"số của văn bản Đảng không ghi năm ({number.year})",
                    en=f"the number of a Party document shows no year ({number.year})",
                ),
            )
        if parse_number_line(print_number(number, program.regime)) is None:
            yield loss(
                "blank-number",
                "number",
                Words(vi="số và ký hiệu đều để trống", en="neither serial nor symbol is known"),
            )
    if date is not None and date.year is None and printed.place_date is None:
        yield loss(
            "date-without-year",
            "date",
            Words(vi=f"ngày không có năm ({date})", en=f"a date without a year ({date}) is not printed in full"),
        )


def _side_by_side(rows: tuple[_SideBySide, ...], widths_mm: tuple[float, float]) -> list[FlowBlock]:
    filled = tuple(
        FlowRow((FlowCell(tuple(left)), FlowCell(tuple(right))), keep_together=True)
        for left, right in rows
        if left or right
    )
    return [FlowTable(filled, widths_mm)] if filled else []


def _bodies(letterhead: Letterhead, sheet: Sheet, styles: str, width_mm: float) -> Iterator[FlowBlock]:
    """Yield superior and issuer, and what stands under the issuer: "*", or a drawn line by the State's form."""
    if letterhead.superior is not None:
        yield sheet.line("superior", letterhead.superior, f"{styles}superior")
    if letterhead.issuer is not None:
        yield sheet.line("issuer", letterhead.issuer, f"{styles}issuer")
        mark = sheet.form.parts.get("issuer_mark")
        if mark is not None:
            yield sheet.line("issuer_mark", mark.text[0], f"{styles}issuer_mark")
        yield from sheet.rule_under("issuer", letterhead.issuer, width_mm)


def _below_bodies(program: DirectiveProgram, sheet: Sheet, width_mm: float) -> Iterator[FlowBlock]:
    """Yield number, an official letter's subject, and the marks, in this order."""
    printed = program.printed.number
    if printed is None and program.number is not None:
        printed = print_number(program.number, program.regime)
    elif printed is not None and program.number is not None and program.number.serial is None:
        printed = _with_room(printed, program.number, Regime(program.regime or Regime.PARTY))
    if printed is not None:
        yield sheet.line("number", sheet.blank(printed, NUMBER_ROOM))
    title, marks = program.title, program.marks
    if title.type is None and title.subject is not None:
        lead = sheet.form.part("letter_lead")
        yield sheet.line("letter_subject", ("" if lead.unstyled and sheet.laid_out else lead.text[0]) + title.subject)
    for name, mark in (("secrecy", marks.secrecy), ("urgency", marks.urgency), ("draft", marks.draft)):
        if mark is not None:
            from directive_model.typeset.parts.placed import boxed

            yield boxed(name, mark, sheet, width_mm)


def _with_room(printed: str, number: DocumentNumber, regime: Regime) -> str:
    """Return a printed line with room for its serial: a source's blanks are one in it.

    A line that the room would make the form's own, "Số-KL/TU", stays as it is: nobody would read it as printed.
    """
    roomy = with_room(printed)
    return printed if roomy.split() == print_number(number, regime).split() != printed.split() else roomy


def _banner(letterhead: Letterhead, sheet: Sheet, styles: str, width_mm: float) -> Iterator[FlowBlock]:
    """Yield the lines at the top right and the drawn line under the last of them."""
    below = "motto" if "motto" in sheet.form.parts else "banner"
    part = "banner"
    for line in letterhead.banner:
        yield sheet.line(part, line, styles + part)
        last = (part, line)
        part = below
    if letterhead.banner:
        yield from sheet.rule_under(*last, width_mm)

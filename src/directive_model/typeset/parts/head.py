"""The head of the first page: bodies and number at the left, banner and date at the right (HD36 II.1.1 to II.1.4)."""

from __future__ import annotations

from collections.abc import Iterator

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
    letterhead = program.letterhead
    widths = _widths(letterhead, dated, sheet, sheet.text_width_mm)
    rows = (
        (list(_bodies(letterhead, sheet, "", widths[0])), list(_banner(letterhead, sheet, "", widths[1]))),
        (list(_below_bodies(program, sheet, widths[0])), dated),
    )
    return blocks + _side_by_side(rows, widths)


def set_letterhead(letterhead: Letterhead, sheet: Sheet, width_mm: float) -> list[FlowBlock]:
    """Return the head of an appendix, under styles of its own, in all ``width_mm`` wide."""
    left, right = widths = _widths(letterhead, [], sheet, width_mm)
    row = (
        list(_bodies(letterhead, sheet, "appendix_", left)),
        list(_banner(letterhead, sheet, "appendix_", right)),
    )
    return _side_by_side((row,), widths)


def _widths(letterhead: Letterhead, dated: list[FlowBlock], sheet: Sheet, total_mm: float) -> tuple[float, float]:
    """Return the widths of the two columns, so that no name is broken where there is room for it."""
    usual = sheet.form.layout["head"].widths_mm
    left = _bodies(letterhead, sheet, "", usual[0])
    return two_columns(usual, left, [*_banner(letterhead, sheet, "", usual[1]), *dated], total_mm)


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


def _side_by_side(
    rows: tuple[tuple[list[FlowBlock], list[FlowBlock]], ...], widths_mm: tuple[float, float]
) -> list[FlowBlock]:
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

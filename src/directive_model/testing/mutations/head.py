"""Ways to break a document's head: letterhead, number, place and date, title."""

from __future__ import annotations

import attrs

from directive_model.forms import Form
from directive_model.language import print_number, print_place_date
from directive_model.model import DirectiveProgram, DocumentNumber, Letterhead, Printed, Regime, Title
from directive_model.testing.mutations.mutation import in_program, in_text

_A_MONTH = 31


@in_program("missing-banner")
def without_banner(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take the banner at the top right away."""
    return attrs.evolve(program, letterhead=attrs.evolve(program.letterhead, banner=()))


@in_program("missing-issuer")
def without_issuer(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take the issuing body away."""
    return attrs.evolve(program, letterhead=attrs.evolve(program.letterhead, superior=None, issuer=None))


@in_program("missing-letterhead")
def without_letterhead(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take the whole letterhead away."""
    return attrs.evolve(program, letterhead=Letterhead())


@in_program("missing-motto")
def without_motto(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Take the line under the State's name away."""
    head = program.letterhead
    if program.regime is not Regime.STATE:
        return None
    return attrs.evolve(program, letterhead=attrs.evolve(head, banner=head.banner[:1]))


@in_program("blank-number")
def blank_serial(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Leave the serial number blank."""
    number = program.number
    return None if number is None else attrs.evolve(program, number=attrs.evolve(number, serial=None))


@in_program("unfilled-placeholder")
def place_to_fill_in(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Leave words in brackets where the place is to stand."""
    return attrs.evolve(program, place="[địa danh]")


@in_program("unfilled-placeholder")
def symbol_to_fill_in(program: DirectiveProgram, form: Form) -> DirectiveProgram | None:
    """Leave dots for the organ's symbol."""
    number = program.number
    if number is None or number.symbol is None:
        return None
    code = number.symbol.partition(form.number.type_organ)[0]
    return attrs.evolve(program, number=attrs.evolve(number, symbol=f"{code}{form.number.type_organ}…"))


@in_program("missing-number")
def without_number(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take number and symbol away."""
    return attrs.evolve(program, number=None)


@in_text("number-shape")
def other_regimes_colon(text: str, program: DirectiveProgram) -> str | None:
    """Write the colon after "Số" as the other regime does."""
    line = _number_line(program)
    other = line.replace("Số: ", "Số ") if "Số: " in line else line.replace("Số ", "Số: ")
    return text.replace(line, other, 1)


@in_text("spaces-in-number")
def spaced_symbol(text: str, program: DirectiveProgram) -> str | None:
    """Put spaces round the slash of the symbol."""
    line = _number_line(program)
    return text.replace(line, line.replace("/", " / ", 1), 1)


@in_program("type-code-mismatch")
def other_types_code(program: DirectiveProgram, form: Form) -> DirectiveProgram | None:
    """Give the symbol the code of another type of document."""
    number = program.number
    if number is None or number.symbol is None or program.title.type is None:
        return None
    rest = number.symbol[number.symbol.find(form.number.type_organ) :]
    if form.number.type_organ not in number.symbol:
        return None
    return attrs.evolve(program, number=attrs.evolve(number, symbol="NQ" + rest))


@in_text("unpadded-number")
def unpadded(text: str, program: DirectiveProgram) -> str | None:
    """Take the zero away that stands in front of a number below 10."""
    number = program.number
    if number is None or number.serial is None:
        return None
    line = print_number(attrs.evolve(number, serial="7"), program.regime)
    return text.replace(_number_line(program), line.replace("07", "7"), 1)


@in_program("unusual-type-code")
def code_of_practice(program: DirectiveProgram, form: Form) -> DirectiveProgram | None:
    """Give a program a code that is seen in practice and is not the rule's."""
    number = program.number
    if number is None or number.symbol is None or "CTr/" not in number.symbol or form.regime is not Regime.PARTY:
        return None
    return attrs.evolve(program, number=attrs.evolve(number, symbol=number.symbol.replace("CTr/", "CTHĐ/")))


@in_program("blank-date")
def blank_day(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Leave the day of the date blank."""
    date = program.date
    return None if date is None else attrs.evolve(program, date=attrs.evolve(date, day=None))


@in_text("leading-zero-in-date")
def padded_month(text: str, program: DirectiveProgram) -> str | None:
    """Write the month with a zero that it has not."""
    date = program.date
    if date is None or date.month is None or not 3 <= date.month <= 9:  # noqa: PLR2004  # those without a zero
        return None
    line = print_place_date(program.place, date)
    return text.replace(line, line.replace(f"tháng {date.month} ", f"tháng 0{date.month} "), 1)


@in_program("blank-date")
def blank_in_all(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take the date away and leave the place, which is printed with gaps for day, month and year."""
    return attrs.evolve(program, date=None)


@in_text("missing-date")
def day_of_no_calendar(text: str, program: DirectiveProgram) -> str | None:
    """Write a day that no calendar has."""
    if program.date is None or program.date.year is None:
        return None
    impossible = f"{program.place}, ngày 31 tháng 02 năm {program.date.year}"
    return text.replace(print_place_date(program.place, program.date), impossible, 1)


@in_program("missing-place")
def without_place(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take the place away and leave the date."""
    return attrs.evolve(program, place=None)


@in_program("missing-place-date")
def without_place_and_date(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take place and date away."""
    return attrs.evolve(program, place=None, date=None, printed=Printed())


@in_program("period-against-date")
def late_for_its_period(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Issue the document months after the period that it is for."""
    date, period = program.date, program.period
    if date is None or date.year is None or period is None or (period.end - period.start).days > _A_MONTH:
        return None
    return attrs.evolve(program, date=attrs.evolve(date, month=11))


@in_program("missing-subject")
def without_subject(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take the subject under the type away."""
    return attrs.evolve(program, title=Title(program.title.type))


@in_program("missing-title-type")
def without_type(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Take the type of the document away."""
    if program.addressees:  # it would be a letter
        return None
    return attrs.evolve(program, title=Title(None, program.title.subject))


def _number_line(program: DirectiveProgram) -> str:
    return print_number(program.number or DocumentNumber(), program.regime)

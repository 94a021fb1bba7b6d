"""Ways to break recipients and signatures."""

from __future__ import annotations

import attrs

from directive_model.forms import Form
from directive_model.model import DirectiveProgram, Recipient, Regime, replace_at
from directive_model.testing.mutations.mutation import in_program, in_text


@in_program("recipient-repeated")
def recipient_twice(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Name the last recipient once more."""
    return attrs.evolve(program, recipients=(*program.recipients, program.recipients[-1]))


@in_program("issuer-among-recipients")
def sent_to_oneself(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Put the issuing body among the recipients."""
    own = Recipient(str(program.letterhead.issuer).title())
    return attrs.evolve(program, recipients=(*program.recipients, own))


@in_text("recipient-mark")
def marks_of_another_form(text: str, program: DirectiveProgram) -> str:
    """End the recipients with the mark of another form."""
    for recipient in program.recipients:
        for mark, other in ((",", ";"), (";", ",")):
            if f"- {recipient.name}{mark}\n" in text:
                text = text.replace(f"- {recipient.name}{mark}\n", f"- {recipient.name}{other}\n", 1)
                break
    return text


@in_program("as-above-missing")
def not_as_above(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Do not send the document to those whom it addresses."""
    if not program.addressees:
        return None
    return attrs.evolve(program, recipients=(Recipient("Các sở, ban, ngành cấp tỉnh"),))


@in_program("position-with-organ")
def position_of_a_body(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Name the body after the position."""
    if program.regime is Regime.STATE:
        return None
    return replace_at(program, "signatories[0].position", "PHÓ BÍ THƯ TỈNH ỦY")


@in_program("title-before-name")
def doctor(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Put a degree before the name."""
    return replace_at(program, "signatories[0].name", f"TS. {program.signatories[0].name}")


@in_program("missing-name")
def nameless(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take the name of who signs away."""
    return replace_at(program, "signatories[0].name", None)


@in_program("name-in-capitals")
def name_in_capitals(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Write the name of who signs in capitals."""
    return replace_at(program, "signatories[0].name", str(program.signatories[0].name).upper())


@in_program("authority-against-issuer")
def signed_for_another(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Sign for a committee of another kind."""
    if program.regime is Regime.STATE:
        return None
    other = "TỈNH ỦY" if str(program.letterhead.issuer).startswith("ĐẢNG") else "ĐẢNG ỦY"
    return replace_at(program, "signatories[0].authority[0].body", other)


@in_program("position-under-collective")
def signed_by_the_office(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Let the head of the office sign for the committee."""
    if program.regime is Regime.STATE:
        return None
    return replace_at(program, "signatories[0].position", "CHÁNH VĂN PHÒNG")

"""Ways to break what a document says of its issuer, and whom it is written to."""

from __future__ import annotations

from typing import Any

import attrs

from directive_model.forms import Form
from directive_model.model import DirectiveProgram, Marks, Regime, replace_at
from directive_model.testing.mutations.mutation import in_program, in_text


@in_program("banner-of-other-regime")
def issuer_of_other_regime(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Put a body of the other regime under the banner."""
    other = "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI" if program.regime is Regime.PARTY else "TỈNH ỦY LÂM GIANG"
    return _with_head(program, superior=None, issuer=other)


@in_program("banner-words")
def banner_in_small_letters(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Write the banner in small letters."""
    first, *rest = program.letterhead.banner
    return _with_head(program, banner=(first.capitalize(), *rest))


@in_program("standing-committee-in-letterhead")
def standing_committee_above(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Name the standing committee in the letterhead."""
    if program.regime is not Regime.PARTY:
        return None
    return _with_head(program, issuer=f"BAN THƯỜNG VỤ {program.letterhead.issuer}")


@in_program("missing-superior")
def without_superior(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Take the name of the body above away."""
    return None if program.letterhead.superior is None else _with_head(program, superior=None)


@in_program("issuer-against-organ-code")
def organ_of_another(program: DirectiveProgram, form: Form) -> DirectiveProgram:
    """Give the symbol the code of another body."""
    assert program.number is not None
    code = str(program.number.symbol).partition(form.number.type_organ)[0]
    organ = "CB" if program.regime is Regime.PARTY else "HĐND"
    return replace_at(program, "number.symbol", f"{code}{form.number.type_organ}{organ}")


@in_program("code-in-wrong-case")
def code_in_capitals(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Write the code of a program in capitals alone."""
    symbol = "" if program.number is None else str(program.number.symbol)
    return replace_at(program, "number.symbol", symbol.replace("CTr", "CTR")) if "CTr" in symbol else None


@in_program("standing-committee-code")
def code_of_standing_committee(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Give a standing committee, which issues through its commission, a code."""
    symbol = "" if program.number is None else str(program.number.symbol)
    if not symbol.endswith("/TU"):
        return None
    return replace_at(_with_head(program, issuer="BAN CHỈ ĐẠO 35"), "number.symbol", symbol.replace("/TU", "/BTVTU"))


@in_program("abolished-organ-code")
def code_of_a_district(program: DirectiveProgram, form: Form) -> DirectiveProgram | None:
    """Let the committee of a district issue the document after districts had ended."""
    if form.name != "hd05":
        return None
    head = _with_head(program, superior="ĐẢNG BỘ TỈNH SƠN HẢI", issuer="HUYỆN ỦY SƠN BẮC")
    return replace_at(head, "number.symbol", "CTr/HU")


@in_program("district-as-place")
def district_as_place(program: DirectiveProgram, form: Form) -> DirectiveProgram | None:
    """Name a district as the place after districts had ended."""
    return attrs.evolve(program, place="Huyện Sơn Bắc") if form.name == "hd05" else None


@in_text("place-date-shape")
def place_without_comma(text: str, program: DirectiveProgram) -> str:
    """Leave the comma after the place out."""
    return text.replace(f"{program.place}, ngày", f"{program.place} ngày", 1)


@in_program("lower-case-mark")
def small_urgency(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Mark the document as urgent in small letters."""
    return attrs.evolve(program, marks=Marks(urgency="Hỏa tốc"))


@in_text("template-left-over")
def unfilled(text: str, _program: DirectiveProgram) -> str | None:
    """Leave a place open that a template has in a sentence."""
    broken = text.replace("phát triển kinh tế biển", "{{noi_dung}}", 1).replace("do thiên tai", "do {{noi_dung}}", 1)
    return None if broken == text else broken


@in_program("missing-addressees")
def without_addressees(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Take the addressees of a submission away."""
    return attrs.evolve(program, addressees=()) if program.addressees else None


@in_program("addressee-repeated")
def addressed_twice(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Address the first organ once more."""
    return attrs.evolve(program, addressees=program.addressees * 2) if program.addressees else None


@in_program("addressees-label")
def label_of_another_form(program: DirectiveProgram, form: Form) -> DirectiveProgram | None:
    """Write the words before the addressees as another form does."""
    if not program.addressees:
        return None
    other = "Kính gửi:" if form.name == "hd05" else "Kính trình:"
    return replace_at(program, "printed.addressees_label", other)


def _with_head(program: DirectiveProgram, **changes: Any) -> DirectiveProgram:
    return attrs.evolve(program, letterhead=attrs.evolve(program.letterhead, **changes))

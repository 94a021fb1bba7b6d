"""Which bodies a code stands for, and which code a body has, as far as that is certain."""

from __future__ import annotations

from directive_model.language import fold
from directive_model.model import Regime
from directive_model.validation.context import Context

#: By the regime: how the name of a body begins, and its codes (HD36 II.1.3, HD05 3.1.2, ND30 Phụ lục I).
_CODES: dict[Regime, tuple[tuple[str, tuple[str, ...]], ...]] = {
    Regime.PARTY: (
        ("ban chấp hành trung ương", ("TW",)),
        ("tỉnh ủy", ("TU",)),
        ("thành ủy", ("TU", "ThU", "ĐU")),
        ("huyện ủy", ("HU",)),
        ("quận ủy", ("QU",)),
        ("thị ủy", ("ThU", "TU")),
        ("đảng ủy khối", ("ĐUK", "ĐU")),
        ("đảng ủy quân sự", ("ĐUQS", "ĐU")),
        ("đảng ủy công an", ("ĐUCA", "ĐU")),
        ("đảng ủy bộ đội biên phòng", ("ĐUBP", "ĐU")),
        ("đảng ủy", ("ĐU",)),
        ("chi bộ", ("CB",)),
    ),
    Regime.STATE: (("ủy ban nhân dân", ("UBND",)), ("hội đồng nhân dân", ("HĐND",))),
}
#: Congresses have one sequence for all their documents, under a symbol of their own.
_CONGRESS = "ĐH"


def codes_of_issuer(issuer: str, context: Context) -> tuple[str, ...]:
    """Return the codes that the issuing body may have; empty where its name does not tell for sure."""
    name = fold(issuer)
    if " - " in name:  # joint documents have the codes of several
        return ()
    for begins, codes in _CODES.get(context.program.regime, ()):
        if name.startswith(begins):
            return codes
    return ()


def organ_of_symbol(symbol: str, context: Context) -> str | None:
    """Return the organ's code in a symbol, e.g. "TU" of "CTr/TU"; None where that is not one code of letters.

    Joint documents have several, a congress has its own, and in a draft dots may stand there.
    A letter of the State has the symbol of its body alone, and a unit after it: "UBND-KT".
    """
    form = context.form.number
    first, _, rest = symbol.partition(form.type_organ)
    if context.program.regime is Regime.STATE and not context.form.types_of(first):
        return None
    organ = rest.partition("/")[0]
    if not organ.isalpha() or organ == _CONGRESS or form.organs in organ:
        return None
    return organ

"""What should stand in the place of a missing or a wrong part, as far as the rest of the document tells."""

from __future__ import annotations

from directive_model.language import fold, print_number
from directive_model.language.patterns import late
from directive_model.model import DocumentNumber
from directive_model.validation.context import Context

_MEANINGS = late(r"[,;]| và ")


def is_minutes(context: Context) -> bool:
    """Whether the document is minutes, which those keep who were there: it may have no number and no recipients."""
    return "biên bản" in fold(context.program.title.type or "")


def expected_number(context: Context, serial: str = "NN") -> str:
    """Return the line of number and symbol, e.g. "Số NN-CTr/TU"; "…" stands for what the document does not tell."""
    form, program = context.form, context.program
    codes = form.codes_of(program.title.type or "", context.day)
    symbol = (codes[0] if codes else "…") + form.number.type_organ + _organ_code(context)
    return print_number(DocumentNumber(serial, None, symbol), form.regime)


def _organ_code(context: Context) -> str:
    """Return the code of the issuing body, whose name is in the letterhead or ends the subject."""
    program = context.program
    issuer, subject = fold(program.letterhead.issuer or ""), fold(program.title.subject or "")
    for entry in context.form.organ_codes:
        for name in _MEANINGS.split(fold(entry.meaning)):
            body = name.strip()
            if issuer.startswith(body) or (not issuer and subject.endswith(body)):
                return entry.code
    return "…"

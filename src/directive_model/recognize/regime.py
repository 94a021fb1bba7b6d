"""Whose rules a document obeys: the Party's, the State's, or another's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from directive_model import model
from directive_model.language import find_codes, fold
from directive_model.language.naming import is_party_organ, is_state_organ
from directive_model.model import Block, Regime, Signatory, Statement, Task, walk
from directive_model.recognize.parts.head import Head
from directive_model.recognize.parts.lists import Recipients

#: So many cited codes tell enough.
_CODES = 12


def regime_of(
    head: Head,
    signatories: Iterable[Signatory],
    recipients: Recipients,
    blocks: Sequence[Block],
    appendices: Sequence[model.Appendix],
) -> Regime:
    """Tell the regime by banner and number, else by the signature, the registry, the bodies, the codes cited.

    Where nothing tells, it is the Party's, for whose documents the library is made.
    """
    if head.regime is not None:
        return Regime(head.regime)
    for signatory in signatories:
        for authority in signatory.authority:
            if not authority.form.startswith("Q"):  # which both write
                return Regime.PARTY if authority.form[1:2] == "/" else Regime.STATE
    if any(entry.startswith(("Lưu: VT", "Lưu VT")) for entry in recipients.retention):
        return Regime.STATE  # "VT" is the State's registry (NĐ30 Phụ lục I); a Party office names itself
    bodies = (head.letterhead.superior, head.letterhead.issuer)
    if any(bodies):
        return regime_of_bodies(*bodies) or Regime.PARTY
    kinds = list(islice(_kinds(blocks, appendices), _CODES))
    return Regime.STATE if kinds and "party" not in kinds else Regime.PARTY


def regime_of_bodies(*bodies: str | None) -> Regime | None:
    """Tell the regime by the bodies in the head alone; None where none of them is the Party's or the State's only."""
    names = [fold(name) for name in bodies if name]
    # Each office of the State has an organization of the Party, whose name stands under the office's.
    if any(map(is_party_organ, names)):
        return Regime.PARTY
    return Regime.STATE if any(map(is_state_organ, names)) else None


def _kinds(blocks: Sequence[Block], appendices: Sequence[model.Appendix]) -> Iterator[str]:
    """Yield what kinds of document are cited, those that an appendix belongs to first; standards tell nothing."""
    for text in _texts(blocks, appendices):
        for found in find_codes(text):
            if found.code.kind not in ("standard", "other"):
                yield found.code.kind.partition("-")[0]


def _texts(blocks: Sequence[Block], appendices: Sequence[model.Appendix]) -> Iterator[str]:
    for appendix in appendices:
        yield appendix.reference or ""
    for block in (*blocks, *(block for appendix in appendices for block in appendix.blocks)):
        for _, node in walk(block):
            if isinstance(node, Statement | Task) and node.citations:
                yield node.text

"""Letters of a source changed in place."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model import findings
from directive_model.errors import DirectiveError
from directive_model.host.registry import Offer
from directive_model.plugin import PageFormat, Source


def can_edit(offer: Offer) -> bool:
    """Whether sources of a format can be changed in place."""
    return isinstance(offer.format, PageFormat) and offer.format.edit is not None


def edit_bytes(offer: Offer, source: Source, edits: Sequence[findings.PlacedEdit]) -> findings.Edited:
    """Return ``source`` with ``edits`` made in place, those that the format refuses left out.

    The format is one that :func:`can_edit` says yes to.  Raises :class:`DirectiveError` and nothing else:
    :class:`PluginFault` where the format gives back something of a wrong type.
    """
    edit = offer.format.edit if isinstance(offer.format, PageFormat) else None
    try:
        edited = None if edit is None else edit(source, tuple(edits))
    except DirectiveError:
        raise
    except Exception as error:
        raise offer.fault("edit", error, source.name) from error
    if not isinstance(edited, findings.Edited):
        wrong = TypeError(f"Edited expected, found {type(edited).__name__}")
        raise offer.fault("edit", wrong, source.name)
    offer.need_typed(edited, "edit", source.name)
    return edited

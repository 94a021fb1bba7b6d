"""An RTF file as a whole: bytes to flow."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Source
from directive_model_rtf.machine import Machine


def read(source: Source) -> Reading[Flow]:
    """Return what stands on the pages of an RTF file; places are paragraphs, counted from 1 with those of cells.

    Raises :class:`directive_model.errors.Unreadable` ("rtf-no-rtf") and
    :class:`directive_model.errors.LimitExceeded`; nothing else.
    """
    source.deadline.check()
    source.hold_size()
    if b"{\\rtf" not in source.data[:64]:
        reason = Words(vi="nội dung không phải RTF", en="the content is not RTF")
        raise source.of_another_format("rtf-no-rtf", reason)
    machine = Machine(source)
    machine.run()
    flow = Flow(
        sections=tuple(machine.sections.finished),
        notes=tuple(machine.notes),
        title=machine.header.title or None,
        language=machine.header.language,
    )
    return Reading(flow, machine.notices.finish())

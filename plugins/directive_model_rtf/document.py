"""An RTF file as a whole: bytes to flow."""

from __future__ import annotations

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Source
from directive_model_rtf.machine import Machine


def read(source: Source) -> Reading[Flow]:
    """Return what stands on the pages of an RTF file; places are paragraphs, counted from 1 with those of cells.

    Raises :class:`directive_model.errors.Unreadable` ("rtf-no-rtf") and
    :class:`directive_model.errors.LimitExceeded`; nothing else.
    """
    limits = source.limits
    source.deadline.check()
    if len(source.data) > limits.expanded_bytes:
        raise LimitExceeded("expanded_bytes", limits.expanded_bytes, len(source.data), source.name)
    if b"{\\rtf" not in source.data[:64]:
        raise Unreadable(
            "rtf-no-rtf",
            Words(vi="nội dung không phải RTF", en="the content is not RTF"),
            Words(
                vi="hãy để thư viện tự nhận định dạng (bỏ --from, format=), hoặc nêu đúng định dạng",
                en="let the library tell the format (leave out --from, format=), or name the right one",
            ),
            source.name,
        )
    machine = Machine(source)
    machine.run()
    flow = Flow(
        sections=tuple(machine.sections.finished),
        notes=tuple(machine.notes),
        title=machine.header.title or None,
        language=machine.header.language,
    )
    return Reading(flow, machine.notices.finish())

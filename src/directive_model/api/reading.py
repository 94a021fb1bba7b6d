"""Reading."""

from __future__ import annotations

from directive_model.api.sources import Readable, bytes_of
from directive_model.findings import Reading
from directive_model.host import default_host, read_bytes
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram


def read(
    source: Readable,
    *,
    format: str | None = None,  # noqa: A002  # the word that people type after --from
    limits: Limits = Limits(),
) -> Reading[DirectiveProgram]:
    """Read a program, whatever format it is in; the reading's findings are what was noticed on the way.

    ``source`` is a path (a string is a path, always), bytes, or a file opened in binary mode.  The format is told
    from the content, then from the suffix, unless ``format`` names it.
    Raises :class:`directive_model.DirectiveError`, whose ``code`` names the fault.
    """
    data, name = bytes_of(source, limits)
    return read_bytes(default_host(), data, name, format=format, limits=limits)

"""Reading."""

from __future__ import annotations

from collections.abc import Callable

from directive_model import plugin
from directive_model.api.sources import Readable, bytes_of
from directive_model.findings import Reading
from directive_model.host import default_host, read_bytes
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram
from directive_model.plugin import Changes


def read(  # all but one are given by name
    source: Readable,
    *,
    format: str | None = None,  # noqa: A002  # the word that people type after --from
    limits: Limits = Limits(),
    changes: Changes = "accepted",
    pages: str | None = None,
    progress: Callable[[plugin.Progress], None] | None = None,
) -> Reading[DirectiveProgram]:
    """Read a program, whatever format it is in; the reading's findings are what was noticed on the way.

    ``source`` is a path (a string is a path, always), bytes, or a file opened in binary mode.  The format is told
    from the content, then from the suffix, unless ``format`` names it.
    ``changes`` says how a document with tracked changes is read: as if they were "accepted", as the "original" before
    them, or "all" of its words, those deleted struck through.  What is left out is in the findings.
    ``pages`` says which pages of a PDF are read, as "1-3,7", "5-" or "-2"; ValueError is raised where it says nothing
    of the kind.  ``progress`` is called now and then while a long document is read.
    Raises :class:`directive_model.DirectiveError`, whose ``code`` names the fault.
    """
    return read_from(source, format=format, limits=limits, changes=changes, pages=pages, progress=progress)


def read_from(  # those of ``read``
    source: Readable,
    *,
    format: str | None = None,  # noqa: A002  # as above
    limits: Limits = Limits(),
    changes: Changes = "accepted",
    pages: str | None = None,
    progress: Callable[[plugin.Progress], None] | None = None,
    origin: bool = True,
) -> Reading[DirectiveProgram]:
    """Do what :func:`read` does; without ``origin`` for those who need no origin of what was read."""
    chosen = None if pages is None else plugin.Pages.of(pages)
    data, name = bytes_of(source, limits)
    return read_bytes(
        default_host(),
        data,
        name,
        format=format,
        limits=limits,
        changes=changes,
        pages=chosen,
        progress=progress,
        origin=origin,
    )

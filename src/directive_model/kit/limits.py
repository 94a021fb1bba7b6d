"""One policy for every reader, on by default and changed only by passing another."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """How much a source may ask for.  Reaching one raises :class:`directive_model.errors.LimitExceeded`."""

    #: The size of the source as it comes, in bytes.
    source_bytes: int = 64 * 2**20
    #: All parts of a package together, inflated, in bytes; also a text file's size.
    expanded_bytes: int = 192 * 2**20
    #: Inflated size over compressed size of one part, looked at beyond the first MiB of it.
    ratio: float = 400.0
    #: Entries of a package.
    entries: int = 4096
    #: Elements within elements.
    xml_depth: int = 256
    #: Elements of one XML part.
    xml_nodes: int = 1_000_000
    #: Pages, where a reader can tell.
    pages: int = 5000
    #: Seconds for reading one document: readers ask in their loops, see :class:`directive_model.kit.Deadline`.
    seconds: float = 60.0

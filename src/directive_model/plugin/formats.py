"""The two kinds of format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

import attrs

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram

#: What a format may declare that it cannot carry of a program; ``plugin/losses.py`` finds each in a program.
Loss: TypeAlias = Literal["emphasis", "table-spans", "ambiguous-text"]


@attrs.frozen(kw_only=True)
class Source:
    """The bytes to read, and under which limits."""

    data: bytes
    #: The path as the caller gave it, or "<bytes>"; spans and errors carry it.
    name: str = "<bytes>"
    limits: Limits = Limits()


@attrs.frozen(kw_only=True)
class PageFormat:
    """Turns bytes into a Flow and a Flow into bytes; it need not know what a directive is."""

    #: Also the name of the extra that installs what it needs.
    name: str
    #: With the dot, lower case, the usual one first.
    suffixes: tuple[str, ...]
    media_type: str
    summary: Words
    #: Raises DirectiveError and nothing else.  None for a format that is only written.
    read: Callable[[Source], Reading[Flow]] | None = None
    #: The findings are what the bytes do not hold of the Flow.  None for a format that is only read.
    write: Callable[[Flow], Reading[bytes]] | None = None
    #: What of a program does not come back.
    loses: tuple[Loss, ...] = ()


@attrs.frozen(kw_only=True)
class DataFormat:
    """Turns bytes into a program and a program into bytes."""

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    summary: Words
    read: Callable[[Source], Reading[DirectiveProgram]] | None = None
    #: The second argument says whether places are written too, for formats that can.
    write: Callable[[DirectiveProgram, bool], Reading[bytes]] | None = None
    loses: tuple[Loss, ...] = ()


Format: TypeAlias = PageFormat | DataFormat

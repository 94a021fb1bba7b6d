"""What was asked for by a name, or by a path in the program, and is not there."""

from __future__ import annotations

from typing import ClassVar

import attrs

from directive_model.errors.base import DirectiveError, Words


@attrs.define(repr=False)
class UnknownName(DirectiveError):
    """Nothing installed has the name that was asked for: a format, a form, a schema, a rule, a suffix."""

    code: ClassVar[str] = "unknown-name"
    #: What kind of thing was asked for.
    kind: Words
    name: str
    known: tuple[str, ...]

    @property
    def words(self) -> Words:
        """Names what was asked for and what there is."""
        known = ", ".join(self.known)
        return Words(
            vi=f"không có {self.kind.vi} nào tên {self.name!r}; hiện có: {known}",
            en=f"no {self.kind.en} is called {self.name!r}; there are: {known}",
        )


@attrs.define(repr=False)
class PathNotFound(DirectiveError):
    """A path that names no node of the program at hand."""

    code: ClassVar[str] = "path-not-found"
    path: str
    #: The longest part of the path that does name something.
    reached: str

    @property
    def words(self) -> Words:
        """Names the path and how far it goes."""
        reached = self.reached or "."
        return Words(
            vi=f"không có nút {self.path!r}: đường dẫn chỉ đi được đến {reached!r}; walk() liệt kê các đường dẫn",
            en=f"there is no node {self.path!r}: the path leads as far as {reached!r}; walk() lists the paths",
        )

"""What is raised.

One base class, few children.  An error is given facts and writes its own sentence, in Vietnamese and in
English, with the place and the remedy; nobody writes a sentence at the place of raising.  Every error has
a stable ``code``, which programs may compare; the wording may change.

An exception shows its arguments by itself: attrs need not make a ``__repr__`` for each class at every start.
"""

from __future__ import annotations

import re
from typing import ClassVar

import attrs


@attrs.frozen
class Words:
    """One sentence for people, in the two languages of the library."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.en

    def in_language(self, language: str) -> str:
        """Return the sentence in ``language``, "vi" or "en"; any other gives English."""
        return self.vi if language == "vi" else self.en


class DirectiveError(Exception):
    """Anything that this library refuses to do, with the reason.  Catch this one class to catch them all."""

    #: Names the kind of fault for programs: stable over versions.
    code: ClassVar[str] = "directive-error"

    @property
    def words(self) -> Words:
        """The sentence for people: what is wrong, where, and what to do about it."""
        raise NotImplementedError

    def __str__(self) -> str:
        return self.words.en


def _where(source: str, place: str) -> Words:
    return Words(vi=f"{source} {_in_vietnamese(place)}".rstrip(), en=f"{source} {place}".rstrip())


def _in_vietnamese(place: str) -> str:
    """Return a place with its line and column named in Vietnamese; a part's name or a pointer stays as it is."""
    return re.sub(r"\bcolumn (?=\d)", "cột ", re.sub(r"\bline (?=\d)", "dòng ", place))


@attrs.define(repr=False)
class Unreadable(DirectiveError):
    """A source that cannot be read at all; anything less is a finding."""

    #: The stable code of the fault, e.g. ``"zip-truncated"``; docs/errors.md lists them all.
    fault: str
    reason: Words
    remedy: Words
    #: The file's path as the caller gave it, or "<bytes>".
    source: str = "<bytes>"
    #: Where in the source: a part's name, "line 3, column 7", a JSON Pointer.  "" for the source as a whole.
    place: str = ""

    @property
    def code(self) -> str:  # type: ignore[override]  # the class says "some code", an instance says which
        """The stable code of this fault."""
        return self.fault

    @property
    def words(self) -> Words:
        """``source place: reason; remedy``."""
        where = _where(self.source, self.place)
        return Words(
            vi=f"{where.vi}: {self.reason.vi}; {self.remedy.vi}",
            en=f"{where.en}: {self.reason.en}; {self.remedy.en}",
        )


@attrs.define(repr=False)
class LimitExceeded(DirectiveError):
    """A source asks for more than the limits allow (a bomb, or a document larger than was planned for)."""

    #: The field of :class:`directive_model.kit.Limits` that was reached, e.g. ``"expanded_bytes"``.
    limit: str
    allowed: float
    #: What the source asked for; None where reading stopped before that was known.
    found: float | None = None
    source: str = "<bytes>"
    place: str = ""

    @property
    def code(self) -> str:  # type: ignore[override]  # one code a limit
        """``limit-`` and the limit's name with hyphens, e.g. ``limit-expanded-bytes``."""
        return "limit-" + self.limit.replace("_", "-")

    @property
    def words(self) -> Words:
        """Names the limit, what is allowed, what was found, and how to raise it."""
        where = _where(self.source, self.place)
        found = "" if self.found is None else f" ({self.found:,.0f})"
        numbers = f"{self.allowed:,.0f}{found}"
        return Words(
            vi=f"{where.vi}: vượt giới hạn {self.limit} = {numbers.replace(',', '.')}; "
            f"nếu tin tệp này, hãy đọc với Limits({self.limit}=…) lớn hơn",
            en=f"{where.en}: exceeds the limit {self.limit} = {numbers}; "
            f"if you trust the file, read it with a larger Limits({self.limit}=…)",
        )


@attrs.frozen
class Fault:
    """One thing that is wrong in a data file, and where."""

    #: A JSON Pointer (RFC 6901) such as "/body/0/kind", or "line 12" in an XML file; "" for the whole.
    place: str
    reason: Words


@attrs.define(repr=False)
class InvalidData(DirectiveError):
    """A JSON or XML file that does not hold a program; every fault is named, not only the first."""

    code: ClassVar[str] = "invalid-data"
    faults: tuple[Fault, ...]
    source: str = "<bytes>"
    #: The name of the schema that says what is right: ``directive-model schema NAME`` prints it.
    schema: str = ""

    @property
    def words(self) -> Words:
        """The first three faults with their places, the number of the rest, and the schema to look into."""
        shown, rest = self.faults[:3], len(self.faults) - 3
        vi = "; ".join(f"{_in_vietnamese(fault.place) or '/'}: {fault.reason.vi}" for fault in shown)
        en = "; ".join(f"{fault.place or '/'}: {fault.reason.en}" for fault in shown)
        return Words(
            vi=f"{self.source}: {vi}"
            + (f"; và {rest} lỗi nữa" if rest > 0 else "")
            + f"; xem lược đồ: directive-model schema {self.schema}",
            en=f"{self.source}: {en}"
            + (f"; and {rest} more" if rest > 0 else "")
            + f"; see the schema: directive-model schema {self.schema}",
        )


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
class MissingExtra(DirectiveError):
    """A format needs a package that is not installed."""

    code: ClassVar[str] = "missing-extra"
    extra: str
    package: str

    @property
    def command(self) -> str:
        """What to type."""
        return f"pip install 'directive-model[{self.extra}]'"

    @property
    def words(self) -> Words:
        """Says what to type."""
        return Words(
            vi=f"{self.extra} cần {self.package!r} nhưng chưa được cài; hãy chạy: {self.command}",
            en=f"{self.extra} needs {self.package!r}, which is not installed; run: {self.command}",
        )


@attrs.define(repr=False)
class Unwritable(DirectiveError):
    """A target that cannot be written: no such folder, no permission, a format without a writer."""

    target: str
    reason: Words
    remedy: Words
    #: The stable code of the fault, e.g. ``"unknown-format"``.
    fault: str = "unwritable"

    @property
    def code(self) -> str:  # type: ignore[override]  # as in Unreadable
        """The stable code of this fault."""
        return self.fault

    @property
    def words(self) -> Words:
        """``target: reason; remedy``."""
        return Words(
            vi=f"{self.target}: {self.reason.vi}; {self.remedy.vi}",
            en=f"{self.target}: {self.reason.en}; {self.remedy.en}",
        )


@attrs.define(repr=False)
class FormatClash(DirectiveError):
    """Several plugins bring a format of the name that was asked for, so nobody can say which is meant."""

    code: ClassVar[str] = "format-clash"
    name: str
    #: Each plugin with its distribution, e.g. "docx (directive-model 0.1.0)".
    plugins: tuple[str, ...]

    @property
    def words(self) -> Words:
        """Names the plugins, and says to remove all but one."""
        plugins = ", ".join(self.plugins)
        return Words(
            vi=f"có nhiều phần mở rộng cùng mang định dạng {self.name!r}: {plugins}; hãy gỡ bớt, chỉ giữ lại một",
            en=f"several plugins bring a format {self.name!r}: {plugins}; uninstall all of them but one",
        )


@attrs.define(repr=False)
class PluginFault(DirectiveError):
    """A plugin has failed in a way that it must not: anything but a DirectiveError, or a result of a wrong type."""

    code: ClassVar[str] = "plugin-fault"
    #: The plugin with its distribution, e.g. "org (directive-model-org 1.0)".
    plugin: str
    #: What it was asked to do: "read", "write" or "edit".
    phase: str
    original: Exception
    #: The file at hand.
    source: str = "<bytes>"

    @property
    def words(self) -> Words:
        """Names the plugin, the file and what it raised."""
        kind = type(self.original).__name__
        vi = {"read": "đọc", "write": "ghi", "edit": "sửa"}.get(self.phase, self.phase)
        return Words(
            vi=f"{self.source}: phần mở rộng {self.plugin} bị lỗi khi {vi} ({kind}: {self.original}); "
            "hãy báo lỗi này cho tác giả của nó, và tạm dùng định dạng khác",
            en=f"{self.source}: plugin {self.plugin} failed to {self.phase} it ({kind}: {self.original}); "
            "report this to its authors, and use another format meanwhile",
        )


@attrs.define(repr=False)
class LossRefused(DirectiveError):
    """``strict`` was asked for, and the target format cannot carry all of the program."""

    code: ClassVar[str] = "loss-refused"
    format: str
    #: What would have been lost, an item each.
    losses: tuple[Words, ...]

    @property
    def words(self) -> Words:
        """Lists the first three losses and the way round them."""
        rest = len(self.losses) - 3
        vi = "; ".join(loss.vi for loss in self.losses[:3]) + (f"; và {rest} mục nữa" if rest > 0 else "")
        en = "; ".join(loss.en for loss in self.losses[:3]) + (f"; and {rest} more" if rest > 0 else "")
        return Words(
            vi=f"định dạng {self.format} không chứa được: {vi}; hãy bỏ strict hoặc chọn định dạng khác",
            en=f"{self.format} cannot carry: {en}; leave out strict, or choose another format",
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

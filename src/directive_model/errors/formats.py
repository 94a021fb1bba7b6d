"""What formats and the plugins that bring them cannot do."""

from __future__ import annotations

from typing import ClassVar, Protocol

import attrs

from directive_model.errors.base import DirectiveError, Words


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


class Lost(Protocol):
    """What a refusal says of a loss: what ``write`` returns of one, a ``directive_model.Finding``, has all of it."""

    @property
    def rule(self) -> str:
        """The kind of loss, e.g. "loss-emphasis"."""
        ...

    @property
    def message(self) -> Words:
        """What is lost, in words."""
        ...

    @property
    def path(self) -> str | None:
        """Where in the program; None for what is not in one place."""
        ...


@attrs.define(repr=False)
class LossRefused(DirectiveError):
    """``strict`` was asked for, and the target format cannot carry all of the program."""

    code: ClassVar[str] = "loss-refused"
    format: str
    #: What would have been lost, an item each: the findings that ``write`` returns where it is not strict.
    losses: tuple[Lost, ...]

    @property
    def words(self) -> Words:
        """Lists the first three losses and the way round them; names the format where they do not."""
        # Of who raises it with words alone, as it once was made, those are shown.
        shown = [loss if isinstance(loss, Words) else loss.message for loss in self.losses[:3]]
        rest = len(self.losses) - 3
        named = any(_names(self.format, loss) for loss in shown)
        name = "" if named else f"{self.format}: "
        vi = "; ".join(loss.vi for loss in shown) + (f"; và {rest} mục nữa" if rest > 0 else "")
        en = "; ".join(loss.en for loss in shown) + (f"; and {rest} more" if rest > 0 else "")
        return Words(
            vi=f"{name}strict không cho mất gì, mà sẽ mất: {vi}; hãy bỏ strict hoặc chọn định dạng khác",
            en=f"{name}strict lets nothing be lost, and this would be: {en}; leave out strict, or choose "
            "another format",
        )


def _names(name: str, loss: Words) -> bool:
    """Whether what is said of a loss names a format; what stands in quotation marks is the document's."""
    return all(
        name in [word.strip(".,:;()") for word in (*said.partition("“")[0].split(), *said.rpartition("”")[2].split())]
        for said in (loss.vi, loss.en)
    )

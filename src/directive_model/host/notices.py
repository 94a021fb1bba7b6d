"""The host's own findings."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.host.plugins import Broken, Plugin


def broken_plugin(plugin: Plugin, broken: Broken) -> Finding:
    """Return the finding about a plugin, or a part of one, that is left out."""
    remedy = broken.remedy or _other_version(plugin)
    return _warning(
        "broken-plugin",
        Words(
            vi=f"bỏ qua phần mở rộng {plugin}: {broken.reason.vi}; {remedy.vi}",
            en=f"plugin {plugin} is left out: {broken.reason.en}; {remedy.en}",
        ),
    )


def failed_hook(plugin: Plugin, hook: str, told: str) -> Finding:
    """Return the finding about a hook whose answer cannot be used; what else the plugin brings stays."""
    remedy = _other_version(plugin)
    return _warning(
        "broken-plugin",
        Words(
            vi=f"bỏ qua {hook} của phần mở rộng {plugin}: {told}; {remedy.vi}",
            en=f"{hook} of plugin {plugin} is left out: {told}; {remedy.en}",
        ),
    )


def name_clash(kind: Words, name: str, plugins: list[str]) -> Finding:
    """Return the finding about a name that several plugins give to things of one kind; none of them is used."""
    who = ", ".join(plugins)
    return _warning(
        "name-clash",
        Words(
            vi=f"{kind.vi} {name!r} do nhiều phần mở rộng mang đến ({who}) nên không dùng được; hãy chỉ giữ lại một",
            en=f"several plugins bring a {kind.en} {name!r} ({who}), so none of them is used; uninstall all but one",
        ),
    )


def name_taken(kind: Words, name: str, plugin: Plugin) -> Finding:
    """Return the finding about a thing that has the name of one of the library's own."""
    remedy = _other_version(plugin)
    return _warning(
        "name-clash",
        Words(
            vi=f"bỏ qua {kind.vi} {name!r} của phần mở rộng {plugin} vì thư viện đã có tên ấy; {remedy.vi}",
            en=f"the {kind.en} {name!r} of plugin {plugin} is left out: the library has its own; {remedy.en}",
        ),
    )


def suffix_clash(suffix: str, used: str, others: list[str]) -> Finding:
    """Return the finding about a suffix that several formats claim."""
    rest = ", ".join(others)
    return Finding(
        rule="suffix-clash",
        severity=Severity.NOTE,
        message=Words(
            vi=f"đuôi {suffix} thuộc về nhiều định dạng: dùng {used}, không dùng {rest}; "
            "muốn khác thì nêu tên định dạng (format=, --from, --to)",
            en=f"several formats claim the suffix {suffix}: {used} is used, not {rest}; "
            "to use another, name the format (format=, --from, --to)",
        ),
    )


def _other_version(plugin: Plugin) -> Words:
    if plugin.distribution is None:
        return Words(vi="hãy gỡ nó ra", en="uninstall it")
    upgrade, remove = f"pip install --upgrade {plugin.distribution}", f"pip uninstall {plugin.distribution}"
    return Words(
        vi=f"hãy cài phiên bản khác ({upgrade}) hoặc gỡ ra ({remove})",
        en=f"install another version ({upgrade}) or remove it ({remove})",
    )


def _warning(rule: str, message: Words) -> Finding:
    return Finding(rule=rule, severity=Severity.WARNING, message=message)

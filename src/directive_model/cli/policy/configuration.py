"""The configuration file: directive-model.toml, or a table of pyproject.toml, in this folder or the nearest above."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from directive_model.cli.misuse import Misuse, unknown
from directive_model.cli.terminal import Terminal
from directive_model.errors import Unreadable, Words

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from directive_model.validation import Policy

NAME = "directive-model.toml"
#: In the order in which they are looked for in each folder.
_NAMES = (NAME, "pyproject.toml")
#: No configuration file is larger, in bytes.
_LARGEST = 1 << 20

_SELECT = Words(
    vi="Chỉ xét các quy tắc này: mã, tên thành phần (letterhead, typography…) hoặc all; cách nhau bằng dấu phẩy.",
    en="Ask only these rules: ids, parts (letterhead, typography …) or all, parted by commas.",
)
_IGNORE = Words(
    vi="Bỏ qua các quy tắc này; cách viết như --select, thêm vào phần cấu hình.",
    en="Leave these rules out; written as for --select, and added to those of the configuration.",
)
_CONFIG = Words(
    vi=f"Tệp cấu hình; mặc định là {NAME} hoặc pyproject.toml ở thư mục này hay thư mục gần nhất ở trên.",
    en=f"Configuration file; by default {NAME} or pyproject.toml in this folder or the nearest above.",
)
#: A variable that is empty, mostly: to ask all rules then, or none, would be a guess.
_NONE_SELECTED = Words(
    vi="--select không nêu quy tắc nào; bỏ tùy chọn này đi để xét mọi quy tắc, hoặc viết --select all",
    en="--select names no rule; leave it out to ask all rules, or write --select all",
)
_RULE = Words(vi="quy tắc", en="rule")
_ISOLATED = Words(vi="Không đọc tệp cấu hình nào.", en="Read no configuration file.")


def policy_options(terminal: Terminal) -> list[click.Parameter]:
    """Return ``--select``, ``--ignore``, ``--config`` and ``--isolated``, which :func:`policy_of` takes."""
    rules, file = terminal.say(Words(vi="QUY TẮC", en="RULES")), terminal.say(Words(vi="TỆP", en="FILE"))
    return [
        click.Option(
            ["--select"], metavar=rules, multiple=True, help=terminal.say(_SELECT), shell_complete=_complete_rules
        ),
        click.Option(
            ["--ignore"], metavar=rules, multiple=True, help=terminal.say(_IGNORE), shell_complete=_complete_rules
        ),
        click.Option(["--config"], metavar=file, help=terminal.say(_CONFIG)),
        click.Option(["--isolated"], is_flag=True, help=terminal.say(_ISOLATED)),
    ]


def policy_of(*, select: tuple[str, ...], ignore: tuple[str, ...], config: str | None, isolated: bool) -> Policy:
    """Return the policy of the configuration file and the command line, which has the last word.

    Raises :class:`Misuse` for a rule that there is not and for ``--select`` without any, and
    :class:`Unreadable` for a file that is wrong.
    """
    import attrs

    from directive_model.validation import EVERYTHING

    known, parts = known_rules(), known_parts()
    found = None if isolated else _read(config, known, parts)
    policy = EVERYTHING if found is None else found[1] or EVERYTHING
    chosen, left_out = _named(select, known, parts), _named(ignore, known, parts)
    if select and not chosen:
        raise Misuse(_NONE_SELECTED, click.get_current_context())
    # What is selected by name on the command line is asked, whatever the file leaves out.
    kept = tuple(name for name in policy.ignore if name not in chosen)
    return attrs.evolve(policy, select=chosen or policy.select, ignore=(*kept, *left_out))


def known_rules() -> list[str]:
    """Return the ids of all rules, over one document and over many, those of plugins among them."""
    from directive_model.api.checking import rules, series_rules

    return [rule.id for rule in (*rules(), *series_rules())]


def known_parts() -> tuple[str, ...]:
    """Return the names of the parts."""
    from directive_model.validation import PARTS

    return tuple(PARTS)


def file_for_waivers(config: str | None) -> tuple[Path, str]:
    """Return the configuration file in use, or else the one to be made here, and what waivers are called in it.

    Raises :class:`Unreadable` for a file that is wrong.
    """
    found = _read(config, known_rules(), known_parts())
    file = Path(NAME) if found is None else found[0]
    return file, "tool.directive-model.check.waivers" if file.name == "pyproject.toml" else "check.waivers"


def _named(given: tuple[str, ...], rules: list[str], parts: tuple[str, ...]) -> tuple[str, ...]:
    names = tuple(name.strip() for entry in given for name in entry.split(",") if name.strip())
    for name in names:
        if name not in (*rules, *parts, "all"):
            raise Misuse(
                unknown(_RULE, name, (*parts, "all", *rules), "directive-model rules"), click.get_current_context()
            )
    return names


def _read(config: str | None, rules: list[str], parts: tuple[str, ...]) -> tuple[Path, Policy | None] | None:
    """Return the file that is named with its policy, or the nearest one that has a table for us."""
    from directive_model.validation import parse_policy

    if config is not None:
        return Path(config), parse_policy(text_of(Path(config)), config, rules, parts)
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in _NAMES:
            file = folder / name
            if not file.is_file():
                continue
            policy = parse_policy(text_of(file), _shown(file, here), rules, parts)
            if policy is not None:
                return file, policy
    return None


def text_of(file: Path) -> str:
    """Return what a configuration file says.  Raises :class:`Unreadable` ("config-invalid")."""
    try:
        with file.open("rb") as opened:
            # What is cut off is no TOML any more, or says less than its author meant: nobody has such a file.
            return opened.read(_LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unread(file, Words(vi="không phải văn bản UTF-8", en="it is no UTF-8 text")) from error
    except (OSError, ValueError) as error:
        from directive_model.errors.system import why_not_read

        raise _unread(file, why_not_read(error)[1]) from error


def _unread(file: Path, why: Words) -> Unreadable:
    reason = Words(vi=f"không đọc được tệp cấu hình: {why.vi}", en=f"the configuration file cannot be read: {why.en}")
    return Unreadable("config-invalid", reason, Words(vi="hãy nêu một tệp TOML", en="name a TOML file"), str(file))


def _shown(file: Path, here: Path) -> str:
    """Return the path as a person would type it."""
    return file.name if file.parent == here else str(file)


def _complete_rules(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    from directive_model.cli.source import completed

    return completed(["all", *known_parts(), *known_rules()], begun)

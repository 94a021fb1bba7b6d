"""What is said of a command line that cannot be understood."""

from __future__ import annotations

from collections.abc import Iterable

import click

from directive_model.errors import Words


class Misuse(click.UsageError):
    """A command line that is wrong in a way that only this library knows."""

    def __init__(self, words: Words, ctx: click.Context | None = None) -> None:
        super().__init__(words.en, ctx)
        self.words = words


def explained(error: click.UsageError) -> Words:
    """Return what is wrong, in both languages; click's own sentence only where it says no more than that."""
    match error:
        case Misuse():
            return error.words
        case click.NoSuchOption():
            return unknown(Words(vi="tùy chọn", en="option"), error.option_name, error.possibilities or ())
        case click.BadOptionUsage():
            return _misused_option(error)
        case click.MissingParameter():
            name = _name(error)
            return Words(vi=f"thiếu {name}", en=f"{name} is missing")
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices))):
            listed = ", ".join(str(choice) for choice in choices)
            return Words(
                vi=f"{_name(error)} phải là một trong các giá trị: {listed}",
                en=f"{_name(error)} must be one of: {listed}",
            )
    return Words(vi=f"không hiểu dòng lệnh ({error.format_message()})", en=error.format_message())


def unknown(kind: Words, name: str, known: Iterable[str], lister: str = "") -> Words:
    """Return that nothing has this name, and which similar names there are; else the command that lists all."""
    from difflib import get_close_matches

    # The dashes of options are no likeness, and capitals no difference.
    plain = {_plain(one): one for one in known}
    near = [plain[one] for one in get_close_matches(_plain(name), plain, 3)]
    meant = ", ".join(near)
    if near:
        return Words(
            vi=f"không có {kind.vi} {name!r}; có phải là: {meant}?",
            en=f"there is no {kind.en} {name!r}; perhaps you mean: {meant}",
        )
    return Words(
        vi=f"không có {kind.vi} {name!r}" + (f"; lệnh liệt kê tất cả: {lister}" if lister else ""),
        en=f"there is no {kind.en} {name!r}" + (f"; to list them all: {lister}" if lister else ""),
    )


def _plain(name: str) -> str:
    return name.lstrip("-").lower()


def _misused_option(error: click.BadOptionUsage) -> Words:
    params = [] if error.ctx is None else error.ctx.command.get_params(error.ctx)
    if any(error.option_name in param.opts and getattr(param, "is_flag", False) for param in params):
        return Words(vi=f"{error.option_name} không nhận giá trị", en=f"{error.option_name} takes no value")
    return Words(vi=f"{error.option_name} cần một giá trị", en=f"{error.option_name} needs a value")


def _name(error: click.BadParameter) -> str:
    """Return the parameter as a person types it: the option, or the argument's placeholder."""
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.metavar or ""

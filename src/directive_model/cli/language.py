"""Which language the command speaks.

It is settled before the command line is parsed, because the parser's own help and complaints are in it too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Literal["vi", "en"]:
    """Return what ``--lang`` says, else what the locale says: Vietnamese where it begins with "vi"."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and place + 1 < len(arguments):
            return "vi" if arguments[place + 1] == "vi" else "en"
        if argument.startswith("--lang="):
            return "vi" if argument == "--lang=vi" else "en"
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"

"""An example as people are shown it: by what differs from a document in which all is right."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from directive_model.errors import Words
from directive_model.validation.rules.sample import sample, state_sample

if TYPE_CHECKING:
    from directive_model.validation.rule import Rule
    from directive_model.validation.series import SeriesRule

#: The documents that examples change: a program of the Party, a plan of the State.
BASES = (sample(), state_sample())
#: How an example is shown: as its changes of a document in which all is right.
LEGEND = Words(
    vi="Ví dụ chỉ gồm các dòng khác với một văn bản đúng: “-” là dòng bỏ đi, “+” là dòng thay vào, “…” là phần lược.",
    en='Examples are what differs from a right document: "-" a line that goes, "+" one that comes, "…" what is cut.',
)
#: One of several documents, in which there is nothing to see.
AS_IT_IS = Words(vi="Văn bản giữ nguyên, và:", en="The document as it is, and:")


def shows_changes(rule: Rule | SeriesRule) -> bool:
    """Whether the examples of a rule are texts, which are told by their changes."""
    return any(isinstance(example, str | tuple) for example in rule.bad)


def changes_of(example: str) -> str:
    """Return an example as the lines in which it differs from its sample, each with the line before and after.

    "" for a sample as it is.
    """
    if example in BASES:
        return ""
    changes = [list(unified_diff(base.splitlines(), example.splitlines(), n=1, lineterm="")) for base in BASES]
    lines = min(changes, key=len)[2:]
    shown = ["…" if line.startswith("@@") else _visible(line).rstrip() for line in lines]
    return "\n".join(shown[1:] if shown[:1] == ["…"] else shown)


def _visible(line: str) -> str:
    """Return a line with what would not show, such as a private character, as its Python escape."""
    return "".join([letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in line])

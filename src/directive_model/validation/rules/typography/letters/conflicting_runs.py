"""conflicting-runs: one line of the document is in two fonts or sizes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.forms import Part
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import first_word
from directive_model.validation.rules.typography.shown import (
    TOLERANCE_PT,
    Wrong,
    faults_of_parts,
    is_running,
    points,
    usage,
)


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, _entry: Part) -> Wrong | None:
    if len(one.runs) == 1 or (one.part == "body" and not is_running(one)):
        return None
    sizes = sorted(_used(one, "size_pt"))
    if len(sizes) > 1 and sizes[-1] - sizes[0] > TOLERANCE_PT:
        found = [f"{points(size)} pt" for size in sizes]
        return Wrong(_both(found, "cỡ chữ", "letters of"), _ONE_SIZE)
    fonts = sorted(_used(one, "font"))
    if any(not font.casefold().startswith(fonts[0].casefold()) for font in fonts):
        return Wrong(_both(fonts, "phông chữ", "letters of"), _ONE_FONT)
    return None


#: One letter alone may be a symbol, which its font has and others do not.
_FEWEST = 2


def _used(one: Print, fact: str) -> list[Any]:
    return [value for value, letters in usage(one, fact).items() if letters >= _FEWEST]


_ONE_SIZE = Words(vi="chỉ dùng một cỡ chữ", en="one size")
_ONE_FONT = Words(vi="chỉ dùng một phông chữ", en="one font")


def _both(found: list[str], vi: str, en: str) -> Words:
    return Words(vi=f"lẫn {vi} {', '.join(found)}", en=f"{en} {', '.join(found)}")


RULE = Rule(
    id="conflicting-runs",
    severity=Severity.WARNING,
    summary=Words(
        vi="Một thành phần, một đoạn chỉ dùng một phông và một cỡ chữ.",
        en="A part or a paragraph is in one font and one size.",
    ),
    why=Words(
        vi="Chữ lẫn phông, lẫn cỡ là dấu vết của việc sao chép từ văn bản khác.",
        en="Mixed fonts and sizes are what copying from elsewhere leaves behind.",
    ),
    part="page.font",
    certainty="P",
    needs=("form", "faces"),
    good=(
        PageExample(
            words=Words(vi="từ đầu in đậm", en="the first word in bold letters"), change=first_word("body", bold=True)
        ),
    ),
    bad=(
        PageExample(
            words=Words(vi="từ đầu của mỗi đoạn phông Arial", en="the first word of each paragraph in Arial"),
            change=first_word("body", font="Arial"),
        ),
        PageExample(
            words=Words(vi="từ đầu của số và ký hiệu cỡ 12", en="the first word of the number in 12 pt"),
            change=first_word("number", size_pt=12.0),
        ),
    ),
    faults=_faults,
)

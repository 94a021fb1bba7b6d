"""wrong-size: a part is in letters of a size that the form does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.forms import Part
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import state_sample
from directive_model.validation.rules.typography.changed import faces
from directive_model.validation.rules.typography.shown import (
    TOLERANCE_PT,
    Wrong,
    faults_of_parts,
    is_running,
    points,
    same,
    usual,
)


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, entry: Part) -> Wrong | None:
    size, least = usual(one, "size_pt"), entry.size_pt
    if size is None or least is None or (one.part == "body" and not is_running(one)):
        return None
    most = entry.max_size_pt or least
    if least - TOLERANCE_PT <= size <= most + TOLERANCE_PT:
        return None
    allowed = points(least) if least == most else f"{points(least)}–{points(most)}"
    return Wrong(same(f"{points(size)} pt"), same(f"{allowed} pt"))


RULE = Rule(
    id="wrong-size",
    severity=Severity.WARNING,
    summary=Words(
        vi="Mỗi thành phần thể thức có cỡ chữ theo quy định.",
        en="Every part is in letters of the size that the form gives it.",
    ),
    why=Words(
        vi="Cỡ chữ thống nhất để văn bản của mọi cơ quan dễ đọc và nhận ra được từng thành phần.",
        en="With sizes that are the same everywhere, the documents of all bodies read well and show their parts.",
    ),
    part="body",
    certainty="P",
    needs=("form", "faces"),
    good=(
        PageExample(
            words=Words(vi="nội dung cỡ chữ 15", en="the text in letters of 15 pt"),
            change=faces("body", size_pt=15.0),
        ),
    ),
    bad=(
        PageExample(
            words=Words(vi="nội dung cỡ chữ 12", en="the text in letters of 12 pt"),
            change=faces("body", size_pt=12.0),
        ),
        PageExample(
            words=Words(vi="tên loại cỡ chữ 18", en="the type in letters of 18 pt"),
            text=state_sample(),
            change=faces("type", size_pt=18.0),
        ),
    ),
    faults=_faults,
)

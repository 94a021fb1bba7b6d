"""place-date-shape: place and date are not written as the form writes them."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language import print_place_date
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

#: A zero before a day or a month, which a rule of its own is about.
_ZERO = late(r"\b0(?=\d\b)")


def _faults(context: Context) -> Iterator[Fault]:
    program, printed = context.program, context.program.printed.place_date
    date = program.date
    if printed is None or program.place is None or date is None or date.day is None or date.month is None:
        return
    expected = print_place_date(program.place, date)
    if _plain(printed) == _plain(expected):
        return
    yield Fault(
        "printed.place_date",
        Words(
            vi=f"địa danh và ngày viết chưa đúng: “{printed}”; đúng là “{expected}”",
            en=f'place and date are not written as the form writes them: "{printed}" instead of "{expected}"',
        ),
        expected=expected,
        found=printed,
        text=printed,
        fix=Fix("safe", (Edit("printed.place_date", 0, len(printed), expected),)),
        start=0,
        end=len(printed),
    )


def _plain(line: str) -> str:
    """Return a line without zeros and wide spaces."""
    return " ".join(_ZERO.sub("", line).split())


RULE = Rule(
    id="place-date-shape",
    severity=Severity.WARNING,
    summary=Words(
        vi="Địa danh, dấu phẩy, rồi “ngày … tháng … năm …” viết thường: “Sơn Hải, ngày 03 tháng 02 năm 2026”.",
        en='Place, a comma, then "ngày … tháng … năm …" in small letters: "Sơn Hải, ngày 03 tháng 02 năm 2026".',
    ),
    why=Words(
        vi="Viết thống nhất thì người và máy đều đọc được ngày ban hành mà không phải đoán.",
        en="Written alike everywhere, people and programs read the date of issue without guessing.",
    ),
    part="place_date",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(sample(), state_sample()),
    bad=(
        sample(place_date="Sơn Hải ngày 28 tháng 6 năm 2022"),
        sample(place_date="Sơn Hải, Ngày 28 Tháng 6 Năm 2022"),
    ),
    fix="safe",
    faults=_faults,
)

"""spaces-in-number: spaces within number and symbol, which else are right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language import print_number
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    printed, number = context.program.printed.number, context.program.number
    if printed is None or number is None or number.symbol is None:
        return
    if number.serial is None:
        yield from _in_symbol(printed, number.symbol)
        return
    expected = print_number(number, context.form.regime)
    if printed != expected and "".join(printed.split()) == "".join(expected.split()):
        yield Fault(
            "printed.number",
            Words(
                vi=f"số và ký hiệu có dấu cách thừa hoặc thiếu: “{printed}”; đúng là “{expected}”",
                en=f'number and symbol have spaces too many or too few: "{printed}" instead of "{expected}"',
            ),
            expected=expected,
            found=printed,
            text=printed,
            fix=Fix("safe", (Edit("printed.number", 0, len(printed), expected),)),
            start=0,
            end=len(printed),
        )


def _in_symbol(printed: str, symbol: str) -> Iterator[Fault]:
    """Find the spaces after the room that is left for a number: those before it are none of the symbol's."""
    match = re.search(r"(?<=[-/])\s*" + r"\s*".join(re.escape(letter) for letter in symbol) + "$", printed)
    if match is not None and match[0] != symbol:
        yield Fault(
            "printed.number",
            Words(
                vi=f"ký hiệu có dấu cách thừa: “{match[0]}”; đúng là “{symbol}”",
                en=f'the symbol has spaces too many: "{match[0]}" instead of "{symbol}"',
            ),
            expected=symbol,
            found=match[0],
            text=printed,
            fix=Fix("safe", (Edit("printed.number", match.start(), match.end(), symbol),)),
            start=match.start(),
            end=match.end(),
        )


RULE = Rule(
    id="spaces-in-number",
    severity=Severity.WARNING,
    summary=Words(
        vi="Giữa số, dấu nối và ký hiệu không có dấu cách.",
        en="No spaces stand between the number, the marks and the symbol.",
    ),
    why=Words(
        vi="Dấu cách để chừa chỗ đóng số làm máy và người tìm theo số không thấy văn bản.",
        en="Room that was left for stamping the number keeps people and programs from finding it by its number.",
    ),
    part="number",
    certainty="C",
    needs=("form", "blanks"),
    good=(sample(), sample(number="Số      -CTr/TU")),
    bad=(sample(number="Số 07 - CTr/TU"), sample(number="Số 07- CTr/TU")),
    fix="safe",
    faults=_faults,
)

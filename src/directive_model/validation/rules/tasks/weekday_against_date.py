"""weekday-against-date: the day of the week is not that of the date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_NAMES = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")
_DAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật")
_SUNDAY = 6
#: "thứ Hai, ngày 03/8/2020", "Thứ 2 (03/8)", but "lần thứ 3 ngày 09/9/2021" counts; a year that is not told is that
#: of the document.
_WEEKDAY = late(
    r"(?P<words>(?:(?<![Ll]ần )(?<![Đđ]ợt )(?<![Kk]ỳ )(?<![Hh]ọp )(?<![Pp]hiên )(?<![Kk]hóa )[Tt]hứ "
    r"(?P<weekday>[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7](?=\s?[,(])))|(?P<sunday>[Cc]hủ nhật))"
    r"[\s,(]{1,3}(?:ngày\s+)?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>(?:19|20)\d\d))?(?![\d/.-]*\d)"
)


def _faults(context: Context) -> Iterator[Fault]:

    issued = context.program.date
    for path, sentence in context.sentences:
        if "hứ" not in sentence.text and "hủ nhật" not in sentence.text:
            continue
        for match in _WEEKDAY.finditer(sentence.text):
            day = _day(match, None if issued is None else issued.year)
            name = fold(match["weekday"] or match["sunday"])
            told = _DAYS.index(name) if name in _DAYS else _number(name)
            if day is None or told is None or day.weekday() == told:
                continue
            right = "Chủ nhật" if day.weekday() == _SUNDAY else f"thứ {_NAMES[day.weekday()]}"
            yield Fault(
                f"{path}.text",
                Words(
                    vi=f"ngày {day.day}/{day.month}/{day.year} là {right}, không phải “{match['words']}”",
                    en=f'{day} is {right}, not "{match["words"]}"',
                ),
                expected=right,
                found=match["words"],
                text=match[0],
                start=match.start(),
                end=match.end(),
            )


def _number(weekday: str) -> int | None:
    """Return the weekday that a digit stands for: "thứ 2" is Monday, 0."""
    return int(weekday) - 2 if weekday.isdigit() else None


def _day(match: re.Match[str], year: int | None) -> date | None:
    told = match["year"] or year
    if told is None:
        return None
    try:
        return date(int(told), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


RULE = Rule(
    id="weekday-against-date",
    severity=Severity.ERROR,
    summary=Words(
        vi="Thứ trong tuần đúng với ngày ghi bên cạnh.", en="The day of the week is that of the date beside it."
    ),
    why=Words(
        vi="Người dự họp đến theo thứ hoặc theo ngày; sai một trong hai là vắng người.",
        en="People come by the weekday or by the date; where they disagree, some will be missing.",
    ),
    certainty="C",
    good=(
        sample(),
        sample(body="1. Thứ Sáu, ngày 15/7/2022: họp giao ban.\n\n2. Tổ chức Đại hội thể thao."),
        sample(body="1. Chủ nhật, ngày 17/7/2022: chạy việt dã.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    bad=(
        sample(body="1. Thứ Hai, ngày 15/7/2022: họp giao ban.\n\n2. Tổ chức Đại hội thể thao."),
        sample(body="1. Chủ nhật, ngày 16/7/2022: chạy việt dã.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    faults=_faults,
)

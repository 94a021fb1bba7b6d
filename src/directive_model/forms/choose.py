"""Which form a program has to obey, and why."""

from __future__ import annotations

import os
from datetime import date, timedelta
from typing import TypeAlias

import attrs

from directive_model.errors import Words
from directive_model.flow import by_identity
from directive_model.forms.form import Form, FormHead
from directive_model.forms.load import form_names, load_form, load_head
from directive_model.language import short_date
from directive_model.model import DirectiveProgram, Period, ReducedDate, Regime
from directive_model.model.value import Value, need_given

_DECEMBER = 12


@attrs.frozen(eq=False, repr=False)
class Choice(Value):
    """A form, and the reason why it is this one."""

    form: Form
    reason: Words


#: A form itself, its name, or the path of a file of one's own, which ends in ".toml".
AskedForm: TypeAlias = str | os.PathLike[str] | Form


def choose_form(program: DirectiveProgram, name: AskedForm | None = None, *, more: tuple[Form, ...] = ()) -> Choice:
    """Choose the form of ``program``: the one that is asked for by ``name``, or by its regime and its date.

    Without a date the period in the title decides; without that the newest form is taken, for no clock is
    read.  A reduced date and a period count from their first day, and from their last where no form was in force
    yet on the first.  ``more`` are forms that plugins bring; one that has the
    name of a form of the library stands in its place.
    Raises :class:`directive_model.errors.UnknownName` if no form is called ``name``, and
    :class:`directive_model.errors.Unreadable` for a file of one's own that is no form, and
    :class:`directive_model.errors.WrongType` for a ``name`` that is none of these.
    """
    own = {form.name: form for form in more}
    if name is not None:
        asked = _asked(name, own)
        return Choice(asked, Words(vi=f"được yêu cầu: {asked.name}", en=f"{asked.name} was asked for"))
    heads = [form.head for form in more] + [load_head(known) for known in form_names() if known not in own]
    head, day, reason = _chosen(program, heads)
    form = _named(head.name, own)
    return Choice(form, reason if day is None else _with_types(form, day, reason))


def _with_types(form: Form, day: date, reason: Words) -> Words:
    """Add which regulation names the types, where it is a later one than the form was made for (domain facts §1)."""
    for types in form.types_by:
        if form.in_force[0] < types.since <= day <= (types.until or day):
            return Words(
                vi=f"{reason.vi}; loại văn bản theo {types.code} từ {short_date(types.since)}",
                en=f"{reason.en}; the types are those of {types.code} since {types.since}",
            )
    return reason


def _asked(name: AskedForm, own: dict[str, Form]) -> Form:
    if isinstance(name, Form):
        return name
    need_given(name, "form", str, os.PathLike, Form)
    if isinstance(name, os.PathLike) or name.endswith(".toml"):
        from directive_model.forms.own import read_form

        return read_form(name)
    return _named(name, own)


def _named(name: str, own: dict[str, Form]) -> Form:
    if name in own:
        return own[name]
    if name not in form_names():
        from directive_model.errors import UnknownName

        raise UnknownName(Words(vi="mẫu thể thức", en="form"), name, tuple(sorted({*own, *form_names()})))
    return load_form(name)


def _chosen(program: DirectiveProgram, heads: list[FormHead]) -> tuple[FormHead, date | None, Words]:
    """Return a form's head, the day of its time that has decided, if one has, and the reason."""
    fitting = sorted(
        (head for head in heads if head.regime == program.regime), key=lambda head: (head.in_force[0], head.name)
    )
    if not fitting:
        return _without_own_form(program, heads)
    days, what = _days(program)
    if days is None:
        return (
            fitting[-1],
            None,
            Words(
                vi="không có ngày và kỳ, nên lấy mẫu thể thức mới nhất",
                en="there is neither a date nor a period, so the newest form is taken",
            ),
        )
    for day in dict.fromkeys(days):
        for head in reversed(fitting):
            if head.holds_on(day):
                return head, day, _within(head, days, what)
    past = [head for head in fitting if head.in_force[0] <= days[0]]
    head = past[-1] if past else fitting[0]
    span = _span(head)
    return (
        head,
        None,
        Words(
            vi=f"{what.vi} không nằm trong hiệu lực của mẫu nào; lấy mẫu gần nhất ({span.vi})",
            en=f"{what.en} lies within no form; the nearest is taken ({span.en})",
        ),
    )


def _within(head: FormHead, days: tuple[date, date], what: Words) -> Words:
    """Say that days are those of a form, or that the first or the last of them is."""
    span = _span(head)
    if all(map(head.holds_on, days)):
        return Words(vi=f"{what.vi} nằm trong {span.vi}", en=f"{what.en} lies within {span.en}")
    if head.holds_on(days[0]):
        return Words(vi=f"{what.vi} bắt đầu trong {span.vi}", en=f"{what.en} begins within {span.en}")
    return Words(vi=f"{what.vi} kết thúc trong {span.vi}", en=f"{what.en} ends within {span.en}")


def _without_own_form(program: DirectiveProgram, heads: list[FormHead]) -> tuple[FormHead, date | None, Words]:
    """Choose for the Youth Union and others: their guidance follows the Party's."""
    party = attrs.evolve(program, regime=Regime.PARTY)
    head, day, reason = _chosen(party, [attrs.evolve(head, regime=Regime.PARTY) for head in heads if _is_party(head)])
    return (
        head,
        day,
        Words(
            vi=f"chưa có mẫu riêng cho tổ chức này, lấy mẫu của Đảng; {reason.vi}",
            en=f"there is no form for this kind of organisation, so the Party's is taken; {reason.en}",
        ),
    )


def _is_party(head: FormHead) -> bool:
    return head.regime == Regime.PARTY


def _days(program: DirectiveProgram) -> tuple[tuple[date, date] | None, Words]:
    """Return the first and the last of the days that decide, and what they are: the date of issue, or the period."""
    issued = program.date
    if issued is not None and issued.year is not None:
        return _days_of(issued.year, issued.month, issued.day), _dated(issued)
    period = program.period
    if period is None:
        return None, Words(vi="", en="")
    text = _period(period)
    return (period.start, period.end), Words(vi=f"kỳ {text}", en=f"period {text}")


def _dated(issued: ReducedDate) -> Words:
    """Return what a date of issue is called, as much of it as there is."""
    called = "năm" if issued.month is None else "tháng" if issued.day is None else "ngày"
    return Words(vi=f"{called} {short_date(issued)}", en=f"date {issued}")


def _days_of(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        return date(year, month, day), date(year, month, day)
    # The next month may have no date at all: that of the year 9999.
    last = date(year, 12, 31) if month == _DECEMBER else date(year, month + 1, 1) - timedelta(days=1)
    return date(year, month, 1), last


def _period(period: Period) -> str:
    """Return "7/2022" for a month, "2022" for a year, else both ends."""
    start, end = period.start, period.end
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.month}/{start.year}"
    if (start.month, end.month, start.year) == (1, 12, end.year):
        return str(start.year)
    return f"{start.month}/{start.year} – {end.month}/{end.year}"


# The heads of the library's own forms are made once.
@by_identity
def _span(head: FormHead) -> Words:
    first, last = head.in_force
    if last is None:
        return Words(vi=f"{short_date(first)} đến nay", en=f"{first} …")
    return Words(vi=f"{short_date(first)} … {short_date(last)}", en=f"{first} … {last}")

"""Which form a program obeys, and the reason that the report gives."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from directive_model.errors import UnknownName
from directive_model.forms import choose_form, load_form
from directive_model.model import DirectiveProgram, ReducedDate, Regime, Title

#: From 09/01/2026 on the types are those of a later regulation, and the form is still the old one.
GAP = "; the types are those of 399-QĐ/TW since 2026-01-09"


def program(day=None, subject=None, regime=Regime.PARTY):
    issued = None if day is None else ReducedDate.parse(day)
    return DirectiveProgram(regime=regime, date=issued, title=Title("CHƯƠNG TRÌNH", subject))


def chosen(document, name=None):
    choice = choose_form(document, name)
    return choice.form.name, choice.reason.en


@pytest.mark.parametrize(
    ("day", "vi", "en"),
    [
        ("2025-05-03", "ngày 03/5/2025 nằm trong", "date 2025-05-03 lies within"),
        ("2025-05", "tháng 5/2025 nằm trong", "date 2025-05 lies within"),
        ("2026-05", "tháng 5/2026 bắt đầu trong", "date 2026-05 begins within"),
        ("2025", "năm 2025 nằm trong", "date 2025 lies within"),
        ("1900", "năm 1900 không nằm trong", "date 1900 lies within no form"),
    ],
)
def test_the_reason_calls_a_month_and_a_year_what_they_are(day, vi, en):
    reason = choose_form(program(day)).reason

    assert reason.vi.startswith(vi)
    assert reason.en.startswith(en)


def test_without_a_date_the_period_in_the_title_decides():
    document = program(subject="chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy")

    choice = choose_form(document)

    assert "hd36" == choice.form.name
    assert "period 7/2022 lies within 2018-04-03 … 2026-05-26" == choice.reason.en
    assert "kỳ 7/2022 nằm trong 03/4/2018 … 26/5/2026" == choice.reason.vi


@pytest.mark.parametrize(
    ("date", "name", "reason"),
    [
        ("2018-04-03", "hd36", "date 2018-04-03 lies within 2018-04-03 … 2026-05-26"),
        ("2026-01-08", "hd36", "date 2026-01-08 lies within 2018-04-03 … 2026-05-26"),
        ("2026-01-09", "hd36", f"date 2026-01-09 lies within 2018-04-03 … 2026-05-26{GAP}"),
        ("2026-05-26", "hd36", f"date 2026-05-26 lies within 2018-04-03 … 2026-05-26{GAP}"),
        ("2026-05-27", "hd05", "date 2026-05-27 lies within 2026-05-27 …"),
        ("2017-12-31", "hd36", "date 2017-12-31 lies within no form; the nearest is taken (2018-04-03 … 2026-05-26)"),
    ],
)
def test_the_date_decides_to_the_day(date, name, reason):
    assert (name, reason) == chosen(program(date))


def test_in_the_gap_between_qd399_and_hd05_the_form_is_still_hd36():
    name, _ = chosen(program("2026-03-15"))

    form = load_form(name)

    assert "hd36" == name
    assert "399-QĐ/TW" == next(entry.code for entry in form.types_by if entry.until is None)


def test_a_date_without_a_day_counts_from_the_first_of_its_month():
    assert ("hd36", "date 2025-11 lies within 2018-04-03 … 2026-05-26") == chosen(program("2025-11"))
    assert ("hd36", "date 2026-05 begins within 2018-04-03 … 2026-05-26") == tuple(
        said.removesuffix(GAP) for said in chosen(program("2026-05"))
    )
    assert "hd05" == chosen(program("2026-06"))[0]


@pytest.mark.parametrize(
    ("date", "name", "reason"),
    [
        ("2018", "hd36", "date 2018 ends within 2018-04-03 … 2026-05-26"),
        ("2018-04", "hd36", "date 2018-04 ends within 2018-04-03 … 2026-05-26"),
        ("2018-02", "hd36", "date 2018-02 lies within no form; the nearest is taken (2018-04-03 … 2026-05-26)"),
        ("2026", "hd36", "date 2026 begins within 2018-04-03 … 2026-05-26"),
        ("9999-12", "hd05", "date 9999-12 lies within 2026-05-27 …"),
    ],
)
def test_of_a_date_that_is_not_complete_it_is_said_which_end_decides(date, name, reason):
    assert (name, reason) == chosen(program(date))


def test_the_types_are_those_of_the_day_that_decides():
    form = load_form("hd36")
    later = attrs.evolve(form.types_by[-1], since=date(2018, 6, 1))
    own = attrs.evolve(form, types_by=(*form.types_by[:-1], later))

    reason = choose_form(program("2018"), more=(own,)).reason

    assert (
        "date 2018 ends within 2018-04-03 … 2026-05-26; the types are those of 399-QĐ/TW since 2018-06-01"
        == reason.en
    )


def test_a_date_without_a_year_says_nothing():
    assert ("hd05", "there is neither a date nor a period, so the newest form is taken") == chosen(program("--12-10"))


def test_the_date_of_issue_goes_before_the_period():
    assert "hd36" == chosen(program("2026-05-20", "chỉ đạo tháng 6/2026"))[0]


@pytest.mark.parametrize(
    ("subject", "period"),
    [
        ("công tác quý III/2024", "7/2024 – 9/2024"),
        ("công tác năm 2024", "2024"),
        ("công tác nhiệm kỳ 2020-2025", "1/2020 – 12/2025"),
        ("công tác tháng 4/2018", "4/2018 ends within"),
        ("công tác năm 2026", "2026 begins within"),
    ],
)
def test_other_periods_are_named_by_their_ends(subject, period):
    said = period if "within" in period else f"{period} lies within"

    assert f"period {said} 2018-04-03 … 2026-05-26" == chosen(program(subject=subject))[1]


def test_without_date_and_period_the_newest_form_is_taken():
    assert ("hd05", "there is neither a date nor a period, so the newest form is taken") == chosen(program())


def test_a_state_document_has_the_states_form():
    assert ("nd30", "date 2024-01-02 lies within 2020-03-05 …") == chosen(program("2024-01-02", regime=Regime.STATE))


def test_an_organisation_without_a_form_of_its_own_gets_the_partys_and_the_reason_says_so():
    name, reason = chosen(program("2024-01-02", regime=Regime.OTHER))

    assert "hd36" == name
    assert reason.startswith(
        "there is no form for this kind of organisation, so the Party's is taken; date 2024-01-02"
    )


def test_a_form_can_be_asked_for_by_name():
    assert ("hd05", "hd05 was asked for") == chosen(program("2020-01-01"), "hd05")


def test_an_unknown_name_is_refused():
    with pytest.raises(UnknownName, match="no form is called 'hd99'"):
        choose_form(program(), "hd99")


def test_a_plugins_form_takes_part_in_the_choice():
    own = attrs.evolve(load_form("hd36"), name="union", regime=Regime.OTHER)

    assert own is choose_form(program("2020-01-01", regime=Regime.OTHER), more=(own,)).form
    assert own is choose_form(program(), "union", more=(own,)).form
    assert "hd36" == choose_form(program("2020-01-01"), more=(own,)).form.name


def test_a_plugins_form_of_a_known_name_stands_in_its_place():
    own = attrs.evolve(load_form("hd36"))

    assert own is choose_form(program("2020-01-01"), more=(own,)).form

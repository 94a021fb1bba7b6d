"""What is kept of a document while others are read, and in which row of numbers it stands."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from directive_model import Letterhead, ReducedDate, Regime, read
from directive_model.forms import choose_form
from directive_model.model import DocumentNumber
from directive_model.validation import entry_of
from directive_model.validation.rules.sample import sample
from directive_model.validation.series.terms import numbered_in


def test_the_facts_of_a_document_are_those_that_others_are_compared_with():
    reading = read(
        sample(body="1. Chỉ đạo hoàn thành công tác giải phóng mặt bằng dự án cảng cá.").encode(), format="txt"
    )
    entry = entry_of(reading, choose_form(reading.value).form)

    assert ("hd36", reading.origin.sha256, None) == (
        entry.form.name,
        entry.sha256,
        entry_of(reading.value, entry.form).sha256,
    )
    assert ("tỉnh ủy sơn hải", "Số 07-CTr/TU", 7, "07") == (
        entry.issuer,
        entry.number,
        entry.serial,
        entry.printed_serial,
    )
    assert ("party", "tỉnh ủy sơn hải", "ctr/tu", "", "2020-2025") == entry.row
    assert (date(2022, 6, 28), date(2022, 7, 1), 3) == (entry.day, entry.month, entry.span.line)
    assert ["body[0].blocks[0].sentences[0]"] == [task.path for task in entry.tasks]
    assert [13] == [task.span.line for task in entry.tasks]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"number": None}, (None, "", None, "")),
        ({"number": DocumentNumber(None, None, "CTr/TU")}, (None, "Số      -CTr/TU", None, "")),
        ({"number": DocumentNumber("07a", None, "CTr/TU")}, ("ctr/tu", "Số 07a-CTr/TU", 7, "07a")),
        ({"number": DocumentNumber("07", None, None)}, (None, "Số 07", 7, "07")),
        ({"number": DocumentNumber("07", 2022, "CTr/TU")}, ("ctr/tu", "Số 07-CTr/TU", 7, "07")),
        ({"letterhead": Letterhead()}, (None, "Số 07-CTr/TU", 7, "07")),
        ({"date": None}, (None, "Số 07-CTr/TU", 7, "07")),
        ({"regime": Regime.OTHER}, (None, "Số 07-CTr/TU", 7, "07")),
    ],
)
def test_a_document_of_which_not_enough_is_known_is_in_no_row(change, expected):
    program = attrs.evolve(read(sample().encode(), format="txt").value, **change)
    entry = entry_of(program, choose_form(program, "hd36").form)

    assert expected == (entry.row and entry.row[2], entry.number, entry.serial, entry.printed_serial)


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        (None, None),
        (ReducedDate(2022), None),
        (ReducedDate(2022, 6), None),
        (ReducedDate(None, 6, 28), None),
        (ReducedDate(2022, 6, 28), date(2022, 6, 28)),
    ],
)
def test_a_day_is_known_when_all_of_it_is_printed(issued, expected):
    program = attrs.evolve(read(sample().encode(), format="txt").value, date=issued)

    assert expected == entry_of(program, choose_form(program, "hd36").form).day


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy", date(2022, 7, 1)),
        ("chỉ đạo quý III/2022 của Ban Thường vụ Tỉnh ủy", None),
        ("chỉ đạo năm 2022 của Ban Thường vụ Tỉnh ủy", None),
        ("về phát triển nghề cá", None),
    ],
)
def test_a_program_is_monthly_where_its_period_is_within_one_month(subject, expected):
    task = "1. Chỉ đạo hoàn thành công tác giải phóng mặt bằng dự án cảng cá."
    program = read(sample(subject=subject, body=task).encode(), format="txt").value
    entry = entry_of(program, choose_form(program, "hd36").form)

    assert (expected, expected is None) == (entry.month, not entry.tasks)


@pytest.mark.parametrize(
    ("regime", "symbol", "issued", "expected"),
    [
        (Regime.STATE, "KH-UBND", ReducedDate(2023), "2023"),
        (Regime.PARTY, "CTr/TU", ReducedDate(2022, 7), "2020-2025"),
        (Regime.PARTY, "CTr/TU", ReducedDate(2025, 3), "2020-2025"),
        (Regime.PARTY, "CTr/TU", ReducedDate(2025, 4), None),
        (Regime.PARTY, "CTr/TU", ReducedDate(2025, 10), None),
        (Regime.PARTY, "CTr/TU", ReducedDate(2025, 11), "2025-2030"),
        (Regime.PARTY, "CTr/TU", ReducedDate(2025), None),
        (Regime.PARTY, "QĐ/TW", ReducedDate(2025, 11), "2020-2025"),
        (Regime.PARTY, "QĐ/TW", ReducedDate(2026, 2), None),
        (Regime.PARTY, "QĐ/TW", ReducedDate(2026, 3), "2025-2030"),
        (Regime.PARTY, "CTr/TU", ReducedDate(None, 3, 1), None),
    ],
)
def test_numbers_run_on_for_a_term_or_a_year(regime, symbol, issued, expected):
    assert expected == numbered_in(regime, symbol, issued)

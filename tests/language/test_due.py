"""What a deadline leaves to its reader is taken from the document."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, Paragraph, ReducedDate, Section, Task, Title, dues
from directive_model.language import find_deadline


def task(deadline):
    return Task(f"Rà soát, {deadline}.", "Rà soát", deadline=find_deadline(deadline))


def program(deadline, *, heading=None, subject=None, date="2026-11-25"):
    blocks = (Paragraph(None, (task(deadline),)),)
    body = (Section("I", heading, blocks),) if heading else blocks
    return DirectiveProgram(title=Title("CHƯƠNG TRÌNH", subject), date=date and ReducedDate.parse(date), body=body)


def due(*args, **kwargs):
    (one,) = dues(program(*args, **kwargs))
    return one.start and str(one.start), one.end and str(one.end), one.relative_to


def test_a_time_that_is_whole_stays_itself():
    assert (None, "2026-12-10", "itself") == due("chậm nhất ngày 10/12/2026", heading="Năm 2027")


def test_a_year_comes_from_the_nearest_heading_first():
    facts = {"heading": "Quý IV, năm 2025", "subject": "công tác năm 2027"}

    assert (None, "2025-12-09", "heading") == due("trước ngày 10/12", **facts)


def test_a_year_comes_from_the_period_of_the_program_next():
    assert ("2027-01", "2027-06", "period") == due("trong 06 tháng đầu năm", subject="công tác năm 2027")


@pytest.mark.parametrize(
    ("deadline", "end"), [("chậm nhất ngày 10/12", "2026-12-10"), ("chậm nhất ngày 10/02", "2027-02-10")]
)
def test_a_day_is_the_first_that_the_documents_date_leaves(deadline, end):
    assert (None, end, "date") == due(deadline)


@pytest.mark.parametrize(
    ("deadline", "start", "end"),
    [
        ("tuần tới", "2026-11-30", "2026-12-06"),
        ("tuần này", "2026-11-23", "2026-11-29"),
        ("tháng tới", "2026-12", "2026-12"),
        ("quý tới", "2027-01", "2027-03"),
    ],
)
def test_the_next_week_counts_from_the_documents_date(deadline, start, end):
    assert (start, end, "date") == due(deadline)


def test_an_event_is_for_the_reader_to_know():
    assert (None, None, "event") == due("chậm nhất sau 03 ngày làm việc, kể từ ngày nhận được đơn")


def test_what_is_due_every_year_stays_without_one():
    assert (None, "--12-09", "itself") == due("trước ngày 10/12 hằng năm")


def test_a_document_without_a_date_leaves_the_year_open():
    assert (None, "--12-09", None) == due("trước ngày 10/12", date=None)
    assert (None, None, None) == due("tuần tới", date=None)


def test_the_29th_of_february_is_the_28th_in_other_years():
    assert (None, "2027-02-28", "heading") == due("chậm nhất ngày 29/02", heading="Năm 2027")


def test_a_due_names_its_task():
    (one,) = dues(program("chậm nhất ngày 10/12/2026"))

    assert ("body[0].sentences[0]", "Rà soát") == (one.path, one.task.action)

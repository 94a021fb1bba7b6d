from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language import find_dates, parse_place_date, print_place_date, short_date
from directive_model.model import ReducedDate

DAYS = st.dates(min_value=dt.date(1930, 1, 1), max_value=dt.date(2099, 12, 31))


def dates_of(text: str) -> list[str]:
    return [str(found.date) for found in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("02/4/2022", "2022-04-02"),
        ("2-2-2023", "2023-02-02"),
        ("24.11.2023", "2023-11-24"),
        ("5. 10.2022", "2022-10-05"),
        ("ngày 02 tháng 4 năm 2022", "2022-04-02"),
        ("NGÀY 27 THÁNG 5 NĂM 2026", "2026-05-27"),
        ("ngày 02/4/2022", "2022-04-02"),
        ("ngày 28 tháng\n11 năm 2025", "2025-11-28"),
        ("tháng 7/2022", "2022-07"),
        ("tháng 11 năm 2025", "2025-11"),
        ("tháng 7, năm 2022", "2022-07"),
        ("ngày … tháng 11 năm 2025", "2025-11"),
        ("ngày tháng 11 năm 2025", "2025-11"),
        ("ngày ____ tháng 11 năm 2025", "2025-11"),
        ("ngày ... tháng ... năm 2025", "2025"),
    ],
)
def test_every_printed_form_of_a_date_is_found_whole(text, expected):
    found = list(find_dates(f"Văn bản {text}, kèm theo"))

    assert [(expected, text)] == [(str(one.date), one.printed) for one in found]
    assert f"Văn bản {text}, kèm theo"[found[0].start : found[0].end] == text


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2022",
        "ngày 30 tháng 02 năm 2026",
        "tháng 13/2022",
        "30/2020/NĐ-CP",
        "13-NQ/TW",
        "năm 2022",
        "1.000.000",
    ],
)
def test_what_is_no_date_is_not_found(text):
    assert [] == dates_of(text)


def test_a_span_of_two_dates_gives_both():
    assert ["1947-07-27", "2022-07-27"] == dates_of("(27/7/1947-27/7/2022)")


def test_the_search_begins_where_it_is_told():
    text = "ngày 01/02/2022 và ngày 03/04/2022"

    assert ["2022-04-03"] == [str(found.date) for found in find_dates(text, 10)]


@given(DAYS, st.sampled_from(["{d:02}/{m}/{y}", "{d}-{m}-{y}", "{d:02}.{m:02}.{y}", "ngày {d:02} tháng {m} năm {y}"]))
def test_any_day_is_read_from_any_form(day, form):
    assert [day.isoformat()] == dates_of(form.format(d=day.day, m=day.month, y=day.year))


@pytest.mark.parametrize(
    ("line", "place", "date", "regular"),
    [
        ("Sơn Hải, ngày 03 tháng 02 năm 2026", "Sơn Hải", "2026-02-03", True),
        ("Đặc khu Phú Quốc, ngày 27 tháng 5 năm 2026", "Đặc khu Phú Quốc", "2026-05-27", True),
        ("Sơn Hải, ngày 3 tháng 02 năm 2026", "Sơn Hải", "2026-02-03", False),
        ("Sơn Hải, ngày 03 tháng 05 năm 2026", "Sơn Hải", "2026-05-03", False),
        ("Sơn Hải,ngày 03 tháng 5 năm 2026", "Sơn Hải", "2026-05-03", False),
        ("Sơn Hải ngày 03 tháng 5 năm 2026", "Sơn Hải", "2026-05-03", False),
        ("Hà nội , ngày  tháng 11 năm 2025", "Hà nội", "2025-11", False),
        ("Công Hải, ngày tháng 11 năm 2025", "Công Hải", "2025-11", False),
        ("TP. Hồ Chí Minh, ngày 5/7/2022", "TP. Hồ Chí Minh", "2022-07-05", False),
        ("*Hà Nội, ngày 19 tháng 11 năm 2025*", "Hà Nội", "2025-11-19", False),
        ("An Phú, ngày…..tháng….năm ……", "An Phú", None, False),
        ("………, ngày       tháng      năm 20….", None, None, False),
        (".....(2)...., ngày … tháng … năm ...", None, None, False),
        ("ngày tháng năm 2025", None, "2025", False),
        ("ngày …… tháng …… năm 20…", None, None, False),
        ("Hà Nội, ngày   /   /2025", "Hà Nội", "2025", False),
        ("Quận 1, ngày 03 tháng 5 năm 2026", "Quận 1", "2026-05-03", True),
        ("Sơn Hải, ngày 31 tháng 02 năm 2026", "Sơn Hải", None, False),
        ("{{dia_danh}}, ngày {{ngay}} tháng {{thang}} năm 2026", None, "2026", False),
        ("Sơn Hải, tháng 7/2022", "Sơn Hải", "2022-07", False),
        ("Sơn Hải, hồi 15 giờ 00 ngày 05 tháng 8 năm 2025", "Sơn Hải", "2025-08-05", False),
        ("Sơn Hải, hồi 7 giờ 30 phút, ngày 05/8/2025", "Sơn Hải", "2025-08-05", False),
    ],
)
def test_the_line_of_place_and_date_is_read_in_its_real_forms(line, place, date, regular):
    found = parse_place_date(line)

    assert found is not None
    assert (place, date, regular) == (found.place, str(found.date) if found.date else None, found.regular)
    assert line == found.printed


@pytest.mark.parametrize(
    "line",
    [
        "",
        "quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Luật Đất đai ngày 18 tháng 01 năm 2024",
        "Hôm nay, ngày 05 tháng 3 năm 2024",
        "Hôm nay, hồi 8 giờ 30 phút ngày 05 tháng 8 năm 2025",
        "Họp hồi 8 giờ ngày 05/8/2025",
        "hồi 8 giờ 00 ngày 05/8/2025",
        "ngày 01 tháng 01 năm 2026.",
        "Ngày tháng năm",
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020",
        "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy",
        "Trong tháng 7/2022, Ban Thường vụ tập trung chỉ đạo",
    ],
)
def test_a_line_that_only_holds_a_date_is_no_line_of_place_and_date(line):
    assert parse_place_date(line) is None


@given(DAYS, st.sampled_from([3, 2, 1]), st.sampled_from(["Sơn Hải", "TP. Lâm Giang", "Xã Bình-Minh", "Quận 1"]))
def test_what_is_printed_is_read_back_as_regular(day, parts, place):
    date = ReducedDate(*(day.year, day.month, day.day)[:parts])

    found = parse_place_date(print_place_date(place, date))

    assert found is not None
    assert (place, date, True) == (found.place, found.date, found.regular)


def test_a_blank_day_leaves_room_for_the_pen():
    assert "Sơn Hải, ngày      tháng 11 năm 2025" == print_place_date("Sơn Hải", ReducedDate(2025, 11))


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (ReducedDate(2022, 4, 2), "02/4/2022"),
        (ReducedDate(2022, 2, 14), "14/02/2022"),
        (ReducedDate(2022, 12, 31), "31/12/2022"),
        (ReducedDate(2022, 2), "2/2022"),
        (ReducedDate(2022), "2022"),
        (ReducedDate(None, 6, 1), "01/6"),
    ],
)
def test_a_date_within_a_sentence_is_written_as_the_rules_write_it(date, written):
    assert short_date(date) == written

"""The stamp of who received a document is told apart from its head; what is printed under it stays."""

from __future__ import annotations

import pytest
from scanning import MM, put, sheet_of_paper

from directive_model_pdf.reader.scan.settling import stamped

HEAD = 60 * MM


def _page(name, *stamp):
    """Return the tokens of a page's head, and those of a stamp over it."""
    paper = sheet_of_paper()
    over = put(paper, name, 12, 8, size_pt=10, line=1)
    for number, (line, foot) in enumerate(stamp, 2):
        over += put(paper, line, 12, foot, size_pt=10, line=number)
    head = put(paper, "TỈNH ỦY SƠN HẢI", 14, 22, line=10) + put(paper, "Số 09-CTr/TU", 20, 30, line=11)
    return over, head


@pytest.mark.parametrize("name", ["CÔNG VĂN ĐẾN", "CÔNG VĂN ĐÉN", "VĂN BẢN ĐẾN", "ĐẾN"])
@pytest.mark.parametrize("framed", [True, False])
def test_a_stamp_is_what_its_frame_holds_or_what_it_asks_for(name, framed):
    over, head = _page(name, ("Số: 1846", 12.5), ("Ngày: 25", 17))
    edges = [(10, 3, 60, 3.5), (10, 18, 60, 18.5)] if framed else []
    drawn = [tuple(round(edge * MM) for edge in box) for box in edges]

    assert tuple(over) == stamped([*over, *head], drawn, MM * 25.4, HEAD)


def test_a_head_that_stands_close_under_a_stamp_is_no_part_of_it():
    over, head = _page("CÔNG VĂN ĐẾN")

    assert tuple(over) == stamped([*over, *head], [], MM * 25.4, HEAD)


@pytest.mark.parametrize("name", ["CÔNG VĂN ĐẾN", "VĂN BẢN ĐẾN"])
def test_the_place_and_date_under_a_stamp_are_no_part_of_it(name):
    over, head = _page(name, ("Số: 1846", 12.5))
    dated = put(sheet_of_paper(wide_mm=190), "Sơn Hải, ngày 05 tháng 11 năm 2025", 12, 17, line=9)

    assert tuple(over) == stamped([*over, *dated, *head], [], MM * 25.4, HEAD)


def test_the_word_of_a_title_that_stands_alone_is_no_stamp():
    paper = sheet_of_paper(wide_mm=190)
    title = [("GIAI ĐOẠN TỪ NĂM 2021", 80, 30), ("ĐẾN", 95, 36), ("NĂM 2030", 92, 42)]

    assert () == stamped([token for line in title for token in put(paper, *line)], [], MM * 25.4, HEAD)


@pytest.mark.parametrize("name", ["Công văn đến", "KÍNH GỬI", "BÁO CÁO CÔNG VĂN ĐẾN HẠN", "TỪ TRUNG ƯƠNG ĐẾN"])
def test_words_of_the_document_are_no_stamp(name):
    over, head = _page(name)

    assert () == stamped([*over, *head], [], MM * 25.4, HEAD)


def test_a_stamp_is_put_on_the_head_alone():
    over, head = _page("CÔNG VĂN ĐẾN", ("Số: 1846", 12.5))

    assert () == stamped([*over, *head], [], MM * 25.4, 5 * MM)

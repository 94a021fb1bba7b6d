"""Offices over a signature are read as forms have them, also under a seal, and nothing else is read as one."""

from __future__ import annotations

import attrs
import pytest
from scanning import put, sheet_of_paper

from directive_model_pdf.reader.scan.settling.signing import offices

LABEL = "Nơi nhận:"


def _page(*lines, sure=0.9):
    """Return the tokens of recipients on the left, and of ``lines`` beside and below their label.

    "WORD~0.3" was read so surely.
    """
    paper = sheet_of_paper()
    tokens = [*put(paper, LABEL, 5, 10, line=1), *put(paper, "- Như trên;", 5, 20, line=2)]
    for index, line in enumerate(lines):
        tokens += put(paper, line, 60, 10 + 7 * index, line=10 + index, confidence=sure)
    return [_as_sure(token) for token in tokens]


def _as_sure(token):
    text, _, sure = token.text.partition("~")
    return attrs.evolve(token, text=text, confidence=float(sure)) if sure else token


def _said(found):
    return [token.text for token in found.text if token.line >= 10]


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (["KT. GIÁM ĐỐC", "HÓ GIÁM ĐỐC"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (["KT. CHỦ TỊCH", "THỌ~0.5 GHI~0.3 TỊCH"], ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (["KT. BỘ TRƯỞNG", "THỦ TRƯỞNG"], ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
        (["KT CHÁNH VĂN PHÒNG"], ["KT. CHÁNH VĂN PHÒNG"]),
        (["KT. CỤC TRU ỞNG"], ["KT. CỤC TRƯỞNG"]),
        (["TL. TRƯỜNG BAN", "CHÁN VĂN PHÒNG"], ["TL. TRƯỞNG BAN", "CHÁNH VĂN PHÒNG"]),
        (["G]ÁM ĐÓC"], ["GIÁM ĐỐC"]),
    ],
)
def test_an_office_with_some_letters_wrong_is_read_as_the_one_that_forms_have(read, said):
    found = offices(_page(*read), ())

    assert " ".join(said) == " ".join(_said(found))
    assert [(before, token.text) for before, token in found.changed if before == token.text] == []
    assert found.changed


@pytest.mark.parametrize(
    "lines",
    [
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TRẦN VĂN GIÁM"],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Phó Chủ"],
        ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"],
        ["TRƯỞNG TRẠM", "HÀ THỊ THU"],
        ["TRƯỞNG THÔN"],
        ["TRƯỞNG BẢN"],
        ["ĐỘI TRƯỞNG"],
        ["TRƯỞNG LÀNG"],
        ["CHỦ HỘ KINH DOANH"],
        ["Giám đốc các sở"],
        ["KT. CHÁNH VĂN PHÒNG", "PHÓ VĂN PHÒNG"],
        ["KT. TỔNG GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        ["KT. CHỦ TỊCH", "PHAN CHÍ ÍCH"],
        ["KT. GIÁM ĐỐC", "PHẠM GIA ĐỨC"],
        ["TM. BAN CHỈ ĐẠO", "PHÓ CHỦ TỊCH UBND TỈNH"],
        ["PHÓ CHỦ TỊCH UBND~0.5 TỈNH"],
        ["CHÁNH VĂN PHÒNG HĐND"],
        ["TRƯỞNG BAN QLDA"],
        ["CHỦ TỊCH 389"],
        ["PHÓ BÍ THƯ THƯỜNG~0.5 TRỰC~0.4"],
        ["GIÁM ĐỐC SỞ CÔNG THƯƠNG~0.5"],
        [],
    ],
)
def test_what_is_right_and_what_is_no_office_stays(lines):
    page = _page(*lines)

    found = offices(page, ())

    assert tuple(page) == found.text
    assert () == found.changed


def test_an_office_that_was_taken_for_no_text_is_text_where_there_is_no_other():
    under_a_seal = put(sheet_of_paper(), "PHÓ G]ÁM ĐỐC", 60, 18, line=20, confidence=0.1)
    dirt = put(sheet_of_paper(), "à ngyà n", 60, 30, line=21, confidence=0.1)

    found = offices(_page("KT. GIÁM ĐỐC"), [*under_a_seal, *dirt])

    assert "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC" == " ".join(_said(found))
    assert tuple(dirt) == found.rest
    assert [("G]ÁM", "GIÁM")] == [(before, token.text) for before, token in found.changed]
    assert {0.1} == {token.confidence for token in found.text if token.line == 20}
    # With an office in the text, what looks like another one is none.
    assert (*under_a_seal, *dirt) == offices(_page("GIÁM ĐỐC"), [*under_a_seal, *dirt]).rest


def test_words_that_are_more_or_fewer_than_those_of_the_office_are_told_as_one():
    found = offices(_page("KT. CỤC TRU ỞNG"), ())

    assert [("CỤC TRU ỞNG", "CỤC TRƯỞNG")] == [(before, token.text) for before, token in found.changed]


def test_what_a_pen_leaves_beside_an_office_is_no_text():
    page = _page("PHÓ GIÁM ĐỐC")
    dirt = [attrs.evolve(token, confidence=0.3) for token in put(sheet_of_paper(), "F22", 97, 10, line=10)]

    found = offices([*page, *dirt], ())

    assert tuple(page) == found.text
    assert tuple(dirt) == found.rest


@pytest.mark.parametrize(("form", "office"), [("TL BÁO CÁO KINH TẾ", "GIÁM ĐÓC"), ("TL. CHỦ TỊCH", "GIÁM ĐỐC")])
def test_a_line_of_the_text_begins_as_who_signs_for_another_only_before_an_office(form, office):
    page = [token for token in _page(form, "GIÁM ĐÓC") if token.line >= 10]

    assert f"{form} {office}" == " ".join(_said(offices(page, ())))


def test_nothing_is_an_office_where_nobody_signs():
    above = put(sheet_of_paper(), "G]ÁM ĐỐC", 60, 5, line=1)
    label = put(sheet_of_paper(), LABEL, 5, 40, line=2)

    assert (*above, *label) == offices([*above, *label], ()).text
    assert tuple(above) == offices(above, ()).text

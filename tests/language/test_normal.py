from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language import fold, fold_tone, has_tone, is_upper, nfc, strip_marks

VIETNAMESE = st.text(
    alphabet="aàáảãạâấeèéẻẽẹêoòóỏõọôơuùúủũụưyỳýỷỹỵdđðÐĐqQgiIhntOUYÁỶÀ \u00a0\t\n-–−.\u0301\u0323\u0309", max_size=60
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uỷ ban", "ủy ban"),
        ("Tỉnh Uỷ", "TỈNH ỦY"),
        ("hoà bình", "hòa bình"),
        ("khoá XIII", "khóa XIII"),
        ("KHOẺ", "khỏe"),
        ("QUÝ  I", "quý I"),
        ("Ðảng bộ", "Đảng bộ"),
        ("2025–2030", "2025-2030"),
        ("kinh\u00a0tế \n xã hội ", "kinh tế xã hội"),
        ("Tỉnh ủy", "Tỉnh ủy"),
    ],
)
def test_two_printings_of_one_text_have_one_key(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize("word", ["quý", "quỳ", "quỷ", "giá", "hoàn", "hoàng", "khoái", "thuỷu", "thoải", "huynh"])
def test_a_tone_that_cannot_move_stays(word):
    assert word == fold_tone(word)


def test_tone_placement_alone_keeps_case_and_spaces():
    assert "Ủy  ban  HÒA–Bình, quý" == fold_tone("Uỷ  ban  HOÀ–Bình, quý")


def test_words_that_differ_keep_different_keys():
    keys = {fold(word) for word in ("ủy", "úy", "uy", "tỉnh", "tinh", "đảng", "dang")}

    assert 7 == len(keys)


@given(VIETNAMESE | st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(text) == fold(fold(text))


@given(VIETNAMESE | st.text())
def test_moving_tones_twice_is_moving_them_once(text):
    once = fold_tone(nfc(text))

    assert once == fold_tone(once)
    assert sorted(unicodedata.normalize("NFD", once)) == sorted(unicodedata.normalize("NFD", text))


@given(st.text())
def test_nfc_is_the_form_of_the_standard(text):
    assert unicodedata.normalize("NFC", text) == nfc(text)


def test_marks_come_off_and_d_loses_its_stroke():
    assert "Dong Thap, Uy ban" == strip_marks("Đồng Tháp, Uỷ ban")
    assert "plain" == strip_marks("plain")


@pytest.mark.parametrize(("syllable", "expected"), [("tỉnh", True), ("tinh", False), ("ương", False), ("Ủy", True)])
def test_a_tone_is_seen_and_a_hat_is_none(syllable, expected):
    assert expected == has_tone(syllable)


@pytest.mark.parametrize(
    ("line", "expected"),
    [("CHƯƠNG TRÌNH", True), ("I. MỤC ĐÍCH 2025", True), ("Chương trình", False), ("A", False), ("12/2022", False)],
)
def test_capitals_need_two_letters_and_no_small_one(line, expected):
    assert expected == is_upper(line)

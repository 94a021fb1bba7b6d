from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language import parse_bare_number, parse_number_line, print_number
from directive_model.model import DocumentNumber, Regime

PARTY, STATE = Regime.PARTY, Regime.STATE


@pytest.mark.parametrize(
    ("line", "serial", "year", "symbol", "regime", "regular"),
    [
        ("Số 15-NQ/TU", "15", None, "NQ/TU", PARTY, True),
        ("Số: 15/QĐ-BNV", "15", None, "QĐ-BNV", STATE, True),
        ("Số: 37/2025/NQ-HĐND", "37", 2025, "NQ-HĐND", STATE, True),
        ("Số: 5973/UBND-KT", "5973", None, "UBND-KT", STATE, True),
        # So many letters a year an office of taxes sends.
        ("Số: 104250/CTSH-TTHT", "104250", None, "CTSH-TTHT", STATE, True),
        ("Số: 30c/NQ-CP", "30c", None, "NQ-CP", STATE, True),
        ("Số 3294-CV/VPTW/nb", "3294", None, "CV/VPTW/nb", PARTY, True),
        ("Số      -CTr/ĐU", None, None, "CTr/ĐU", PARTY, True),
        ("Số -CTr/ĐU", None, None, "CTr/ĐU", PARTY, False),
        ("Số:       /KH- SCT", None, None, "KH-SCT", STATE, False),
        ("Số: ……/2025/QĐ-UBND", None, 2025, "QĐ-UBND", STATE, False),
        ("Số 12 -CTr/TU", "12", None, "CTr/TU", PARTY, False),
        ("Số: 97-QĐ/TW", "97", None, "QĐ/TW", PARTY, False),
        ("SỐ: 05", "05", None, None, None, False),
        ("Số: 22/NQ-TU", "22", None, "NQ-TU", PARTY, False),
        ("{{so}}/KH-SCT", None, None, "KH-SCT", STATE, False),
        ("Số: {{so}}/KH-SCT", None, None, "KH-SCT", STATE, False),
        ("Luật số: 35/2018/QH14", "35", 2018, "QH14", STATE, False),
        ("Số....../BC", None, None, "BC", None, False),
        ("Số: …/QĐ- …", None, None, "QĐ-…", STATE, False),
        ("Số:......", None, None, None, None, False),
        ("Số: …/20…/QĐ-UBND", None, None, "20…/QĐ-UBND", STATE, False),
        ("Số: ……/GCN-…(2)…", None, None, "GCN-…(2)…", STATE, False),
        ("Số:      /…-…", None, None, "…-…", STATE, True),
        ("Số: …/…(3)…-…(4)…", None, None, "…(3)…-…(4)…", STATE, False),
        ("Số: ..../....-....", None, None, "....-....", STATE, False),
        ("Số: …/…", None, None, None, None, False),
        ("Số:", None, None, None, None, False),
        ("Số: ……………", None, None, None, None, False),
        ("**Số: 54/2025/TT-BCT**", "54", 2025, "TT-BCT", STATE, False),
        ("Số 12-QÐ/TU", "12", None, "QĐ/TU", PARTY, False),
    ],
)
def test_the_number_line_is_read_in_its_real_forms(line, serial, year, symbol, regime, regular):
    found = parse_number_line(line)

    assert found is not None
    assert (serial, year, symbol) == (found.serial, found.year, found.symbol)
    assert (regime, regular, line) == (found.regime, found.regular, found.printed)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Số",
        "Số TT",
        "Số lượng công việc",
        "số 39/2024/QH15;",
        "số 42/2022/NĐ-CP.",
        "Số: 12/UBND-KT V/v tăng cường quản lý",
        "Nghị quyết số 02-NQ/ĐU",
        "số 13-KH/TU và Mục II Hướng dẫn số 01-HD/BTCTU.",
        "13-NQ/TW",
    ],
)
def test_a_line_about_numbers_is_no_number_line(line):
    assert parse_number_line(line) is None


def test_each_regime_writes_its_own_line():
    number = DocumentNumber("12", None, "CTr/TU")

    assert "Số 12-CTr/TU" == print_number(number, PARTY)
    assert "Số: 12/KH-UBND" == print_number(DocumentNumber("12", None, "KH-UBND"), STATE)
    assert "Số: 37/2025/NQ-HĐND" == print_number(DocumentNumber("37", 2025, "NQ-HĐND"), STATE)
    assert "Số      -CTr/TU" == print_number(DocumentNumber(None, None, "CTr/TU"), PARTY)


SERIALS = st.none() | st.integers(1, 99999).map(lambda number: f"{number:02}") | st.just("30c")


@given(SERIALS, st.sampled_from(["CTr/TU", "NQ/TW", "CV/VPTW/nb", "QC/BTCTU-BNCTU"]))
def test_a_party_line_is_read_back(serial, symbol):
    number = DocumentNumber(serial, None, symbol)

    found = parse_number_line(print_number(number, PARTY))

    assert found is not None
    assert (serial, None, symbol, PARTY, True) == (
        found.serial,
        found.year,
        found.symbol,
        found.regime,
        found.regular,
    )


@given(SERIALS, st.none() | st.integers(1990, 2099), st.sampled_from(["KH-UBND", "NQ-HĐND", "UBND-KT", "QĐ-TTg"]))
def test_a_state_line_is_read_back(serial, year, symbol):
    number = DocumentNumber(serial, year, symbol)

    found = parse_number_line(print_number(number, STATE))

    assert found is not None
    assert (serial, year, symbol, STATE, True) == (
        found.serial,
        found.year,
        found.symbol,
        found.regime,
        found.regular,
    )


@given(st.text(max_size=80) | st.text(alphabet="Số: 12/-–QĐKHTW….{}", max_size=40).map("Số".__add__))
def test_no_line_is_too_odd_to_be_read(line):
    found = parse_number_line(line)

    assert found is None or found.printed == line.strip()


@pytest.mark.parametrize(
    ("line", "serial", "year", "symbol"),
    [
        ("15/QĐ-UBND", "15", None, "QĐ-UBND"),
        ("05/2022/TT-BXD", "05", 2022, "TT-BXD"),
        ("SỐ 12-CTr/TU", "12", None, "CTr/TU"),
    ],
)
def test_a_number_is_read_without_the_word_before_it_too(line, serial, year, symbol):
    found = parse_bare_number(line)

    assert found is not None
    assert (serial, year, symbol) == (found.serial, found.year, found.symbol)
    assert line == found.printed


@pytest.mark.parametrize("line", ["VỀ TRỒNG CÂY", "2025", "15/QĐ-UBND NGÀY 03/3/2025", ""])
def test_other_words_are_no_number_without_the_word_before_it(line):
    assert parse_bare_number(line) is None

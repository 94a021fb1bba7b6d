from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language import find_codes, parse_code


def texts_of(text: str) -> list[str]:
    return [found.code.text for found in find_codes(text)]


@pytest.mark.parametrize(
    ("printed", "kind", "serial", "year", "symbol", "type_", "bodies", "suffix"),
    [
        ("13-NQ/TW", "party", "13", None, "NQ/TW", "NQ", ("TW",), None),
        ("05-QC/BTCTU-BNCTU", "party", "05", None, "QC/BTCTU-BNCTU", "QC", ("BTCTU", "BNCTU"), None),
        ("3294-CV/VPTW/nb", "party", "3294", None, "CV/VPTW/nb", "CV", ("VPTW",), "nb"),
        ("08-QĐi/TW", "party", "08", None, "QĐi/TW", "QĐi", ("TW",), None),
        ("101-CTHĐ/TU", "party", "101", None, "CTHĐ/TU", "CTHĐ", ("TU",), None),
        ("30/2020/NĐ-CP", "state-law", "30", 2020, "NĐ-CP", "NĐ", ("CP",), None),
        ("55/2016/QĐ-UBND", "state-law", "55", 2016, "QĐ-UBND", "QĐ", ("UBND",), None),
        ("351/2017/UBTVQH14", "state-law", "351", 2017, "UBTVQH14", None, ("UBTVQH14",), None),
        ("35/2018/QH14", "state-law", "35", 2018, "QH14", None, ("QH14",), None),
        ("12/2013/TTLT-BYT-BTC", "state-law", "12", 2013, "TTLT-BYT-BTC", "TTLT", ("BYT", "BTC"), None),
        ("66.19/2026/NQ-CP", "state-law", "66.19", 2026, "NQ-CP", "NQ", ("CP",), None),
        ("383/KH-UBND", "state-adm", "383", None, "KH-UBND", "KH", ("UBND",), None),
        ("30c/NQ-CP", "state-adm", "30c", None, "NQ-CP", "NQ", ("CP",), None),
        ("23/KL-LNTPTW", "state-adm", "23", None, "KL-LNTPTW", "KL", ("LNTPTW",), None),
        ("88/HD-MTTW-BTT", "state-adm", "88", None, "HD-MTTW-BTT", "HD", ("MTTW", "BTT"), None),
        ("141/QĐ-TTg", "state-adm", "141", None, "QĐ-TTg", "QĐ", ("TTg",), None),
        ("5973/UBND-KT", "state-letter", "5973", None, "UBND-KT", None, ("UBND", "KT"), None),
        ("104250/CTSH-TTHT", "state-letter", "104250", None, "CTSH-TTHT", None, ("CTSH", "TTHT"), None),
        ("197/STTTT", "state-letter", "197", None, "STTTT", None, ("STTTT",), None),
    ],
)
def test_a_regular_code_is_taken_apart(printed, kind, serial, year, symbol, type_, bodies, suffix):  # noqa: PLR0913, PLR0917  # one a field
    code = parse_code(printed)

    assert code is not None
    assert (kind, serial, year, symbol) == (code.kind, code.serial, code.year, code.symbol)
    assert (type_, bodies, suffix) == (code.type, code.bodies, code.suffix)
    assert (printed, True) == (code.text, code.regular)
    assert [printed] == texts_of(f"Nghị quyết số {printed}, ngày 02/4/2022")


@pytest.mark.parametrize(
    ("printed", "text", "kind"),
    [
        ("13/NQ-TW", "13/NQ-TW", "party"),
        ("22/NQ-TU", "22/NQ-TU", "party"),
        ("24/KL-LNTW", "24/KL-LNTW", "party"),
        ("72-NQ-TW", "72-NQ-TW", "party"),
        ("100 - KL/TW", "100-KL/TW", "party"),
        ("01- HD/UBKTTU", "01-HD/UBKTTU", "party"),
        ("13–NQ/TW", "13-NQ/TW", "party"),
        ("13−NQ/TW", "13-NQ/TW", "party"),
        ("13--NQ/TW", "13-NQ/TW", "party"),
        ("13-NQ//TW", "13-NQ/TW", "party"),
        ("12-QÐ/TW", "12-QĐ/TW", "party"),
        ("218-\nQĐ/TW", "218-QĐ/TW", "party"),
        ("11-\nKH/ĐU", "11-KH/ĐU", "party"),
        ("05-Ctr/ĐUK", "05-Ctr/ĐUK", "party"),
        ("12/KH- SCT", "12/KH-SCT", "state-adm"),
        ("78/2025/NĐ-\nCP", "78/2025/NĐ-CP", "state-law"),
        ("255/2025-NĐ-CP", "255/2025-NĐ-CP", "state-law"),
        ("92/2017/NĐCP", "92/2017/NĐCP", "state-law"),
        ("9-NQ/TW", "9-NQ/TW", "party"),
    ],
)
def test_a_variant_is_recognised_and_tidied_but_not_called_regular(printed, text, kind):
    (found,) = find_codes(f"theo số {printed} ngày")

    assert (text, kind, False) == (found.code.text, found.code.kind, found.code.regular)
    assert printed == f"theo số {printed} ngày"[found.start : found.end]


def test_the_spelling_tu_with_a_horn_is_kept():
    assert ["19-NQ/TƯ"] == texts_of("Nghị quyết 19-NQ/TƯ")


def test_the_type_has_its_right_case_while_the_symbol_is_as_printed():
    (found,) = find_codes("Chương trình số 05-Ctr/ĐUK")

    assert ("CTr", "Ctr/ĐUK") == (found.code.type, found.code.symbol)


def test_a_word_glued_by_a_lost_space_stays_outside():
    assert ["13-NQ/TW"] == texts_of("Nghị quyết số 13-NQ/TWngày 02/4/2022")


@pytest.mark.parametrize(
    "text",
    [
        "trực 24/7",
        "kinh tế/xã hội",
        "và/hoặc",
        "60 km/h",
        "02/4/2022",
        "3/4 số phiếu",
        "điện thoại 0912-345-678",
        "nhiệm kỳ 2025-2030, Quốc hội",
        "đường dây 220/110kV",
        "tiêu chuẩn cơ sở 661: 2018/BVTV",
        "xăng RON95-III",
        "theo mẫu số 03/NDAN",
        "tổ 5/TP",
        "1.234.567/KH-UBND",
    ],
)
def test_what_only_looks_like_a_code_is_left_alone(text):
    assert [] == texts_of(text)


@pytest.mark.parametrize(
    ("printed", "text", "bodies"),
    [
        ("QCVN 41:2019/BGTVT", "QCVN41:2019/BGTVT", ("BGTVT",)),
        ("QCVN 01: 2019/BCT", "QCVN01:2019/BCT", ("BCT",)),
        ("QCVN 05A:2020/BCT/SĐ1:2024", "QCVN05A:2020/BCT/SĐ1:2024", ("BCT",)),
        ("TCVN 5507:2002", "TCVN5507:2002", ()),
    ],
)
def test_a_standard_is_a_document_too(printed, text, bodies):
    (found,) = find_codes(f"theo {printed} về an toàn")

    assert (text, "standard", bodies) == (found.code.text, found.code.kind, found.code.bodies)
    assert printed == f"theo {printed} về an toàn"[found.start : found.end]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("01.6/GĐN/KSYB", "01.6/GĐN/KSYB"),
        ("08/KDTCTN/GP-HC", "08/KDTCTN/GP-HC"),
        ("01.KCN/BB-VPHC", "01.KCN/BB-VPHC"),
        ("01TV/2026", "01TV/2026"),
        ("01/2025/GĐN - XDHT", "01/2025/GĐN-XDHT"),
        ("01/CV", "01/CV"),
    ],
)
def test_what_is_called_a_number_is_a_code_whatever_its_form(printed, text):
    assert [text] == texts_of(f"Văn bản số {printed} ngày 10/6/2026")


def test_codes_come_in_order_with_their_places():
    text = "Nghị quyết số 13-NQ/TW và Quyết định số 141/QĐ-TTg"

    assert ["13-NQ/TW", "141/QĐ-TTg"] == [text[found.start : found.end] for found in find_codes(text)]
    assert ["141/QĐ-TTg"] == [found.code.text for found in find_codes(text, 22)]


NUMBERS = st.integers(1, 99999).map(lambda number: f"{number:02}")
PARTY = st.builds(
    "{}-{}/{}".format,
    NUMBERS,
    st.sampled_from(["NQ", "CT", "KL", "QĐ", "CTr", "KH", "TB", "HD", "CV", "BC", "TTr", "QĐi"]),
    st.sampled_from(["TW", "TU", "ĐU", "HU", "VPTW", "BTCTU-BNCTU", "UBKTTU", "ĐUK", "CB"]),
)
STATE = st.builds(
    "{}{}/{}-{}".format,
    NUMBERS,
    st.sampled_from(["", "/2020", "/2025"]),
    st.sampled_from(["NĐ", "QĐ", "NQ", "TT", "KH", "BC", "CTr"]),
    st.sampled_from(["CP", "TTg", "UBND", "HĐND", "BNV", "BTC-BNV"]),
)


@given(PARTY | STATE)
def test_every_code_of_the_grammar_is_read_as_it_stands(printed):
    code = parse_code(printed)

    assert code is not None
    assert (printed, True) == (code.text, code.regular)
    year = f"/{code.year}" if code.year else ""
    assert printed == f"{code.serial}{year}{'-' if code.kind == 'party' else '/'}{code.symbol}"
    assert [printed] == texts_of(f"số {printed}.")


@given(st.text() | st.text(alphabet="0123/-– NQTWĐÐCPUBDnb\n.:", max_size=40))
def test_no_text_is_too_odd_to_be_searched(text):
    for found in find_codes(text):
        assert "".join(text[found.start : found.end].split())[0] == found.code.text[0]
    parse_code(text)

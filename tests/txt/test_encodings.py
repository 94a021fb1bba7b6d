"""What is no Unicode text: told with its place, and with what it most likely is."""

from __future__ import annotations

import unicodedata

import pytest

import directive_model
from directive_model import LimitExceeded, Limits, Unreadable
from directive_model.plugin import Source
from directive_model_txt.read import read

TEXT = "Căn cứ chương trình chỉ đạo này, các cấp, các ngành cụ thể hóa và tổ chức thực hiện ở địa phương mình."
#: TCVN 5712:1993, its third part, small letters.
LETTERS = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
BYTES = bytes.fromhex(
    "A8A9AAABACADAE B5B6B7B8B9 BBBCBDBEC6 C7C8C9CACB CCCECFD0D1 D2D3D4D5D6 D7D8DCDDDE DFE1E2E3E4 E5E6E7E8E9"
    "EAEBECEDEE EFF1F2F3F4 F5F6F7F8F9 FAFBFCFDFE"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def fault(data):
    with pytest.raises(Unreadable) as caught:
        read(Source(data=data, name="a.txt"))
    return caught.value


def tcvn3(text):
    table = dict(zip(LETTERS, BYTES, strict=True))
    return bytes(table.get(letter, ord(letter)) for letter in text)


#: VNI for Windows, in the order of LETTERS.
VNI = """
    aê aâ eâ oâ ô ö ñ aø aû aõ aù aï aè aú aü aé aë aà aå aã aá aä eø eû eõ eù eï eà eå eã eá eä ì æ ó í ò oø oû oõ où
    oï oà oå oã oá oä ôø ôû ôõ ôù ôï uø uû uõ uù uï öø öû öõ öù öï yø yû yõ yù î
"""


def vni(text):
    table = dict(zip(LETTERS, VNI.split(), strict=True))
    return "".join(table.get(letter, letter) for letter in text).encode("cp1252")


def windows_1258(text):
    """Encode as Windows does: a letter with its hook or hat is one character, its tone the next."""
    encoded = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        hooked = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES))
        encoded += [hooked, *(mark for mark in apart if mark in TONES)]
    return "".join(encoded).encode("cp1258")


def texts(data):
    reading = read(Source(data=data, name="a.txt"))
    return [block.text for block in reading.value.blocks], [finding.found for finding in reading.findings]


def test_windows_1258_is_read_with_its_tones_apart_and_told():
    (text,), told = texts(windows_1258(TEXT))

    assert text != TEXT
    assert TEXT == unicodedata.normalize("NFC", text)
    assert ["Windows-1258"] == told


def test_windows_1258_is_composed_in_the_program_and_keeps_its_columns():
    sentence = "Đảng bộ các xã đã hoàn thành đúng tiến độ."
    data = windows_1258(f"BÁO CÁO\nvề việc thử\n\n1. {sentence} {sentence}")
    second = directive_model.read(data, format="txt").value.body[0].blocks[0].sentences[1]

    assert sentence == second.text
    assert (4, len(windows_1258(sentence)) + 5) == (second.span.line, second.span.column)


@pytest.mark.parametrize(("encode", "name"), [(tcvn3, "TCVN3 (ABC)"), (vni, "VNI")])
def test_old_letters_are_read_as_they_stand_and_told(encode, name):
    (text,), told = texts(encode(TEXT.lower()))

    assert encode(TEXT.lower()).decode("cp1252") == text
    assert [name] == told


@pytest.mark.parametrize("encode", [tcvn3, vni, windows_1258])
def test_old_letters_are_unicode_in_the_program(encode):
    reading = directive_model.read(encode(f"{TEXT.lower()}\nlời nói đầu"), format="txt")

    assert [TEXT.lower(), "lời nói đầu"] == [block.sentences[0].text for block in reading.value.body]
    assert "converted-encoding" in {finding.rule for finding in reading.findings}


def test_signs_of_windows_in_ascii_are_read():
    assert (["“Son Hai” – 2026…"], ["Windows-1252"]) == texts("“Son Hai” – 2026…".encode("cp1252"))


def test_latin_text_without_vietnamese_is_not_guessed_at():
    error = fault("déjà vu: été, forêt, où".encode("cp1252"))

    assert ("invalid-utf8", "line 1, column 2, byte 1") == (error.code, error.place)


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_known_by_its_zeros(order):
    assert ([TEXT], ["UTF-16"]) == texts(TEXT.encode(order))


def test_utf8_with_a_broken_byte_is_no_other_encoding():
    data = TEXT.encode()
    error = fault(data[:50] + b"\xa8" + data[50:])

    assert "invalid-utf8" == error.code
    assert "UTF-8" in error.remedy.en


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\xff", "line 1, column 1, byte 0"),
        ("Số\r\nđỏ \r\n".encode() + b"a\xff", "line 3, column 2, byte 15"),
        (b"\xef\xbb\xbfabc\xff", "line 1, column 4, byte 6"),
        (b"abc\xe1\xbb", "line 1, column 4, byte 3"),
    ],
)
def test_the_place_of_the_first_bad_byte_is_told(data, place):
    error = fault(data)

    assert ("invalid-utf8", place) == (error.code, error.place)


def test_half_a_character_of_utf16_is_told():
    assert "invalid-utf16" == fault(b"\xff\xfeA\0\x41").code


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"PK\3\4\0\0\0", "line 1, column 5"),
        ("Sơ".encode("utf-16-le"), "line 1, column 2"),
        (b"a\n\x01\x02\x03", "line 2, column 1"),
        (b"a" * 500 + b"\0", "line 1, column 501"),
    ],
    ids=["zip", "too little UTF-16 without its mark", "control characters", "a single null"],
)
def test_what_is_no_text_is_told(data, place):
    error = fault(data)

    assert ("not-text", place) == (error.code, error.place)
    assert "UTF-8" in error.remedy.en


def test_no_more_text_is_read_than_the_limits_allow():
    with pytest.raises(LimitExceeded) as caught:
        read(Source(data=b"12345", limits=Limits(expanded_bytes=4)))

    assert "limit-expanded-bytes" == caught.value.code

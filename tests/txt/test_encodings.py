"""What is no Unicode text: told with its place, and with what it most likely is."""

from __future__ import annotations

import unicodedata

import pytest

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


def windows_1258(text):
    """Encode as Windows does: a letter with its hook is one character, its tone the next."""
    apart = unicodedata.normalize("NFD", text)
    letters = "".join(mark if mark in TONES else f"\0{mark}" for mark in apart).split("\0")
    hooked = ""
    for letter in letters:
        joined = unicodedata.normalize("NFC", hooked[-1:] + letter) if hooked else letter
        hooked = (
            hooked[:-1] + joined
            if len(joined) == 1 and hooked and letter and ord(letter[0]) > 0x2FF
            else hooked + letter
        )
    return hooked.encode("cp1258", "ignore")


def test_windows_1258_is_named():
    error = fault(windows_1258(TEXT))

    assert "invalid-utf8" == error.code
    assert "Windows-1258" in error.remedy.en
    assert "chuyển sang Unicode" in error.remedy.vi


def test_tcvn3_is_named():
    error = fault(tcvn3(TEXT.lower()))

    assert "invalid-utf8" == error.code
    assert "TCVN3 (ABC)" in error.remedy.en


def test_utf8_with_a_broken_byte_is_named_nothing_else():
    data = TEXT.encode()
    error = fault(data[:50] + b"\xa8" + data[50:])

    assert "save it as UTF-8" in error.remedy.en
    assert "most likely" not in error.remedy.en


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
        ("Số\nđỏ".encode("utf-16-le"), "line 1, column 2"),
        (b"a\n\x01\x02\x03", "line 2, column 1"),
        (b"a" * 500 + b"\0", "line 1, column 501"),
    ],
    ids=["zip", "UTF-16 without its mark", "control characters", "a single null"],
)
def test_what_is_no_text_is_told(data, place):
    error = fault(data)

    assert ("not-text", place) == (error.code, error.place)
    assert "UTF-16" in error.remedy.en


def test_no_more_text_is_read_than_the_limits_allow():
    with pytest.raises(LimitExceeded) as caught:
        read(Source(data=b"12345", limits=Limits(expanded_bytes=4)))

    assert "limit-expanded-bytes" == caught.value.code

"""Letters of old encodings to Unicode and back, all of them."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language.legacy import converted

SMALL = "aăâeêioôơuưyđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
LETTERS = SMALL + SMALL.upper()
TONES = {"\u0300": "°", "\u0309": "±", "\u0303": "²", "\u0301": "³", "\u0323": "´"}


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_comes_back(encoding, encode, letter):
    expected = letter.lower() if encoding == "tcvn3" and letter not in "AĂÂEÊIOÔƠUƯYĐ" else letter

    assert f"{expected}n" == converted(f"{encode(letter)}n", encoding)


@given(text=st.text(st.sampled_from("bcdghklmnpqrstvx .,()0123" + SMALL), max_size=40))
def test_any_text_comes_back(encoding, encode, text):
    # A stop after a vowel, escaped, shows that the text keeps to RFC 1456.
    assert f"{text}a." == converted(encode(f"{text}a."), encoding)


@given(text=st.text(st.sampled_from("BCDĐGHKLMN" + SMALL.upper()), max_size=40))
def test_capitals_come_back(encoding, encode, text):
    back = converted(encode(f"{text}A."), encoding)

    assert f"{text}A." == (back.upper() if encoding == "tcvn3" else back)


@pytest.mark.parametrize("letter", "ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ")
def test_capitals_with_a_tone_after_them_come_back(letter):
    marked = next(mark for mark in unicodedata.normalize("NFD", letter) if mark in TONES)
    hatted = unicodedata.normalize("NFC", unicodedata.normalize("NFD", letter).replace(marked, ""))
    signs = dict(zip("ĂÂÊÔƠƯ", "¡¢£¤¥¦", strict=True))

    assert letter == converted(signs.get(hatted, hatted) + TONES[marked], "tcvn3")


@pytest.mark.skipif(shutil.which("iconv") is None, reason="iconv is not installed")
def test_tcvn3_is_what_iconv_says():
    data = bytes(byte for byte in range(0xA1, 0x100) if not 0xB0 <= byte <= 0xB4)
    command = [shutil.which("iconv"), "-f", "TCVN", "-t", "UTF-8"]
    told = subprocess.run(command, input=data, capture_output=True, check=True)

    assert unicodedata.normalize("NFC", told.stdout.decode()) == converted(data.decode("latin-1"), "tcvn3")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("AØ Aø Ôø ÖÙ Ñ Î Æ", "À À Ờ Ứ Đ Ỵ Ỉ"),
        ("khoâng coù", "không có"),
    ],
)
def test_vni_takes_small_signs_after_capitals(old, new):
    assert new == converted(old, "vni")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Co^.ng hoa` xa~ ho^.i chu? nghi~a.", "Cộng hoà xã hội chủ nghĩa."),
        ("Ddo^.c la^.p, tu+. do.", "Độc lập, tự do."),
        ("Ai dda^u? O+? dda^y.", "Ai đâu? Ở đây."),
        ("la` ai...", "là ai..."),
        ("to^? vu.. Ban", "tổ vụ. Ban"),
        (r"la`m gi\? cho ai\.", "làm gì? cho ai.".replace("gì", "gi")),
    ],
)
def test_viqr_tells_stops_from_tones(old, new):
    assert new == converted(old, "viqr")

"""The old Vietnamese encodings as tables from the letters that stand for bytes to the letters that are meant.

An old text stands in Unicode as its bytes do in Windows-1252: TCVN3's byte B6 ("ả") is "¶", VNI's 61 F8 ("à") "aø".
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias
from unicodedata import normalize

#: "tcvn3" is TCVN 5712:1993 (ABC), "vni" VNI for Windows, "viqr" RFC 1456.
Encoding: TypeAlias = Literal["tcvn3", "vni", "viqr"]

#: The encodings whose letters are more than ASCII, in the order in which they are tried.
EIGHT_BIT: tuple[Encoding, ...] = ("tcvn3", "vni")
#: As people call them.
ENCODING_NAMES: dict[Encoding, str] = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI", "viqr": "VIQR"}

# TCVN 5712:1993, second set, bytes A1 to FF.  The third set, which the ABC fonts have, leaves out the capitals
# with a tone: a font for capitals shows them, or a tone of B0 to B4 follows the letter.
_TCVN3 = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù" + "ỖủũúụừửữứựỳỷỹýỵỐ"
)
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_VOWELS = "aeiouyăâêôơư"

# VNI for Windows: a letter and a sign that carries its marks; six letters have a sign of their own.
_VNI_TONE = dict(zip("øûõùï", _TONES, strict=True))
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "î": "ỵ"}
_VNI_MARKED = dict(zip("âàåãáä", "âầẩẫấậ", strict=True))
_VNI_BREVE = dict(zip("êèúüéë", "ăằẳẵắặ", strict=True))


@cache
def table(encoding: Encoding) -> dict[str, str]:
    """Return what each letter or pair of letters of "tcvn3" or "vni" stands for, by its letters in Unicode."""
    return _tcvn3() if encoding == "tcvn3" else _vni()


@cache
def pattern(encoding: Encoding) -> re.Pattern[str]:
    """Return the pattern of the keys of :func:`table`, pairs before single letters."""
    keys = sorted(table(encoding), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, keys)))


def _tcvn3() -> dict[str, str]:
    alone = dict(zip(map(chr, range(0xA1, 0x100)), _TCVN3, strict=True))
    tones = {sign: alone.pop(sign) for sign in "°±²³´"}
    letters = {letter: letter for vowel in _VOWELS[:6] for letter in (vowel, vowel.upper())}
    letters |= {sign: letter for sign, letter in alone.items() if letter.lower() in _VOWELS}
    pairs = {
        letter + sign: normalize("NFC", meant + tone)
        for letter, meant in letters.items()
        for sign, tone in tones.items()
    }
    return {**pairs, **alone}


def _vni() -> dict[str, str]:
    found = dict(_VNI_ALONE)
    for vowel in "aeou":
        found |= {vowel + sign: normalize("NFC", vowel + tone) for sign, tone in _VNI_TONE.items()}
    found |= {"y" + sign: normalize("NFC", "y" + tone) for sign, tone in _VNI_TONE.items() if sign != "ï"}
    for vowel, letter in (("ô", "ơ"), ("ö", "ư")):
        found |= {vowel + sign: normalize("NFC", letter + tone) for sign, tone in _VNI_TONE.items()}
    for vowel, hatted in (("a", "â"), ("e", "ê"), ("o", "ô")):
        for sign, letter in _VNI_MARKED.items():
            tone = normalize("NFD", letter)[1:].replace("\u0302", "")
            found[vowel + sign] = normalize("NFC", hatted + tone)
    found |= {"a" + sign: letter for sign, letter in _VNI_BREVE.items()}
    # After a capital typists left the sign small as often as not.
    mixed = {key[0].upper() + key[1:]: letter.upper() for key, letter in found.items()}
    return {**found, **mixed, **{key.upper(): letter.upper() for key, letter in found.items()}}

"""The old encodings, written out from the standards once more: what tests encode with."""

from __future__ import annotations

import re
import unicodedata

import pytest

#: TCVN 5712:1993, its third set (ABC): small letters, and the seven capitals that it has.
TCVN3 = dict(
    zip(
        "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        bytes.fromhex(
            "A8A9AAABACADAE B5B6B7B8B9 BBBCBDBEC6 C7C8C9CACB CCCECFD0D1 D2D3D4D5D6 D7D8DCDDDE DFE1E2E3E4 E5E6E7E8E9"
            "EAEBECEDEE EFF1F2F3F4 F5F6F7F8F9 FAFBFCFDFE A1A2A3A4A5A6A7"
        ).decode("latin-1"),
        strict=True,
    )
)
#: VNI for Windows, small letters, each with what it is in VNI.
_VNI = """
    àaø áaù ảaû ãaõ ạaï âaâ ầaà ấaá ẩaå ẫaã ậaä ăaê ằaè ắaé ẳaú ẵaü ặaë èeø éeù ẻeû ẽeõ ẹeï êeâ ềeà ếeá ểeå ễeã ệeä
    ìì íí ỉæ ĩó ịò òoø óoù ỏoû õoõ ọoï ôoâ ồoà ốoá ổoå ỗoã ộoä ơô ờôø ớôù ởôû ỡôõ ợôï ùuø úuù ủuû ũuõ ụuï
    ưö ừöø ứöù ửöû ữöõ ựöï ỳyø ýyù ỷyû ỹyõ ỵî đñ
"""
VNI = {entry[0]: entry[1:] for entry in _VNI.split()}
VIQR = dict(zip("\u0302\u0306\u031b\u0300\u0301\u0309\u0303\u0323", "^(+`'?~.", strict=True))


def tcvn3(text: str) -> str:
    """Encode ``text``; a capital that the font would show stays a small letter."""
    return "".join(TCVN3.get(letter, TCVN3.get(letter.lower(), letter)) for letter in text)


def vni(text: str) -> str:
    return "".join(
        VNI.get(letter) or (VNI[small].upper() if (small := letter.lower()) in VNI else letter) for letter in text
    )


def viqr(text: str) -> str:
    """Encode ``text`` as RFC 1456 asks: a sign that is no mark has a backslash before it."""
    return "".join(map(_viqr, re.sub("([dD])(?=[dDđĐ])", r"\\\1", text)))


def _viqr(letter: str) -> str:
    if letter in "đĐ":
        return "dd" if letter == "đ" else "DD"
    if letter in VIQR.values():  # the backslash of "\\d" stands already
        return f"\\{letter}"
    base, *marks = unicodedata.normalize("NFD", letter)
    return base + "".join(sorted((VIQR.get(mark, mark) for mark in marks), key="^(+`'?~.".index))


@pytest.fixture(scope="session", params=["tcvn3", "vni", "viqr"])
def encoding(request) -> str:
    return request.param


@pytest.fixture(scope="session")
def encode(encoding, encoders):
    return encoders[encoding]


@pytest.fixture(scope="session")
def encoders():
    """The three encoders by their encodings."""
    return {"tcvn3": tcvn3, "vni": vni, "viqr": viqr}

"""The second extraction of plain text: the bytes decoded."""

from __future__ import annotations

import re
import unicodedata

from ledger import Ledger

_RULE = re.compile(r"[-–—_=~.,;·*•…|:\s]{3,}|\*{1,3}|[-\s]*o\s*0\s*o[-\s]*", re.IGNORECASE)


#: TCVN 5712:1993 (ABC), as text that was taken for Western has it, and what it stands for.
_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)


def decode(data: bytes) -> str:
    """Return the text; where nine in ten of its odd letters would be those of TCVN3, they are."""
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    odd = [letter for letter in text if letter > "\x7f"]
    old = sum(ord(letter) in _TCVN3 for letter in odd)
    return text.translate(_TCVN3) if old > 0.9 * len(odd) and "®" in text else text


def show(data: bytes) -> Ledger:
    return of_lines(decode(data))


def of_lines(text: str) -> Ledger:
    """Return the lines; one that is a rule, or blanks to fill in, may be drawn by the form."""
    # What lies in the private area only a font knows.
    ledger = Ledger(unknown=sum(unicodedata.category(letter) == "Co" for letter in text))
    for line in text.splitlines():
        # Columns that spaces set hold rules of their own.
        for piece in re.split(r" {3,}", line):
            (ledger.allow if _RULE.fullmatch(piece.strip()) else ledger.add)(piece)
    return ledger

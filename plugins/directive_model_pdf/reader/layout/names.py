"""What can be the name of who signs, by its letters alone."""

from __future__ import annotations

import re

__all__ = ["begins_name", "is_name"]

#: What may stand before a name in small letters; no office does ("Người lập", "Kế toán trưởng").
_RANK = re.compile(
    r"(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)|(?:chuẩn|phó) đô đốc|chuẩn đô đốc|đô đốc"
    r"|(?:phó )?giáo sư|tiến sĩ|thạc sĩ|bác sĩ|dược sĩ|(?:kiến trúc|kỹ|luật) sư"
    r"|hòa thượng|thượng tọa|đại đức|linh mục|mục sư)\b",
    re.IGNORECASE,
)
#: Words of a name, its rank or degree among them.
_WORDS = range(2, 8)


def is_name(text: str) -> bool:
    """Whether words are as those of a name, which a rank in small letters may stand before."""
    words = text.split(" ")
    return (
        len(words) in _WORDS
        and not text.isupper()
        and all(word.rstrip(".").isalpha() for word in words)
        and all(word[0].isupper() for word in (words[0], *words[-2:]))
    )


def begins_name(text: str) -> bool:
    """Whether a line may be the first of a name: each of its words has a capital, but for those of a rank."""
    rank = _RANK.match(text)
    return all(word[0].isupper() for word in text[rank.end() if rank else 0 :].split())

"""lost-space: two words without the blank between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language.legacy import is_syllable
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.folded import folded
from directive_model.validation.rules.sample import sample

_SMALL = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
_TONED = _SMALL + _SMALL.upper()
#: A word has one tone: with a second one, a capital or a figure after it, another has begun.
_GLUED = late(rf"[{_TONED}](?:[^\W\d_{_TONED}]*[{_TONED}]|(?<=[{_SMALL}])[a-zăâêôơưđ]*[A-ZĐĂÂÊÔƠƯ\d])\w*")
#: Where it surely has: before a capital after a small letter, before a figure.
_SEAM = late(rf"(?<=[a-zđăâêôơư{_SMALL}])(?=[A-ZĐĂÂÊÔƠƯ{_SMALL.upper()}])|(?<=[^\W\d_])(?=\d)")
#: Figures elsewhere may be marks of footnotes.
_COUNTED = frozenset(("số", "ngày", "tháng", "quý", "kỳ", "khóa", "khoá", "thứ", "hồi", "từ", "đến"))
#: Words of a single letter.
_LONE = frozenset("ýỳởờạ")
#: No syllable has more letters.
_LONGEST = 7
#: What is written so on purpose: a newspaper's name.
_NAMES = frozenset(("Hànộimới",))
_SHOWN = 25


def _faults(context: Context) -> Iterator[Fault]:
    # A text layer that loses blanks loses them on every line.
    yield from folded(_glued(context))


def _glued(context: Context) -> Iterator[Fault]:
    for path, text in context.strings:
        for match in _GLUED.finditer(text):
            start, end = match.span()
            while start and text[start - 1].isalpha():
                start -= 1
            word = text[start:end]
            apart = _apart(word)
            if apart is None:
                continue
            shown = text[max(0, start - _SHOWN) : end + _SHOWN]
            yield Fault(
                path,
                Words(
                    vi=f"“{word}” thiếu khoảng trắng, có lẽ là “{apart}”: “{shown}”",
                    en=f'"{word}" lacks a blank and probably is "{apart}": "{shown}"',
                ),
                expected=apart,
                found=word,
                text=shown,
                fix=Fix("suggested", (Edit(path, start, end, apart),)),
                start=start,
                end=end,
            )


def _apart(word: str) -> str | None:
    """Return the words of ``word`` with blanks between; None where it may be one, or be parted in several ways."""
    if word in _NAMES:
        return None
    words: list[str] = []
    for piece in _SEAM.split(word):
        whole = piece.isdigit() or (piece.isupper() and not _is_glued(piece))
        ways = sorted((_worth(way), way) for way in ([[piece]] if whole else _ways(piece)))
        if not ways or (len(ways) > 1 and ways[0][0] == ways[1][0]):
            return None
        words += ways[0][1]
    if len(words) == 1 or (words[-1].isdigit() and words[-2].lower() not in _COUNTED):
        return None
    return " ".join(words)


def _worth(words: Sequence[str]) -> tuple[int, int]:
    """Return what sorts the likelier way to part a word first: blanks get lost after letters with a tone."""
    return len(words), -sum(word[-1] in _TONED for word in words[:-1])


def _is_glued(piece: str) -> bool:
    return sum(letter in _TONED for letter in piece) > 1


def _is_word(letters: str) -> bool:
    return is_syllable(letters) and (len(letters) > 1 or letters in _LONE)


def _ways(piece: str) -> Iterator[list[str]]:
    """Yield each way to part ``piece`` into syllables."""
    if _is_word(piece):
        yield [piece]
    for end in range(1, min(len(piece), _LONGEST + 1)):
        if _is_word(piece[:end]):
            for rest in _ways(piece[end:]):
                yield [piece[:end], *rest]


RULE = Rule(
    id="lost-space",
    severity=Severity.NOTE,
    summary=Words(
        vi="Giữa hai tiếng có khoảng trắng: “đảng bộ xã”, không phải “đảng bộxã”.",
        en='A blank stands between words: "đảng bộ xã", not "đảng bộxã".',
    ),
    why=Words(
        vi="Lớp chữ của tệp PDF hay mất khoảng trắng sau chữ có dấu; chữ dính liền thì không tìm kiếm được.",
        en="Text layers of PDF lose blanks after letters with marks; words that stick together are not found.",
    ),
    certainty="C",
    good=(
        sample(),
        sample(body="1. Nhiệm kỳ 2025-2030, Đắk Lắk, iPhone, VNeID, báo Hànộimới.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    bad=(
        sample(body="1. Chỉ đạo các đảng bộxã rà soát nhiệm vụĐảng giao.\n\n2. Tổ chức Đại hội thể thao."),
        sample(body="1. Báo cáo định kỳquý, nhiệm kỳ2025-2030.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    fix="suggested",
    faults=_faults,
)

"""What stands under an office: the name of who signs, "Đã ký", dots or a remark."""

from __future__ import annotations

from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import is_blank
from directive_model.recognize.text.words import without_rank

#: A field of a form is no longer, in characters.
_LONGEST_FIELD = 80
#: Where offices sign by software, a mark stands for the place of the signature: "[Ký số]", "#ChuKyLanhDao".
_MARK = r"\[(?i:(?:đã ?)?k[ýí](?: số)?|chữ k[ýí](?: số)?|da ?ky|chu ?ky)\]|[#$][\w#$]{2,40}"
#: A scanner may put a bracket of its own before the printed one.
_NOTE = late(rf"[\[\]|\s]{{0,3}}\(.*\)$|(?:{_MARK})$")
_NOTE_BEGINS = frozenset("([]|#$ ")
#: Several of these on one line, as a form prints what stood on several.
_NOTES = late(rf"(?:(?:\([^()]*\)|{_MARK}|(?:đã|Đã|ĐÃ) (?:k[ýí]|K[ÝÍ]):?)(?:\s+|$))+$")
_SIGNED_BY = late(r"\(?(?:đã|Đã|ĐÃ) (?:k[ýí]|K[ÝÍ])\)?(?:\s*[:–-]\s*|\s+)(?=\S)")
#: What may stand in a word of a name beside letters and figures.
_IN_NAMES = dict.fromkeys(map(ord, "_'’."))
_SIGNED = late(r"\s*[-–]?\s*\(?(?:đã|Đã|ĐÃ) (?:k[ýí]|K[ÝÍ])\)?\s*$")
#: A name has two to six words; longer lines are something else.
_NAME_WORDS = range(2, 7)


def is_name(text: str) -> bool:
    """Whether a line can be a person's name: two to six words that begin with capitals, titles before it allowed."""
    words = without_rank(text).split()
    return (
        len(words) in _NAME_WORDS
        and all(map(_is_of_name, words))
        and not any(character.isdigit() for character in text)
    )


def _is_of_name(word: str) -> bool:
    """Whether a word begins with a capital and has letters alone, or is the field of a form."""
    if word[0].isupper():
        return word.translate(_IN_NAMES).isalnum()
    return word.startswith("{{") and word.endswith("}}")


def can_be_name(text: str) -> bool:
    """Whether a line is a name, or a field that is filled in with one."""
    return is_name(text) or (len(text) <= _LONGEST_FIELD and text.startswith(("{{", "[Họ", "[HỌ")))


def signer_of(text: str) -> tuple[str, str | None] | None:
    """Return the name that a line is, or the field for one, and the "Đã ký" at it; None for other lines."""
    if _may_be_signed(text):
        signed = _SIGNED.search(text)
        if signed is not None and is_name(text[: signed.start()]):
            return text[: signed.start()], text[signed.start() :].strip(" -–")
        by = _SIGNED_BY.match(text)
        if by is not None and is_name(text[by.end() :]):
            return text[by.end() :], by[0].strip(" -–")
    return (text, None) if can_be_name(text) else None


def is_note(text: str) -> bool:
    """Whether a line is a remark in the signature's place: "(Ký, ghi rõ họ tên)", "Đã ký"."""
    if text[:1] in _NOTE_BEGINS:
        return any(pattern.match(text) is not None for pattern in (_NOTE, _SIGNED, _NOTES))
    return _may_be_signed(text) and any(pattern.match(text) is not None for pattern in (_SIGNED, _NOTES))


def _may_be_signed(text: str) -> bool:
    """Whether a text has the letter of "đã": most need no closer look."""
    return "ã " in text or "Ã " in text


def is_signed_on(text: str) -> bool:
    """Whether a line is what stands under an office: dots, or a name as people write it."""
    return is_blank(text) or (is_name(text) and not text.isupper())

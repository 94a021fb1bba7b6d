"""detached-mark: a tone mark stands behind a blank, not on its letter."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import combining, normalize

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language.legacy import is_syllable
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.folded import folded
from directive_model.validation.rules.sample import sample

_MARKS = "\u0300\u0301\u0303\u0309\u0323"
#: Typed as a letter, a blank, and the mark that was meant for the letter; the blank is mostly the one between words.
_DETACHED = late(rf"(?P<letters>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*)[ \xa0]+(?P<mark>[{_MARKS}])")
#: Marks of several letters that a viewer of PDFs has put behind their line: nothing tells which letter has which.
_MORE = late(rf"(?:[ \xa0]*[{_MARKS}])+")
_SHOWN = 25


def _faults(context: Context) -> Iterator[Fault]:
    yield from folded(_all_detached(context))


def _all_detached(context: Context) -> Iterator[Fault]:
    for path, text in context.strings:
        # Most texts are composed: none of the marks stands by itself.
        if any(mark in text for mark in _MARKS):
            yield from _detached(path, text)


def _detached(path: str, text: str) -> Iterator[Fault]:
    for match in _DETACHED.finditer(text):
        if (more := _MORE.match(text, match.end())) is not None:
            yield _several(path, text, match.start("mark"), more.end())
            continue
        whole = normalize("NFC", match["letters"] + match["mark"])
        if combining(whole[-1]) or not is_syllable(whole):
            continue
        start, end = match.span()
        meant = f"{whole} " if text[end : end + 1].isalpha() else whole
        shown = text[max(0, start - _SHOWN) : end + _SHOWN]
        yield Fault(
            path,
            Words(
                vi=f"dấu thanh rời khỏi chữ: “{shown}”, có lẽ là “{whole}”",
                en=f'a tone mark stands apart from its letter in "{shown}"; "{whole}" is meant',
            ),
            expected=whole,
            found=match[0],
            text=shown,
            fix=Fix("suggested", (Edit(path, start, end, meant),)),
            start=start,
            end=end,
        )


def _several(path: str, text: str, start: int, end: int) -> Fault:
    shown = text[max(0, start - _SHOWN) : end + _SHOWN]
    return Fault(
        path,
        Words(
            vi=f"nhiều dấu thanh rời khỏi chữ, đứng liền nhau: “{shown}”",
            en=f'several tone marks stand together apart from their letters in "{shown}"',
        ),
        found=text[start:end],
        text=shown,
        start=start,
        end=end,
    )


RULE = Rule(
    id="detached-mark",
    severity=Severity.NOTE,
    summary=Words(
        vi="Dấu thanh đứng trên chữ của nó, không đứng sau khoảng trắng.",
        en="Tone marks stand on their letters, and not behind a blank.",
    ),
    why=Words(
        vi="Chữ rời dấu hiện ra đúng ở máy này, sai ở máy khác, và không tìm kiếm được.",
        en="Such letters look right on one machine and wrong on another, and are not found.",
    ),
    certainty="C",
    good=(sample(), sample(body="1. Ca\u0301n bô\u0323 sinh viên.\n\n2. Tổ chức Đại hội thể thao.")),
    bad=(
        sample(body="1. Chỉ đạo cán bô \u0323sinh viên.\n\n2. Tổ chức Đại hội thể thao."),
        sample(body="1. Chi đao can bộ \u0309 \u0323 \u0301 sinh viên.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    fix="suggested",
    faults=_faults,
)

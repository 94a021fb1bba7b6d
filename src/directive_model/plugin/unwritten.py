"""What writers of pages leave out, in one voice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from directive_model import flow
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowSection, text_of
from directive_model.flow.plain import margin_words
from directive_model.kit import code_points


def margins_left_out(section: FlowSection, name: str) -> Iterator[Finding]:
    """Yield what heads and feet say beside page numbers, which the format called ``name`` has no place for."""
    for words in margin_words(section):
        yield _loss(
            "page-margin",
            Words(
                vi=f"{name} không có đầu trang, chân trang: bỏ “{words}”",
                en=f"{name} has no page heads and feet: “{words}” is left out",
            ),
            words,
        )


def characters_replaced(characters: Iterable[str], name: str) -> Finding:
    """Return the finding about characters that the format called ``name`` cannot hold, for which U+FFFD stands."""
    names, one = _named(characters)
    return _loss(
        "forbidden-character",
        Words(
            vi=f"{name} không chứa được ký tự {names}; đã thay bằng U+FFFD",
            en=f"{name} cannot hold the character {names}; U+FFFD stands in its place"
            if one
            else f"{name} cannot hold the characters {names}; U+FFFD stands in their place",
        ),
        None,
    )


def characters_left_out(characters: str, text: str, name: str) -> Finding:
    """Return the finding about control characters of ``text`` that the format called ``name`` goes without."""
    codes, one = _named(characters)
    message = Words(
        vi=f"ký tự điều khiển {codes} không ghi được vào {name}, đã bỏ",
        en=f"the control character {codes} cannot stand in {name} and is left out"
        if one
        else f"the control characters {codes} cannot stand in {name} and are left out",
    )
    return attrs.evolve(_loss("forbidden-character", message, text), found=codes)


def note_left_out(note: flow.Note, name: str) -> Finding:
    """Return the finding about a note or comment that is not written to the format called ``name``."""
    message = Words(
        vi=f"chú thích hoặc nhận xét không được ghi vào {name}", en=f"a note or comment is not written to {name}"
    )
    text = text_of(note.blocks)
    return Finding(rule="loss-note", severity=Severity.WARNING, message=message, span=note.span, text=text)


def title_stripped(title: str, name: str) -> Finding:
    """Return the finding about a title with control characters, which the format called ``name`` cannot hold."""
    message = Words(
        vi=f"tên tài liệu có ký tự điều khiển không ghi được vào {name}",
        en=f"the document's title has control characters that cannot stand in {name}",
    )
    return _loss("forbidden-character", message, title)


def _named(characters: Iterable[str]) -> tuple[str, bool]:
    """Return what characters are called, and whether they are all the same."""
    kinds = dict.fromkeys(characters)
    return code_points(kinds), len(kinds) == 1


def _loss(feature: str, message: Words, text: str | None) -> Finding:
    return Finding(rule=f"loss-{feature}", severity=Severity.WARNING, message=message, text=text)

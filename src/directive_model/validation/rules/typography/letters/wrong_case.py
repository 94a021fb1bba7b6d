"""wrong-case: a part that stands in capitals has small letters, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.forms import Part
from directive_model.model import node_at
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.letterhead import banner_words
from directive_model.validation.rules.sample import sample
from directive_model.validation.rules.signatory import name_in_capitals
from directive_model.validation.rules.title import subject_in_capitals
from directive_model.validation.rules.typography.changed import faces
from directive_model.validation.rules.typography.shown import Wrong, faults_of_parts, usual

_CAPITALS = Words(vi="chữ in hoa", en="capitals")
_SMALL = Words(vi="chữ thường", en="small letters")
#: Its words have a rule of their own; so has what is typed in capitals where small letters should stand.
_OF_OTHERS = ("banner", "body", "heading")


#: Rules of the words, for which letters that a face shows as capitals are capitals like those that are typed.
_OF_WORDS = (banner_words.RULE, name_in_capitals.RULE, subject_in_capitals.RULE)


def _faults(context: Context) -> Iterator[Fault]:
    told = {fault.path for rule in _OF_WORDS if rule.faults for fault in rule.faults(context)}
    told = {path for path in told if str(node_at(context.program, path)).isupper()}
    yield from faults_of_parts(context, lambda one, entry: None if one.path in told else _wrong(one, entry))


def _wrong(one: Print, entry: Part) -> Wrong | None:
    shown = usual(one, "caps")
    if one.part in _OF_OTHERS or shown is None:
        return None
    if entry.caps and not shown and _small_letters(one.text) > _MOST_SMALL:
        return Wrong(_SMALL, _CAPITALS)
    if not entry.caps and shown and _small_letters(one.text) > _MOST_SMALL:
        return Wrong(_CAPITALS, _SMALL)
    return None


#: A name in capitals may hold a word with small letters, as "T/M" and "kiêm".
_MOST_SMALL = 6


def _small_letters(text: str) -> int:
    return sum(map(str.islower, text))


RULE = Rule(
    id="wrong-case",
    severity=Severity.WARNING,
    summary=Words(
        vi="Tên cơ quan, tên loại, thể thức đề ký, chức vụ in hoa; các thành phần khác in chữ thường.",
        en="Bodies, type, authority and position stand in capitals; the other parts in small letters.",
    ),
    why=Words(
        vi="Chữ in hoa phân biệt các thành phần chính của văn bản với nội dung.",
        en="Capitals tell the main parts of a document from its text.",
    ),
    part="type",
    certainty="P",
    needs=("form", "faces"),
    good=(
        PageExample(
            words=Words(vi="tên loại hiện chữ in hoa nhờ định dạng", en="the type shown in capitals by its face"),
            text=sample(),
            change=faces("type", caps=True),
        ),
    ),
    bad=(
        PageExample(
            words=Words(vi="trích yếu hiện chữ in hoa", en="the subject shown in capitals"),
            change=faces("subject", caps=True),
        ),
    ),
    faults=_faults,
)

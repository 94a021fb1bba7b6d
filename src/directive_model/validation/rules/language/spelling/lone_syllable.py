"""lone-syllable: a syllable that has lost its tone mark, where the words round it leave no doubt which."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language import fold_tone
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

#: How far the words of the lexicon reach to either side, and how much of the text a message shows.
_REACH = 32


@attrs.frozen
class _Syllable:
    lost: str
    meant: str
    #: Each begins or ends with a space, so that whole words are compared.
    right_after: tuple[str, ...]
    right_before: tuple[str, ...]
    proof_before: tuple[str, ...]
    proof_after: tuple[str, ...]

    def is_lost(self, before: str, after: str) -> bool:
        """Whether the words round it, folded and in small letters, prove that a mark is lost."""
        if before.endswith(self.right_after) or after.startswith(self.right_before):
            return False
        return before.endswith(self.proof_before) or after.startswith(self.proof_after)


@cache
def _lexicon() -> tuple[_Syllable, ...]:
    data = tomllib.loads(Path(__file__).with_name("syllables.toml").read_text(encoding="utf-8"))
    return tuple(
        _Syllable(
            lost=entry["lost"],
            meant=entry["meant"],
            right_after=tuple(f" {word} " for word in entry["right_after"]),
            right_before=tuple(f" {word} " for word in entry["right_before"]),
            proof_before=tuple(f" {word} " for word in entry["proof_before"]),
            proof_after=tuple(f" {word} " for word in entry["proof_after"]),
        )
        for entry in data["syllables"]
    )


def _faults(context: Context) -> Iterator[Fault]:
    for path, text in context.strings:
        lower = text.lower()
        if len(lower) != len(text):  # a letter whose small form is longer would shift every offset
            continue
        for syllable in _lexicon():
            if syllable.lost in lower:
                yield from _lost(path, text, lower, syllable)


def _lost(path: str, text: str, lower: str, syllable: _Syllable) -> Iterator[Fault]:
    start = lower.find(syllable.lost)
    while start >= 0:
        end = start + len(syllable.lost)
        if _stands_alone(lower, start, end) and syllable.is_lost(_before(lower, start), _after(lower, end)):
            meant = _in_case_of(text[start:end], syllable.meant)
            shown = text[max(0, start - _REACH) : end + _REACH]
            yield Fault(
                path,
                Words(
                    vi=f"“{text[start:end]}” có lẽ là “{meant}” bị mất dấu: “{shown}”",
                    en=f'"{text[start:end]}" probably is "{meant}" that has lost its tone mark: "{shown}"',
                ),
                expected=meant,
                found=text[start:end],
                text=shown,
                fix=Fix("suggested", (Edit(path, start, end, meant),)),
                start=start,
                end=end,
            )
        start = lower.find(syllable.lost, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _before(text: str, start: int) -> str:
    """Return the words before, with one space between two and at both ends; "" where a mark stands between."""
    words = text[max(0, start - _REACH) : start]
    return f" {' '.join(fold_tone(words).split())} " if words[-1:].isspace() else ""


def _after(text: str, end: int) -> str:
    """Return the words after, likewise; a mark of punctuation ends the last one."""
    words = text[end : end + _REACH]
    if not words[:1].isspace():
        return ""
    plain = "".join([letter if letter.isalnum() else f" {letter} " for letter in fold_tone(words)])
    return f" {' '.join(plain.split())} "


def _in_case_of(printed: str, meant: str) -> str:
    if printed.isupper():
        return meant.upper()
    return meant.capitalize() if printed[0].isupper() else meant


RULE = Rule(
    id="lone-syllable",
    severity=Severity.NOTE,
    summary=Words(
        vi="Âm tiết không bị mất dấu: “cấp ủy tỉnh”, không phải “cấp ủy tinh”.",
        en='No syllable has lost its tone mark: "tỉnh", a province, is not printed as "tinh".',
    ),
    why=Words(
        vi="Máy quét hay bỏ sót dấu; chỉ những chỗ mà từ đứng cạnh không cho phép hiểu khác mới được nêu.",
        en="Scanners lose marks; only places are named where the words round them leave no other reading.",
    ),
    certainty="C",
    good=(
        sample(),
        sample(
            body="1. Xây dựng lực lượng công an tinh nhuệ, tinh gọn trên địa bàn tỉnh.\n\n"
            "2. Phát huy tinh thần trách nhiệm, phòng, chống tham nhũng, tiêu cực tinh vi."
        ),
    ),
    bad=(
        sample(
            body="1. Thành lập Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tinh.\n\n2. Tổ chức Đại hội thể thao."
        ),
        sample(body="1. Chỉ đạo Uy ban nhân dân huyện rà soát quy hoạch.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    fix="suggested",
    faults=_faults,
)

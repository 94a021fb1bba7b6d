"""mixed-tone-placement: one word is written with its tone in two places."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold_tone
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_OPEN = late(
    r"(?<![^\W\d_])[^\W\d_]{0,3}(?:[oO][àáảãạÀÁẢÃẠèéẻẽẹ]|[òóỏõọÒÓỎÕỌ][aAeE]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[ùúủũụÙÚỦŨỤ][yY])(?![^\W\d_])"
)


def _faults(context: Context) -> Iterator[Fault]:

    first: dict[str, str] = {}
    for path, words in context.strings:
        if path.startswith(("appendices", "recipients", "retention", "letterhead")):
            continue
        for match in _OPEN.finditer(words):
            word = match[0].lower()
            known = first.setdefault(fold_tone(word), word)
            if known != word:
                yield Fault(
                    path,
                    Words(
                        vi=f"văn bản viết cả “{known}” và “{word}”",
                        en=f'the document writes both "{known}" and "{word}"',
                    ),
                    found=word,
                    text=match[0],
                    start=match.start(),
                    end=match.end(),
                )
                return  # one finding for the document


RULE = Rule(
    id="mixed-tone-placement",
    severity=Severity.NOTE,
    summary=Words(
        vi="Trong một văn bản, dấu thanh của oa, oe, uy đặt theo một cách: “ủy” hoặc “uỷ”.",
        en='Within a document the tone of oa, oe, uy stands in one place: "ủy" or "uỷ".',
    ),
    why=Words(
        vi="Không có cách nào sai, nhưng lẫn lộn thì tìm kiếm bỏ sót một nửa.",
        en="Neither is wrong, but where they are mixed a search misses one half.",
    ),
    certainty="C",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(
        sample(
            body="1. Chỉ đạo Uỷ ban nhân dân tỉnh và Ủy ban Mặt trận phối hợp.\n\n2. Tổ chức Đại hội thể thao.",
            closing="",
        ),
    ),
    faults=_faults,
)

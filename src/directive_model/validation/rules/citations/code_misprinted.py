"""code-misprinted: a code is not written by the grammar of codes."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language import find_codes
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:

    for path, sentence in context.sentences:
        if not sentence.citations:
            continue
        for found in find_codes(sentence.text):
            printed, code = sentence.text[found.start : found.end], found.code
            if code.kind != "party" or code.regular or "\n" in printed:
                continue
            right = f"{code.serial}-{code.type}/{'-'.join(code.bodies)}" if code.type else code.text
            if _plain(printed) == right:
                continue
            yield Fault(
                f"{path}.text",
                Words(
                    vi=f"ký hiệu viết chưa đúng: “{printed}”; đúng là “{right}”",
                    en=f'a code is written wrong: "{printed}" instead of "{right}"',
                ),
                expected=right,
                found=printed,
                text=printed,
                fix=Fix("suggested", (Edit(f"{path}.text", found.start, found.end, right),)),
                start=found.start,
                end=found.end,
            )


def _plain(printed: str) -> str:
    """Return a code without its zero, which another rule is about, and with plain dashes."""
    return printed.replace("–", "-").replace("‑", "-")


RULE = Rule(
    id="code-misprinted",
    severity=Severity.WARNING,
    summary=Words(
        vi="Số, ký hiệu viện dẫn viết đúng dấu, không có khoảng trắng: “13-NQ/TW”, không “13/NQ-TW”, “13 - NQ/TW”.",
        en='Codes are written with their marks and without blanks: "13-NQ/TW", not "13/NQ-TW", "13 - NQ/TW".',
    ),
    why=Words(
        vi="Máy tìm theo chuỗi ký tự; sai một dấu là không tìm ra văn bản.",
        en="Programs look for the string; with one mark wrong the document is not found.",
    ),
    part="number",
    certainty="P",
    rests_on="marks",
    good=(
        sample(),
        sample(body="1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),
    ),
    bad=(
        sample(
            body="1. Triển khai Nghị quyết số 13 - NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."
        ),
    ),
    fix="suggested",
    faults=_faults,
)

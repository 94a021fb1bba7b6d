"""appendix-absent: an appendix is announced and is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.kind import is_piece
from directive_model.validation.rules.sample import appendix, sample

#: Whose appendix it is may follow: "kèm theo Chương trình này" is ours, "kèm theo Nghị định số …" another's.
_ANNOUNCED = late(
    r"(?:(?:[Cc]ó|[Tt]heo|[Tt]ại|[Tt]rong|[Ởở]) (?:các )?[Pp]hụ lục(?: số)?(?: [\dIVX]++)?"
    r"|[Pp]hụ lục(?: số)? [\dIVX]++)"
    r"(?: đính)? kèm(?: theo)?+"
    r"(?!\s+(?![\w ]{1,30} này)[A-ZĐ])"
)
#: What documents in general are to do is not said of this one: "trường hợp văn bản có phụ lục kèm theo thì …".
_IN_GENERAL = late(r"\b(?:[Tt]rường hợp|[Nn]ếu|[Kk]hi)\b")
_CLAUSE = late(r"[^,;.]++")
_OURS = late(r"\s+[\w ]{1,30}? này\b")

_ANNOUNCING = sample(closing="Nội dung chi tiết theo Phụ lục kèm theo Chương trình này.")


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    # What amends another document quotes that one's appendices, and a piece of a document does not hold them.
    if program.appendices or is_piece(program) or "sửa đổi" in fold(program.title.subject or ""):
        return
    for path, sentence in context.sentences:
        match = _announced(sentence.text) if "hụ lục" in sentence.text else None
        if match is not None:
            yield Fault(
                f"{path}.text",
                Words(
                    vi=f"có nhắc “{match[0]}” nhưng văn bản không có phụ lục",
                    en=f'the text says "{match[0]}", but there is no appendix',
                ),
                found=match[0],
                text=match[0],
                start=match.start(),
                end=match.end(),
            )
            return


def _announced(text: str) -> re.Match[str] | None:
    """Return the first words that announce an appendix of this document."""
    for clause in _CLAUSE.finditer(text):
        general = _IN_GENERAL.search(text, *clause.span())
        for match in _ANNOUNCED.finditer(text, *clause.span()):
            exempt = general is not None and general.start() < match.start() and match[0].startswith(("có", "Có"))
            if not exempt or _OURS.match(text, match.end()) is not None:
                return match
    return None


RULE = Rule(
    id="appendix-absent",
    severity=Severity.WARNING,
    summary=Words(
        vi="Phụ lục được nhắc đến trong văn bản thì có kèm theo.", en="An appendix that the text announces is there."
    ),
    why=Words(
        vi="Người nhận không thực hiện được phần nội dung không được gửi kèm.",
        en="Nobody can carry out what was not sent along.",
    ),
    part="appendix_label",
    certainty="C",
    rests_on="absence",
    good=(sample(), _ANNOUNCING + appendix()),
    bad=(_ANNOUNCING,),
    faults=_faults,
)

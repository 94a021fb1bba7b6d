"""appendix-not-announced: an appendix is there that the text does not speak of."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import appendix, sample

#: An appendix may be called what it is: "theo biểu kèm theo", "danh sách kèm theo".
_SPOKEN = late(r"(?i)phụ lục|biểu (?:số|mẫu)|(?:đính )?kèm theo|gửi kèm|ban hành kèm")

_ANNOUNCING = sample(closing="Nội dung chi tiết theo Phụ lục kèm theo Chương trình này.")


def _faults(context: Context) -> Iterator[Fault]:

    program = context.program
    if not program.appendices or program.appendices[0].label is None:
        return
    told = [
        *(words for path, words in context.strings if not path.startswith("appendices")),
        program.title.subject or "",
    ]
    if not any(_SPOKEN.search(words) for words in told):
        yield Fault(
            "appendices[0]",
            Words(
                vi=f"nội dung văn bản không nhắc đến “{program.appendices[0].label}”",
                en=f'the text does not speak of "{program.appendices[0].label}"',
            ),
            text=program.appendices[0].label,
        )


RULE = Rule(
    id="appendix-not-announced",
    severity=Severity.NOTE,
    summary=Words(
        vi="Nội dung văn bản có nhắc đến phụ lục kèm theo.", en="The text speaks of the appendix that comes with it."
    ),
    why=Words(
        vi="Phụ lục không được nhắc đến thì không rõ có hiệu lực như nội dung văn bản hay không.",
        en="Nobody knows whether an appendix holds that the text does not speak of.",
    ),
    part="appendix_label",
    certainty="C",
    rests_on="absence",
    good=(sample(), _ANNOUNCING + appendix()),
    bad=(sample() + appendix(),),
    faults=_faults,
)

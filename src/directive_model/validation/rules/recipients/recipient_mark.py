"""recipient-mark: an entry ends with another mark than the form has."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity, clause_words
from directive_model.model import Span, span_at
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_MARKS = (",", ";")


def _faults(context: Context) -> Iterator[Fault]:

    form = context.form
    if context.day is None:  # by the form of which day it was written nobody knows
        return
    right = form.parts["recipient"].between
    wrong = []
    for one in context.prints:
        words = one.text.rstrip()
        if one.part != "recipient" or not right or words[-1:] not in _MARKS or words[-1] == right:
            continue
        # An entry that goes on in the next line has not ended with this comma.
        if _is_one_line(span_at(context.program, one.path)):
            wrong.append((one, words))
    # One finding for the list: who writes one entry so writes them all so.
    if wrong:
        one, words = wrong[0]
        key = clause_words(form.key)
        yield Fault(
            one.path,
            Words(
                vi=f"{len(wrong)} nơi nhận kết thúc bằng “{words[-1]}”; theo {key.vi} là “{right}”",
                en=f'{len(wrong)} entries end with "{words[-1]}"; by {key.en} it is "{right}"',
            ),
            expected=right,
            found=words[-1],
            text=words,
        )


def _is_one_line(span: Span | None) -> bool:
    return span is None or (span.end_paragraph in (None, span.paragraph) and span.end_line in (None, span.line))


RULE = Rule(
    id="recipient-mark",
    severity=Severity.WARNING,
    summary=Words(
        vi="Mỗi nơi nhận kết thúc bằng dấu của mẫu thể thức: dấu phẩy (HD36), dấu chấm phẩy (HD05, NĐ30).",
        en="Each entry ends with the mark of the form: a comma (HD36), a semicolon (HD05, ND30).",
    ),
    why=Words(
        vi="Dấu phân biệt nơi nhận này với nơi nhận kia, vì trong một nơi nhận cũng có dấu phẩy.",
        en="The mark parts one recipient from the next, for commas stand within them, too.",
    ),
    part="recipient",
    certainty="P",
    rests_on="marks",
    needs=(
        "form",
        "source",
    ),
    good=(
        sample(),
        state_sample(),
    ),
    bad=(
        sample(recipients="Nơi nhận:\n- Các đồng chí Tỉnh ủy viên;\n- Các sở, ban, ngành;\n- Lưu Văn phòng Tỉnh ủy."),
    ),
    faults=_faults,
)

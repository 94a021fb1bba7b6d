"""body-alignment: some paragraphs of the text are not justified as the others are."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.flow import Flow, FlowBlock, FlowParagraph
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.shown import Wrong, fault_of, is_running, shown_parts

#: A line or two look the same, justified or not.
_LEAST_LETTERS = 150
_FOUND = Words(vi="canh trái", en="at the left")
_ASKED = Words(vi="canh đều cả hai lề", en="justified")


def _faults(context: Context) -> Iterator[Fault]:
    shown = [one for one, _entry in shown_parts(context) if one.part == "body" and is_running(one)]
    running = [one for one in shown if not _is_one_line(one)]
    ragged = [one for one in running if _alignment(one) == "left"]
    wrong = [one for one in ragged if len(one.text) >= _LEAST_LETTERS]
    # Where most of the text is so, the source may not say how it stands.
    if wrong and 2 * len(ragged) < len(running):
        yield fault_of(("body",), wrong[0], Wrong(_FOUND, _ASKED), len(wrong))


def _is_one_line(one: Print) -> bool:
    """Whether it was measured on a page, and is one line there: such look the same, justified or not."""
    return len(one.paragraph.spots) == 1


def _alignment(one: Print) -> str | None:
    return None if one.paragraph.layout is None else one.paragraph.layout.alignment


def _ragged(page: Flow) -> Flow:
    first, *others = page.sections
    blocks = list(first.blocks)
    longest = max(range(len(blocks)), key=lambda at: _length(blocks[at]))
    found = blocks[longest]
    if isinstance(found, FlowParagraph) and found.layout is not None:
        more = (*found.runs, attrs.evolve(found.runs[-1], text=" Các cấp, các ngành thường xuyên theo dõi, đôn đốc."))
        blocks[longest] = attrs.evolve(found, runs=more, layout=attrs.evolve(found.layout, alignment="left"))
    return attrs.evolve(page, sections=(attrs.evolve(first, blocks=tuple(blocks)), *others))


def _length(block: FlowBlock) -> int:
    return len(block.text) if isinstance(block, FlowParagraph) else 0


RULE = Rule(
    id="body-alignment",
    severity=Severity.WARNING,
    summary=Words(vi="Nội dung được canh đều cả hai lề.", en="The text is justified."),
    why=Words(
        vi="Đoạn canh trái giữa các đoạn canh đều là dấu vết của việc sao chép.",
        en="A ragged paragraph among justified ones shows that it was copied from elsewhere.",
    ),
    part="body",
    certainty="P",
    needs=("form", "layouts"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(PageExample(words=Words(vi="đoạn mở đầu canh trái", en="one paragraph at the left"), change=_ragged),),
    faults=_faults,
)

"""repeated-paragraph: a paragraph stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.model import Paragraph, Table
from directive_model.validation.context import Context
from directive_model.validation.places import told_place
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

#: Lists are introduced in the same words, short entries are alike, and forms have rows of dots.
_SHORT = 60
_SHOWN = 40
#: What begins with a name and a colon says one thing of many tasks: "Thời gian thực hiện: …", "Cơ quan chủ trì: …".
_NAME = 30


def _faults(context: Context) -> Iterator[Fault]:

    number = context.program.number
    if number is not None and number.year is not None:  # legislation says the same of different things
        return
    seen: dict[str, str] = {}
    tables = tuple(f"{path}." for path, node in context.nodes if isinstance(node, Table))
    for path, node in context.nodes:
        if not isinstance(node, Paragraph) or path.startswith(("appendices", *tables)):
            continue
        words = fold(node.text)
        if words.endswith(":") or ":" in words[:_NAME] or "[" in words or sum(map(str.isalpha, words)) < _SHORT:
            continue
        first = seen.setdefault(words, path)
        if first != path:
            place = told_place(context.program, first)
            yield Fault(
                path,
                Words(
                    vi=f"đoạn này đã có ở trên ({place.vi}): “{node.text[:_SHOWN]}…”",
                    en=f'this paragraph stands above already ({place.en}): "{node.text[:_SHOWN]}…"',
                ),
                text=node.text,
            )


RULE = Rule(
    id="repeated-paragraph",
    severity=Severity.NOTE,
    summary=Words(vi="Mỗi đoạn văn xuất hiện một lần.", en="Every paragraph stands once."),
    why=Words(
        vi="Đoạn lặp là dấu vết của việc sao chép; hai bản thường được sửa khác nhau.",
        en="A repeated paragraph is a trace of copying, and its two copies soon differ.",
    ),
    part="body",
    certainty="C",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(
        sample(
            body=(
                "1. Chỉ đạo vụ lúa hè thu bảo đảm lịch thời vụ, giống và nguồn nước cho toàn bộ diện tích.\n\n"
                "2. Chỉ đạo vụ lúa hè thu bảo đảm lịch thời vụ, giống và nguồn nước cho toàn bộ diện tích.\n\n"
                "3. Tăng cường công tác an ninh."
            )
        ),
    ),
    faults=_faults,
)

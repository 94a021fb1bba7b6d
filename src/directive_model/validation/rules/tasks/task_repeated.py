"""task-repeated: a task stands in two sections."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.model import Task
from directive_model.validation.context import Context
from directive_model.validation.places import told_place
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

#: Letters that short sentences such as "Triển khai thực hiện." may repeat.
_SHORT = 40


def _faults(context: Context) -> Iterator[Fault]:

    seen: dict[str, str] = {}
    for path, sentence in context.sentences:
        if not isinstance(sentence, Task) or path.startswith("appendices") or ".rows[" in path:
            continue
        words = fold(sentence.text).rstrip(" .;,")
        if len(words) < _SHORT or "[" in words:  # what is to be filled in will differ
            continue
        first = seen.setdefault(words, path)
        paragraph = path.rpartition(".")[0]
        # A paragraph that stands twice is another rule's.
        if first != path and _only(context, first) and _only(context, paragraph):
            place = told_place(context.program, first)
            yield Fault(
                f"{path}.text",
                Words(
                    vi=f"nhiệm vụ này đã giao ở trên ({place.vi})",
                    en=f"this task is given above already ({place.en})",
                ),
                text=sentence.text,
            )


def _only(context: Context, path: str) -> bool:
    """Whether the paragraph of a path holds more than one sentence."""
    paragraph = path.partition(".sentences")[0]
    return f"{paragraph}.sentences[1]" in {at for at, _ in context.sentences}


RULE = Rule(
    id="task-repeated",
    severity=Severity.NOTE,
    summary=Words(vi="Mỗi nhiệm vụ được giao một lần.", en="Every task is given once."),
    why=Words(
        vi="Nhiệm vụ giao hai lần được báo cáo hai lần, hoặc không ai báo cáo.",
        en="A task that is given twice is reported twice, or by nobody.",
    ),
    certainty="C",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(
        sample(
            body=(
                "1. Chỉ đạo khởi công cảng cá Bến Thuyền bảo đảm tiến độ. Chỉ đạo vụ lúa hè thu.\n\n"
                "2. Chỉ đạo khởi công cảng cá Bến Thuyền bảo đảm tiến độ. Tổ chức Đại hội thể thao."
            )
        ),
    ),
    faults=_faults,
)

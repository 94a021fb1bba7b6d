"""empty-section: a heading has nothing below it."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import is_upper
from directive_model.language.patterns import late
from directive_model.model import Section
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

#: What a form leaves to be written.
_DOTS = late(r"…|\.{3,}")


def _faults(context: Context) -> Iterator[Fault]:

    for path, node in context.nodes:
        if not isinstance(node, Section) or node.heading is None or node.blocks or node.label is None:
            continue
        if path.startswith("appendices") or _DOTS.search(node.heading):
            continue
        # A leaf that is numbered at the top level is a section by its place, whatever it says.
        if not is_upper(node.heading):
            continue
        yield Fault(
            path,
            Words(
                vi=f"dưới tiêu đề “{node.label} {node.heading}” không có nội dung",
                en=f'nothing stands below the heading "{node.label} {node.heading}"',
            ),
            text=node.heading,
        )


RULE = Rule(
    id="empty-section",
    severity=Severity.WARNING,
    summary=Words(vi="Dưới mỗi tiêu đề có nội dung.", en="There are words below every heading."),
    why=Words(
        vi="Tiêu đề trống thường là phần bị xóa sót hoặc bị mất khi chuyển đổi.",
        en="An empty heading is mostly left over, or what stood below it was lost.",
    ),
    part="body",
    certainty="C",
    rests_on="absence",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(
        state_sample(
            body=(
                "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Chủ động phòng ngừa.\n\n2. Xác định rõ trách nhiệm.\n\n"
                "II. NHIỆM VỤ\n\nIII. TỔ CHỨC THỰC HIỆN\n\n"
                "1. Sở Nông nghiệp và Môi trường theo dõi, đôn đốc."
            )
        ),
    ),
    faults=_faults,
)

"""template-left-over: fields and dots of a template are left in the document."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

#: What forms and templates leave: "[…]", "{{ten}}", "<<ten>>", rows of dots, "xxx", "CẦN BỔ SUNG".
_OPEN = late(
    r"\[(?:…|\.{2,})\]|\{\{[^{}\n]{0,60}\}\}|<<[^<>\n]{1,60}>>"
    r"|…{2,}|\.{6,}|(?<!\w)[Xx]{3,}(?!\w)|CẦN BỔ SUNG|\(bổ sung sau\)"
)

#: What has more open places than these is a form that nobody has begun to fill in.
_FORM = 5


def _faults(context: Context) -> Iterator[Fault]:
    # The forms in an appendix are left open for others.
    own = [(path, words) for path, words in context.strings if not path.startswith("appendices")]
    found = [(path, match) for path, words in own if (match := _OPEN.search(words)) is not None]
    if len(found) > _FORM:
        path, match = found[0]
        yield Fault(
            path,
            Words(
                vi=f"còn {len(found)} chỗ để trống chưa điền: đây là một mẫu, chưa phải văn bản",
                en=f"{len(found)} places are still to be filled in: this is a form, not yet a document",
            ),
            found=match[0],
            text=match[0],
            start=match.start(),
            end=match.end(),
        )
        return
    for path, match in found:
        yield Fault(
            path,
            Words(
                vi=f"còn chỗ để trống chưa điền: “{match[0]}”",
                en=f'a place is still to be filled in: "{match[0]}"',
            ),
            found=match[0],
            text=match[0],
            start=match.start(),
            end=match.end(),
        )


RULE = Rule(
    id="template-left-over",
    severity=Severity.WARNING,
    summary=Words(
        vi="Văn bản ban hành không còn chỗ chờ điền như “[…]”, “{{…}}”, “CẦN BỔ SUNG”.",
        en='A document that is issued has no place left to fill in, such as "[…]", "{{…}}", "CẦN BỔ SUNG".',
    ),
    why=Words(
        vi="Chỗ trống của mẫu còn lại làm văn bản thiếu nội dung mà người ký không nhận ra.",
        en="What is left of a template makes a document lack words, and who signs it does not see that.",
    ),
    certainty="C",
    good=(sample(), state_sample()),
    bad=(
        sample(body="1. Chỉ đạo triển khai Nghị quyết của […] về kinh tế biển.\n\n2. Tổ chức Đại hội thể thao."),
        state_sample(preamble="Ủy ban nhân dân tỉnh ban hành Kế hoạch {{ten_ke_hoach}} như sau:"),
    ),
    faults=_faults,
)

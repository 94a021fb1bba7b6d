"""title-rule: no five hyphens stand under the subject."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.flow import DrawnRule, paragraphs_in
from directive_model.language.patterns import late
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import without
from directive_model.validation.rules.typography.shown import shown_parts

_HYPHENS = late(r"[-–—_]{2,}")


def _faults(context: Context) -> Iterator[Fault]:
    rule, page = context.form.parts.get("title_rule"), context.page
    subject = next((one for one, _entry in shown_parts(context) if one.part == "subject"), None)
    if rule is None or page is None or subject is None:
        return
    # A line that is drawn is seen where the format tells of it; what it stands for is not.
    if any(isinstance(block, DrawnRule) for block in page.blocks):
        return
    below = dropwhile(lambda paragraph: paragraph is not subject.paragraph, paragraphs_in(page.blocks))
    lines = (line for paragraph in below for line in paragraph.text.split("\n"))
    found = next((line.strip() for line in lines if _HYPHENS.fullmatch(line.strip())), None)
    if found == rule.text[0]:
        return
    yield Fault(
        subject.path,
        Words(
            vi=f"dưới trích yếu {'không có' if found is None else f'có “{found}”, đúng là'} “{rule.text[0]}”",
            en=f'under the subject stands {"nothing" if found is None else repr(found)} instead of "{rule.text[0]}"',
        ),
        expected=rule.text[0],
        found=found,
        text=subject.text.strip(),
    )


RULE = Rule(
    id="title-rule",
    severity=Severity.WARNING,
    summary=Words(
        vi="Dưới trích yếu của văn bản Đảng có 5 dấu gạch nối (-----).",
        en="Five hyphens (-----) stand under the subject of a Party document.",
    ),
    why=Words(
        vi="Dấu gạch phân cách tên gọi của văn bản với nội dung.",
        en="The hyphens part what a document is called from its text.",
    ),
    part="title_rule",
    certainty="P",
    rests_on="absence",
    needs=("form", "layouts"),
    regimes=(Regime.PARTY,),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="không có dấu gạch dưới trích yếu", en="no hyphens under the subject"),
            change=without("title_rule"),
        ),
    ),
    faults=_faults,
)

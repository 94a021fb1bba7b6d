"""retention-line: where the document is kept is said not once, or not as the form writes it."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.model import FieldSpan, Span
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    begins = context.form.part("retention").begins
    if program.recipients and not program.retention:
        yield Fault(
            "retention",
            Words(
                vi=f"nơi nhận thiếu dòng lưu: dòng cuối là “- {begins}…”",
                en=f'the recipients have no retention line: the last one reads "- {begins}…"',
            ),
            expected=f"- {begins}…",
        )
    for index, entry in enumerate(program.retention):
        path = f"retention[{index}]"
        if index:
            yield Fault(
                path, Words(vi="có hơn một dòng lưu", en="there is more than one retention line"), found=entry
            )
        if not entry.startswith(begins):
            yield _misspelt(path, entry, begins)
    if program.retention and program.recipients and _stands_before(program.field_spans, program.recipients[-1].span):
        yield Fault(
            "retention[0]",
            Words(
                vi="dòng lưu phải là dòng cuối của nơi nhận", en="the retention line is the last of the recipients"
            ),
            found=program.retention[0],
        )


def _misspelt(path: str, entry: str, begins: str) -> Fault:
    """Return the fault of a line that begins otherwise; a mere colon more or less can be mended."""
    word = entry.split(None, 1)[0] if entry.split() else ""
    rest = entry[len(word) :].lstrip(" :")
    known = word.rstrip(":").casefold() == begins.strip().rstrip(":").casefold()
    expected = f"{begins.rstrip()} {rest}" if known else f"{begins.rstrip()} …"
    return Fault(
        path,
        Words(
            vi=f"dòng lưu trình bày chưa đúng: “{entry}”; đúng là “{expected}”",
            en=f'the retention line is not written as the form writes it: "{entry}" instead of "{expected}"',
        ),
        expected=expected,
        found=entry,
        fix=Fix("safe", (Edit(path, 0, len(entry), expected),)) if known else None,
    )


def _stands_before(spans: tuple[FieldSpan, ...], last: Span | None) -> bool:
    """Whether the source, where its places are known, has a recipient after the retention line."""
    first = next((entry.span for entry in spans if entry.path == "retention[0]"), None)
    if first is None or last is None:
        return False
    return (first.page or 0, first.line or first.paragraph or 0) < (last.page or 0, last.line or last.paragraph or 0)


RULE = Rule(
    id="retention-line",
    severity=Severity.WARNING,
    summary=Words(
        vi="Dòng cuối của nơi nhận cho biết nơi lưu: “- Lưu Văn phòng Tỉnh ủy.”, một dòng, không có dấu hai chấm.",
        en='The last recipient is where the document is kept: "- Lưu Văn phòng Tỉnh ủy.", once, without a colon.',
    ),
    why=Words(
        vi="Bản lưu là bản gốc để đối chiếu; văn thư tìm nó theo dòng này.",
        en="The copy that is kept is the one to compare with; clerks find it by this line.",
    ),
    part="retention",
    certainty="P",
    needs=("form",),
    good=(sample(),),
    bad=(
        sample(recipients="Nơi nhận:\n- Các đồng chí Tỉnh ủy viên,\n- Các sở, ban, ngành cấp tỉnh."),
        sample(recipients="Nơi nhận:\n- Các đồng chí Tỉnh ủy viên,\n- Lưu: Văn phòng Tỉnh ủy."),
        sample(recipients="Nơi nhận:\n- Lưu Văn phòng Tỉnh ủy,\n- Các đồng chí Tỉnh ủy viên."),
    ),
    faults=_faults,
)

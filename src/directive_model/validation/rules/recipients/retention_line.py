"""retention-line: where the document is kept is said not once, or not as the form writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample
from directive_model.validation.rules.typography.letters import wrong_case

_WORD = late(r"lưu\s*:?\s*", re.IGNORECASE)


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    word = context.form.part("retention").begins.split()[0]  # "Lưu" of the Party, "Lưu:" of the State
    if program.recipients and not program.retention:
        yield Fault(
            "retention",
            Words(
                vi=f"nơi nhận thiếu dòng lưu; dòng cuối phải là “- {word} …”",
                en=f'the recipients have no retention line; the last one should read "- {word} …"',
            ),
            expected=f"- {word} …",
            rests_on="absence",
        )
    # Asked of the whole page, and only where a line does not begin as it should.
    of_face: frozenset[str] | None = None
    for index, entry in enumerate(program.retention):
        path = f"retention[{index}]"
        if index:
            yield Fault(
                path, Words(vi="có hơn một dòng lưu", en="there is more than one retention line"), found=entry
            )
        if entry.startswith(f"{word} "):
            continue
        if entry.upper().startswith(f"{word} ".upper()):
            of_face = _of_face(context) if of_face is None else of_face
            if path in of_face:
                continue
        yield _misspelt(path, entry, word)


def _of_face(context: Context) -> frozenset[str]:
    """Return the paths of what is written right, and only a face shows it in capitals, which wrong-case tells."""
    faults = wrong_case.RULE.faults
    return frozenset() if faults is None else frozenset(fault.path for fault in faults(context))


def _misspelt(path: str, entry: str, word: str) -> Fault:
    """Return the fault of a line that begins otherwise; a colon too much or too little can be mended."""
    match = _WORD.match(entry)
    expected = f"{word} {entry[match.end() :]}" if match else f"{word} …"
    return Fault(
        path,
        Words(
            vi=f"dòng lưu trình bày chưa đúng: “{entry}”; đúng là “{expected}”",
            en=f'the retention line is not written as the form writes it: "{entry}" instead of "{expected}"',
        ),
        expected=expected,
        found=entry,
        fix=Fix("safe", (Edit(path, 0, len(entry), expected),)) if match else None,
    )


RULE = Rule(
    id="retention-line",
    severity=Severity.WARNING,
    summary=Words(
        vi="Dòng cuối của nơi nhận cho biết nơi lưu: “- Lưu Văn phòng Tỉnh ủy.”, hoặc “- Lưu: VT, …” của Nhà nước.",
        en='The last recipient is where it is kept: "- Lưu Văn phòng Tỉnh ủy.", or the State\'s "- Lưu: VT, …".',
    ),
    why=Words(
        vi="Bản lưu là bản gốc để đối chiếu; văn thư tìm nó theo dòng này.",
        en="The copy that is kept is the one to compare with; clerks find it by this line.",
    ),
    part="retention",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(sample(), state_sample()),
    bad=(
        sample(recipients="Nơi nhận:\n- Các đồng chí Tỉnh ủy viên,\n- Các sở, ban, ngành cấp tỉnh."),
        sample(recipients="Nơi nhận:\n- Các đồng chí Tỉnh ủy viên,\n- Lưu: Văn phòng Tỉnh ủy."),
        state_sample(recipients="Nơi nhận:\n- Các sở, ban, ngành;\n- Lưu VT, NN."),
    ),
    fix="safe",
    faults=_faults,
)

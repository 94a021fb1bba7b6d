"""stray-mark: a tick, a box, a control or private character within the words."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.folded import counted
from directive_model.validation.rules.sample import sample

#: Ticks that scanners make of specks; the replacement character; what symbol fonts keep in the private area;
#: control characters other than the white ones.
_MARK = late("[✓✔✗✘☑☒\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_PRINTABLE = frozenset("✓✔✗✘☑☒\ufffd")
_SHOWN = 25


def _faults(context: Context) -> Iterator[Fault]:
    found: dict[str, list[tuple[str, str, int, int]]] = {}
    for path, text in context.strings:
        # Most strings need no search: they are printable, and hold none of the printable marks.
        if text.isprintable() and _PRINTABLE.isdisjoint(text):
            continue
        for match in _MARK.finditer(text):
            found.setdefault(match[0], []).append((path, text, *match.span()))
    # One finding a mark: the boxes of a form are forty, and of one font.
    for mark, places in found.items():
        path, text, start, end = places[0]
        code = " ".join(f"U+{ord(letter):04X}" for letter in mark)
        shown = text[max(0, start - _SHOWN) : end + _SHOWN]
        yield Fault(
            path,
            counted(
                Words(
                    vi=f"ký tự lạ ({code}) trong “{shown}”, có lẽ do bản quét hoặc phông chữ ký hiệu",
                    en=f'a stray mark ({code}) in "{shown}", probably from a scan or a symbol font',
                ),
                len(places),
            ),
            found=mark,
            text=shown,
            fix=Fix("suggested", tuple(Edit(path, start, end, "") for path, _, start, end in places), apart=True),
            start=start,
            end=end,
        )


RULE = Rule(
    id="stray-mark",
    severity=Severity.WARNING,
    summary=Words(
        vi="Trong lời văn không có dấu tích, ô vuông của máy quét hay ký tự điều khiển.",
        en="No ticks, boxes of scanners or control characters stand within the words.",
    ),
    why=Words(
        vi="Ký tự lạ làm hỏng việc tìm kiếm, in ra thành ô trống và theo văn bản đi khắp nơi.",
        en="They spoil searching, print as empty boxes, and travel on with the text.",
    ),
    certainty="C",
    good=(sample(),),
    bad=(
        sample(body="1. Chỉ đạo vụ lúa ✓ hè thu trên địa bàn tỉnh.\n\n2. Tổ chức Đại hội thể thao."),
        sample(body="1. Chỉ đạo vụ lúa hè thu \uf0b7 trên địa bàn tỉnh.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    fix="suggested",
    faults=_faults,
)

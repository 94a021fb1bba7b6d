"""unfilled-placeholder: words in brackets say what is to be written, and nobody has written it."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

#: Words, not figures, which are a note's number; an appendix may hold a form that others are to fill in.
_PLACEHOLDER = late(r"\[[^\W\d_][^\[\]]{1,60}\]")
#: Dots where a symbol of an organ is to stand.
_DOTS = late(r"…|\.{3,}")


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    place = () if program.place is None else (("place", program.place),)
    for path, text in (*place, *context.strings):
        if path.startswith("appendices"):
            continue
        for match in _PLACEHOLDER.finditer(text):
            yield _fault(path, match[0], *match.span())
    symbol = program.number.symbol if program.number is not None else None
    if symbol is not None and (dots := _DOTS.search(symbol)) is not None:
        yield _fault("number.symbol", symbol, *dots.span())


def _fault(path: str, found: str, start: int, end: int) -> Fault:
    return Fault(
        path,
        Words(vi=f"còn phải điền: “{found}”", en=f'still to be filled in: "{found}"'),
        found=found,
        text=found,
        start=start,
        end=end,
    )


RULE = Rule(
    id="unfilled-placeholder",
    severity=Severity.ERROR,
    summary=Words(
        vi="Không còn chỗ trống trong ngoặc vuông như “[nơi nhận]”, ký hiệu không còn dấu chấm lửng.",
        en='No words in brackets such as "[nơi nhận]" are left to be filled in, and no dots in the symbol.',
    ),
    why=Words(
        vi="Văn bản mẫu chưa điền đủ mà phát hành thì người nhận không biết ai phải làm gì.",
        en="A skeleton that is issued before it is filled in tells its readers nothing.",
    ),
    certainty="C",
    good=(sample(), state_sample(), sample(closing="Thực hiện theo chú thích [1] của chương trình này.")),
    bad=(
        sample(recipients="Nơi nhận:\n- [nơi nhận],\n- Lưu Văn phòng Tỉnh ủy."),
        sample(signatory="T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\n[Họ và tên]"),
        sample(place_date="[địa danh], ngày 28 tháng 6 năm 2022"),
        sample(number="Số 07-CTr/…"),
    ),
    faults=_faults,
)

"""ground-mark: a line of the grounds of issue ends with another mark than the form has."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity, clause_words
from directive_model.language import fold
from directive_model.model import Paragraph, Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.folded import folded
from directive_model.validation.rules.sample import GROUNDS, sample, state_sample

_FIRST = "căn cứ "
_NEXT = (_FIRST, "theo đề nghị ", "xét ")
#: How grounds begin, too, and sentences that grounds lead to: their marks are not judged.
_ALSO = ("thực hiện ", "triển khai ", "trên cơ sở ", "sau khi ")
_MARKS = (",", ";", ".")
_ONE = Words(vi="căn cứ", en="one of the grounds")
_LAST = Words(vi="căn cứ cuối cùng", en="the last of the grounds")
#: Rows of dots are still to be filled in.
_DOTS = ("..", "…")
_PARTY = "Căn cứ Điều lệ Đảng;\n\n- Căn cứ Quy chế làm việc của Tỉnh ủy,\n\nTỉnh ủy ban hành Quy định như sau:"
_OTHERS = (
    "Thực hiện Nghị quyết số 05/NQ-HĐND của Hội đồng nhân dân tỉnh;\n\nTheo đề nghị của Giám đốc Sở Nội vụ.",
    "Trên cơ sở ý kiến của các sở;\n\nThực hiện Nghị quyết số 05/NQ-HĐND của Hội đồng nhân dân tỉnh.",
)


def _faults(context: Context) -> Iterator[Fault]:
    number, form = context.program.number, context.form
    basis = form.parts.get("basis")
    # Legislation ends its grounds by rules of its own.
    if basis is None or (number is not None and number.year is not None):
        return
    # The forms of the Party differ, and by which of them it was written nobody knows.
    if form.regime is Regime.PARTY and context.day is None:
        return
    grounds, last = _grounds(context)
    yield from folded(_wrong(grounds, basis.between, basis.last if last else basis.between, clause_words(form.key)))


def _grounds(context: Context) -> tuple[list[tuple[str, str]], bool]:
    """Return path and words of the end of each ground, and whether the last is among them.

    None where they are sentences of a letter.  The last may go on to what it leads to: "Căn cứ A, tỉnh yêu cầu:".
    A paragraph that begins otherwise and ends with a semicolon is one of them, and none ends the list before it.
    """
    found: list[tuple[str, str]] = []
    ends = True
    for at, block in enumerate(context.program.preamble):
        words = fold(block.text).rstrip() if isinstance(block, Paragraph) else ""
        ground = words.startswith(_NEXT if found else _FIRST)
        if ground and isinstance(block, Paragraph) and not words.endswith(":"):
            last = len(block.sentences) - 1
            found.append((f"preamble[{at}].sentences[{last}].text", block.sentences[last].text.rstrip()))
            ends = True
        elif found and found[-1][1].endswith(";") and (words.endswith(";") or words.startswith(_ALSO)):
            ends = False
        elif found:
            ends = ends and not ground
            break
    return (found, ends) if len(found) > 1 and any(words.endswith(";") for _, words in found) else ([], ends)


def _wrong(grounds: list[tuple[str, str]], between: str, last: str, key: Words) -> Iterator[Fault]:
    for at, (path, words) in enumerate(grounds, 1):
        right, mark = (last if at == len(grounds) else between), words[-1:]
        if mark == right or mark not in _MARKS or words.endswith(_DOTS):
            continue
        which = _LAST if at == len(grounds) and last != between else _ONE
        yield Fault(
            path,
            Words(
                vi=f"{which.vi} kết thúc bằng “{mark}”; theo {key.vi} là “{right}”",
                en=f'{which.en} ends with "{mark}"; by {key.en} it is "{right}"',
            ),
            expected=right,
            found=mark,
            text=words,
            fix=Fix("safe", (Edit(path, len(words) - 1, len(words), right),)),
            start=len(words) - 1,
            end=len(words),
        )


RULE = Rule(
    id="ground-mark",
    severity=Severity.NOTE,
    summary=Words(
        vi="Mỗi căn cứ ban hành kết thúc bằng dấu chấm phẩy; căn cứ cuối cùng bằng dấu phẩy (HD36), "
        "dấu chấm (HD05, NĐ30).",
        en="Each of the grounds ends with a semicolon, the last with a comma (HD36) or a full stop (HD05, ND30).",
    ),
    why=Words(
        vi="Dấu cho biết các căn cứ còn tiếp hay đã hết; thực tế mỗi nơi viết một khác nên đây chỉ là lưu ý.",
        en="The mark tells whether more grounds follow; practice differs much, so this is a note.",
    ),
    part="basis",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(
        sample(preamble=f"- {_PARTY}"),
        state_sample(preamble=GROUNDS),
        # Grounds that begin otherwise, among them and behind them.
        *(state_sample(preamble=GROUNDS.replace("2013.", f"2013;\n\n{others}")) for others in _OTHERS),
        # Sentences of a letter, each by itself.
        state_sample(preamble="Căn cứ Báo cáo số 12/BC-SNV, công trình đã xong.\n\nCăn cứ hồ sơ, tỉnh đồng ý."),
    ),
    bad=(
        sample(preamble=f"- {_PARTY.replace('ủy,', 'ủy.')}"),
        state_sample(preamble=GROUNDS.replace("2013.", "2013,")),
        state_sample(preamble=GROUNDS.replace("2015;", "2015,").replace("2013.", "2013;")),
    ),
    fix="safe",
    faults=_faults,
)

"""missing-motto: the State's name without its motto."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import state_sample

_SPACELESS = str.maketrans("", "", " -")


def _faults(context: Context) -> Iterator[Fault]:
    banner = context.program.letterhead.banner
    (motto,) = context.form.part("motto").text
    printed = fold("".join(banner)).translate(_SPACELESS)
    if banner and fold(motto).translate(_SPACELESS) not in printed:
        yield Fault(
            "letterhead.banner",
            Words(vi="thiếu Tiêu ngữ dưới Quốc hiệu", en="the motto under the State's name is missing"),
            expected=motto,
            found="; ".join(banner),
        )


RULE = Rule(
    id="missing-motto",
    severity=Severity.ERROR,
    summary=Words(
        vi="Dưới Quốc hiệu có Tiêu ngữ: “Độc lập - Tự do - Hạnh phúc”.",
        en='The motto "Độc lập - Tự do - Hạnh phúc" stands under the State\'s name.',
    ),
    why=Words(
        vi="Quốc hiệu và Tiêu ngữ cùng là một thành phần thể thức, thiếu một là thiếu cả thành phần.",
        en="Name and motto are one mandatory part, which is not there without both.",
    ),
    part="motto",
    certainty="P",
    mandatory=True,
    regimes=(Regime.STATE,),
    needs=("form",),
    good=(state_sample(),),
    bad=(state_sample(banner="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),),
    faults=_faults,
)

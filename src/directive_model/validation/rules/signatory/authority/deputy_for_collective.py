"""deputy-for-collective: "K/T" before a body that decides together, for which nobody can stand in."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    forms = {authority.meaning: authority for authority in context.form.authorities}
    deputy, collective = forms.get("ký thay"), forms.get("thay mặt")
    if deputy is None or collective is None:
        return
    for index, signatory in enumerate(context.program.signatories):
        for line, authority in enumerate(signatory.authority):
            if authority.form == deputy.form and _is_one_of(authority.body or "", collective.bodies):
                yield Fault(
                    f"signatories[{index}].authority[{line}]",
                    Words(
                        vi=f"không ký thay ({deputy.form}) một tập thể: {authority.body} thì dùng {collective.form}",
                        en=f"nobody stands in ({deputy.form}) for a collective body: "
                        f"{authority.body} is signed for with {collective.form}",
                    ),
                    expected=f"{collective.form} {authority.body}",
                    found=f"{authority.form} {authority.body}",
                )


def _is_one_of(body: str, bodies: tuple[str, ...]) -> bool:
    return fold(body).startswith(tuple(fold(name) for name in bodies))


RULE = Rule(
    id="deputy-for-collective",
    severity=Severity.ERROR,
    summary=Words(
        vi="Không dùng K/T với một tập thể; cấp phó của tập thể ký trực tiếp dưới T/M.",
        en="K/T is never used for a collective body, whose deputies sign directly under T/M.",
    ),
    why=Words(
        vi="Tập thể lãnh đạo quyết định theo đa số; chỉ có thể thay mặt, không thể ký thay tập thể.",
        en="A body that decides together is represented; only a head can be deputized for.",
    ),
    part="authority",
    certainty="P",
    needs=("form",),
    good=(sample(), sample(signatory="K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\n\nLê Thị Lam Giang")),
    bad=(sample(signatory="K/T BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNguyễn Hải Sơn"),),
    faults=_faults,
)

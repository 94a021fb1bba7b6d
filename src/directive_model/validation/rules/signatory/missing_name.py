"""missing-name: there is a position and no name."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:
    signatories = context.program.signatories
    for index, signatory in enumerate(signatories):
        over = signatory.position
        if over is None and (signatory.authority or len(signatories) > 1):
            over = signatory.body  # a document that its body's name alone closes is signed by nobody else
        if signatory.name is not None or over is None:
            continue
        body = signatory.body if signatory.body != over else None
        yield Fault(
            f"signatories[{index}].name",
            Words(
                vi=f"thiếu họ tên người ký dưới “{over}”" + (f" của {body}" if body else ""),
                en=f'no name stands under "{over}"' + (f" of {body}" if body else ""),
            ),
            text=over,
        )


RULE = Rule(
    id="missing-name",
    severity=Severity.WARNING,
    summary=Words(vi="Dưới chức vụ có họ và tên người ký.", en="The name of who signs stands under the position."),
    why=Words(
        vi="Chữ ký không có tên thì không biết ai đã ký.", en="A signature without a name does not tell who signed."
    ),
    part="name",
    certainty="P",
    rests_on="absence",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(signatory="T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ"),),
    faults=_faults,
)

"""as-above-missing: the recipients do not begin with those addressed."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_AS_ABOVE = "như trên"


def _faults(context: Context) -> Iterator[Fault]:

    program = context.program
    if not program.addressees or not program.recipients:
        return
    first = program.recipients[0].name
    names = {fold(addressee.name) for addressee in program.addressees}
    if _AS_ABOVE in fold(first) or any(fold(recipient.name) in names for recipient in program.recipients):
        return
    if any(_AS_ABOVE in fold(recipient.name) for recipient in program.recipients):
        return
    yield Fault(
        "recipients[0].name",
        Words(
            vi=f"nơi nhận bắt đầu bằng “{first}”, không phải “Như trên”",
            en=f'the recipients begin with "{first}", not with "Như trên"',
        ),
        expected="Như trên",
        found=first,
    )


RULE = Rule(
    id="as-above-missing",
    severity=Severity.NOTE,
    summary=Words(
        vi="Công văn, tờ trình có nơi kính gửi thì nơi nhận bắt đầu bằng “Như trên”.",
        en='Where a letter or a submission has addressees, the recipients begin with "Như trên".',
    ),
    why=Words(vi="Nơi được kính gửi cũng là nơi nhận bản phát hành.", en="Those who are addressed get a copy, too."),
    part="recipient",
    certainty="P",
    rests_on="absence",
    good=(
        sample(),
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            subject="về việc mở cảng cá\n-----",
            preamble="Kính gửi: Ban Bí thư\n\nTỉnh ủy trình việc mở cảng cá.",
            recipients="Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh ủy.",
        ),
    ),
    bad=(
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            subject="về việc mở cảng cá\n-----",
            preamble="Kính gửi: Ban Bí thư\n\nTỉnh ủy trình việc mở cảng cá.",
        ),
    ),
    faults=_faults,
)

"""missing-addressees: a letter or a submission does not say whom it is written to."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_SUBMISSION = "tờ trình"


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    submission = fold(program.title.type or "").startswith(_SUBMISSION)
    if (submission or context.is_letter) and not program.addressees and program.printed.addressees_label is None:
        yield Fault(
            "addressees",
            Words(
                vi=f"{'tờ trình' if submission else 'công văn'} thiếu nơi kính gửi",
                en=f"the {'submission' if submission else 'letter'} does not say whom it is written to",
            ),
            expected="Kính gửi: …",
        )


RULE = Rule(
    id="missing-addressees",
    severity=Severity.ERROR,
    summary=Words(
        vi="Công văn và tờ trình có “Kính gửi:” (tờ trình của Đảng từ năm 2026: “Kính trình:”) và tên nơi nhận.",
        en='Letters and submissions have "Kính gửi:" (of the Party since 2026 "Kính trình:") with the addressee.',
    ),
    why=Words(
        vi="Không có nơi kính gửi thì không rõ cơ quan nào phải xem xét, trả lời.",
        en="Without an addressee nobody has to answer.",
    ),
    part="addressees_label",
    certainty="P",
    rests_on="absence",
    good=(
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            subject="về việc mở cảng cá\n-----",
            preamble="Kính gửi: Ban Bí thư\n\nTỉnh ủy trình Ban Bí thư xem xét việc mở cảng cá.",
            recipients="Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh ủy.",
        ),
    ),
    bad=(
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            subject="về việc mở cảng cá\n-----",
            preamble="Tỉnh ủy trình Ban Bí thư xem xét việc mở cảng cá.",
        ),
    ),
    faults=_faults,
)

"""addressees-label: the words before the addressees are not those of the form of that day."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_TO, _SUBMITTED_TO = "Kính gửi", "Kính trình"
_SUBMISSION = "tờ trình"
#: An invitation may say "Kính mời:" to whom it goes.
_INVITATIONS, _INVITED = ("giấy mời", "thư mời"), "kính mời"
#: A telegram says who wires: "Chủ tịch Ủy ban nhân dân tỉnh … điện:" (NĐ30, Phụ lục III, mẫu 1.6).
_TELEGRAM, _WIRES = "công điện", " điện"
#: The form whose submissions are submitted, no longer sent (HD05 9.2.2).
_NEW_FORM = "hd05"


def _faults(context: Context) -> Iterator[Fault]:
    program, form = context.program, context.form
    printed = program.printed.addressees_label
    if printed is None:  # the words are those that the form prints
        return
    submission = fold(program.title.type or "").startswith(_SUBMISSION)
    if submission and context.day is None:  # either of the two was right once
        return
    right = _SUBMITTED_TO if submission and form.name == _NEW_FORM else _TO
    printed = printed.strip().rstrip(":").strip()
    # A form has dots after it.
    if fold(printed).startswith(fold(right)) or _has_label_of_its_own(context, fold(printed)):
        return
    yield Fault(
        "printed.addressees_label",
        Words(vi=f"viết “{right}:”, không viết “{printed}”", en=f'it is "{right}:", not "{printed}"'),
        expected=f"{right}:",
        found=printed,
        against=("title.type", "date") if submission else () if program.title.type is None else ("title.type",),
    )


def _has_label_of_its_own(context: Context, printed: str) -> bool:
    kind = fold(context.program.title.type or "")
    return (kind.startswith(_INVITATIONS) and printed == _INVITED) or (
        kind.startswith(_TELEGRAM) and printed.endswith(_WIRES)
    )


RULE = Rule(
    id="addressees-label",
    severity=Severity.WARNING,
    summary=Words(
        vi="Trước tên nơi nhận là “Kính gửi:”; tờ trình của Đảng từ ngày 27/5/2026 là “Kính trình:”.",
        en='Addressees stand after "Kính gửi:"; in submissions of the Party since 27 May 2026 after "Kính trình:".',
    ),
    why=Words(
        vi="Lời kính gửi, kính trình cho biết văn bản để biết hay để quyết định.",
        en="The words tell whether a document is sent to be known or submitted to be decided.",
    ),
    part="addressees_label",
    certainty="P",
    needs=("form",),
    good=(
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            subject="về việc mở cảng cá\n-----",
            preamble="Kính gửi: Ban Bí thư\n\nTỉnh ủy trình việc mở cảng cá.",
            recipients="Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh ủy.",
        ),
        sample(
            type="GIẤY MỜI",
            number="Số 08-GM/TU",
            subject="dự lễ mở cảng cá\n-----",
            preamble="Kính mời: Ban Tổ chức Trung ương\n\nLễ mở cảng cá vào 08 giờ ngày 15/7/2022.",
            recipients="Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh ủy.",
        ),
        state_sample(
            type="CÔNG ĐIỆN",
            number="Số: 07/CĐ-UBND",
            subject="Về việc ứng phó với bão số 5",
            preamble="Chủ tịch Ủy ban nhân dân tỉnh điện: Giám đốc các sở\n\nBão số 5 vào bờ trong đêm nay.",
            recipients="Nơi nhận:\n- Như trên;\n- Lưu: VT.",
        ),
    ),
    bad=(
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            subject="về việc mở cảng cá\n-----",
            preamble="Kính trình: Ban Bí thư\n\nTỉnh ủy trình việc mở cảng cá.",
            recipients="Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh ủy.",
        ),
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            place_date="Sơn Hải, ngày 28 tháng 6 năm 2026",
            subject="về việc mở cảng cá\n-----",
            preamble="Kính gửi: Ban Bí thư\n\nTỉnh ủy trình việc mở cảng cá.",
            recipients="Nơi nhận:\n- Như trên;\n- Lưu Văn phòng Tỉnh ủy.",
        ),
    ),
    faults=_faults,
)

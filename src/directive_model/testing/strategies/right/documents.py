"""Documents in which all is right, by form and type: no rule has anything to say of them, however they are read."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

import attrs

from directive_model.build import Draft, paragraph, section
from directive_model.forms import Form, load_form
from directive_model.model import DirectiveProgram, Marks, Paragraph, Regime
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.right.bodies import PARTY_BODIES, STATE_BODIES, Body

#: The types of each regime that are drawn; None for a letter.
_PARTY_TYPES: Final = (
    "CHƯƠNG TRÌNH", "KẾ HOẠCH", "CHỈ THỊ", "NGHỊ QUYẾT", "KẾT LUẬN", "THÔNG BÁO", "HƯỚNG DẪN", "BÁO CÁO",
    "QUYẾT ĐỊNH", "TỜ TRÌNH", None,
)  # fmt: skip
_STATE_TYPES: Final = (
    "CHƯƠNG TRÌNH", "KẾ HOẠCH", "CHỈ THỊ", "NGHỊ QUYẾT", "THÔNG BÁO", "HƯỚNG DẪN", "BÁO CÁO", "QUYẾT ĐỊNH",
    "TỜ TRÌNH", None,
)  # fmt: skip
#: Those that are sent to somebody above, and tell nobody to do anything.
_SUBMITTED: Final = ("TỜ TRÌNH", "BÁO CÁO")
#: Those that say on what grounds they are issued.
_GROUNDED: Final = ("QUYẾT ĐỊNH", "KẾ HOẠCH")
_FIRST_DAYS: Final = {"hd36": dt.date(2018, 4, 3), "hd05": dt.date(2026, 5, 27), "nd30": dt.date(2020, 3, 5)}
_LAST_DAYS: Final = {"hd36": dt.date(2026, 5, 26), "hd05": dt.date(2030, 10, 31), "nd30": dt.date(2030, 10, 31)}


_RECIPIENTS: Final = (
    "Các sở, ban, ngành cấp tỉnh", "Các hội, đoàn thể cấp tỉnh", "Báo và Đài Phát thanh Sơn Hải (để đưa tin)",
    "Các doanh nghiệp trên địa bàn", "Trường Chính trị tỉnh",
)  # fmt: skip
_TOPICS: Final = (
    "phát triển kinh tế biển",
    "chuyển đổi số trong cơ quan",
    "phòng, chống thiên tai",
    "công tác cán bộ",
)
_ACTIONS: Final = ("Rà soát", "Tập trung chỉ đạo", "Đẩy nhanh tiến độ", "Tăng cường kiểm tra", "Chuẩn bị")
_MATTERS: Final = (
    "việc thu ngân sách trên địa bàn", "chương trình mỗi xã một sản phẩm", "công tác chuẩn bị đại hội các chi hội",
    "dự án đường ven biển Sơn Hải - Lâm Giang", "các giải pháp phục hồi du lịch, gắn với quảng bá",
    "việc nạo vét luồng lạch, cảng cá", "công tác tiêm phòng cho gia súc, gia cầm",
)  # fmt: skip
_STATES: Final = (
    "Kinh tế của tỉnh ổn định, một số chỉ tiêu đạt thấp", "Đến nay, 98,5% hộ dân có điện",
    "Nguồn thu của các xã còn khó khăn", "Người dân đồng tình, ủng hộ", "Lượng khách du lịch tăng so với cùng kỳ",
)  # fmt: skip
_HEADINGS: Final = ("PHÁT TRIỂN KINH TẾ", "VĂN HÓA - XÃ HỘI", "QUỐC PHÒNG, AN NINH", "TỔ CHỨC THỰC HIỆN")
_ROMAN: Final = ("I", "II", "III", "IV")


@attrs.frozen
class _Plan:
    """What is decided before a document is written."""

    form: Form
    body: Body
    kind: str | None
    day: dt.date
    serial: str

    @property
    def is_party(self) -> bool:
        return self.form.regime is Regime.PARTY

    @property
    def month(self) -> str:
        """The month after that of the document, which it is for: "7/2026"."""
        return f"{self.day.month % 12 + 1}/{self.day.year + self.day.month // 12}"


@st.composite
def correct_programs(draw: DrawFn, forms: Sequence[str] = ("hd36", "hd05", "nd30")) -> DirectiveProgram:
    """Make documents in which nothing is wrong, by one of ``forms``, the names of the library's.

    Issuer, symbol, place, who signs and where it is kept belong together; the day lies where the form is in force;
    the period follows it, deadlines lie within, and what is cited was there before.
    """
    form = load_form(draw(st.sampled_from(forms)))
    is_party = form.regime is Regime.PARTY
    day = draw(st.dates(_FIRST_DAYS[form.name], _LAST_DAYS[form.name]))
    serial = f"{draw(st.integers(1, 900)):02}"
    body = draw(st.sampled_from(PARTY_BODIES if is_party else STATE_BODIES))
    plan = _Plan(form, body, draw(st.sampled_from(_PARTY_TYPES if is_party else _STATE_TYPES)), day, serial)
    draft = _headed(plan, draw(st.sampled_from(_TOPICS)), monthly=draw(st.booleans()))
    if draw(st.integers(0, 4)) == 0:
        draft = draft.marked(Marks(urgency=draw(st.sampled_from(words.URGENCY))))
    announced = draw(st.integers(0, 3)) == 0
    draft = _written(draft, plan, draw(_texts(plan)), headed=draw(st.booleans()), announced=announced)
    draft = _sent(draft, plan, draw(st.lists(st.sampled_from(_RECIPIENTS), min_size=1, max_size=4, unique=True)))
    authority, position = draw(st.sampled_from(body.signing))
    draft = draft.signed(draw(st.sampled_from(words.NAMES)), position=position, authority=authority)
    return _with_appendix(draft, plan).build() if announced else draft.build()


def _symbol(plan: _Plan) -> str:
    if plan.kind is not None:
        return f"{plan.form.codes_of(plan.kind, plan.day)[0]}{plan.form.number.type_organ}{plan.body.code}"
    return f"CV/{plan.body.code}" if plan.is_party else f"{plan.body.code}-NN"


def _headed(plan: _Plan, topic: str, *, monthly: bool) -> Draft:
    about = f"công tác tháng {plan.month} của {plan.body.name}" if monthly else f"về {topic}"
    draft = Draft.of(plan.kind, about, regime=plan.form.regime)
    draft = draft.issued_by(plan.body.issuer, superior=plan.body.superior).numbered(plan.serial, _symbol(plan))
    draft = draft.dated(plan.body.place, plan.day)
    return draft.addressed_to("Ban Nội chính Tỉnh ủy") if _is_addressed(plan) else draft


def _is_addressed(plan: _Plan) -> bool:
    return plan.kind in (None, "TỜ TRÌNH")


@st.composite
def _texts(draw: DrawFn, plan: _Plan) -> list[str]:
    """Make the sentences of the body, no two alike; their last mark is put where they are placed."""
    if plan.kind in _SUBMITTED:
        return draw(st.lists(st.sampled_from(_STATES), min_size=2, max_size=4, unique=True))
    matters = draw(st.lists(st.sampled_from(_MATTERS), min_size=2, max_size=4, unique=True))
    return [f"{draw(st.sampled_from(_ACTIONS))} {matter}{draw(_additions(plan))}" for matter in matters]


def _additions(plan: _Plan) -> SearchStrategy[str]:
    """Say by when, or by what document; or nothing."""
    due = f", hoàn thành trước ngày 25/{plan.month}"
    return st.sampled_from(("", "", due, f", báo cáo trong tháng {plan.month}", f" theo {_cited(plan)}"))


def _cited(plan: _Plan) -> str:
    year = plan.day.year - 1
    if plan.is_party:
        return f"Nghị quyết số 12-NQ/TU, ngày 15/3/{year} của Tỉnh ủy"
    return f"Nghị quyết số 12/NQ-HĐND ngày 15 tháng 3 năm {year} của Hội đồng nhân dân tỉnh"


def _grounds(plan: _Plan) -> tuple[Paragraph, ...]:
    """Say on what grounds, each line ended as the form ends it."""
    basis = plan.form.part("basis")
    label = basis.lead.strip() or None
    first = "Quy chế làm việc của cơ quan" if plan.is_party else "Luật Tổ chức chính quyền địa phương"
    lines = (f"Căn cứ {first}{basis.between}", f"Căn cứ {_cited(plan)} về kinh tế biển{basis.last}")
    return tuple(paragraph(line, label=label, tasks=False) for line in lines)


def _written(draft: Draft, plan: _Plan, texts: list[str], *, headed: bool, announced: bool) -> Draft:
    end = plan.form.part("body").last
    grounds = _grounds(plan) if plan.kind in _GROUNDED else ()
    draft = draft.preamble(*grounds, f"{plan.body.name} thông báo một số nội dung như sau:")
    closing = "Danh mục chi tiết theo Phụ lục kèm theo" if announced else ""
    for at, text in enumerate(texts):
        last = at == len(texts) - 1 and not closing
        mark = end if last else "."
        if headed:
            draft = draft.section(f"{_ROMAN[at]}.", text + mark, heading=_HEADINGS[at])
        else:
            draft = draft.section(f"{at + 1}.", text + mark)
    return draft.closing(closing + end) if closing else draft


def _sent(draft: Draft, plan: _Plan, recipients: list[str]) -> Draft:
    above = ["Như trên"] if _is_addressed(plan) else []
    return draft.sent_to(*above, *recipients).kept_at(plan.body.retention)


def _with_appendix(draft: Draft, plan: _Plan) -> Draft:
    kind = (plan.kind or "Công văn").capitalize()
    number = f"{plan.serial}{plan.form.number.serial_type}{_symbol(plan)}"
    comma = "," if plan.is_party else ""
    day = f"{plan.day.day}/{plan.day.month}/{plan.day.year}"
    return draft.appendix(
        section("1.", "Cảng cá Bến Thuyền."),
        section("2.", "Đường ven biển."),
        label="Phụ lục",
        title="DANH MỤC CÔNG TRÌNH",
        reference=f"(Kèm theo {kind} số {number}{comma} ngày {day} của {plan.body.name})",
    )

"""What people write: dates, codes, and the sentences that hold them."""

import datetime as dt

from directive_model.model import Period, ReducedDate
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words


@st.composite
def dates(draw: DrawFn, *, reduced: bool = True) -> ReducedDate:
    """Make dates as heads of documents have them; with ``reduced`` also some without day or month."""
    day = draw(st.dates(dt.date(1995, 1, 1), dt.date(2035, 12, 31)))
    shape = draw(st.sampled_from(("day", "day", "month", "year"))) if reduced else "day"
    return ReducedDate(day.year, None if shape == "year" else day.month, day.day if shape == "day" else None)


def periods() -> SearchStrategy[Period]:
    """Make whole months."""
    return st.builds(
        lambda year, month: Period(
            dt.date(year, month, 1), dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        ),
        st.integers(2015, 2035),
        st.integers(1, 12),
    )


@st.composite
def spoken_periods(draw: DrawFn) -> str:
    """Make the words for a month, months, a quarter, a share of a year, a term, a year or years."""
    year = draw(st.integers(2018, 2030))
    month, quarter = draw(st.integers(1, 12)), draw(st.sampled_from(("I", "II", "III", "IV")))
    return draw(
        st.sampled_from(
            (f"tháng {month}/{year}", f"tháng 1, tháng {month} năm {year}", f"quý {quarter}/{year}",
             f"{min(month, 11)} tháng đầu năm {year}", f"giai đoạn {year}-{year + 5}", f"năm {year}",
             f"năm {year} - {year + 1}")
        )
    )  # fmt: skip


@st.composite
def document_codes(draw: DrawFn) -> str:
    """Make codes by the grammar: "13-NQ/TW", "05-QC/BNCTU-BTCTU", "30/2020/NĐ-CP", "383/KH-UBND"."""
    serial = f"{draw(st.integers(1, 1200)):02}"
    kind = draw(st.sampled_from(("party", "party", "law", "state")))
    if kind == "law":
        return f"{serial}/{draw(st.integers(1996, 2030))}/{draw(st.sampled_from(('NĐ-CP', 'TT-BNV', 'QH15')))}"
    if kind == "state":
        return f"{serial}/{draw(st.sampled_from(('KH-UBND', 'QĐ-TTg', 'NQ-HĐND')))}"
    code = draw(st.sampled_from(words.DEMANDING))[1]
    return f"{serial}-{code}/{draw(st.sampled_from(words.SYMBOL_BODIES))}"


@st.composite
def spoken_citations(draw: DrawFn) -> str:
    """Make the words that name a document: in full, in short, enumerated, or without a code."""
    code = draw(document_codes())
    kind = draw(st.sampled_from(("Nghị quyết", "Kết luận", "Chỉ thị", "Quyết định", "Kế hoạch")))
    day = draw(dates(reduced=False))
    shape = draw(st.sampled_from(("full", "short", "two", "congress")))
    if shape == "congress":
        return f"Nghị quyết Đại hội {draw(st.sampled_from(('XIII', 'XIV')))} của Đảng"
    if shape == "short":
        return f"{kind} số {code}"
    if shape == "two":
        return f"{kind} số {code} và {draw(document_codes())}"
    issuer = draw(st.sampled_from(("Bộ Chính trị", "Ban Bí thư", "Tỉnh ủy Sơn Hải")))
    topic = draw(st.sampled_from(words.TOPICS))
    return f"{kind} số {code}, ngày {day.day:02}/{day.month}/{day.year} của {issuer} về {topic}"


@st.composite
def spoken_deadlines(draw: DrawFn) -> str:
    """Make the words that say by when, as they close a sentence."""
    day = draw(dates(reduced=False))
    date = f"{day.day:02}/{day.month}"
    return draw(
        st.sampled_from(
            (
                f"hoàn thành trước ngày {date}/{day.year}",
                f"xong trước ngày {date}",
                f"báo cáo trong tháng {day.month}/{day.year}",
                f"trình trong quý III/{day.year}",
                "báo cáo định kỳ hằng tháng",
                "báo cáo chậm nhất sau 03 ngày làm việc kể từ ngày nhận được kết luận",
                "hoàn thành trong vòng 30 ngày kể từ ngày ban hành chương trình",
                "báo cáo chậm nhất sau 02 tuần kể từ ngày họp",
            )
        )
    )


@st.composite
def demands(draw: DrawFn) -> str:
    """Make a sentence that demands something, its final punctuation included."""
    action, matter = draw(st.sampled_from(words.ACTIONS)), draw(st.sampled_from(words.MATTERS))
    shape = draw(st.sampled_from(("plain", "plain", "cited", "given", "due")))
    if shape == "cited":
        return f"{action} thực hiện {draw(spoken_citations())}."
    if shape == "due":
        return f"{action} {matter}, {draw(spoken_deadlines())}."
    if shape == "given":
        lead, with_whom = draw(st.permutations(words.ORGANS))[:2]
        helped = draw(st.sampled_from(("", f", phối hợp với {with_whom}")))
        return f"Giao {lead} chủ trì{helped} {action.lower()} {matter}."
    return f"{action} {matter}{draw(st.sampled_from(('.', '.', ';')))}"


@st.composite
def tellings(draw: DrawFn) -> str:
    """Make a sentence that demands nothing, its final punctuation included."""
    text = draw(st.sampled_from(words.STATES)).format(organ=draw(st.sampled_from(words.ORGANS)))
    return f"{text}{draw(st.sampled_from(('.', '.', ';', '...')))}"


@st.composite
def openings(draw: DrawFn) -> str:
    """Make the words before the first section."""
    pattern = draw(st.sampled_from(words.OPENINGS))
    return pattern.format(period=draw(spoken_periods()), citation=draw(spoken_citations()))

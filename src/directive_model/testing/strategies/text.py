"""Dates, codes, labels and sentences."""

from __future__ import annotations

import datetime as dt

import attrs

from directive_model.language import find_deadline, parse_code
from directive_model.model import Citation, Deadline, Emphasis, Offset, Period, ReducedDate, Sentence, Statement, Task
from directive_model.recognize import understand_text
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words

_STYLES = ("bold", "italic", "underline")
#: A family's labels in the order in which a document counts them.
LABELS: dict[str, tuple[str, ...]] = {
    "part": ("Phần thứ nhất", "Phần thứ hai", "Phần thứ ba"),
    "chapter": ("Chương I", "Chương II", "Chương III"),
    "article": ("Điều 1.", "Điều 2.", "Điều 3."),
    "capital": ("A.", "B.", "C."),
    "roman": ("I.", "II.", "III."),
    "roman-dash": ("I-", "II-", "III-"),
    "number": ("1.", "2.", "3."),
    "number-2": ("1.1.", "1.2.", "1.3."),
    "letter": ("a)", "b)", "c)"),
    "letter-đ": ("d)", "đ)", "e)"),
    "bracket": ("(1)", "(2)", "(3)"),
    "bracket-roman": ("(i)", "(ii)", "(iii)"),
    "dash": ("-", "-", "-"),
    "plus": ("+", "+", "+"),
    "bullet": ("•", "•", "•"),
}
#: Families without order.
LISTS = ("dash", "plus", "bullet")
#: Families that stand on a line of their own, a heading below.
OWN_LINE = ("part", "chapter")


@st.composite
def dates(draw: DrawFn, *, reduced: bool = True) -> ReducedDate:
    """Dates as heads of documents have them; with ``reduced`` also those without day, or without day and month."""
    day = draw(st.dates(dt.date(1995, 1, 1), dt.date(2035, 12, 31)))
    shape = draw(st.sampled_from(("day", "day", "month", "year"))) if reduced else "day"
    return ReducedDate(day.year, None if shape == "year" else day.month, day.day if shape == "day" else None)


def periods() -> SearchStrategy[Period]:
    """Whole months."""
    return st.builds(
        lambda year, month: Period(
            dt.date(year, month, 1), dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        ),
        st.integers(2015, 2035),
        st.integers(1, 12),
    )


@st.composite
def spoken_periods(draw: DrawFn) -> str:
    """The words for a month, a quarter, a half-year, a term or a year."""
    year = draw(st.integers(2018, 2030))
    month, quarter = draw(st.integers(1, 12)), draw(st.sampled_from(("I", "II", "III", "IV")))
    return draw(
        st.sampled_from(
            (f"tháng {month}/{year}", f"quý {quarter}/{year}", f"6 tháng đầu năm {year}",
             f"giai đoạn {year}-{year + 5}", f"năm {year}")
        )
    )  # fmt: skip


@st.composite
def document_codes(draw: DrawFn) -> str:
    """Codes by the grammar: "13-NQ/TW", "05-QC/BNCTU-BTCTU", "30/2020/NĐ-CP", "383/KH-UBND"."""
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
    """The words that name a document: in full, in short, enumerated, or without a code."""
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
    """The words that say by when, as they close a sentence."""
    day = draw(dates(reduced=False))
    return draw(
        st.sampled_from(
            (f"hoàn thành trước ngày {day.day:02}/{day.month}/{day.year}", f"báo cáo trong tháng {day.month}/{day.year}",
             f"trình trong quý III/{day.year}", "báo cáo định kỳ hằng tháng", f"xong trước ngày {day.day:02}/{day.month}",
             "báo cáo chậm nhất sau 03 ngày làm việc kể từ ngày nhận được kết luận")
        )
    )  # fmt: skip


@st.composite
def demands(draw: DrawFn) -> str:
    """A sentence that demands something, its final punctuation included."""
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
    """A sentence that demands nothing, its final punctuation included."""
    text = draw(st.sampled_from(words.STATES)).format(organ=draw(st.sampled_from(words.ORGANS)))
    return f"{text}{draw(st.sampled_from(('.', '.', ';', '...')))}"


@st.composite
def openings(draw: DrawFn) -> str:
    """The words before the first section."""
    pattern = draw(st.sampled_from(words.OPENINGS))
    return pattern.format(period=draw(spoken_periods()), citation=draw(spoken_citations()))


@st.composite
def emphasised(draw: DrawFn, sentence: Sentence) -> Sentence:
    """The sentence with some of its words set off, as a page can show them."""
    text = sentence.text
    starts = [0, *(index + 1 for index, letter in enumerate(text) if letter == " ")]
    marks = []
    for style in draw(st.sets(st.sampled_from(_STYLES), max_size=2)):
        first = draw(st.integers(0, len(starts) - 1))
        last = draw(st.integers(first, min(first + 3, len(starts) - 1)))
        end = starts[last + 1] - 1 if last + 1 < len(starts) else len(text)
        marks.append(Emphasis(starts[first], end, style))  # type: ignore[arg-type]  # one of the three
    return attrs.evolve(sentence, emphasis=tuple(sorted(marks, key=lambda one: (one.start, one.end, one.style))))


@st.composite
def sentences(draw: DrawFn, *, tasks: bool = True, emphasis: bool = True, most: int = 3) -> tuple[Sentence, ...]:
    """The sentences of one paragraph, understood as those on paper are; without ``tasks`` all are statements."""
    texts = draw(st.lists(st.one_of(demands(), tellings()), min_size=1, max_size=most))
    understood = understand_text(" ".join(texts), tasks=tasks)
    if emphasis and draw(st.integers(0, 5)) == 0:
        understood = tuple(draw(emphasised(one)) for one in understood)
    return understood


def statements() -> SearchStrategy[Statement]:
    """Sentences that demand nothing."""
    return tellings().map(lambda text: understand_text(text, tasks=False)[0]).filter(_is_statement)  # type: ignore[return-value]  # filtered


def tasks() -> SearchStrategy[Task]:
    """Sentences that demand something."""
    return demands().map(lambda text: understand_text(text)[0]).filter(_is_task)  # type: ignore[return-value]  # filtered


def citations() -> SearchStrategy[Citation]:
    """Citations as they are found in sentences."""
    texts = spoken_citations().map(lambda text: understand_text(f"Tiếp tục thực hiện {text}."))
    return texts.map(lambda found: found[0].citations[0])


def deadlines() -> SearchStrategy[Deadline]:
    """Deadlines as they are found in sentences."""
    return spoken_deadlines().map(find_deadline).filter(bool)  # type: ignore[return-value]  # filtered


def offsets() -> SearchStrategy[Offset]:
    """Times that are counted from an event."""
    units = st.sampled_from(("hour", "day", "working-day", "week", "month", "year"))
    return st.builds(Offset, st.integers(1, 90), units, st.none() | st.just("ngày nhận được báo cáo"))


def emphases() -> SearchStrategy[Emphasis]:
    """Letters set off."""
    return st.builds(
        lambda start, length, style: Emphasis(start, start + length, style),
        st.integers(0, 20),
        st.integers(1, 20),
        st.sampled_from(_STYLES),
    )


def labels() -> SearchStrategy[str]:
    """Labels as they are printed: "1.", "I-", "đ)", "Phần thứ hai", "-"."""
    return st.sampled_from([label for family in LABELS.values() for label in family])


def _is_statement(sentence: Sentence) -> bool:
    return isinstance(sentence, Statement)


def _is_task(sentence: Sentence) -> bool:
    return isinstance(sentence, Task)


def parsed_code(text: str) -> bool:
    """Whether ``text`` is a code by the grammar, as the rules write it."""
    code = parse_code(text)
    return code is not None and code.regular

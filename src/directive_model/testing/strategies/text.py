"""Labels, sentences, and what stands in sentences, as the recognizer understands them."""

from typing import Final, Literal

import attrs

from directive_model.language import find_deadline
from directive_model.model import Citation, Deadline, Emphasis, Offset, Sentence, Statement, Task
from directive_model.recognize import understand_text
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies.speech import demands, spoken_citations, spoken_deadlines, tellings

_STYLES: Final[tuple[Literal["bold", "italic", "underline"], ...]] = ("bold", "italic", "underline")
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
def emphasised(draw: DrawFn, sentence: Sentence) -> Sentence:
    """Make the sentence with some of its words set off, as a page can show them."""
    text = sentence.text
    starts = [0, *(index + 1 for index, letter in enumerate(text) if letter == " ")]
    marks = []
    for style in sorted(draw(st.sets(st.sampled_from(_STYLES), max_size=2))):
        first = draw(st.integers(0, len(starts) - 1))
        last = draw(st.integers(first, min(first + 3, len(starts) - 1)))
        end = starts[last + 1] - 1 if last + 1 < len(starts) else len(text)
        marks.append(Emphasis(starts[first], end, style))
    return attrs.evolve(sentence, emphasis=tuple(sorted(marks, key=lambda one: (one.start, one.end, one.style))))


@st.composite
def sentences(draw: DrawFn, *, tasks: bool = True, emphasis: bool = True, most: int = 3) -> tuple[Sentence, ...]:
    """Make the sentences of one paragraph, understood as those on paper are; without ``tasks`` all are statements."""
    texts = draw(st.lists(st.one_of(demands(), tellings()), min_size=1, max_size=most))
    understood = understand_text(" ".join(texts), tasks=tasks)
    if emphasis and draw(st.integers(0, 5)) == 0:
        understood = tuple(draw(emphasised(one)) for one in understood)
    return understood


def statements() -> SearchStrategy[Statement]:
    """Make sentences that demand nothing."""
    return tellings().map(lambda text: understand_text(text, tasks=False)[0]).filter(_is_statement)  # type: ignore[return-value]  # filtered


def tasks() -> SearchStrategy[Task]:
    """Make sentences that demand something."""
    return demands().map(lambda text: understand_text(text)[0]).filter(_is_task)  # type: ignore[return-value]  # filtered


def citations() -> SearchStrategy[Citation]:
    """Make citations as they are found in sentences."""
    texts = spoken_citations().map(lambda text: understand_text(f"Tiếp tục thực hiện {text}."))
    return texts.map(lambda found: found[0].citations[0])


def deadlines() -> SearchStrategy[Deadline]:
    """Make deadlines as they are found in sentences."""
    return spoken_deadlines().map(find_deadline).filter(bool)  # type: ignore[return-value]  # filtered


def offsets() -> SearchStrategy[Offset]:
    """Make times that are counted from an event."""
    units = st.sampled_from(("hour", "day", "working-day", "week", "month", "year"))
    return st.builds(Offset, st.integers(1, 90), units, st.none() | st.just("ngày nhận được báo cáo"))


def emphases() -> SearchStrategy[Emphasis]:
    """Make letters set off."""
    return st.builds(
        lambda start, length, style: Emphasis(start, start + length, style),
        st.integers(0, 20),
        st.integers(1, 20),
        st.sampled_from(_STYLES),
    )


def labels() -> SearchStrategy[str]:
    """Make labels as they are printed: "1.", "I-", "đ)", "Phần thứ hai", "-"."""
    return st.sampled_from([label for family in LABELS.values() for label in family])


def _is_statement(sentence: Sentence) -> bool:
    return isinstance(sentence, Statement)


def _is_task(sentence: Sentence) -> bool:
    return isinstance(sentence, Task)

"""What a line alone tells of a head: a banner, a number, place and date."""

from __future__ import annotations

from directive_model.language import NumberLine, PlaceDate, fold, parse_number_line, parse_place_date
from directive_model.language.naming import is_role
from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import banner_of, is_typed_rule
from directive_model.recognize.page.line import Line

#: A day and a month by their numbers alone: "ngày 3/12/1998", "ngày 3-12-1998", "ngày 3.12.1998".
_BY_SIGNS = late(r"/|\d ?[-.] ?\d{1,2} ?[-.] ?\d")
#: A mark of the head, with which draft it is, and of what day perhaps.
DRAFT = late(r"dự thảo(?: lần (?:thứ )?\w+)?(?:\s*[-,(].*)?$")
#: The parts that stand in the head, by the names of their styles.
_STYLES = frozenset(
    ("circulation", "superior", "issuer", "issuer_mark", "number", "letter_subject", "secrecy", "urgency", "draft",
     "banner", "motto", "place_date")
)  # fmt: skip


def is_head_line(line: Line) -> bool:
    """Whether the line alone shows that a head stands here: a banner, a number line, place and date."""
    if line.meaning is not None:
        return line.meaning in _STYLES
    return banner_of(line) is not None or number_of(line) is not None or place_date_of(line) is not None


def is_head_like(line: Line) -> bool:
    """Whether a line beside those of a head can be part of it: capitals, a rule, blanks to fill in."""
    return (
        line.table is None
        and not is_role(line.text)
        and (is_typed_rule(line) or line.text.replace("…", "").replace(".", "").isupper())
    )


def is_number(line: Line) -> bool:
    """Whether the line says a number and nothing more: "Số: 05/2025/HĐ-XD"."""
    return line.table is None and not line.used and line.text[:1] == "S" and number_of(line) is not None


def is_draft_in_brackets(line: Line) -> bool:
    """Whether the line is the mark of a draft as it stands under a subject: "(Dự thảo lần 2)"."""
    text = line.text
    if line.table is not None or line.used or (text[:1], text[-1:]) != ("(", ")"):
        return False
    return DRAFT.match(fold(text[1:-1]).strip()) is not None


def is_place_date(line: Line) -> bool:
    """Whether the line says where and when."""
    return line.table is None and place_date_of(line) is not None


def number_of(line: Line) -> NumberLine | None:
    """Return number and symbol that the line says, as printed; None for other lines."""
    text = line.text
    if len(text) > 80 or not ("Số" in text or "SỐ" in text or "số" in text or "/" in text):  # noqa: PLR2004  # a number line
        return None
    return parse_number_line(text)


def place_date_of(line: Line) -> PlaceDate | None:
    """Return where and when the line says; None for other lines."""
    text = line.text
    if len(text) > 100 or "ày" not in text or not ("áng" in text or _BY_SIGNS.search(text)):  # noqa: PLR2004  # place and date
        return None
    if line.cell is None and ends_sentence(text):
        return None
    return parse_place_date(text)


def ends_sentence(text: str) -> bool:
    """Whether words end as a sentence does; a row of dots to fill in is none."""
    return text[-1] in ".;:" and not text.endswith(("..", "….", ". ."))

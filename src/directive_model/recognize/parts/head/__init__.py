"""The head of the first page: banner, bodies, number, place and date, marks (HD36 II.1.1 to II.1.4)."""

from directive_model.recognize.parts.head.lines import (
    is_draft_in_brackets,
    is_head_like,
    is_head_line,
    is_number,
    is_place_date,
)
from directive_model.recognize.parts.head.read import read_head
from directive_model.recognize.parts.head.value import Head

__all__ = ["Head", "is_draft_in_brackets", "is_head_like", "is_head_line", "is_number", "is_place_date", "read_head"]

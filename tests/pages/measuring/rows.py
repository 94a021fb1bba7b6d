"""Rows of the table of the rules, and how what is measured is said: "14 pt bold, capitals, centred"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from measuring.finding import near
from measuring.printing import Piece, drawn_lines

#: The samples of one form and format, by the name of the document.
Samples: TypeAlias = dict[str, Any]
MM_PER_PT = 25.4 / 72
#: The families that are as wide as Times New Roman, one of LibreOffice's and our own.
TWINS = {"LiberationSerif", "DirectiveSerif"}
#: What is measured for one row, in words.
Cell: TypeAlias = Callable[[Samples], str]
Rows: TypeAlias = dict[str, Cell]


def row(rows: Rows, name: str) -> Callable[[Cell], Cell]:
    """Add a function to ``rows`` as the row of a name."""

    def added(function: Cell) -> Cell:
        rows[name] = function
        return function

    return added


def find(sample: Any, text: str) -> Piece:
    """Return the first piece with these letters, small or capital."""
    return next(one for one in sample.printed.pieces if one.text.casefold().startswith(text.casefold()))


def letters(piece: Piece) -> str:
    """Return size, weight, slant and case of letters."""
    size = round(piece.size_pt * 2) / 2
    looks = [name for name, on in (("bold", piece.bold), ("italic", piece.italic)) if on]
    return " ".join([f"{size:g} pt", *looks]) + (", capitals" if piece.text.isupper() else "")


def place(piece: Piece, sample: Any) -> str:
    """Return where letters stand across the page: at an edge of the text, or in the middle of it or of a column."""
    width, _ = sample.printed.sizes[piece.page - 1]
    left, right = (30, width - 15) if width < 250 else (20, width - 20)
    issuer = find(sample, "SỞ" if "SỞ NỘI VỤ" in sample.program.letterhead.issuer else "ĐẢNG ỦY")
    if near((left + right) / 2, piece.center):
        return "centred"
    for name, middle in (("top left", issuer.center), ("top right", banner_of(sample)[-1].center)):
        if near(middle, piece.center):
            return name
    return "at the left" if near(left, piece.left) else "at the right" if near(right, piece.right) else "somewhere"


def banner_of(sample: Any) -> list[Piece]:
    return [find(sample, line) for line in sample.program.letterhead.banner]


def look(sample: Any, text: str) -> str:
    """Return how the letters that begin so look, and where they stand."""
    piece = find(sample, text)
    return f"{letters(piece)}, {place(piece, sample)}"


def line_under(sample: Any, piece: Piece) -> str:
    """Return how long the line under letters is, as a share of them."""
    area = (piece.bottom - 1, piece.bottom + 2, piece.left - 5, piece.right + 5, piece.page)
    found = drawn_lines(sample.printed.pdf, *area)
    if not found:
        return "no line"
    return f"line of {max(length for _, length in found) / (piece.right - piece.left):.1f}"


def box_round(sample: Any, piece: Piece) -> str:
    """Return width and height of the box round letters."""
    area = (piece.top - 3, piece.bottom + 3, piece.left - 12, min(piece.right + 12, 209), piece.page)
    found = drawn_lines(sample.printed.pdf, *area)
    wide = [(at, length) for at, length in found if length > piece.right - piece.left]
    if len(wide) < 2:  # a box has a line above and one below
        return "no box"
    return f"box of {wide[0][1]:.0f} × {wide[-1][0] - wide[0][0]:.0f} mm"

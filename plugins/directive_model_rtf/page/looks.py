"""How letters and paragraphs look, as control words have said so far."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

import attrs

from directive_model.flow import Alignment, Face, Layout

_L = TypeVar("_L", "Letters", "Frame")
_MM_PER_TWIP = 25.4 / 1440
_POINT = 20
#: Tables within tables; Word allows no more of them.
_DEEPEST = 16
_HALF = 2
_LINE = 240
_ALIGNMENTS: dict[str, Alignment] = {
    "ql": "left", "qr": "right", "qc": "center", "qj": "justify", "qd": "justify", "qt": "justify", "qk": "justify",
}  # fmt: skip
_SWITCHES = {
    "b": "bold", "i": "italic", "ul": "underline", "strike": "strike", "striked": "strike", "caps": "caps",
    "v": "hidden", "deleted": "deleted", "revised": "inserted", "uld": "underline", "uldb": "underline",
    "ulw": "underline", "ulth": "underline", "uldash": "underline", "ulwave": "underline",
}  # fmt: skip
_RAISED: dict[str, Literal["superscript", "subscript"] | None] = {
    "super": "superscript", "sub": "subscript", "nosupersub": None,
}  # fmt: skip
_MEASURES = {
    "li": "left", "lin": "left", "ri": "right", "rin": "right", "fi": "first", "sb": "before", "sa": "after",
    "sl": "line", "slmult": "multiple",
}  # fmt: skip
_FLAGS = {"keep": "keep", "keepn": "keep_next", "pagebb": "break_before"}


@attrs.frozen
class Letters:
    """The look of letters; ``font`` and ``color`` are numbers in the document's tables."""

    font: int | None = None
    half_points: int = 24
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    caps: bool = False
    raised: Literal["superscript", "subscript"] | None = None
    color: int = 0
    hidden: bool = False
    #: What change tracking says of them.
    deleted: bool = False
    inserted: bool = False

    def after(self, word: str, number: int | None) -> Letters | None:
        """Return the look after a control word; None where the word says nothing of letters."""
        if word in _SWITCHES:
            return _with(self, _SWITCHES[word], number != 0)
        if word in _RAISED:
            return attrs.evolve(self, raised=_RAISED[word] if number != 0 else None)
        match word:
            case "f":
                return attrs.evolve(self, font=number)
            case "fs":
                return attrs.evolve(self, half_points=number or 24)
            case "cf":
                return attrs.evolve(self, color=number or 0)
            case "ulnone":
                return attrs.evolve(self, underline=False)
            case _:
                return None

    def face(self, font: str | None, color: str | None, *, strike: bool) -> Face:
        """Return what the flow says of such letters."""
        return Face(
            font=font,
            size_pt=self.half_points / _HALF,
            bold=self.bold,
            italic=self.italic,
            underline=self.underline,
            strike=self.strike or strike,
            caps=self.caps,
            raised=self.raised,
            color=color,
            hidden=self.hidden,
        )


@attrs.frozen
class Frame:
    """How a paragraph stands; lengths in twips."""

    alignment: Alignment = "left"
    left: int = 0
    right: int = 0
    first: int = 0
    before: int = 0
    after_: int = 0
    line: int = 0
    multiple: int = 0
    keep: bool = False
    keep_next: bool = False
    break_before: bool = False
    style: int | None = None
    #: How many tables it stands in.
    depth: int = 0
    #: The side whose border is being described, and those that have one.
    border: Literal["top", "bottom", "other"] | None = None
    top: bool = False
    bottom: bool = False

    def after(self, word: str, number: int | None) -> Frame | None:
        """Return how it stands after a control word; None where the word says nothing of paragraphs."""
        if word in _ALIGNMENTS:
            return attrs.evolve(self, alignment=_ALIGNMENTS[word])
        if word in _MEASURES:
            name = "after_" if word == "sa" else _MEASURES[word]
            return _with(self, name, number or 0)
        if word in _FLAGS:
            return _with(self, _FLAGS[word], number != 0)
        match word:
            case "s":
                return attrs.evolve(self, style=number)
            case "intbl":
                return attrs.evolve(self, depth=max(self.depth, 1))
            case "itap":
                return attrs.evolve(self, depth=min(max(number or 0, 0), _DEEPEST))
            case "brdrt" | "brdrb":
                return attrs.evolve(self, border="top" if word == "brdrt" else "bottom")
            case "brdrl" | "brdrr" | "brdrbtw" | "brdrbar" | "box":
                return attrs.evolve(self, border="other")
            case _:
                return self._bordered(word)

    def _bordered(self, word: str) -> Frame | None:
        """Return it with a line on the side that was named last."""
        if not word.startswith("brdr") or self.border is None:
            return None
        if word in {"brdrs", "brdrth", "brdrdb", "brdrdot", "brdrdash", "brdrhair", "brdrthtnsg", "brdrtnthsg"}:
            return attrs.evolve(
                self, top=self.top or self.border == "top", bottom=self.bottom or self.border == "bottom"
            )
        return self

    def layout(self) -> Layout:
        """Return what the flow says of such a paragraph."""
        line, rule = self._pitch()
        return Layout(
            alignment=self.alignment,
            left_mm=round(self.left * _MM_PER_TWIP, 2),
            right_mm=round(self.right * _MM_PER_TWIP, 2),
            first_line_mm=round(self.first * _MM_PER_TWIP, 2),
            before_pt=self.before / _POINT,
            after_pt=self.after_ / _POINT,
            line=line,
            line_rule=rule,
            keep_with_next=self.keep_next,
            keep_together=self.keep,
            page_break_before=self.break_before,
        )

    def _pitch(self) -> tuple[float, Literal["exact", "at-least", "multiple"]]:
        if not self.line:
            return 1.0, "multiple"
        if self.multiple:
            return round(abs(self.line) / _LINE, 3), "multiple"
        return abs(self.line) / _POINT, "exact" if self.line < 0 else "at-least"


def _with(looks: _L, name: str, value: object) -> _L:
    changes: dict[str, Any] = {name: value}
    return attrs.evolve(looks, **changes)


def mm(twips: int) -> float:
    """Return a length in mm."""
    return round(twips * _MM_PER_TWIP, 2)

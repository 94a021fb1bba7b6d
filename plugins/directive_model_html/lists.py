"""The labels of lists, as a browser counts them."""

from __future__ import annotations

import attrs

LISTS = frozenset(("ol", "ul", "menu", "dir"))
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_STYLES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_BULLETS = ("•", "◦", "▪")
_LARGEST = 4000


@attrs.define(eq=False)
class OpenList:
    """A list whose items are being read."""

    ordered: bool
    style: str
    value: int = 1
    step: int = 1
    depth: int = 0

    def label(self, value: int | None, style: str | None) -> str | None:
        """Return the label of the next item, which may set its own number; None where none is printed."""
        style = style or self.style
        if value is not None:
            self.value = value
        number = self.value
        self.value += self.step
        if style == "none":
            return None
        if not self.ordered and style in ("", "disc", "circle", "square"):
            return _BULLETS[min(self.depth, len(_BULLETS) - 1)]
        return f"{_counted(number, style)}."


def open_list(tag: str, attributes: dict[str, str], css: str | None, depth: int, items: int) -> OpenList:
    """Return the list that a ``ol`` or ``ul`` opens; ``items`` is how many it has, where it counts down."""
    style = css or attributes.get("type", "")
    style = _STYLES.get(style, style.lower())
    step = -1 if "reversed" in attributes else 1
    start = as_number(attributes.get("start"))
    return OpenList(tag == "ol", style, start if start is not None else (items if step < 0 else 1), step, depth)


def as_number(text: str | None) -> int | None:
    """Return a whole number of a sensible size; None for anything else."""
    try:
        value = int(text or "")
    except ValueError:
        return None
    return value if -_LARGEST < value < _LARGEST * 1000 else None


def _counted(number: int, style: str) -> str:
    if style in ("lower-alpha", "lower-latin", "upper-alpha", "upper-latin") and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return letters.upper() if style.startswith("upper") else letters
    if style in ("lower-roman", "upper-roman") and 0 < number < _LARGEST:
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman.upper() if style.startswith("upper") else roman
    return f"{number:02}" if style == "decimal-leading-zero" else str(number)

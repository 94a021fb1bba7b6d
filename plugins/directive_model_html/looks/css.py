"""What styles say of letters and paragraphs: attributes, and rules by tag and class as office programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}@;]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([a-zA-Z][a-zA-Z0-9]*)?(?:\.([\w-]+))?$")
#: A style sheet that is longer is a web site's; it says little of one document.
_LONGEST = 2_000_000
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)\s*(pt|px|cm|mm|in|pc|em)?$")
_MM = {
    "pt": 25.4 / 72,
    "px": 25.4 / 96,
    "cm": 10.0,
    "mm": 1.0,
    "in": 25.4,
    "pc": 25.4 / 6,
    "em": 4.2,
    None: 25.4 / 96,
}
_BOLD_FROM = 600

Declarations = dict[str, str]


def declarations_of(text: str) -> Declarations:
    """Return the declarations of a ``style`` attribute, names and values in small letters."""
    found: Declarations = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


@attrs.frozen(eq=False)
class Sheet:
    """The rules of a page by tag and class; more is not understood, and says little of documents."""

    rules: dict[tuple[str, str], Declarations] = attrs.Factory(dict)

    def of(self, tag: str, classes: Iterable[str], own: str) -> Declarations:
        """Return what holds for an element: its tag's rules, its classes', its own style, the later the stronger."""
        found: Declarations = {}
        if self.rules:
            for key in ((tag, ""), *((t, one.lower()) for one in classes for t in ("", tag))):
                if key in self.rules:
                    found.update(self.rules[key])
        if own:
            found.update(declarations_of(own))
        return found


def sheet_of(texts: Iterable[str]) -> Sheet:
    """Read the ``style`` elements of a page."""
    rules: dict[tuple[str, str], Declarations] = {}
    for text in texts:
        for selectors, body in _RULE.findall(_COMMENT.sub(" ", text[:_LONGEST])):
            declarations = declarations_of(body)
            for key in _keys(selectors):
                rules.setdefault(key, {}).update(declarations)
    return Sheet(rules)


def _keys(selectors: str) -> Iterator[tuple[str, str]]:
    for selector in selectors.split(","):
        match = _SELECTOR.match(selector.strip())
        if match is not None and (match[1] or match[2]):
            yield (match[1] or "").lower(), (match[2] or "").lower()


def millimetres(value: str | None) -> float:
    """Return a length in mm; 0 where it is none."""
    match = _LENGTH.match(value or "")
    return round(float(match[1]) * _MM[match[2]], 2) if match else 0.0


def points(value: str | None) -> float | None:
    """Return a font's size in points; None where it is relative or no length."""
    match = _LENGTH.match(value or "")
    if match is None or match[2] in ("em", None) or float(match[1]) <= 0:
        return None
    return round(float(match[1]) * _MM[match[2]] * 72 / 25.4, 1)


def is_bold(value: str) -> bool | None:
    """Whether a ``font-weight`` is bold; None where it says nothing."""
    if value in ("bold", "bolder"):
        return True
    if value in ("normal", "lighter"):
        return False
    return int(value) >= _BOLD_FROM if value.isdigit() else None


def is_hidden(declarations: Declarations) -> bool:
    """Whether an element is not shown, on a screen or in Word."""
    return (
        declarations.get("display") == "none"
        or declarations.get("visibility") == "hidden"
        or declarations.get("mso-hide") == "all"
    )

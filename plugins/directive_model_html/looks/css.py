"""What styles say of letters and paragraphs: attributes, and rules by tag and class as office programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from directive_model_html.furniture import HIDDEN_LETTERS
from directive_model_html.looks.media import holds_in_print

#: A comment that is not ended goes on to the end (CSS Syntax 3).
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
#: The beginning of an at-rule with its block or without one, a rule, the beginning and the end of another block.
_PIECE = re.compile(r"@([\w-]+)([^{};]*+)([{;]?)|([^{}@;]++)(?:\{([^{}]*+)\})?|[{}]")
_SELECTOR = re.compile(r"([a-zA-Z][a-zA-Z0-9]*)?(?:\.([\w-]+))?$")
#: A style sheet that is longer is a web site's; it says little of one document.
_LONGEST = 2_000_000
#: More digits are no length on paper.
_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d+)?)\s*(pt|px|cm|mm|in|pc|em)?$")
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
_SIDES = ("margin-top", "margin-right", "margin-bottom", "margin-left")
#: At-rules whose blocks hold rules for elements; those of @page, @font-face and their like are about other things.
_GROUPING = frozenset(("media", "supports", "layer", "container", "scope"))

Declarations = dict[str, str]


def declarations_of(text: str) -> Declarations:
    """Return the declarations of a ``style`` attribute, in small letters but for the names of fonts."""
    found: Declarations = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        name, value = name.strip().lower(), value.replace("!important", "").strip()
        if name == "margin":
            found |= _margins(value.lower().split())
        elif colon:
            found[name] = value if name == "font-family" else value.lower()
    return found


def _margins(values: list[str]) -> Declarations:
    """Return the four sides that ``margin`` names at once; one that is left out is as its opposite."""
    if not 1 <= len(values) <= len(_SIDES):
        return {}
    for _ in range(len(_SIDES) - len(values)):
        values = [*values, values[max(len(values) - 2, 0)]]
    return dict(zip(_SIDES, values, strict=True))


@attrs.frozen(eq=False)
class Sheet:
    """The rules of a page by tag and class; more is not understood, and says little of documents."""

    rules: dict[tuple[str, str], Declarations] = attrs.Factory(dict)
    #: By name, with its pseudo-class ("paper0:left"): what is said of pages, but for what stands in their margins.
    pages: dict[str, Declarations] = attrs.Factory(dict)

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


def sheet_of(styles: Iterable[tuple[str, str]]) -> Sheet:
    """Read the ``style`` elements of a page, each with its ``media``: what holds when it is printed."""
    rules: dict[tuple[str, str], Declarations] = {}
    pages: dict[str, Declarations] = {}
    for media, text in styles:
        for selectors, body in _printed(text[:_LONGEST]) if holds_in_print(media) else ():
            declarations = declarations_of(body)
            if selectors.startswith("@page"):
                pages.setdefault(selectors[5:].strip().lower(), {}).update(declarations)
                continue
            for key in _keys(selectors):
                rules.setdefault(key, {}).update(declarations)
    return Sheet(rules, pages)


def _printed(text: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations of the rules that hold in print; "@page" and its name for those of pages."""
    #: Whether each block that is open holds, in all that it stands in; of a page, how its rule begins.
    blocks: list[bool | str] = [True]
    for piece in _PIECE.finditer(_COMMENT.sub(" ", text)):
        name, query, opens, selectors, body = piece.groups()
        if name is not None:
            if opens == "{":
                grouping = name.lower() in _GROUPING and (name.lower() != "media" or holds_in_print(query))
                page = blocks[-1] is True and name.lower() == "page"
                blocks.append(f"@page{query}" if page else blocks[-1] is True and grouping)
        elif piece[0] == "{":
            blocks.append(False)  # rules within a rule
        elif piece[0] == "}" and len(blocks) > 1:
            blocks.pop()
        elif isinstance(page_rule := blocks[-1], str):
            if body is None and selectors:
                yield page_rule, selectors
        elif body is not None and page_rule:
            yield selectors, body


def _keys(selectors: str) -> Iterator[tuple[str, str]]:
    for selector in selectors.split(","):
        match = _SELECTOR.match(selector.strip())
        if match is not None and (match[1] or match[2]):
            yield (match[1] or "").lower(), (match[2] or "").lower()


def length_mm(value: str | None) -> float | None:
    """Return a length in mm; None where it is none."""
    match = _LENGTH.match(value or "")
    return round(float(match[1]) * _MM[match[2]], 2) if match else None


def millimetres(value: str | None) -> float:
    """Return a length in mm; 0 where it is none."""
    return length_mm(value) or 0.0


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


def holds_hidden_letters(tag: str, declarations: Declarations) -> bool:
    """Whether an element holds letters that the document itself hides, as our writer says it of runs."""
    name, value = HIDDEN_LETTERS
    return tag == "span" and declarations.get(name) == value and declarations.get("display") == "none"


def is_hidden(tag: str, declarations: Declarations) -> bool:
    """Whether an element is not shown, on a screen or in Word; hidden letters are a look of the text."""
    return not holds_hidden_letters(tag, declarations) and (
        declarations.get("display") == "none"
        or declarations.get("visibility") == "hidden"
        or declarations.get("mso-hide") == "all"
    )

"""The fonts of the theme, read when a style first asks for one (20.1.4.1)."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from directive_model_docx.names import A

#: What the end of a theme font's name asks for (17.18.96), and the script whose font stands for an empty one.
_SCRIPTS = {"EastAsia": ("ea", None), "Bidi": ("cs", "Arab")}

#: There are eight such names, of 17 letters at the most; more are kept for no document.
_MOST, _LONGEST = 8, 17


class Theme:
    """The fonts that names such as "minorHAnsi" stand for."""

    def __init__(self, find: Callable[[], etree._Element | None]) -> None:
        self._find = find
        self._fonts: dict[str, str | None] = {}
        self._root: etree._Element | None = None
        self._sought = False

    def font(self, name: str) -> str | None:
        """Return a font by its name in the theme; None where there is no theme, or none of that name in it."""
        if name not in self._fonts:
            if not self._sought:
                self._root, self._sought = self._find(), True
            font = None if self._root is None else _font(self._root, name)
            if len(name) > _LONGEST or len(self._fonts) >= _MOST:
                return font
            self._fonts[name] = font
        return self._fonts[name]


def _font(root: etree._Element, name: str) -> str | None:
    fonts = root.find(f".//{A}{'major' if name.startswith('major') else 'minor'}Font")
    if fonts is None:
        return None
    element, script = next((found for ending, found in _SCRIPTS.items() if name.endswith(ending)), ("latin", None))
    said = fonts.find(A + element)
    font = None if said is None else said.get("typeface")
    if not font and script is not None:
        of_scripts = {one.get("script"): one.get("typeface") for one in fonts.iterchildren(A + "font")}
        font = of_scripts.get(script)
    if not font and element != "latin":
        latin = fonts.find(A + "latin")
        font = None if latin is None else latin.get("typeface")
    return font or None

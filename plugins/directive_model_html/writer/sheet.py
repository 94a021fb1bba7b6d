"""The style sheet of a page: a class for each look, and the paper that it is printed on."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.flow import Face, FlowSection, Layout, written
from directive_model_html.writer.paged import papers
from directive_model_html.writer.rules import letters_rule, lines_rule
from directive_model_html.writer.screen import BASE, SCREEN


class Sheet:
    """Gives each look its class."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}

    def face(self, face: Face | None) -> str:
        """Return the class of letters; "" where nothing is known of them."""
        return "" if face is None else self._named("f", letters_rule(face))

    def layout(self, layout: Layout | None) -> str:
        """Return the class of a paragraph; "" where nothing is known of it."""
        return "" if layout is None else self._named("l", lines_rule(layout))

    def width(self, length_mm: float) -> str:
        """Return the class of what is so wide."""
        return self._named("w", f"width:{written(length_mm)}mm")

    def least_width(self, length_mm: float) -> str:
        """Return the class of what is so wide at the least."""
        return self._named("w", f"min-width:{written(length_mm)}mm")

    def weight(self, weight_pt: float) -> str:
        """Return the class of a drawn rule that is so thick."""
        return self._named("w", f"border-top-width:{written(weight_pt)}pt")

    def text(self, sections: Sequence[FlowSection], *, two_sided: bool) -> str:
        """Return the whole sheet; ``sections`` have the papers and say where they bear their numbers."""
        classes = "".join(f".{name}{{{rule}}}" for rule, name in self._classes.items())
        return BASE + classes + papers(sections, two_sided=two_sided) + SCREEN

    def _named(self, kind: str, rule: str) -> str:
        return self._classes.setdefault(rule, f"{kind}{len(self._classes)}")

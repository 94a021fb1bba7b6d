"""A filter over the tasks of a page that needs no script: buttons, and rules that hide what they do not ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape

import attrs

from directive_model.errors import Words
from directive_model.flow import Passage
from directive_model_html import furniture
from directive_model_html.furniture import in_language

#: By the fact that names bodies: what their buttons stand under.
_BODIES = {"lead": furniture.LED, "cooperating": furniture.COOPERATING}


@attrs.define(eq=False)
class Filters:
    """Gives each passage its classes, and counts them."""

    _counts: Counter[str] = attrs.field(factory=Counter)
    #: By fact and body: its class.
    _bodies: dict[tuple[str, str], str] = attrs.field(factory=dict)

    def classes(self, passage: Passage) -> str:
        """Return the classes of a passage: what it is, whether it is due, which bodies have to do with it."""
        if passage.role not in ("task", "citation"):
            return "passage"
        names = [passage.role]
        if passage.role == "task":
            if any(name == "deadline" for name, _ in passage.facts):
                names.append("due")
            bodies = ((name, " ".join(value.split())) for name, value in passage.facts if name in _BODIES)
            names += [
                self._bodies.setdefault(one, f"k{len(self._bodies)}") for one in dict.fromkeys(bodies) if one[1]
            ]
        self._counts.update(names)
        return " ".join(names)

    def buttons(self, language: str) -> str:
        """Return the buttons as HTML, of which one is pressed at a time; "" where there is nothing to look for."""
        if not self._counts:
            return ""
        buttons = _button("all", in_language(furniture.EVERYTHING, language), None)
        buttons += "".join(
            _button(name, in_language(words, language), self._counts[name]) for name, words in self._kinds()
        )
        for fact, words in _BODIES.items():
            bodies = "".join(_button(name, body, self._counts[name]) for name, body in self._most(fact))
            if bodies:
                label = in_language(words, language)
                group = f'<div role="group" aria-label="{label}">\n{bodies}</div>'
                buttons += f"<details>\n<summary>{label}</summary>\n{group}</details>\n"
        show = in_language(furniture.SHOW, language)
        return f'<fieldset class="filter">\n<legend>{show}</legend>\n{buttons}</fieldset>\n'

    def rules(self) -> str:
        """Return the rules of the buttons: what has nothing that is asked for is hidden, headings are not."""
        rules = ""
        bodies = (body for fact in _BODIES for body in self._most(fact))
        for name, _ in (*self._kinds(), *bodies):
            pressed, hit = f"body:has(#show-{name}:checked)", f":has(.{name})"
            rules += (
                f"{pressed} .text :is(p,tr,hr):not({hit},header *,h1+p,thead *,tr{hit} *){{display:none}}"
                f"{pressed} .text .{name}{{background:var(--hit)}}"
            )
        return f"@media screen{{@supports selector(:has(a)){{.filter{{display:block}}{rules}}}}}" if rules else ""

    def _kinds(self) -> Iterator[tuple[str, Words]]:
        kinds = (("task", furniture.TASKS), ("due", furniture.DUE), ("citation", furniture.CITATIONS))
        return ((name, words) for name, words in kinds if self._counts[name])

    def _most(self, fact: str) -> list[tuple[str, str]]:
        """Return class and name of the bodies that most tasks have in a fact, the first of them first."""
        bodies = [(name, body) for (one, body), name in self._bodies.items() if one == fact]
        return sorted(bodies, key=lambda body: -self._counts[body[0]])[: furniture.MOST_BODIES]


def _button(name: str, label: str, count: int | None) -> str:
    shown = "" if count is None else f' data-count="{count}"'
    pressed = " checked" if count is None else ""
    button = f'<input type="radio" name="show" id="show-{name}"{pressed}>'
    return f"<label{shown}>{button} <span>{escape(label)}</span></label>\n"

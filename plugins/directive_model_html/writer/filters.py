"""A filter over the tasks of a page that needs no script: buttons, and rules that hide what they do not ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape

import attrs

from directive_model.flow import Passage
from directive_model_html import furniture
from directive_model_html.furniture import in_language


@attrs.define(eq=False)
class Filters:
    """Gives each passage its classes, and counts them."""

    _counts: Counter[str] = attrs.field(factory=Counter)
    #: By class: the body that leads.
    _bodies: dict[str, str] = attrs.field(factory=dict)
    _classes: dict[str, str] = attrs.field(factory=dict)

    def classes(self, passage: Passage) -> str:
        """Return the classes of a passage: what it is, whether it is due, who leads."""
        if passage.role not in ("task", "citation"):
            return "passage"
        names = [passage.role]
        if passage.role == "task":
            if any(name == "deadline" for name, _ in passage.facts):
                names.append("due")
            names += dict.fromkeys(self._led(value) for name, value in passage.facts if name == "lead")
        self._counts.update(names)
        return " ".join(names)

    def _led(self, body: str) -> str:
        name = self._classes.setdefault(" ".join(body.split()), f"k{len(self._classes)}")
        self._bodies.setdefault(name, " ".join(body.split()))
        return name

    def buttons(self, language: str) -> str:
        """Return the buttons as HTML, of which one is pressed at a time; "" where there is nothing to look for."""
        offers = [(name, _button(name, label, self._counts[name])) for name, label in self._offers(language)]
        if not offers:
            return ""
        show, led = in_language(furniture.SHOW, language), in_language(furniture.LED, language)
        buttons = _button("all", in_language(furniture.EVERYTHING, language), None)
        buttons += "".join(button for name, button in offers if name not in self._bodies)
        bodies = "".join(button for name, button in offers if name in self._bodies)
        if bodies:
            group = f'<div role="group" aria-label="{led}">\n{bodies}</div>'
            buttons += f"<details>\n<summary>{led}</summary>\n{group}</details>\n"
        return f'<fieldset class="filter">\n<legend>{show}</legend>\n{buttons}</fieldset>\n'

    def rules(self) -> str:
        """Return the rules of the buttons: what has nothing that is asked for is hidden, headings are not."""
        rules = ""
        for name, _ in self._offers(""):
            pressed, hit = f"body:has(#show-{name}:checked)", f":has(.{name})"
            rules += (
                f"{pressed} .text :is(p,tr,hr):not({hit},header *,h1+p,thead *,tr{hit} *){{display:none}}"
                f"{pressed} .text .{name}{{background:var(--hit)}}"
            )
        return f"@media screen{{@supports selector(:has(a)){{.filter{{display:block}}{rules}}}}}" if rules else ""

    def _offers(self, language: str) -> Iterator[tuple[str, str]]:
        kinds = (("task", furniture.TASKS), ("due", furniture.DUE), ("citation", furniture.CITATIONS))
        for name, words in kinds:
            if self._counts[name]:
                yield name, in_language(words, language)
        led = Counter({name: self._counts[name] for name in self._bodies})
        for name, _ in led.most_common(furniture.MOST_BODIES):
            yield name, self._bodies[name]


def _button(name: str, label: str, count: int | None) -> str:
    shown = "" if count is None else f' data-count="{count}"'
    pressed = " checked" if count is None else ""
    button = f'<input type="radio" name="show" id="show-{name}"{pressed}>'
    return f"<label{shown}>{button} <span>{escape(label)}</span></label>\n"

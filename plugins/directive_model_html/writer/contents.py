"""The outline of a page, to jump by."""

from __future__ import annotations

from html import escape

import attrs

from directive_model_html import furniture
from directive_model_html.furniture import in_language


@attrs.define(eq=False)
class Contents:
    """Gathers the headings of a page, each with its anchor."""

    #: Level from 1, anchor, words.
    headings: list[tuple[int, str, str]] = attrs.field(factory=list)

    def anchor(self, level: int, words: str) -> str:
        """Return the anchor of the next heading."""
        name = f"h{len(self.headings) + 1}"
        self.headings.append((level, name, " ".join(words.split())))
        return name

    def links(self, language: str) -> str:
        """Return the outline as lists of links, nested as the headings are; "" where there is nothing to jump to."""
        headings = [one for one in self.headings if one[2]]
        if len(headings) <= 1:
            return ""
        lists, open_levels = "", [0]
        for level, name, words in headings:
            while level < open_levels[-1]:
                lists += "</li></ul>"
                open_levels.pop()
            if level > open_levels[-1]:
                lists += "<ul>"
                open_levels.append(level)
            else:
                lists += "</li>"
            lists += f'\n<li><a href="#{name}">{escape(words, quote=False)}</a>'
        lists += "</li></ul>" * (len(open_levels) - 1)
        title = in_language(furniture.CONTENTS, language)
        return f'<nav aria-label="{title}">{lists}\n</nav>\n'

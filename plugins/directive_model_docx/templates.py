"""What documents by one hand share: styles, lists and fonts are worked out once for all that have the same.

A program that checks documents by the thousand has them from few templates, of which each document holds a copy.
"""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from directive_model.errors import DirectiveError
from directive_model.kit import Limits
from directive_model.plugin import Changes
from directive_model_docx.formatting import Definitions, Lists, Styles, Theme
from directive_model_docx.package import Docx
from directive_model_docx.parts import parsed


def styles_of(docx: Docx) -> Styles:
    """Return the styles of a document: those of another one whose parts are the same bytes, where they are sound."""
    source = docx.source
    try:
        template = docx.template()
        if template is not None:
            return _remembered(*template, source.limits, source.changes)
    except DirectiveError:
        pass  # what is wrong is told below, of this document, and only if it is asked for
    definitions = Definitions(docx.styles())
    lists = Lists(lambda: docx.tree(docx.related(docx.main, "numbering")), definitions.list_of)
    theme = Theme(lambda: docx.tree(docx.related(docx.main, "theme"), holds_words=False))
    return Styles(definitions, lists, theme.font)


# All are read, asked for or not: one that is unreadable must be told of each document, and so is never remembered.
@lru_cache(maxsize=8)
def _remembered(
    styles: bytes | None, numbering: bytes | None, theme: bytes | None, limits: Limits, changes: Changes
) -> Styles:
    def root(data: bytes | None) -> etree._Element | None:
        return None if data is None else parsed(data, "", "", limits, changes)

    definitions = Definitions(root(styles))
    of_lists, of_theme = root(numbering), root(theme)
    lists = Lists(lambda: of_lists, definitions.list_of)
    return Styles(definitions, lists, Theme(lambda: of_theme).font)

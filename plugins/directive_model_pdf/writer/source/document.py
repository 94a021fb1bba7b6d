"""The whole of a document in typst's code."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model_pdf.literals import length, literal
from directive_model_pdf.writer.source.drawing import Drawing
from directive_model_pdf.writer.source.items import Item, Section
from directive_model_pdf.writer.source.lettering import Lettering
from directive_model_pdf.writer.source.looks import Looks

# PDF/A wants a date.  No clock is read, so that the same pages are the same bytes: it is always this one.
_DATE = "datetime(year:1970,month:1,day:1)"
# Letters that run from right to left are joined, and typst 0.15 breaks down where kerning is kept from them.
_LETTERS = "hyphenate:false,kerning:false,ligatures:false,overhang:false,fallback:true"
_PARAGRAPHS = 'leading:0pt,spacing:0pt,linebreaks:"simple"'
_REST = """\
#set align(left)
#set block(spacing:0pt)
#set list(marker:none,indent:0pt,body-indent:0pt)
#show heading:it=>it.body
"""


def code_of(
    sections: Sequence[Section],
    looks: Looks,
    *,
    title: str,
    language: tuple[str, str | None],
    two_sided: bool,
    leftward: str,
) -> str:
    """Return the document.  What most letters and paragraphs are is said once, at its beginning.

    ``leftward`` are the letters that run from right to left, as they stand in a set of a regular expression.
    """
    face, stand = looks.commonest
    tongue, region = language
    place = "none" if region is None else literal(region)
    parts = [
        f"#set document(title:{literal(title)},date:{_DATE})\n",
        f"#set text(lang:{literal(tongue)},region:{place},{_LETTERS},{stand.edges},{','.join(face.arguments)})\n",
    ]
    if leftward:
        joined = literal(f"[{leftward}][{leftward}\\p{{M}}]*")
        parts.append(f"#show regex({joined}):set text(kerning:true,ligatures:true)\n")
    parts += (f"#set par({_PARAGRAPHS},{stand.justify},{stand.indent},{stand.hang})\n", _REST)
    lettering = Lettering(looks, face)
    pages = _Pages(Drawing(looks, stand, lettering), lettering, two_sided)
    parts += (pages.section(number, section, len(sections)) for number, section in enumerate(sections))
    return "".join(parts)


class _Pages:
    def __init__(self, drawing: Drawing, lettering: Lettering, two_sided: bool) -> None:
        self._drawing = drawing
        self._lettering = lettering
        # Fronts have odd numbers, and the bound edge at their left.
        self._sides = ("inside", "outside") if two_sided else ("left", "right")

    def section(self, number: int, section: Section, sections: int) -> str:
        sheet = section.sheet
        near, far = self._sides
        margin = (
            f"top:{length(sheet.top)},bottom:{length(sheet.bottom)},"
            f"{near}:{length(sheet.left)},{far}:{length(sheet.right)}"
        )
        # The numbering is that of the file, so that viewers count pages as the paper does.
        paper = (
            f"width:{length(sheet.width)},height:{length(sheet.height)},margin:({margin}),binding:left,"
            f'numbering:"1",header-ascent:0pt,footer-descent:0pt'
        )
        header = f"v({length(sheet.header)});{self._margin(section.header, section.first_header, number)}"
        footer = f"{self._margin(section.footer, section.first_footer, number)}v({length(sheet.footer)});"
        body = [] if section.number is None else [f"counter(page).update({section.number});"]
        if number and (section.first_header, section.first_footer) != (None, None):
            body.append(f"[#metadata(none)<{_label(number)}>];")
        body.append("pagebreak();".join(map(self._drawing.drawn, section.parts)))
        if number == sections - 1 and self._lettering.counted:
            body.append("[#metadata(none)<end>];")
        margins = f"header:align(top,{{{header}}}),footer:align(bottom,{{{footer}}})"
        return f"#page({paper},{margins},{{{''.join(body)}}})\n"

    def _margin(self, items: Sequence[Item], first: Sequence[Item] | None, number: int) -> str:
        """Return a head or a foot, which may be another one on a section's first page."""
        others = self._drawing.drawn(items)
        if first is None:
            return others
        start = f"locate(<{_label(number)}>).page()" if number else "1"
        return f"context if here().page()=={start}{{{self._drawing.drawn(first)}}}else{{{others}}};"


def _label(number: int) -> str:
    return f"section-{number}"

"""A form made ready for setting: one Face and one Layout for each part, shared by all paragraphs of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import attrs

from directive_model.flow import DrawnRule, Face, FlowBlock, FlowParagraph, Layout, Run, by_identity
from directive_model.forms import STYLE_NAMES, Form, Level, Part
from directive_model.language import parse_label
from directive_model.typeset.lines import bound, bound_within, text_width_mm, well_broken, widened

#: What a label of no known family, or a heading without label, looks like.
_PLAIN: Final = Level(clause="", certainty="U", name="", families=(), examples=())


@attrs.frozen(eq=False, repr=False)
class Sheet:
    """What the setting of every document by one form shares."""

    form: Form
    faces: dict[str, Face]
    layouts: dict[str, Layout]
    #: Whether lines are laid out as a page has them: else every space is one, for formats that only hold the words.
    laid_out: bool = True
    _levels: dict[str, Level] = attrs.field(factory=dict)
    _emphasised: dict[tuple[Face, frozenset[str]], Face] = attrs.field(factory=dict)
    _headings: dict[tuple[str, int], Layout] = attrs.field(factory=dict)
    _labels: dict[tuple[Layout, float], Layout] = attrs.field(factory=dict)

    def line(self, part: str, text: str, style: str | None = None) -> FlowParagraph:
        """Return the paragraph of a part; ``style`` is a key of STYLE_NAMES if it is not the part's own."""
        return FlowParagraph.of((Run.of(text, self.faces[part]),), self.layouts[part], STYLE_NAMES[style or part])

    def bound(self, text: str, face: Face, width_mm: float | None = None) -> str:
        """Return ``text`` with numbers held to the words that they belong to, in a cell where its width allows it."""
        if not self.laid_out:
            return text
        if width_mm is None or face.size_pt is None:
            return bound(text)
        return bound_within(text, face.size_pt, width_mm)

    def blank(self, text: str, room: str) -> str:
        """Return ``text`` with ``room`` for the pen where it leaves some."""
        return widened(text, room) if self.laid_out else text

    def broken(self, blocks: Sequence[FlowBlock], width_mm: float) -> Sequence[FlowBlock]:
        """Return ``blocks`` with what is set in the middle, and too wide, broken between units of sense."""
        return well_broken(blocks, width_mm) if self.laid_out else blocks

    def rule_under(self, part: str, text: str, widest_mm: float) -> tuple[DrawnRule, ...]:
        """Return the drawn line that the form wants under a part with these words, or nothing."""
        drawn = self.form.parts[part]
        if drawn.rule_share is None or drawn.size_pt is None:
            return ()
        width = min(text_width_mm(text, drawn.size_pt, bold=drawn.bold), widest_mm)
        return (DrawnRule(round(width * sum(drawn.rule_share) / 2, 1)),)

    def level(self, label: str | None) -> Level:
        """Return how a heading stands after ``label``."""
        if label is None:
            return _PLAIN
        found = self._levels.get(label)
        if found is None:
            parsed = parse_label(f"{label} NỘI DUNG")
            found = (self.form.level_of(parsed.family) if parsed else None) or _PLAIN
            if len(self._levels) < _MOST_LABELS:
                self._levels[label] = found
        return found

    def heading_layout(self, name: str, level: int) -> Layout:
        """Return the layout ``name`` of a heading on a level of the outline, by which navigation finds it."""
        level = min(level, _DEEPEST)
        found = self._headings.get((name, level))
        if found is None:
            found = self._headings[name, level] = attrs.evolve(self.layouts[name], outline=level)
        return found

    def label_layout(self, level: Level, above: int) -> Layout:
        """Return the layout of a label that stands alone in the middle, set off from what is over it."""
        layout = self.heading_layout("heading_center", above)
        if level.before_pt is None:
            return layout
        found = self._labels.get((layout, level.before_pt))
        if found is None:
            found = self._labels[layout, level.before_pt] = attrs.evolve(layout, before_pt=level.before_pt)
        return found

    def emphasised(self, face: Face, styles: frozenset[str]) -> Face:
        """Return ``face`` with the styles of an emphasis laid over it."""
        key = (face, styles)
        found = self._emphasised.get(key)
        if found is None:
            found = attrs.evolve(
                face,
                bold=face.bold or "bold" in styles,
                italic=face.italic or "italic" in styles,
                underline=face.underline or "underline" in styles,
            )
            self._emphasised[key] = found
        return found

    @property
    def text_width_mm(self) -> float:
        """The width between the margins."""
        return self.form.page.text_width_mm

    @property
    def lying_width_mm(self) -> float:
        """The width between the margins of a page that lies."""
        return self.form.page.landscape_width_mm


def standing(paragraph: FlowParagraph, layout: Layout) -> FlowParagraph:
    """Return a paragraph that was set here in another layout."""
    return FlowParagraph.of(paragraph.runs, layout, paragraph.style, passages=paragraph.passages)


@by_identity
def leading(layout: Layout) -> Layout:
    """Return ``layout`` for what announces what follows it, and so stands on its page."""
    return attrs.evolve(layout, keep_with_next=True)


@by_identity
def over_table(layout: Layout) -> Layout:
    """Return ``layout`` with space below, so that a table with borders does not touch the letters over it."""
    return attrs.evolve(layout, after_pt=max(layout.after_pt, _OVER_TABLE_PT))


# By value: how far a name stands below its office is worked out anew for each row.
@lru_cache(maxsize=512)
def below(layout: Layout, gap_pt: float) -> Layout:
    """Return ``layout`` with a gap over it."""
    return attrs.evolve(layout, before_pt=layout.before_pt + gap_pt)


#: The space over a table: that of paragraphs (HD36 II.1.6).
_OVER_TABLE_PT: Final = 6.0
#: The deepest level of an outline that word processors have.
_DEEPEST: Final = 9
#: Labels that are remembered; documents use a few dozen.
_MOST_LABELS: Final = 2000


@lru_cache(maxsize=16)
def sheet_of(form: Form, *, laid_out: bool = True) -> Sheet:
    """Return the sheet of a form; made once."""
    font = form.page.font
    faces = {name: _face(part, font) for name, part in form.parts.items()}
    layouts = {name: _layout(part) for name, part in form.parts.items()}
    faces["counting_cell"] = faces["cell"]
    layouts["counting_cell"] = attrs.evolve(layouts["cell"], alignment="center")
    body, cell = faces["body"], faces["cell"]
    for prefix, face, layout in (("", body, layouts["body"]), ("cell_", cell, layouts["cell"])):
        faces[f"{prefix}heading"] = attrs.evolve(face, bold=True)
        layouts[f"{prefix}heading"] = attrs.evolve(layout, keep_with_next=True)
        layouts[f"{prefix}heading_center"] = attrs.evolve(
            layout, alignment="center", first_line_mm=0.0, keep_with_next=True
        )
    faces["ruling"], layouts["ruling"] = faces["heading"], layouts["heading_center"]
    slanted = form.parts.get("basis")
    faces.pop("basis", None)
    if slanted is not None and slanted.italic:
        faces["basis"], layouts["basis"] = attrs.evolve(body, italic=True), layouts["body"]
    faces["page_number"] = Face(font=font, size_pt=form.page.number_size_pt)
    layouts["page_number"] = Layout(alignment=form.page.number_alignment)
    # What a document or an appendix is called heads all of it.
    layouts["appendix_heading"] = attrs.evolve(layouts["appendix_title"], outline=1, keep_with_next=True)
    for name in ("type", "appendix_label"):
        layouts[name] = attrs.evolve(layouts[name], outline=1, keep_with_next=True)
    for name in ("subject", "title_rule", "appendix_title", "appendix_reference"):
        if name in layouts:
            layouts[name] = attrs.evolve(layouts[name], keep_with_next=True)
    gap = form.layout["signature"].gap_pt
    layouts["name_after_gap"] = attrs.evolve(layouts["name"], before_pt=gap)
    layouts["name_after_note"] = attrs.evolve(layouts["name"], before_pt=gap / 2)
    layouts["signature_note"] = attrs.evolve(layouts["signature_note"], before_pt=gap / 2)
    return Sheet(form, faces, layouts, laid_out)


def _face(part: Part, font: str) -> Face:
    return Face(
        font=font,
        size_pt=part.size_pt,
        bold=part.bold,
        italic=part.italic,
        underline=part.underline,
        caps=part.caps,
    )


def _layout(part: Part) -> Layout:
    return Layout(
        alignment=part.alignment,
        left_mm=part.left_mm,
        first_line_mm=part.first_line_mm,
        before_pt=part.before_pt,
        after_pt=part.after_pt,
        line=part.line_pt or 1.0,
        line_rule=part.line_rule if part.line_pt else "multiple",
    )

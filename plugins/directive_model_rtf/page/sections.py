"""Paper, margins, page heads: what is said of sections, each beginning as the document or the one before says."""

from __future__ import annotations

import attrs

from directive_model.flow import FlowBlock, FlowSection, PageSetup
from directive_model_rtf.page.looks import mm

#: Words for the document as a whole and for one section, and what they measure.
_MEASURES = {
    "paperw": "width", "pgwsxn": "width", "paperh": "height", "pghsxn": "height", "margl": "left", "marglsxn": "left",
    "margr": "right", "margrsxn": "right", "margt": "top", "margtsxn": "top", "margb": "bottom", "margbsxn": "bottom",
    "headery": "header", "footery": "footer",
}  # fmt: skip
_OF_DOCUMENT = {"paperw", "paperh", "margl", "margr", "margt", "margb"}
#: What a file means that is silent (1.9.1, "Document Formatting Properties").
_DEFAULTS = {
    "width": 12240, "height": 15840, "left": 1800, "right": 1800, "top": 1440, "bottom": 1440, "header": 720,
    "footer": 720,
}  # fmt: skip


@attrs.define
class Sections:
    """The sections so far, and what is said of the one at hand."""

    finished: list[FlowSection] = attrs.Factory(list)
    #: Heads and feet by kind; a section that names none has those of the one before.
    margins: dict[str, tuple[FlowBlock, ...]] = attrs.Factory(dict)
    title_page: bool = False
    _document: dict[str, int] = attrs.Factory(dict)
    _section: dict[str, int] = attrs.Factory(dict)

    def take(self, word: str, number: int | None) -> bool:
        """Take a control word; return whether it says something of pages."""
        if word in _MEASURES:
            (self._document if word in _OF_DOCUMENT else self._section)[_MEASURES[word]] = number or 0
        elif word == "sectd":
            self._section, self.title_page = {}, False
        elif word == "titlepg":
            self.title_page = number != 0
        elif word == "pgnstarts" and number is not None:
            self._section["first"] = number
        else:
            return False
        return True

    def end(self, blocks: tuple[FlowBlock, ...]) -> None:
        """End the section at hand with what stands in it."""
        said = {**self._document, **self._section}
        lengths = {f"{name}_mm": mm(abs(said.get(name, default))) for name, default in _DEFAULTS.items()}
        page = PageSetup(first_number=said.get("first"), **lengths) if said else None
        first = self.title_page
        self.finished.append(
            FlowSection(
                blocks=blocks,
                page=page,
                header=self.margins.get("header", ()),
                footer=self.margins.get("footer", ()),
                first_header=self.margins.get("first_header", ()) if first else None,
                first_footer=self.margins.get("first_footer", ()) if first else None,
            )
        )

"""What a rule looks at: the program, its form, and facts that all rules share."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any, Literal, TypeAlias

import attrs

from directive_model.findings import Finding, Origin
from directive_model.flow import Flow
from directive_model.forms import Form
from directive_model.language import fold
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    Block,
    Cell,
    DirectiveProgram,
    Letterhead,
    Recipient,
    Regime,
    Section,
    Signatory,
    Statement,
    Task,
    Title,
    span_at,
    walk,
)
from directive_model.validation.page import Print, page_facts, prints_of
from directive_model.validation.rules.kind import bears_parts

#: What a rule may need besides the program: "form", a form of the document's own regime; "source", that the program
#: was read from a file, with whatever the reader noticed; "parts", that the parts which the form calls mandatory are
#: mandatory in such a document; of the page that it was recognized in "faces", how letters
#: look, "layouts", how paragraphs stand, "paper", size and margins, and "settings", what all that was set to;
#: "blanks", whether the letters are told by the file, so that what is blank between them is;
#: "images", what is stamped or drawn on the page, which no reader looks at.
Need: TypeAlias = Literal["form", "source", "parts", "faces", "layouts", "paper", "settings", "blanks", "images"]

#: The fields that hold words as printed; labels, codes and dates have rules of their own.
_WORDS_OF: dict[type, tuple[str, ...]] = {
    Letterhead: ("superior", "issuer"),
    Title: ("type", "subject"),
    Addressee: ("name",),
    Section: ("heading",),
    Statement: ("text",),
    Task: ("text",),
    Recipient: ("name", "note"),
    Signatory: ("body", "position", "name"),
    Authority: ("body",),
    Appendix: ("title", "reference"),
}

_HOLDS_BLOCKS = (Section, Cell, Appendix)


@attrs.frozen(kw_only=True, eq=False)
class Context:
    """A program to be checked by a form.  Facts are found once, when the first rule asks for them."""

    program: DirectiveProgram
    form: Form
    #: What the reader and the recognizer noticed.
    noticed: tuple[Finding, ...] = ()
    #: None for a program that was made in code.
    origin: Origin | None = None
    #: The page that the program was recognized in; None where it came from a data format or was made in code.
    page: Flow | None = None

    def lacks(self, needs: tuple[Need, ...]) -> Need | None:
        """Return the first of ``needs`` that is not there."""
        return next((need for need in needs if not self._has(need)), None)

    def _has(self, need: Need) -> bool:
        match need:
            case "form":
                return self.has_own_form
            case "source":
                return self.origin is not None
            case "parts":
                return bears_parts(self.program, self.form)
            case "faces" | "layouts" | "paper":
                return self.page is not None and need in self.page_facts
            case "settings":
                return self.page is not None and not self.page.measured
            case "blanks":
                place = span_at(self.program, "number")
                return self.page is None or not self.page.is_scanned(None if place is None else place.page)
            case "images":
                return False

    @cached_property
    def page_facts(self) -> frozenset[str]:
        """What the page tells: "faces", "layouts", "paper"; a text file and a scan tell none of them."""
        return frozenset() if self.page is None else page_facts(self.page)

    @cached_property
    def prints(self) -> tuple[Print, ...]:
        """Every part of the document as the page shows it, in the page's order; none without a page."""
        return () if self.page is None else tuple(prints_of(self.program, self.page))

    @cached_property
    def has_own_form(self) -> bool:
        """Whether the form is one for such documents: the rules of one regime say nothing to another's."""
        return self.program.regime is self.form.regime

    @cached_property
    def day(self) -> date | None:
        """The day that decides which entries of the form are right: of issue, or else the first of the period."""
        issued, period = self.program.date, self.program.period
        if issued is not None and issued.year is not None and issued.month is not None and issued.day is not None:
            return date(issued.year, issued.month, issued.day)
        return None if period is None else period.start

    @cached_property
    def is_letter(self) -> bool:
        """Whether it is an official letter ("công văn"), which has no type line: its head or its symbol shows it."""
        program, form = self.program, self.form
        if program.title.type is not None:
            return fold(program.title.type) == "công văn"
        symbol = None if program.number is None else program.number.symbol
        # "Kính gửi" stands there even where nobody has filled in to whom.
        addressed = bool(program.addressees) or program.printed.addressees_label is not None
        if addressed or symbol is None:
            return addressed
        kinds = form.types_of(symbol.partition(form.number.type_organ)[0])
        # A letter of the State has the symbol of its body alone: "05/BNV-VP".
        return "công văn" in kinds or (form.regime is Regime.STATE and not kinds)

    @cached_property
    def nodes(self) -> tuple[tuple[str, Any], ...]:
        """Every node with its path, parents first, in the page's order."""
        return tuple(walk(self.program))

    @cached_property
    def sentences(self) -> tuple[tuple[str, Statement | Task], ...]:
        """Every sentence with its path, those in tables and appendices included."""
        return tuple([(path, node) for path, node in self.nodes if isinstance(node, Statement | Task)])

    @cached_property
    def lists(self) -> tuple[tuple[str, tuple[Block, ...]], ...]:
        """Every list of sibling blocks with its path, e.g. ``body`` and ``body[1].blocks``."""
        found = [(name, getattr(self.program, name)) for name in ("preamble", "body", "closing")]
        found += [(f"{path}.blocks", node.blocks) for path, node in self.nodes if isinstance(node, _HOLDS_BLOCKS)]
        return tuple([(path, blocks) for path, blocks in found if blocks])

    @cached_property
    def strings(self) -> tuple[tuple[str, str], ...]:
        """Every string of printed words with its path: subject, headings, sentences, recipients, names."""
        found = [
            (f"{path}.{name}", value)
            for path, node in self.nodes
            for name in _WORDS_OF.get(type(node), ())
            if (value := getattr(node, name)) is not None
        ]
        found += [(f"retention[{index}]", entry) for index, entry in enumerate(self.program.retention)]
        return tuple(found)

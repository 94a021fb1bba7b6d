"""A flow as a PDF: flow to typst's code, code to bytes."""

from __future__ import annotations

import re
from itertools import chain

from directive_model.errors import Unwritable, Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow, FlowSection, text_of
from directive_model.plugin.unwritten import note_left_out
from directive_model_pdf.engine import NotPrinted, missing_glyphs, print_pages
from directive_model_pdf.fonts import BROUGHT, TIMES, fonts
from directive_model_pdf.letters import REPLACEMENT, Letters
from directive_model_pdf.writer.blocks import BlockWriter
from directive_model_pdf.writer.outline import Outline
from directive_model_pdf.writer.pages import pages_of
from directive_model_pdf.writer.source import Looks, code_of

#: What typst takes of a language tag: language and region; a script between them is passed over.
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-([A-Z]{2}))?")
#: The documents' language where a flow does not say.
_VIETNAMESE = ("vi", "VN")
#: A name that PDF/UA demands (7.1), for pages that have neither title nor words.
_UNTITLED = "PDF"
_LONGEST_TITLE = 200


def write(flow: Flow) -> Reading[bytes]:
    """Return the PDF of a flow; the findings are what its pages do not show as the flow has it."""
    letters, looks = Letters(), Looks()
    writer = BlockWriter(looks, letters, Outline())
    sections = [pages_of(section, writer) for section in flow.sections or (FlowSection(),)]
    tag = _LANGUAGE.fullmatch(flow.language or "")
    pages = code_of(
        sections,
        looks,
        title=letters.clean(_title(flow)),
        language=(tag[1], tag[2]) if tag else _VIETNAMESE,
        two_sided=flow.two_sided,
        leftward=re.escape(letters.leftward),
    )
    written = _print(pages, looks, letters)
    findings = [note_left_out(note, "PDF") for note in flow.notes] + writer.findings + letters.findings
    # Words that are the title too are told once.
    return Reading(written.value, tuple(dict.fromkeys((*findings, *written.findings))))


def _print(pages: str, looks: Looks, letters: Letters) -> Reading[bytes]:
    """Return the PDF; all fonts of the machine are looked through only where the usual ones are not enough."""
    families = [name for name in looks.families if name not in (TIMES, BROUGHT)]
    everything = bool(families or letters.unusual)
    known = {name.casefold() for name in fonts(everything).families()} if families else set()
    findings = tuple(_other_font(name) for name in families if name.casefold() not in known)
    missing = missing_glyphs(frozenset(letters.unusual)) if letters.unusual else frozenset()
    try:
        written = print_pages(_without(pages, missing), everything)
    except NotPrinted:
        # Letters that can be printed, and not together.
        missing = frozenset(letters.unusual) | frozenset(letters.marks)
        written = _print_plain(_without(pages, missing))
    letters.tell_missing(missing)
    return Reading(written, findings)


def _print_plain(pages: str) -> bytes:
    try:
        return print_pages(pages, everything=False)
    except NotPrinted as error:
        reason = error.args[0]
        raise Unwritable(
            "PDF",
            Words(vi=f"typst không in được: {reason}", en=f"typst cannot print it: {reason}"),
            Words(vi="hãy ghi ra DOCX rồi in", en="write a DOCX and print that"),
            "pdf-not-printed",
        ) from error


def _without(pages: str, characters: frozenset[str]) -> str:
    return pages.translate(dict.fromkeys(map(ord, characters), REPLACEMENT)) if characters else pages


def _title(flow: Flow) -> str:
    """Return the title in the file's properties; where there is none, the first words on the pages."""
    for words in chain((flow.title or "",), (text_of((block,)) for block in flow.blocks)):
        title = " ".join(words.split())
        if title:
            return title[:_LONGEST_TITLE]
    return _UNTITLED


def _other_font(name: str) -> Finding:
    return Finding(
        rule="loss-font",
        severity=Severity.WARNING,
        message=Words(
            vi=f"máy này không có phông chữ “{name}”; đã in bằng phông chữ cùng cỡ thay thế",
            en=f"this machine has no font “{name}”; another one of the same size is printed",
        ),
        expected=name,
    )

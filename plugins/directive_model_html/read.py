"""HTML to flow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow, FlowSection
from directive_model.plugin import Source
from directive_model_html.builder import Builder
from directive_model_html.kinds import is_archive
from directive_model_html.looks import is_two_sided, papers_of, sheet_of
from directive_model_html.page import page_of, text_of_page, tree_of

if TYPE_CHECKING:
    from lxml import etree

_STYLED = re.compile(r"text-align|\balign\s*=|<center\b|\bmso-|class=.?Mso", re.IGNORECASE)
#: What gives letters a face.  Of fonts only those count that show small letters as capitals.
_FACES = re.compile(
    r"<(?:b|strong|h[1-6]|th|i|em|u)\b|font-weight|font-style|text-transform\s*:\s*upper|\.vn\w{1,30}h\b",
    re.IGNORECASE,
)


def read(source: Source) -> Reading[Flow]:
    """Read a page, or the page in a web archive; nothing is fetched, and nothing is run.

    Paragraphs, tables and lists as a browser shows them, with the faces that tags, ``style`` and simple rules give
    letters.  Scripts, comments and what is hidden are left out, the last with a finding.  A place is the line and
    the path of the element.  Raises :class:`Unreadable` ("html-no-page", "html-broken", and what
    :func:`directive_model.kit.encodings.decode_text` says) and :class:`LimitExceeded`.
    """
    data, declared, others = page_of(source) if is_archive(source.data) else (source.data, None, ())
    decoded = text_of_page(source, data, declared)
    text = decoded.value
    root = tree_of(text, source)
    findings = [*decoded.findings, *(_other_part(name, source.name) for name in others)]
    if root is None:
        return Reading(Flow((FlowSection(),)), tuple(findings))
    from lxml import etree

    sheet = sheet_of((style.get("media", ""), style.text or "") for style in root.iter("style"))
    builder = Builder(
        source.name, sheet, styled=_STYLED.search(text) is not None, faces=_FACES.search(text) is not None
    )
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in source.deadline.watch(walker):
        if event == "end":
            builder.end(element)
        elif not builder.start(element):
            walker.skip_subtree()
    sections = builder.finish()
    flow = Flow(
        sections,
        tuple(builder.notes),
        title=_title(root),
        language=root.get("lang"),
        two_sided=is_two_sided(sheet, papers_of(sheet)),
    )
    return Reading(flow, (*findings, *builder.findings))


def _title(root: etree._Element) -> str | None:
    """Return the title of a page, None where it has none or says that it is no title of the document's."""
    title = root.find(".//title")
    return None if title is None or "data-untitled" in title.attrib else " ".join((title.text or "").split()) or None


def _other_part(name: str, source: str) -> Finding:
    message = Words(vi=f"đối tượng không được đọc: {name}", en=f"an object is not read: {name}")
    return Finding(
        rule="object-not-read", severity=Severity.NOTE, message=message, span=Span(source, part=name), text=None
    )

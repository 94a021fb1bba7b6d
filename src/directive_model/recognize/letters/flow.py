"""Letters of old encodings on a page, whatever the format: brought to Unicode once, before anything is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow, FlowParagraph, paragraphs_of
from directive_model.language.hints import may_be_old
from directive_model.recognize.letters.misnamed import MISNAMED, is_misnamed, rightly_named
from directive_model.recognize.letters.replacing import replaced
from directive_model.recognize.page.spots import join_spans, place_in

if TYPE_CHECKING:
    from directive_model.recognize.letters.paragraph import Converted


def in_unicode(flow: Flow) -> Reading[Flow]:
    """Return ``flow`` with what stands in TCVN3, VNI or VIQR in Unicode, and a finding for each stretch of it.

    So are letters that the fonts of a PDF misname.  The letters decide, never a font's name; but where they are
    TCVN3, a font of capitals (.VnTimeH) shows what the reader of the page sees, and its letters become capitals.
    A finding's ``text`` holds the letters as they stood.
    """
    paragraphs = list(paragraphs_of(flow))
    # One look at all letters: most documents have nothing that needs a closer one.
    text = "\n".join([one.text for one in paragraphs])
    if is_misnamed(text):
        return _changed(flow, paragraphs, rightly_named).then(in_unicode)
    if not may_be_old(text):
        return Reading(flow)
    from directive_model.recognize.letters.paragraph import Letters

    page = Letters.of(paragraphs)
    return _changed(flow, paragraphs, page.converted) if page.known else Reading(flow)


def _changed(
    flow: Flow, paragraphs: Sequence[FlowParagraph], convert: Callable[[FlowParagraph], Converted | None]
) -> Reading[Flow]:
    """Return ``flow`` with each of its ``paragraphs`` as ``convert`` gives it; those stay for which it gives None."""
    changed = {id(one): new for one in paragraphs if (new := convert(one)) is not None}
    read = replaced(flow, {key: one.paragraph for key, one in changed.items()})
    return Reading(read, tuple(_findings(paragraphs, changed)))


def _findings(paragraphs: Iterable[FlowParagraph], changed: Mapping[int, Converted]) -> Iterator[Finding]:
    """Yield a finding for each series of paragraphs of one encoding that no other text interrupts."""
    series: list[tuple[FlowParagraph, Converted]] = []
    for paragraph in paragraphs:
        one = changed.get(id(paragraph))
        if series and (one.encoding != series[0][1].encoding if one else not paragraph.text.isascii()):
            yield _finding(series)
            series = []
        if one is not None:
            series.append((paragraph, one))
    if series:
        yield _finding(series)


def _finding(series: Sequence[tuple[FlowParagraph, Converted]]) -> Finding:
    from directive_model.language.legacy import ENCODING_NAMES

    spans = [place_in(paragraph, one.start, one.end) for paragraph, one in series]
    encoding = series[0][1].encoding
    name = None if encoding is None else ENCODING_NAMES[encoding]
    return Finding(
        rule="converted-encoding",
        severity=Severity.NOTE,
        message=Words(
            vi=f"chữ theo bảng mã {name} đã được chuyển sang Unicode; chữ gốc ở mục text",
            en=f"letters in {name} are converted to Unicode; the original ones are in text",
        )
        if name
        else MISNAMED,
        span=join_spans(spans[0], spans[-1]),
        text="\n".join(paragraph.text[one.start : one.end] for paragraph, one in series),
        found=name,
    )

"""The words of the web page round a document: menus, notices, buttons, a table of the document's attributes."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowBlock, FlowParagraph, FlowTable, Run, text_of
from directive_model.language import fold, nfc, parse_label, parse_number_line
from directive_model.language.patterns import late
from directive_model.recognize.around.page_titles import can_be_of_head, page_titles
from directive_model.recognize.around.site_words import cues_within, is_attribute, is_of_site
from directive_model.recognize.page.anchors import letter_subject_of
from directive_model.recognize.page.flattened import is_bar
from directive_model.recognize.page.layout import ADDRESSED, SENT_TO, fold_lines, is_layout_table
from directive_model.recognize.page.spots import NO_BREAK, join_spans

#: So many rows of attributes are a table of them.
_FEWEST_ATTRIBUTES = 3
#: A page repeats the document's title over and under it, on so many lines.
_TITLE_LINES = 3
#: No letter's subject has more lines, nor longer ones.
_SUBJECT_LINES, _LONGEST_SUBJECT_LINE = 8, 120
#: What parts the columns of a head that spaces set.
_GAP = "   "
#: The number of such a head stands in the lines from its banner on.
_BELOW_BANNER = 4
#: A type stands in those.
_HEAD_LINES = 10
#: What only a document says, as it is printed: where its words end.
_OF_A_DOCUMENT = late(
    r"\W*(?:PHỤ LỤC|Phụ lục \d|(?:Điều|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) [\dIVX]+|(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐỦ]"
    rf"|(?:T/M|K/T|T/L) |(?i:{SENT_TO})\W*(?:$|:\s{{2,}})|(?i:{ADDRESSED})\s*:)"
)
_BANNER = late(
    r"\W*(?:cộng hòa\s+xã\b|đảng(?:\s+cộng sản(?: việt nam)?)?\s*$|độc lập\s*-"
    r"|(?P<union>đoàn (?:tncs|thanh niên cộng sản) hồ chí minh)\s*$)"
)
_TYPE = late(
    r"\W*(?:NGHỊ (?:QUYẾT|ĐỊNH)|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|THÔNG (?:BÁO|TƯ|TRI)|QUY (?:ĐỊNH|CHẾ)|HƯỚNG DẪN"
    r"|KẾ HOẠCH|BÁO CÁO|CHƯƠNG TRÌNH|CÔNG ĐIỆN|TỜ TRÌNH|LUẬT|PHÁP LỆNH|ĐỀ ÁN|LỆNH|BIÊN BẢN|GIẤY MỜI)\W*$"
)


# Not frozen, as one is made of every line, and setting what is frozen costs thrice as much.
@attrs.define(eq=False, repr=False)
class _Line:
    """A line of the page, and which of the blocks it is of."""

    block: int
    #: How many line breaks of its paragraph stand before it.
    line: int
    text: str
    #: The block itself.
    of: FlowBlock

    @property
    def bar(self) -> bool:
        return is_bar(self.of)

    @property
    def layout(self) -> bool:
        """Whether it is a table that sets a head or a signature block: no site has one."""
        return isinstance(self.of, FlowTable) and is_layout_table(self.of)

    @property
    def banner(self) -> bool:
        """Whether a banner stands here, or the table of the head that holds one beside the issuer's name."""
        if not isinstance(self.of, FlowTable):
            # Spaces may set it beside the issuer's name.
            text = self.text[:200].rpartition(_GAP)[2]
            # The menu of a site names the Youth Union, too.
            return _BANNER.match(fold(text)) is not None and (text.isupper() or not self.union)
        return any(_BANNER.match(line) for line in fold_lines(text_of((self.of,))).split("\n")) and self.layout

    @property
    def union(self) -> bool:
        """Whether the name of the Youth Union stands here alone: as a banner, an issuer, or in a menu."""
        banner = _BANNER.match(fold(self.text[:200].rpartition(_GAP)[2]))
        return banner is not None and banner["union"] is not None


def part_site(blocks: Sequence[FlowBlock]) -> tuple[tuple[FlowBlock, ...], list[Finding]]:
    """Part the words of a site before and after a document from it; they are one finding "words-of-the-site"."""
    texts = [_texts(block) for block in blocks]
    # None of the words looked for has a tone that could stand elsewhere, so small letters are enough.
    page = nfc("\n".join([text[:200] for lines in texts for text in lines])).lower()
    cues = cues_within(page)
    small = page.split("\n")
    of_site = [text != "" and is_of_site(text, cues) for text in small]
    attributes = [":" in text and is_attribute(text) for text in small]
    for index in page_titles([text for lines in texts for text in lines], small, of_site):
        of_site[index] = True
    if not any(of_site) and sum(attributes) < _FEWEST_ATTRIBUTES:
        return tuple(blocks), []
    lines = [
        _Line(index, number, text, blocks[index])
        for index, of_block in enumerate(texts)
        for number, text in enumerate(of_block)
    ]
    start = _start(lines, of_site, attributes)
    end = _end(lines, of_site, attributes, start)
    if start == 0 and end == len(lines):
        return tuple(blocks), []
    before = _between(blocks, lines, 0, start)
    after = _between(blocks, lines, end, len(lines))
    return _between(blocks, lines, start, end), [_finding(before, after)]


def _texts(block: FlowBlock) -> Sequence[str]:
    """Return the lines of a paragraph; those of a table are one."""
    if isinstance(block, FlowParagraph):
        whole = block.text.replace(NO_BREAK, " ")
        if "\n" not in whole or is_bar(block):
            return (whole.strip(),)
        return [text.strip() for text in whole.split("\n")]
    return (" ".join(text_of((block,)).split()),) if isinstance(block, FlowTable) else ()


def _start(lines: list[_Line], of_site: list[bool], attributes: list[bool]) -> int:
    """Return the first line of the document: that of its head, where the page's own words stand before it."""
    anchor = _anchor(lines)
    if anchor is None or not (any(of_site[:anchor]) or sum(attributes[:anchor]) >= _FEWEST_ATTRIBUTES):
        return 0
    start = anchor
    if isinstance(lines[anchor].of, FlowTable):
        return start
    # The issuer's cell stands before the banner's, and may follow the page's last cell at once.
    bars = 0
    while start > 0:
        line = lines[start - 1]
        if line.bar:
            bars += 1
            if bars > 2 or (lines[start].bar and bars > 1):  # noqa: PLR2004  # round the issuer's cell
                break
        elif line.union and fold(lines[anchor].text).startswith("đảng"):
            break
        elif of_site[start - 1] or attributes[start - 1] or not can_be_of_head(line.text):
            # Where the page has column after column, a letter's subject stands between number and banner.
            number = _number_over(lines, start - 1) if _can_be_letter(lines, start, anchor) else None
            if number is None or any(of_site[number:start]) or any(attributes[number:start]):
                break
            start = number
            continue
        start -= 1
    return start


def _anchor(lines: list[_Line]) -> int | None:
    """Return where the banner stands, or the type where none does.

    Over another banner the name of the Youth Union is none, where nothing of a document of its own stands between.
    """
    banners = (index for index, line in enumerate(lines) if line.banner)
    first = next(banners, None)
    if first is None:
        return next((index for index, line in enumerate(lines) if _TYPE.match(line.text)), None)
    below = next((index for index in banners if not lines[index].union), None) if lines[first].union else None
    if below is None or any(_TYPE.match(line.text) or _OF_A_DOCUMENT.match(line.text) for line in lines[first:below]):
        return first
    return below


def _can_be_letter(lines: list[_Line], start: int, anchor: int) -> bool:
    """Whether nothing from the first line of the head on is a number, nor below the banner a type."""
    if any(_is_number(line.text.partition(_GAP)[0]) for line in lines[start : anchor + _BELOW_BANNER]):
        return False
    return not any(_TYPE.match(line.text) for line in lines[anchor : anchor + _HEAD_LINES])


def _number_over(lines: list[_Line], last: int) -> int | None:
    """Return where a letter's number stands, its subject below up to ``last``; None where none does.

    A subject begins with "V/v" or in small letters; what does not may be a list of the page's other documents.
    """
    for index in range(last, max(last - _SUBJECT_LINES, 0) - 1, -1):
        text = lines[index].text
        if _is_number(text):
            below = lines[index + 1].text
            return index if below[:1].islower() or letter_subject_of(below) is not None else None
        if len(text) > _LONGEST_SUBJECT_LINE or text.endswith((".", ":")) or isinstance(lines[index].of, FlowTable):
            return None
    return None


def _is_number(text: str) -> bool:
    return text[:2] == "Số" and parse_number_line(text) is not None


def _end(lines: list[_Line], of_site: list[bool], attributes: list[bool], start: int) -> int:
    """Return the line after the document's last: that where the page's own words begin again."""
    last = start
    for index in range(start, len(lines)):
        line = lines[index]
        if not of_site[index] and (
            line.layout or _OF_A_DOCUMENT.match(line.text) or line.text.endswith("./.") or _is_numbered(line)
        ):
            last = index
    after = [index for index in range(last + 1, len(lines)) if of_site[index] or attributes[index]]
    if not any(of_site[index] for index in after) and len(after) < _FEWEST_ATTRIBUTES:
        return len(lines)
    end = first = after[0]
    while end > last + 1 and first - end < _TITLE_LINES and _can_be_of_site(lines[end - 1]):
        end -= 1
    return end


def _is_numbered(line: _Line) -> bool:
    label = parse_label(line.text.strip("* "))
    return label is not None and label.family in ("roman", "number2", "letter", "dieu", "chuong", "phu-luc")


def _can_be_of_site(line: _Line) -> bool:
    """Whether a line right before the page's words can be of the page: its title, say, or an empty one."""
    text = line.text
    if not text:
        return True
    if isinstance(line.of, FlowTable):
        return False  # what an appendix ends with
    words = text.split()
    is_name = 1 < len(words) < 6 and all(word[:1].isupper() for word in words)  # noqa: PLR2004  # a signer's
    return not (line.bar or is_name or text.isupper() or text[0] in "-–|" or text.endswith((".", ";", ")")))


def _between(blocks: Sequence[FlowBlock], lines: list[_Line], start: int, end: int) -> tuple[FlowBlock, ...]:
    """Return the blocks of the lines from ``start`` to ``end``; a paragraph that a bound cuts is parted."""
    if start >= end:
        return ()
    first, last = lines[start], lines[end - 1]
    kept = list(blocks[first.block : last.block + 1])
    if start == 0:
        kept = [*blocks[: first.block], *kept]
    if end == len(lines):
        kept += blocks[last.block + 1 :]
    at_end = kept.index(blocks[last.block])
    if isinstance(tail := kept[at_end], FlowParagraph) and end < len(lines) and lines[end].block == last.block:
        kept[at_end] = _part(tail, 0, last.line + 1)
    at_start = kept.index(blocks[first.block]) if first.block != last.block else at_end
    if isinstance(head := kept[at_start], FlowParagraph) and first.line:
        kept[at_start] = _part(head, first.line, head.text.count("\n") + 1)
    return tuple(kept)


def _part(paragraph: FlowParagraph, start: int, end: int) -> FlowParagraph:
    """Return the lines of ``paragraph`` from ``start`` to ``end``."""
    runs: list[Run] = []
    line = 0
    for run in paragraph.runs:
        pieces = run.text.split("\n")
        kept = [piece for offset, piece in enumerate(pieces) if start <= line + offset < end]
        line += len(pieces) - 1
        if any(kept) or len(kept) > 1:
            runs.append(attrs.evolve(run, text="\n".join(kept)))
    spans = [run.span for run in runs if run.span is not None]
    span = join_spans(spans[0], spans[-1]) if spans else paragraph.span
    return attrs.evolve(paragraph, runs=tuple(runs), span=span)


def _finding(before: tuple[FlowBlock, ...], after: tuple[FlowBlock, ...]) -> Finding:
    blocks = [block for block in (*before, *after) if not is_bar(block)]
    text = "\n".join(line for line in text_of(blocks).split("\n") if line.strip())
    place = next((block for block in (*before, *after) if block.span is not None), None)
    return Finding(
        rule="words-of-the-site",
        severity=Severity.NOTE,
        message=Words(
            vi="những chữ của trang web quanh văn bản không thuộc văn bản",
            en="the words of the web page round the document are not part of it",
        ),
        span=place.span if place is not None else None,
        text=text,
    )

"""Plain text that spaces set in two columns: the head, the recipients beside the signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match
from typing import TypeAlias

import attrs

from directive_model.flow import DrawnRule, FlowBlock, FlowParagraph, Run
from directive_model.language import fold
from directive_model.language.naming import is_organ, is_position, is_role
from directive_model.language.patterns import late
from directive_model.model import Span
from directive_model.recognize.kinds import is_type, paper_length, type_length
from directive_model.recognize.page.layout import SENT_TO, has_mark
from directive_model.recognize.signers import is_name

_GAP = late(r"(?<=\S)(?:[ \xa0]{3,}|[ \xa0]*\t\s*)(?=\S)")
_ENTRY_GAP = late(r"(?<=[;,.])[ \xa0]{2}(?=\S)")
#: What stands in the first line of an ending, and how the head begins that may stand below it.
_CLOSES = late(rf"{SENT_TO}|ghi biên bản|thư ký|chủ trì|(?:t/m|k/t|tm\.|kt\.) ")
_SENT_TO = late(SENT_TO)
#: Words before a blank that is filled in by hand.
_BEFORE_BLANK = ("Số", "Số:", "SỐ:", "ngày", "tháng", "năm")
#: A line that is indented so far stands in the right column.
_RIGHT_COLUMN = 20
#: A banner stands in the first lines of its head.
_FIRST_LINES = 3
#: A signature begins no more lines above the recipients.
_FEW = 8
_DASHES = ("-", "–", "+")
#: No head and no ending has more lines.
_MOST_LINES = 200
#: A type with more words on its line is longer; most offices are not.
_SHORT = 24
#: The longest line of a column.
_LONGEST = 70

#: A paragraph, where in it the letters begin, the letters, and the cell they stand in.
Piece: TypeAlias = tuple[FlowParagraph, int, str, tuple[int, int, int] | None]


def pieces_of(paragraphs: Sequence[FlowParagraph], table: int) -> Iterator[Piece]:
    """Yield the lines of plain text in reading order: where two columns stand side by side, the left one first.

    ``table`` numbers the columns' blocks from there on, apart from the tables of the flow.
    """
    index = 0
    while index < len(paragraphs):
        end = _block_end(paragraphs, index)
        if end == index:
            yield paragraphs[index], 0, paragraphs[index].text, None
            index += 1
            continue
        table += 1
        signed = _CLOSES.search(fold(paragraphs[index].text)) is not None
        tabbed = "\t" in paragraphs[index].text
        gaps = [_gap(paragraph.text) for paragraph in paragraphs[index:end]]
        edge = _edge(paragraphs[index:end], gaps)
        left: list[Piece] = []
        middle: list[Piece] = []
        right: list[Piece] = []
        for row, paragraph in enumerate(paragraphs[index:end]):
            text = paragraph.text
            gap = gaps[row] or (_behind_entry(text) if signed else None)
            if gap is not None:
                left.append((paragraph, 0, text[: gap.start()], (table, row, 0)))
                last = [*_GAP.finditer(text, gap.end())][-1:] if signed else []
                for further in last:
                    middle.append((paragraph, gap.end(), text[gap.end() : further.start()], (table, row, 1)))
                    gap = further
                right.append((paragraph, gap.end(), text[gap.end() :], (table, row, 2)))
            elif not text.strip():
                right.append((paragraph, 0, "", (table, row, 2)))
            elif _in_right_column(text, tabbed=tabbed) and (
                len(text.rstrip()) > edge or (signed and is_name(text.strip()))
            ):
                right.append((paragraph, 0, text, (table, row, 2)))
            else:
                left.append((paragraph, 0, text, (table, row, 0)))
        yield from left
        yield from middle
        yield from right
        index = end


def columns_end(blocks: Sequence[FlowBlock], start: int) -> int:
    """Return the index after the columns that tabs or spaces set on a page with looks, from ``start`` on.

    ``start`` itself where there are none.  On such a page a tab stands for much else: only a banner beside a name
    begins them, recipients beside a signature, or two who sign.
    """
    first = blocks[start]
    if not isinstance(first, FlowParagraph) or not _has_gap(first):
        return start
    if not _sets_part(first.text):
        below = [block for block in blocks[start : start + _FIRST_LINES] if isinstance(block, FlowParagraph)]
        if not _both_sign(below, 0):
            return start
    taken: list[int] = []
    for index in range(start, min(start + _MOST_LINES, len(blocks))):
        block = blocks[index]
        if isinstance(block, FlowParagraph) and "\n" not in block.text and block.label is None:
            taken.append(index)
        elif not isinstance(block, DrawnRule):
            break
    paragraphs = [block for index in taken if isinstance(block := blocks[index], FlowParagraph)]
    end = _block_end(paragraphs, 0) if paragraphs else 0
    return taken[end - 1] + 1 if end else start


def sets_columns(text: str) -> bool:
    """Whether lines of one paragraph set a head or an ending side by side, as in text that a page shows as typed."""
    return "\n" in text and any(_gap(line.strip()) is not None and _sets_part(line) for line in text.split("\n"))


def _sets_part(line: str) -> bool:
    return _opens_head(line) or _CLOSES.match(fold(line).lstrip()) is not None


def line_by_line(blocks: Sequence[FlowBlock]) -> Iterator[FlowBlock]:
    """Yield ``blocks`` with a paragraph for each line of those that set columns."""
    for block in blocks:
        if isinstance(block, FlowParagraph) and not block.spots and sets_columns(block.text):
            yield from _lines_of(block)
        else:
            yield block


def _lines_of(paragraph: FlowParagraph) -> Iterator[FlowParagraph]:
    """Yield the lines of a paragraph as paragraphs of their own, each with its place."""
    runs: list[Run] = []
    start = 0
    label = paragraph.label
    for run in (*paragraph.runs, Run("\n")):
        for number, piece in enumerate(run.text.split("\n")):
            if number:
                yield _line_of(paragraph, runs, start, label)
                start += sum(len(one.text) for one in runs) + 1
                runs, label = [], None
            if piece:
                runs.append(attrs.evolve(run, text=piece, span=_on_line(run, number)))


def _line_of(paragraph: FlowParagraph, runs: Sequence[Run], start: int, label: str | None) -> FlowParagraph:
    shifts = ((at - start, by + start) for at, by in paragraph.shifts if at > start)
    return attrs.evolve(
        paragraph,
        runs=tuple(runs),
        label=label,
        shifts=((0, paragraph.source_offset(start)), *shifts) if start else paragraph.shifts,
        passages=(),
    )


def _on_line(run: Run, number: int) -> Span | None:
    """Return the place of a line of a run's letters, where each has a line of the source."""
    span = run.span
    if span is None or span.line is None or span.end_line != span.line + run.text.count("\n"):
        return span
    line = span.line + number
    return span if span.line == span.end_line else Span.at(span.source, span.part, line, None, line, path=span.path)


def _has_gap(paragraph: FlowParagraph) -> bool:
    text = paragraph.text
    return ("\t" in text or "   " in text) and "\n" not in text and _gap(text.strip()) is not None


def _edge(paragraphs: Sequence[FlowParagraph], gaps: Sequence[Match[str] | None]) -> int:
    """Return where the right column begins that spaces set; a short line in the middle of the left one ends there."""
    if any("\t" in paragraph.text for paragraph in paragraphs):
        return 0
    return min((gap.end() for gap in gaps if gap is not None), default=0)


def _block_end(paragraphs: Sequence[FlowParagraph], start: int) -> int:
    """Return the index after the two-column block that begins at ``start``; ``start`` where none does."""
    first = paragraphs[start].text
    gap = _gap(first)
    if gap is None:
        if not _signs_above_recipients(paragraphs, start):
            return start
    elif not (has_mark(first[: gap.start()]) or has_mark(first[gap.end() :]) or _both_sign(paragraphs, start)):
        return start
    closes = _CLOSES.search(fold(first)) is not None
    # Recipients may stand below all who sign.
    listed = gap is None or _SENT_TO.search(fold(first)) is not None
    tabbed = "\t" in first
    end = last = start + 1
    while end < len(paragraphs):
        text = paragraphs[end].text
        if not text.strip():
            end += 1
            continue
        if _stands_alone(text, named=closes and end == last) or (end > start + _FIRST_LINES and _opens_head(text)):
            break
        if not listed and text[:1] in "NnƠơ" and _SENT_TO.match(fold(text[:16])) and _gap(text) is None:
            break
        sided = _gap(text) is not None or _in_right_column(text, tabbed=tabbed)
        sided = sided or (closes and _behind_entry(text) is not None)
        if not sided and closes and text.isupper() and is_organ(fold(text)) and not is_position(text):
            break
        # Where blank lines part all lines of an ending, its recipients are told by their dashes.
        below = end > last and not (closes and text.lstrip()[:1] in _DASHES)
        # Notes under the signatures of a form have dashes, too.
        wide = len(text) > _LONGEST and (end > last or not (closes and listed and text[:1] in _DASHES))
        if len(text.strip()) > 2 * _LONGEST or (not sided and (below or wide)):
            break
        end += 1
        last = end
    return last


def _both_sign(paragraphs: Sequence[FlowParagraph], start: int) -> bool:
    """Whether two sign side by side: two roles round a gap, or capitals, two offices at once or in the next line."""
    for index, paragraph in enumerate(paragraphs[start : start + 2], start + 1):
        text = paragraph.text
        gap = _gap(text)
        if gap is None:
            return False
        sides = text[: gap.start()].strip(), text[gap.end() :].strip()
        if all(is_role(side) or (side.isupper() and is_position(side)) for side in sides):
            return _can_be_signed(paragraphs[index : index + _FEW])
        if not text.isupper():
            return False
    return False


def _can_be_signed(below: Sequence[FlowParagraph]) -> bool:
    """Whether the first row of two columns below two offices can be of signatures: in a table figures stand there."""
    for paragraph in below:
        text = paragraph.text
        if (gap := _gap(text)) is not None:
            return _is_of_signature(text[: gap.start()].strip()) and _is_of_signature(text[gap.end() :].strip())
    return True


def _is_of_signature(text: str) -> bool:
    """Whether words can stand under an office: a remark, dots, a name behind a rank perhaps, another office."""
    if text[:1] in "([#$….":
        return True
    named = " " in text and text.rsplit(" ", 1)[-1][:1].isupper()
    signs = text.isupper() or named or is_position(text) or is_role(text) or fold(text).startswith("đã ký")
    return signs and not any(map(str.isdigit, text))


def _signs_above_recipients(paragraphs: Sequence[FlowParagraph], start: int) -> bool:
    """Whether a signature begins in the right column, a few lines above the recipients in the left one."""
    first = paragraphs[start].text
    if not first.startswith(" ") or not _in_right_column(first) or not _CLOSES.match(fold(first.strip())):
        return False
    below = (fold(one.text.strip()[:12]) for one in paragraphs[start + 1 : start + 1 + _FEW])
    return any(_SENT_TO.match(text) for text in below)


def _stands_alone(text: str, *, named: bool) -> bool:
    """Whether a line is set across the page, however far spaces indent it: a type line, "Kính gửi", "Phụ lục".

    Where a body may be ``named``, "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA" goes on with it.
    """
    bare = text.strip()
    if bare.isupper() and (is_type(bare) or paper_length(bare) > 0):
        return True
    if bare.isupper() and not named and len(bare) > _SHORT and type_length(bare) > 0:
        return True
    return fold(bare[:12]).startswith(("kính gửi", "kính gởi", "kính trình", "kính mời:", "phụ lục"))


def _opens_head(text: str) -> bool:
    """Whether another document's head begins, as below a signature."""
    folded = fold(text)
    return "đảng cộng sản việt nam" in folded or "cộng hòa xã hội chủ nghĩa việt nam" in folded


def _gap(text: str) -> Match[str] | None:
    """Return the first gap between columns; one that is left to be filled in ("Số:      /CTr-UBND") is none."""
    if "   " not in text and "\t" not in text and "\xa0" not in text:
        return None
    for match in _GAP.finditer(text):
        if not text.endswith(_BEFORE_BLANK, 0, match.start()):
            return match
    return None


def _behind_entry(text: str) -> Match[str] | None:
    """Return the gap behind a recipient nearly as wide as its column, beside an office: initials stand there, too."""
    if "  " not in text or text.lstrip()[:1] not in _DASHES or (match := _ENTRY_GAP.search(text)) is None:
        return None
    rest = text[match.end() :]
    return match if rest.isupper() and (is_position(rest) or is_role(rest) or has_mark(rest)) else None


def _in_right_column(text: str, *, tabbed: bool = False) -> bool:
    """Whether a line stands in the right column; where tabs part the columns (``tabbed``), one leads there."""
    if tabbed and text.startswith("\t"):
        return True
    return len(text.expandtabs(8)) - len(text.lstrip().expandtabs(8)) >= _RIGHT_COLUMN

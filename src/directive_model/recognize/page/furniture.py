"""Findings of the recognizer, and the words that belong to no part."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import Flow, FlowBlock, text_of
from directive_model.model import Span
from directive_model.recognize.around.margins import mark_of
from directive_model.recognize.page.line import Line
from directive_model.recognize.page.spots import join_spans

#: Ticks and boxes that scanners make of specks, and people of their pens; never part of a sentence's end.
_STRAY_MARKS = frozenset("✓✔✗✘☑☒✕✖√")


_HEAD = Words(vi="chữ ở đầu trang", en="the head of a page")
_FOOT = Words(vi="chữ ở chân trang", en="the foot of a page")
#: A file may hold several documents; the program is of one.
SECOND = Words(vi="đầu của một văn bản khác trong cùng tệp", en="the head of another document in the same file")
BEFORE_TITLE = Words(
    vi="phần trước tên loại, có thể là một văn bản khác trong cùng tệp,",
    en="what stands before the title, and may be another document in the same file,",
)
_NOTES = {
    "footnote": Words(vi="chú thích chân trang", en="a footnote"),
    "endnote": Words(vi="chú thích cuối văn bản", en="an endnote"),
}


def stray_marks(text: str) -> int:
    """Return where the marks begin that a text ends in, with the blanks before them; its length for none."""
    start = len(text)
    if text[-1:] in _STRAY_MARKS:
        while start and (text[start - 1] in _STRAY_MARKS or text[start - 1].isspace()):
            start -= 1
    return start


def unplaced(text: str, span: Span | None, what: Words | None = None) -> Finding:
    """Say that ``text`` stands in the source and in no part of the program; ``what`` it is, where that is known."""
    shown = _shown(text)
    vi, en = (f"{what.vi} ", f"{what.en} ") if what else ("", "")
    return Finding(
        rule="unplaced-text",
        severity=Severity.WARNING,
        message=Words(
            vi=f"{vi}chưa xếp được vào phần nào của văn bản: “{shown}”",
            en=f"{en}belongs to no part of the document: “{shown}”",
        ),
        span=span,
        text=text,
    )


def unplaced_lines(lines: Sequence[Line], what: Words | None = None, least: int = 1) -> list[Finding]:
    """Return a finding for each run of neighbouring lines that nothing has used.

    ``what`` they are is said of runs of so many lines, at ``least``.
    """
    findings: list[Finding] = []
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and not line.used:
            run.append(line)
        elif run:
            text = "\n".join(one.text if one.table is None else text_of((one.table,)).strip() for one in run)
            known = what if len(run) >= least else None
            findings.append(unplaced(text, join_spans(run[0].span, run[-1].span), known))
            run = []
    return findings


def cut_sentence(before: Line, after: Line) -> Finding:
    """Say that two lines which white space parts were joined to one sentence, and show the seam."""
    seam = f"{before.text[-30:]} ⏎ {after.text[:30]}"
    return Finding(
        rule="cut-sentence",
        severity=Severity.NOTE,
        message=Words(
            vi=f"câu bị ngắt giữa chừng (thường do sang trang), đã nối lại: “{seam}”",
            en=f"a sentence that was cut, mostly by a page break, is joined: “{seam}”",
        ),
        span=join_spans(before.span, after.span),
        text=seam,
    )


def unplaced_margins(flow: Flow) -> list[Finding]:
    """Return findings for what stands in page heads, page feet and notes, page numbers apart.

    Sections share heads and feet; what stands at one place of the source is said once.
    """
    findings: list[Finding] = []
    said: list[tuple[FlowBlock, ...]] = []
    marks = _marks(flow)
    for section in flow.sections:
        heads = [_without(marks, one or ()) for one in (section.header, section.first_header)]
        feet = [_without(marks, one or ()) for one in (section.footer, section.first_footer)]
        for what, blocks in [*((_HEAD, one) for one in heads), *((_FOOT, one) for one in feet)]:
            if not any(blocks is other for other in said):
                said.append(blocks)
                findings += _margin(blocks, what)
    for note in flow.notes:
        text = text_of(note.blocks).strip()
        if text:
            words = f"{note.label or ''} {text}".strip()
            if note.kind == "comment":
                findings.append(_comment(words, note.span))
            else:
                # A document may have notes; it is the program that has no place for them.
                found = unplaced(words, note.span, _NOTES[note.kind])
                findings.append(attrs.evolve(found, severity=Severity.NOTE))
    return findings


def _comment(text: str, span: Span | None) -> Finding:
    """Say that somebody has left a comment, and what it says."""
    shown = _shown(text)
    return Finding(
        rule="comment-left-in",
        severity=Severity.WARNING,
        message=Words(
            vi=f"tệp còn nhận xét (comment): “{shown}”; cần xóa trước khi phát hành",
            en=f"the file still has a comment: “{shown}”; delete it before the document is issued",
        ),
        span=span,
        text=text,
    )


def _shown(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"  # noqa: PLR2004  # a message's length


def _marks(flow: Flow) -> set[str]:
    """Return the words of the marks that a form prints in the margins of the first page."""
    return {
        text_of((block,))
        for section in flow.sections[:1]
        for blocks in (section.header, section.footer, section.first_header or (), section.first_footer or ())
        for block in blocks
        if mark_of(block) is not None
    }


def _without(marks: set[str], blocks: tuple[FlowBlock, ...]) -> tuple[FlowBlock, ...]:
    """Return what is left of a head or foot without ``marks``, which later pages may show again."""
    if not marks:
        return blocks
    return tuple(block for block in blocks if mark_of(block) is None or text_of((block,)) not in marks)


def _margin(blocks: tuple[FlowBlock, ...], what: Words) -> list[Finding]:
    text = text_of(blocks, page_numbers=False).strip()
    span = next((block.span for block in blocks if block.span is not None), None)
    return [unplaced(text, span, what)] if text else []

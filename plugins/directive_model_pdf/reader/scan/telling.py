"""What is told of a page that was read by OCR: what is doubtful, what was left out, and that it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.settling import Noted
from directive_model_pdf.reader.sheet import DOUBTFUL, Box, Sheet, Word, round_of

__all__ = ["PARTS", "by_hand", "doubtful", "left_out", "mark", "noted", "read_by", "received", "settled"]

#: A page with more doubtful lines is doubtful as a whole.
_MOST_LINES = 8
#: So many words a message names.
_NAMED = 6
#: What is a number, in figures or Roman; signs round it.
_NUMBER = re.compile(r"[IVXLC]+|\d.*")
_SIGNS = ".,;:()“”\"'-_/ "
_OTHER_MARKS = Words(
    vi="chữ OCR đọc chưa rõ, được chọn theo cụm từ và thể thức của văn bản",
    en="what OCR left open is read as set phrases and forms of documents have it",
)
_OTHER_NUMBER = Words(
    vi="số OCR đọc chưa rõ, được chọn theo bề rộng trên trang hoặc theo thể thức; hãy đối chiếu",
    en="a number that OCR left open is read by its width on the page or by the form; compare the page",
)
#: What a form leaves blank; what is told of it begins so.
PARTS = {
    "number": Words(vi="số của văn bản", en="the document's number"),
    "day": Words(vi="ngày", en="the day"),
    "month": Words(vi="tháng", en="the month"),
}


def read_by(program: str, sheets: Sequence[Sheet], source: str) -> Finding:
    """Return the note that ``sheets`` were read by ``program``, and how surely."""
    told = _ranges([sheet.number for sheet in sheets])
    letters = [word.confidence or 0.0 for sheet in sheets for word in sheet.words for _ in word.text]
    sure = f"{sum(letters) / len(letters):.0%}" if letters else "–"
    return Finding(
        rule="read-by-ocr",
        severity=Severity.NOTE,
        message=Words(
            vi=f"trang {told} được đọc bằng nhận dạng chữ (OCR), {program}; độ chắc chắn trung bình {sure}",
            en=f"read by OCR, {program}: page {told}; {sure} sure on average",
        ),
        span=Span(source=source, page=sheets[0].number),
        found=sure,
    )


def doubtful(lines: Iterable[Sequence[tuple[Word, Box]]], page: int, source: str) -> Iterator[Finding]:
    """Yield a finding a line of ``page`` for the words that were not read surely; one for all where they are many."""
    found = [
        unsure
        for line in lines
        if (unsure := [(word, box) for word, box in line if (word.confidence or 0.0) < DOUBTFUL])
    ]
    if len(found) > _MOST_LINES:
        found = [[one for line in found for one in line]]
    for words in found:
        named = ", ".join(f"“{word.text}” ({word.confidence or 0:.0%})" for word, _ in words[:_NAMED])
        rest = len(words) - _NAMED
        yield Finding(
            rule="doubtful-words",
            severity=Severity.NOTE,
            message=Words(
                vi=f"OCR không đọc chắc: {named}" + (f" và {rest} chỗ nữa" if rest > 0 else "") + "; hãy đối chiếu",
                en=f"OCR is not sure of {named}" + (f" and {rest} more" if rest > 0 else "") + "; compare the page",
            ),
            span=Span(source=source, page=page, box=round_of([box for _, box in words])),
            text=" ".join(word.text for word, _ in words),
        )


def settled(lines: Iterable[Sequence[tuple[str, str, Box]]], page: int, source: str) -> Iterator[Finding]:
    """Yield a finding a line of ``page`` for the words that were read otherwise at first: before, after, and where.

    Figures and numerals have a warning each: who reads another number reads another document.
    """
    for words in lines:
        facts = [word for word in words if _is_another_number(*word[:2])]
        for word in facts:
            parts = _before_and_after([word], _OTHER_NUMBER, page, source)
            yield Finding(rule="settled-number", severity=Severity.WARNING, **parts)
        if marks := [word for word in words if word not in facts]:
            parts = _before_and_after(marks, _OTHER_MARKS, page, source)
            yield Finding(rule="settled-words", severity=Severity.NOTE, **parts)


def _before_and_after(words: Sequence[tuple[str, str, Box]], why: Words, page: int, source: str) -> dict[str, Any]:
    """Return what findings about settled words say."""
    told = ", ".join(f"“{before}” → “{after}”" for before, after, _ in words)
    return {
        "message": Words(vi=f"{why.vi}: {told}", en=f"{why.en}: {told}"),
        "span": Span(source=source, page=page, box=round_of([box for _, _, box in words])),
        "text": " ".join(after for _, after, _ in words),
        "found": " ".join(before for before, _, _ in words),
    }


def _is_another_number(before: str, after: str) -> bool:
    """Whether what is read now is a number or a numeral other than was read, and not the same with other signs."""
    bare = after.strip(_SIGNS)
    return before.strip(_SIGNS) != bare and _NUMBER.fullmatch(bare) is not None


def by_hand(part: str, tokens: Sequence[Token], box: Box, page: int, source: str) -> Finding:
    """Return the finding that ``part`` ("number", "day", "month") is written by hand: what OCR guesses is no text."""
    guess = " ".join(token.text for token in tokens)
    sure = min((token.confidence for token in tokens), default=0.0)
    named = PARTS[part]
    return Finding(
        rule="written-by-hand",
        severity=Severity.WARNING,
        message=Words(
            vi=f"{named.vi} được viết tay nên để trống"
            + (f"; OCR đoán là “{guess}” ({sure:.0%})" if guess else "")
            + "; hãy xem bản quét rồi điền",
            en=f"{named.en} is written by hand, and left blank"
            + (f"; OCR takes it for “{guess}” ({sure:.0%})" if guess else "")
            + "; look at the scan and fill it in",
        ),
        span=Span(source=source, page=page, box=box),
        text=guess or None,
    )


def received(words: Sequence[tuple[str, Box]], page: int, source: str) -> Iterator[Finding]:
    """Yield one finding for the stamp of who received what ``page`` is of."""
    if words:
        yield Finding(
            rule="incoming-stamp",
            severity=Severity.NOTE,
            message=Words(
                vi="dấu “ĐẾN” của nơi nhận không phải là lời văn của văn bản",
                en="the stamp of who received the document is no part of its words",
            ),
            span=Span(source=source, page=page, box=round_of([box for _, box in words])),
            text=" ".join(text for text, _ in words),
        )


def noted(found: Noted, box: Box, page: int, source: str) -> Finding:
    """Return the finding that a note beside a brace stands at the end of each entry now."""
    note = " ".join(token.text for token in found.note)
    entries = ", ".join(f"“{' '.join(token.text for token in entry)}”" for entry in found.entries)
    return Finding(
        rule="noted-by-brace",
        severity=Severity.NOTE,
        message=Words(
            vi=f"chú thích “{note}” cạnh dấu ngoặc nhọn được ghi vào cuối từng dòng mà dấu ngoặc gộp lại: {entries}",
            en=f"the note “{note}” beside a brace is put to each line that the brace holds together: {entries}",
        ),
        span=Span(source=source, page=page, box=box),
        text=note,
    )


def left_out(words: Sequence[tuple[str, Box]], page: int, source: str) -> Iterator[Finding]:
    """Yield one finding for all that looked like letters on ``page`` and is no text."""
    if words:
        yield Finding(
            rule="not-text",
            severity=Severity.NOTE,
            message=Words(
                vi="dấu, chữ ký, chữ viết tay hoặc vết bẩn trên bản quét không được đọc vào văn bản",
                en="a seal, a signature, handwriting or dirt on the scan is not read into the text",
            ),
            span=Span(source=source, page=page, box=round_of([box for _, box in words])),
            text=" ".join(text for text, _ in words),
        )


def mark(said: str, box: Box, page: int, source: str) -> Finding:
    """Return the finding about a mark in colour on ``page``, and what OCR takes it for."""
    return Finding(
        rule="not-text",
        severity=Severity.NOTE,
        message=Words(
            vi="dấu hoặc chữ ký mực màu trên bản quét không được đọc vào văn bản",
            en="a seal or a signature in coloured ink on the scan is not read into the text",
        ),
        span=Span(source=source, page=page, box=box),
        text=said or None,
    )


def _ranges(numbers: Sequence[int]) -> str:
    """Return numbers that rise as people write them: 1–4, 7."""
    runs = [list(run) for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0][1]}–{run[-1][1]}" if len(run) > 1 else str(run[0][1]) for run in runs)

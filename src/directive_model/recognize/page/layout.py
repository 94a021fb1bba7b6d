"""Tables that only set things side by side: the head, the recipients beside the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import Match

from directive_model.flow import FlowParagraph, FlowRow, FlowTable, text_of
from directive_model.forms import style_meaning
from directive_model.language import fold
from directive_model.language.naming import is_organ, is_position, is_role
from directive_model.language.patterns import late
from directive_model.recognize.text.words import without_rank

#: More rows than any head or signature block has; a document that stands whole in one cell has one row.
MOST_ROWS = 16
#: More letters than a cell of such a block has.
_MOST_LETTERS = 400
#: The label of the recipients, in small letters; letters of the years before 2011 have "Nơi gửi".  Where OCR has lost
#: the dot, "Nơi nhân", a colon must follow, as the people, "nhân dân", would, in the next line perhaps; or a list.
SENT_TO = r"n[ơo]i (?:nhận|gửi|nhân(?=\s*(?::|\n\s*[-–])))"
#: That of the addressees, which the South writes "Kính gởi", and invitations "Kính mời:"; without its colon that is
#: said in a sentence.
ADDRESSED = r"kính (?:gửi|gởi|trình|mời(?=\s*:))"
#: That of a telegram says who wires: "Chủ tịch Ủy ban nhân dân tỉnh … điện:".
_WIRES = late(r"(?P<who>[^\W\d_][^:;.]{1,119}) (?:điện|ĐIỆN)\s*:")
#: What is done to electricity, of which telegrams speak, too: "Sở Công Thương yêu cầu tiết kiệm điện:".
_NOT_WIRED = (
    " kiệm", " ứng", " cấp", " cắt", " dụng", " về", " bán", " mua", " phát", " tải", " ngành", " thụ", " giá",
    " lưới", " nguồn", " toàn", " vận hành", " sản xuất",
)  # fmt: skip
_AUTHORITY = r"(?:t/m|k/t|t/l|tm\.|kt\.|tl\.|tuq\.)\s"
_MARKS = late(
    r"^[^\w\n]*(?:đảng cộng sản việt nam|cộng hòa xã hội|độc lập - tự do|đoàn tncs"
    rf"|{SENT_TO}\b|{ADDRESSED}"
    rf"|{_AUTHORITY}|số\s*[:\d…._]|số\s+[-–/]|\S.{{0,40}},\s*ngày[\s.…]+.{{0,12}}tháng[\s.…]"
    # Those who sign minutes, whose names head columns of content, too.
    r"|(?P<signer>thủ trưởng|chủ tọa|thư ký\s*$|(?:người )?ghi biên bản|chủ trì(?: hội nghị)?\s*$|\(ký\b))",
    re.MULTILINE,
)

#: What stands in the first row of a head, of addressees, or of a signature block.
_OPENS = late(
    r"^[^\w\n]*(?:đảng cộng sản việt nam\W*$|cộng hòa xã hội (?:chủ )?nghĩa|đoàn tncs hồ chí minh"
    rf"|(?:{SENT_TO}|{ADDRESSED})\s*(?:[:–-]|$)|{_AUTHORITY})",
    re.MULTILINE,
)
#: What stands in a box of its own in a head.
_BOXED_MARK = late(r"(?:dự thảo(?: lần (?:thứ )?\w+)?|(?:tuyệt |tối )?mật|hỏa tốc(?: hẹn giờ)?|(?:thượng )?khẩn)")
#: Words of a name.
_NAME_WORDS = range(2, 7)
#: So many sign side by side, mostly.
_MOST_SIGNED = 2
#: The same words head the columns of a register.
_COLUMN = late(rf"(?:{SENT_TO}|{ADDRESSED})(?! *:)")
_SENT_TO = late(rf"\W*{SENT_TO}")
_SIGNED = late(rf"\W*{_AUTHORITY}")


def has_mark(text: str) -> bool:
    """Whether ``text`` holds a line that stands in a head or a signature block only."""
    return _MARKS.search(fold_lines(text)) is not None


def opens_part(folded: str) -> bool:
    """Whether a line of folded text stands in the first row of a head, of addressees or of a signature block."""
    return _OPENS.search(folded) is not None


def is_layout_table(table: FlowTable) -> bool:
    """Whether ``table`` holds the parts of a head or a signature block rather than content."""
    if (part := shows_part(table)) is not None:
        return part
    if len(table.rows) > MOST_ROWS:
        return False
    if table.bordered and (_counts_rows(table) or _is_register(table)):
        return False
    text = fold_lines(text_of((table,)))
    if table.bordered and any(row.header for row in table.rows):
        # Markdown knows no table without a head, be it the head of a page.
        first = text_of(block for cell in table.rows[0].cells for block in cell.blocks)
        return opens_part(fold_lines(first)) or _heads_signers_only(table, text)
    if any(mark["signer"] is None or not _has_columns_of_content(table) for mark in _MARKS.finditer(text)):
        return True
    # A borderless row whose right cell closes a document with a name under empty lines: a signature
    # block without recipients and without authority line.
    if not table.bordered and (_closes_with_a_name(table) or _is_for_parties(table)):
        return True
    return not table.bordered and (_is_formula(table) or _is_wired(table))


def stands_in_part(table: FlowTable) -> bool:
    """Whether a table in a cell of a head or a signature block only sets the lines of that cell: few and undrawn.

    A box round a mark ("DỰ THẢO") may be drawn.
    """
    drawn = (table.bordered and not is_boxed_mark(table)) or any(row.header for row in table.rows)
    return not drawn and len(table.rows) <= MOST_ROWS and len(text_of((table,))) <= _MOST_LETTERS


def is_boxed_mark(table: FlowTable) -> bool:
    """Whether a table is a box round a mark of the head, of secrecy, of urgency or of a draft, and nothing more."""
    if len(table.rows) != 1 or len(table.rows[0].cells) != 1 or table.rows[0].header:
        return False
    return _BOXED_MARK.fullmatch(fold(text_of((table,)).strip())) is not None


def _counts_rows(table: FlowTable) -> bool:
    """Whether the first column is headed as one of numbers: such a table is content, whoever signs under it."""
    cells = table.rows[0].cells if table.rows else ()
    return len(cells) > 1 and fold(text_of(cells[0].blocks)).strip(" .") in ("stt", "tt", "số tt")


def _heads_signers_only(table: FlowTable, folded: str) -> bool:
    """Whether a head with nothing below it, as converters make of a single row, names who signs side by side."""
    told = [text for row in table.rows for cell in row.cells if (text := text_of(cell.blocks).strip())]
    return (
        all(row.header for row in table.rows)
        and (len(told) <= _MOST_SIGNED or all("\n" in text for text in told))
        and (any(mark["signer"] is not None for mark in _MARKS.finditer(folded)) or all(map(_is_signature, told)))
    )


def _is_signature(text: str) -> bool:
    """Whether a cell holds an office in capitals, under the name of a body perhaps, over a remark and a name."""
    *over, last = [line.strip() for line in text.split("\n") if line.strip()]
    words = without_rank(last).split()
    named = len(words) in _NAME_WORDS and all(word[0].isupper() for word in words) and not last.isupper()
    capitals = [line for line in over if not line.startswith("(")]
    return named and any(map(is_position, capitals)) and all(map(str.isupper, capitals))


def _has_columns_of_content(table: FlowTable) -> bool:
    """Whether rows with borders stand below three words or more, as "Nội dung", "Chủ trì", "Thời gian" do."""
    told = [text for cell in table.rows[0].cells if (text := text_of(cell.blocks).strip())]
    return table.bordered and len(table.rows) > 1 and len(told) > _MOST_SIGNED and not any(map(str.isupper, told))


def _is_register(table: FlowTable) -> bool:
    """Whether "Nơi nhận" or "Kính gửi" heads a column beside others: no authority line or office stands there."""
    cells = [text_of(cell.blocks).strip() for cell in table.rows[0].cells] if table.rows else []
    label = next((text for text in cells if "\n" not in text and _COLUMN.match(fold(text))), None)
    others = [text for text in cells if text and text != label]
    return label is not None and others != [] and not any(_can_sign(text, label) for text in others)


def _can_sign(text: str, label: str) -> bool:
    """Whether a cell begins with an authority line, a banner, or an office in capitals where ``label`` has none."""
    first = text.split("\n", 1)[0]
    return (
        _SIGNED.match(fold(first)) is not None
        or _OPENS.search(fold(first)) is not None
        or (first.isupper() and not label.isupper() and " " in first)
    )


def bands_of(table: FlowTable) -> Iterator[tuple[Sequence[FlowRow], bool]]:
    """Yield the rows of a layout table that belong together, and whether they are one that stands alone.

    A table may hold a whole document: head, then rows of one cell over the full width, then the ending.  Each of
    these rows stands alone, and so do the recipients below all who sign; those between are read column by column.
    """
    columns = max((sum(cell.column_span for cell in row.cells) for row in table.rows), default=0)
    band: list[FlowRow] = []
    for row in table.rows:
        alone = _is_wide(row, columns) or (row is table.rows[-1] and _holds_recipients(row))
        if len(table.rows) > 1 and columns > 1 and alone:
            if band:
                yield band, False
            band = []
            yield [row], True
        else:
            band.append(row)
    if band:
        yield band, False


def _holds_recipients(row: FlowRow) -> bool:
    """Whether nothing stands in a row but recipients with their label."""
    told = [text for cell in row.cells if (text := text_of(cell.blocks).strip())]
    return len(told) == 1 and "\n" in told[0] and _SENT_TO.match(fold(told[0])) is not None


def _is_wide(row: FlowRow, columns: int) -> bool:
    """Whether all words of a row stand in one cell that covers more than half of the columns."""
    told = [cell for cell in row.cells if text_of(cell.blocks).strip()]
    return len(told) == 1 and told[0].column_span > max(columns / 2, 1)


def shows_part(table: FlowTable) -> bool | None:
    """Whether the first style that is one of ours is that of a part; None where there is none of ours."""
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                style = block.style if isinstance(block, FlowParagraph) else None
                if style is not None and (meaning := style_meaning(style)) is not None:
                    return isinstance(meaning, str)
    return None


def fold_lines(text: str) -> str:
    """Fold ``text`` line by line."""
    return "\n".join(fold(line) for line in text.split("\n"))


def _is_for_parties(table: FlowTable) -> bool:
    """Whether every cell that has words begins with "Đại diện …", as where the parties to minutes sign."""
    texts = [text_of(cell.blocks).strip() for row in table.rows for cell in row.cells]
    return any(texts) and all(fold(text[:8]) == "đại diện" for text in texts if text)


def _is_formula(table: FlowTable) -> bool:
    """Whether the cells only set a fraction out: "A", "=", "B" over "C", "x 100%"."""
    cells = [text_of(cell.blocks).strip() for row in table.rows for cell in row.cells]
    return len(table.rows) <= 2 and "=" in cells  # noqa: PLR2004  # what stands above and below the line


def says_who_wires(text: str) -> Match[str] | None:
    """Match the label of a telegram, an office or a body with what it does: "Thủ tướng Chính phủ điện:"."""
    if " điện" not in text and " ĐIỆN" not in text:
        return None
    found = _WIRES.match(text)
    if found is None:
        return None
    folded = fold(found["who"])
    wires = (is_position(found["who"]) or is_organ(folded)) and not folded.endswith(_NOT_WIRED)
    return found if wires else None


def _is_wired(table: FlowTable) -> bool:
    """Whether the first cell says who wires, "Thủ tướng Chính phủ điện:", beside whom the telegram goes to."""
    if len(table.rows) != 1 or len(table.rows[0].cells) < 2:  # noqa: PLR2004  # the label's cell and the list's
        return False
    text = " ".join(text_of(table.rows[0].cells[0].blocks).split())
    label = says_who_wires(text)
    return label is not None and label.end() == len(text)


def _closes_with_a_name(table: FlowTable) -> bool:
    if len(table.rows) != 1:
        return False
    cells = table.rows[0].cells
    if not 1 <= len(cells) <= 3:  # noqa: PLR2004  # two columns and perhaps an empty one between
        return False
    # The office and the name may be paragraphs or lines of one.
    lines = [line for line in text_of(cells[-1].blocks).split("\n") if line.strip()]
    signed = bool(lines) and len(without_rank(lines[-1].strip()).split()) < _NAME_WORDS.stop
    return signed and (lines[0].isupper() or (len(lines) > 1 and is_role(lines[0])))

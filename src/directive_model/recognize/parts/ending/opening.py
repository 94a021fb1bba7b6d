"""How a signature block begins (HD36 II.1.7)."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import fold
from directive_model.language.naming import is_organ, is_place, is_position, is_role, name_goes_on
from directive_model.recognize.page.anchors import authority_of, wants_more
from directive_model.recognize.page.line import Line
from directive_model.recognize.signers import is_signed_on

#: The longest name of an office, in characters.
LONGEST_OFFICE = 80
#: What says that an organ is told to do something, in words of capitals.
_TOLD = (" chủ trì", " chịu trách nhiệm", " có trách nhiệm", " phối hợp với", ", phối hợp", ", báo cáo ")
#: Lines of the name of a body over the office of its head: of one that others sign beside, in a column that is as
#: narrow, more.
_MOST_BODY_LINES, _MOST_IN_CELL = 3, 6
#: A head has no more lines.
_HEAD_LINES = 16
#: Lines from the body over one office to the office of the block below it, with a remark and the names of both.
MOST_BLOCKS_LINES = 12


def starts_signature(line: Line) -> bool:
    """Whether a signature block without authority line begins here: an office in capitals, or a role."""
    if line.meaning is not None:
        return line.meaning in ("signatory_body", "authority", "position", "signature_note", "name")
    text = line.text
    return len(text) <= LONGEST_OFFICE and ((text.isupper() and is_position(text)) or is_role(text))


def body_over(lines: Sequence[Line], index: int, *, further: bool = False) -> int:
    """Return how many lines over an office, or an authority line, name the body whose head or deputy signs.

    So each of a joint document has it (HD05 II.7); a name that ends in a place is broken before that.  White space
    parts the block from the text, so that capitals over it are of the text, unless it is a block under another one
    (``further``), or one below it has such a body: then each has.
    """
    office = lines[index]
    if office.meaning is not None or not _is_office(office):
        return 0
    gaps = further or office.cell is not None or _stand_apart(lines, index) or _is_of_issuer(lines, index)
    named = _named_over(lines, index, gaps=gaps)
    if named and office.blank_before and not gaps:
        joint = lines[index - named].blank_before and _body_below(lines, index)
        return named if joint else 0
    return named


def _named_over(lines: Sequence[Line], index: int, *, gaps: bool) -> int:
    """Return how many lines over an office are the name of a body; ``gaps`` says that white space ends none."""
    office = lines[index]
    named = _named_in_cell(lines, index)
    if named:
        return named
    below = ""
    # A cell is as narrow as the block: there a name may be broken anywhere, and is all that stands over the office.
    wrapped = False
    for count in range(1, min(_MOST_BODY_LINES, index) + 1):
        line = lines[index - count]
        parted = count > 1 and not gaps and lines[index - count + 1].blank_before
        if parted or not _can_name_body(line, office):
            break
        folded = fold(line.text)
        if _is_sentence(folded):
            break
        if below and not (_goes_on(line, below) or (not named and is_place(below))):
            if office.cell is None or named:
                break
            wrapped = True
        if is_organ(folded) and (not wrapped or _is_first_of_cell(lines, index - count)):
            named = count
        below = folded
    return named


def _named_in_cell(lines: Sequence[Line], index: int) -> int:
    """Return how many lines over an office are a body's name, and all of its column, or of it below a name; else 0.

    Printers end its lines between units of sense: "BAN TỔ CHỨC" over "TỈNH ỦY SƠN HẢI" is one name there.
    """
    office = lines[index]
    if office.cell is None:
        return 0
    first = index
    while (
        first > max(index - _MOST_IN_CELL - 1, 0)
        and _column(lines[first - 1]) == _column(office)
        and not is_signed_on(lines[first - 1].text)
    ):
        first -= 1
    over = lines[first:index]
    if not 0 < len(over) <= _MOST_IN_CELL or not is_organ(fold(over[0].text)):
        return 0
    whole = all(_can_name_body(line, office) and not _is_sentence(fold(line.text)) for line in over)
    return len(over) if whole else 0


def _is_sentence(folded: str) -> bool:
    """Whether folded words of capitals end as no name does, or say that somebody is told to do something."""
    return folded.endswith((".", ";", ":", "!")) or any(words in folded for words in _TOLD)


def _goes_on(line: Line, below: str) -> bool:
    """Whether a name goes on in the words below its first line."""
    return below.startswith("và ") or wants_more(line.text) or name_goes_on(fold(line.text), below)


def body_lines(lines: Sequence[Line], index: int) -> int:
    """Return how many lines from ``index`` on name the body whose head or deputy signs below; 0 where none does.

    The text has ended: white space parts nothing from it.
    """
    if not lines[index].text.isupper():
        return 0
    most = _MOST_BODY_LINES if lines[index].cell is None else _MOST_IN_CELL
    ends = range(index + 1, min(index + most + 1, len(lines)))
    return next((end - index for end in ends if body_over(lines, end, further=True) == end - index), 0)


def _stand_apart(lines: Sequence[Line], index: int) -> bool:
    """Whether white space parts the lines of a block, too, as where it parts all paragraphs: it tells nothing then.

    Below an office it does anyhow, for the signature; there body and name must be bold, as forms set them; the
    Party's set the office in regular letters (HD36 II.1.7).
    """
    if index + 1 >= len(lines) or not lines[index + 1].blank_before:
        return False
    below = lines[index + 1]
    if below.text.isupper() and is_position(below.text):
        return True
    return lines[index - 1].blank_before and all(line.bold for line in (lines[index - 1], below))


def _is_of_issuer(lines: Sequence[Line], index: int) -> bool:
    """Whether the line over an office, white space round it, is the issuer's name as the head has it."""
    line, office = lines[index - 1], lines[index]
    if not (line.blank_before and office.blank_before and line.text.isupper()):
        return False
    return any(line.text == one.text for one in lines[: min(index - 1, _HEAD_LINES)])


def _body_below(lines: Sequence[Line], index: int) -> bool:
    """Whether the block under that of the office at ``index`` names its body, as each of a joint document does."""
    for below in range(index + 1, min(index + MOST_BLOCKS_LINES, len(lines))):
        line = lines[below]
        if line.table is not None or line.cell is not None or len(line.text) > LONGEST_OFFICE:
            return False
        if (named := body_over(lines, below, further=True)) and below - named > index:
            return True
    return False


def _is_office(line: Line) -> bool:
    if line.table is not None:
        return False
    text = line.text
    return (text.isupper() and (is_position(text) or is_role(text))) or authority_of(line) is not None


def _can_name_body(line: Line, office: Line) -> bool:
    """Whether a line can be of the name of a body over ``office``: capitals in its column, and no office itself."""
    if line.table is not None or line.meaning is not None or line.used or not line.text.isupper():
        return False
    if _column(line) != _column(office) or is_position(line.text) or is_role(line.text):
        return False
    return authority_of(line) is None


def _is_first_of_cell(lines: Sequence[Line], index: int) -> bool:
    return index == 0 or _column(lines[index - 1]) != _column(lines[index])


def _column(line: Line) -> tuple[int, int] | None:
    """Return the table and the column that a line stands in."""
    return None if line.cell is None else (line.cell[0], line.cell[2])

"""Where a PDF's own tables say that its objects begin.

Behind a digit, "14 0 obj" is object 4 to who goes by the tables, and 14 to who looks for numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice

__all__ = ["names_places", "packed_places", "plainly_placed", "trailers", "within_numbers"]

_TABLE = re.compile(rb"xref[\s\0]++")
_SECTION = re.compile(rb"[\s\0]*+(\d{1,10})[\s\0]++(\d{1,10})[\s\0]*+")
#: An entry has so many bytes, its place first; so far on it has a letter, which may say that it is free (7.5.4).
_ENTRY, _KIND, _FREE = 20, 17, b"f"
_DIGITS = re.compile(rb"\d{1,256}+")
#: pdfium reads no number of more digits, and nobody writes one.
_MOST_DIGITS = 256
#: More objects than a file has that has all of its tables in streams; pdfium keeps 64 bytes for each.
_MOST_ROWS = 500_000
#: The keys of a table that is a stream (7.5.8), and of how its rows are told by those above them (7.4.4.4).
_NAMES_PLACES = re.compile(rb"/W(?![A-Za-z0-9])")
_WIDTHS = re.compile(rb"/W[\s\0]*+\[[\s\0]*+(\d)[\s\0]++(\d)[\s\0]++(\d)[\s\0]*+\]")
_PREDICTOR, _COLUMNS = (re.compile(rb"/%s[\s\0]*+(\d{1,3}+)[\s\0]*+[/>]" % key) for key in (b"Predictor", b"Columns"))
_OF_PICTURES = re.compile(rb"/(?:Colors|BitsPerComponent)(?![A-Za-z])")
_INDEX = re.compile(rb"/Index[\s\0]*+\[((?:[\s\0]*+\d{1,10})*+)[\s\0]*+\]")
_UNTOLD, _AS_IT_IS, _BY_ABOVE, _FIRST_BY_ROW = b"1", 0, 2, 10
_IN_USE = b"\1"

#: What some software copies into a trailer from a table that is a stream.
_TRAILER = re.compile(
    rb"trailer[\s\0]*+<<(?:[^<>()%\\]++|<<[^<>()%\\]*+>>|<[0-9A-Fa-f\s]*+>|\((?:[^()\\]++|\\.)*+\))*+>>[\s\0]*+startxref",
    re.DOTALL,
)


def trailers(data: bytes) -> Iterator[bytes]:
    """Yield the trailers of a file that say plainly where they end."""
    return (found[0] for found in _TRAILER.finditer(data))


def names_places(dictionary: bytes) -> bool:
    """Whether a stream of this dictionary may be a table of places."""
    return _NAMES_PLACES.search(dictionary) is not None


def plainly_placed(data: bytes) -> bool:
    """Whether no table that is no stream has a place within a number."""
    listed = _listed(data)
    if within_numbers(data, islice(listed, len(data) // _ENTRY)):
        return False
    # Tables that lie over each other have more entries than there is room for.
    return next(listed, None) is None


def within_numbers(data: bytes, objects: Iterable[tuple[int, int]]) -> bool:
    """Whether one of ``objects``, by their numbers, has a place within another number, by where the PDF begins."""
    begins = max(data.find(b"%PDF", 0, 1028), 0)
    return any(
        _is_within(data, number, begins + place)
        for number, place in objects
        if data[max(begins + place - 1, 0) : begins + place].isdigit()
    )


def _is_within(data: bytes, number: int, at: int) -> bool:
    """Whether the number there, of which a digit is before that place, is another one behind it."""
    found = _DIGITS.match(data, at)
    if found is None or len(found[0]) == _MOST_DIGITS:
        return found is not None
    return found[0].lstrip(b"0") == str(number).encode()


def _listed(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the objects of the tables that are no streams, each with its place."""
    for table in _TABLE.finditer(data):
        at = table.end()
        while (section := _SECTION.match(data, at)) is not None:
            at = section.end()
            end = at + _ENTRY * min(int(section[2]), (len(data) - at) // _ENTRY)
            for number, entry in enumerate(range(at, end, _ENTRY), int(section[1])):
                place = _DIGITS.match(data, entry, entry + _KIND)
                if place is not None and data[entry + _KIND : entry + _KIND + 1] != _FREE:
                    yield number, int(place[0])
            at = end


def packed_places(dictionary: bytes, text: bytes) -> list[tuple[int, int]] | None:
    """Return the objects of a table that is a stream, each with its place; None where it does not say all plainly."""
    widths, predictors = _WIDTHS.findall(dictionary), _PREDICTOR.findall(dictionary)
    if len(widths) != 1 or len(predictors) > 1 or _OF_PICTURES.search(dictionary):
        return None
    kind, width, other = map(int, widths[0])
    columns = kind + width + other
    if not columns or len(text) > _MOST_ROWS * columns:
        return None
    rows = _rows(text, columns, predictors, _COLUMNS.findall(dictionary))
    numbers = _numbers(dictionary, rows or ())
    if rows is None or numbers is None:
        return None
    return [
        (number, int.from_bytes(row[kind : kind + width], "big"))
        for number, row in zip(numbers, rows, strict=False)
        # Without a column for it, each is in use.
        if not kind or row[:kind].lstrip(b"\0") == _IN_USE
    ]


def _numbers(dictionary: bytes, rows: Sequence[bytes]) -> Iterator[int] | None:
    """Return the numbers of the objects that rows are of; None where that is not said plainly."""
    told = _INDEX.findall(dictionary)
    if len(told) != dictionary.count(b"/Index") or len(told) > 1:
        return None
    index = list(map(int, told[0].replace(b"\0", b" ").split())) if told else [0, len(rows)]
    pairs = zip(index[::2], index[1::2], strict=False)
    return chain.from_iterable(range(first, first + min(count, len(rows))) for first, count in pairs)


def _rows(text: bytes, columns: int, predictors: list[bytes], told: list[bytes]) -> list[bytes] | None:
    if predictors in ([], [_UNTOLD]):
        return [text[at : at + columns] for at in range(0, len(text), columns)]
    if int(predictors[0]) < _FIRST_BY_ROW or told != [str(columns).encode()]:
        return None
    # Most tables tell all rows by those above them, and are made at one go.
    if len(text) % (columns + 1) == 0 and set(text[:: columns + 1]) <= {_BY_ABOVE}:
        told_by = [map(0xFF.__and__, accumulate(text[at :: columns + 1])) for at in range(1, columns + 1)]
        return list(map(bytes, zip(*told_by, strict=True)))
    rows, above = [], bytes(columns)
    for at in range(0, len(text), columns + 1):
        row = text[at + 1 : at + 1 + columns]
        if text[at] == _BY_ABOVE:
            row = bytes([(one + before) & 0xFF for one, before in zip(row, above, strict=False)])
        elif text[at] != _AS_IT_IS:
            return None
        rows.append(row)
        above = row.ljust(columns, b"\0")
    return rows

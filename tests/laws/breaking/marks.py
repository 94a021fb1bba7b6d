"""What becomes of the marks of RTF, HTML and JSON: missing, twice, moved, with numbers beyond reason."""

from __future__ import annotations

import re
from random import Random

#: Control words, braces; tags; and the signs, numbers and strings of JSON.
_MARK = {
    "rtf": re.compile(rb"\\[a-z]+-?\d* ?|\\'[0-9a-f]{2}|[{}]"),
    "html": re.compile(rb"<[^<>]{1,300}>|&[#\w]+;"),
    "json": re.compile(rb'"(?:[^"\\]|\\.){0,300}"|-?\d[\d.eE+-]*|[][{},:]|true|false|null'),
}
_NUMBERS = (b"-1", b"0", b"99999999999999999999", b"2147483648", b"-2147483649", b"1e400", b"-0", b"")
_VALUES = (b"{}", b"[]", b"null", b'"\\ud800"', b"1e999", b"-1", b'""', b"9" * 5000, b"NaN", b"true", b'"2025-13-45"')


def lost_mark(random: Random, data: bytes, marks: list[re.Match[bytes]]) -> bytes:
    """Leave a mark out."""
    found = random.choice(marks)
    return data[: found.start()] + data[found.end() :]


def doubled_mark(random: Random, data: bytes, marks: list[re.Match[bytes]]) -> bytes:
    """Have a mark twice, or very often."""
    found = random.choice(marks)
    return data[: found.end()] + found[0] * random.choice((1, 1, 40, 5000)) + data[found.end() :]


def moved_mark(random: Random, data: bytes, marks: list[re.Match[bytes]]) -> bytes:
    """Put a mark in the place of another one."""
    found, other = random.choice(marks), random.choice(marks)
    return data[: found.start()] + other[0] + data[found.end() :]


def strange_numbers(random: Random, data: bytes, marks: list[re.Match[bytes]]) -> bytes:
    """Give some marks numbers that no reader expects."""
    numbered = [found for found in marks if re.search(rb"\d", found[0])]
    for found in sorted(random.choices(numbered, k=5), key=lambda one: -one.start()) if numbered else ():
        mark = re.sub(rb"-?\d+", lambda _: random.choice(_NUMBERS), found[0])
        data = data[: found.start()] + mark + data[found.end() :]
    return data


def strange_value(random: Random, data: bytes, marks: list[re.Match[bytes]]) -> bytes:
    """Put a value in the place of a mark."""
    found = random.choice(marks)
    return data[: found.start()] + random.choice(_VALUES) + data[found.end() :]


KINDS = (lost_mark, doubled_mark, moved_mark, strange_numbers, strange_value)


def remarked(change, kind: str, random: Random, data: bytes) -> bytes:
    """Return the text of RTF, HTML or JSON with a change made in its marks."""
    marks = list(_MARK[kind].finditer(data))
    return change(random, data, marks) if marks else data

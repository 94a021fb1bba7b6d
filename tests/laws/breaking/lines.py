"""What editors, mail and web pages make of text: line ends, encodings, marks, lines moved, missing or twice."""

from __future__ import annotations

import unicodedata
from random import Random


def line_ends(random: Random, data: bytes) -> bytes:
    """Return the text with other line ends."""
    end = random.choice(("\r\n", "\r", "\u2028", "\x85", "\n\n", "\v", "\f"))
    return _of(data).replace("\r\n", "\n").replace("\n", end).encode("utf-8", "surrogatepass")


def parted_letters(_: Random, data: bytes) -> bytes:
    """Return the text with each mark a character of its own."""
    return unicodedata.normalize("NFD", _of(data)).encode("utf-8", "surrogatepass")


def encoding(random: Random, data: bytes) -> bytes:
    """Return the text in another encoding, with or without its mark."""
    text = _of(data).lstrip("\ufeff")
    name = random.choice(("utf-16", "utf-16-be", "utf-16-le", "utf-8-sig", "cp1258", "utf-32"))
    return text.encode(name, "replace")


def sign(random: Random, data: bytes) -> bytes:
    """Return the text with a sign in it that is none of a text."""
    text = _of(data)
    at = random.randrange(len(text) + 1)
    strange = random.choice(("\ufeff", "\0", "\u200b", "\u202e", "\ud800", "\ufffe", "\x1b", "\u00ad", "\U000e0041"))
    return (text[:at] + strange * random.choice((1, 50)) + text[at:]).encode("utf-8", "surrogatepass")


def lost_line(random: Random, data: bytes) -> bytes:
    """Return the text without one of its lines."""
    lines = _of(data).splitlines(keepends=True)
    del lines[random.randrange(len(lines)) :][:1]
    return "".join(lines).encode("utf-8", "surrogatepass")


def doubled_lines(random: Random, data: bytes) -> bytes:
    """Return the text with some of its lines many times."""
    lines = _of(data).splitlines(keepends=True)
    at = random.randrange(len(lines))
    some = lines[at : at + random.choice((1, 5, 20))]
    lines[at:at] = some * random.choice((1, 3, 40))
    return "".join(lines).encode("utf-8", "surrogatepass")


def moved_lines(random: Random, data: bytes) -> bytes:
    """Return the text with its lines in another order."""
    lines = _of(data).splitlines(keepends=True)
    lines = [line if line.endswith("\n") else line + "\n" for line in lines]
    start = random.randrange(len(lines))
    part = lines[start : start + random.choice((2, 10, len(lines)))]
    random.shuffle(part)
    lines[start : start + len(part)] = part
    return "".join(lines).encode("utf-8", "surrogatepass")


def joined_lines(random: Random, data: bytes) -> bytes:
    """Return the text with some of its lines one."""
    lines = _of(data).splitlines(keepends=True)
    at = random.randrange(len(lines))
    end = at + random.choice((2, 10, len(lines)))
    lines[at:end] = [" ".join(line.rstrip("\r\n") for line in lines[at:end]) + "\n"]
    return "".join(lines).encode("utf-8", "surrogatepass")


def _of(data: bytes) -> str:
    name = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return data.decode(name, "replace")


KINDS = (
    line_ends,
    parted_letters,
    encoding,
    sign,
    lost_line,
    doubled_lines,
    moved_lines,
    joined_lines,
)

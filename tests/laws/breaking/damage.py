"""What becomes of any file on its way: cut off, flipped bits, holes, pieces doubled or changed about."""

from __future__ import annotations

from random import Random


def cut(random: Random, data: bytes) -> bytes:
    """Return the file as far as it came."""
    return data[: random.randrange(len(data))]


def flip(random: Random, data: bytes) -> bytes:
    """Return the file with a few bits the other way."""
    broken = bytearray(data)
    for _ in range(random.choice((1, 4, 64))):
        broken[random.randrange(len(broken))] ^= 1 << random.randrange(8)
    return bytes(broken)


def hole(random: Random, data: bytes) -> bytes:
    """Return the file without a stretch of it."""
    start, end = _stretch(random, data)
    return data[:start] + data[end:]


def double(random: Random, data: bytes) -> bytes:
    """Return the file with a stretch of it twice."""
    start, end = _stretch(random, data)
    return data[:end] + data[start:]


def swap(random: Random, data: bytes) -> bytes:
    """Return the file with two stretches that follow each other changed about."""
    start, end = _stretch(random, data)
    middle = random.randint(start, end)
    return data[:start] + data[middle:end] + data[start:middle] + data[end:]


def blank(random: Random, data: bytes) -> bytes:
    """Return the file with a stretch of zeros, as a disk leaves it."""
    start, end = _stretch(random, data)
    return data[:start] + bytes(end - start) + data[end:]


def grow(random: Random, data: bytes) -> bytes:
    """Return the file with something after its end."""
    return data + random.choice((b"\0", b"\r\n", b"PK\x05\x06", b"<html>", data[:4096], random.randbytes(50)))


def _stretch(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randrange(len(data))
    return start, min(start + random.choice((1, 16, 512, 20_000)), len(data))


KINDS = (cut, flip, hole, double, swap, blank, grow)

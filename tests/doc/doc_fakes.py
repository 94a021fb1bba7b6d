"""OLE files put together by hand."""

from __future__ import annotations

import struct
from pathlib import Path

from directive_model.kit import OLE_MAGIC

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"
_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def ole_of(streams: dict[str, bytes], **changes: dict[int, int]) -> bytes:
    """Return an OLE file with ``streams`` at its top, none of them small enough for the short sectors.

    ``changes`` are numbers to put in its table of chains, by sector: ``fat={3: 3}`` makes a circle.
    """
    bodies = [data.ljust(4096, b"\0") for data in streams.values()]
    directory_size = -(-(len(streams) + 1) // 4)
    # Sector 0 is the table, then the directory, then the streams one after the other.
    starts, at = [], 1 + directory_size
    for body in bodies:
        starts.append(at)
        at += -(-len(body) // _SECTOR)
    fat = [_FREE] * 128
    fat[0] = _FAT
    chains = [(1, directory_size)] + [
        (start, -(-len(body) // _SECTOR)) for start, body in zip(starts, bodies, strict=True)
    ]
    for start, length in chains:
        for sector in range(start, start + length):
            fat[sector] = sector + 1
        fat[start + length - 1] = _END
    for sector, value in changes.get("fat", {}).items():
        fat[sector] = value
    entries = [_entry("Root Entry", 5, child=1 if streams else _FREE)]
    for index, (name, body, start) in enumerate(zip(streams, bodies, starts, strict=True), 1):
        right = index + 1 if index < len(streams) else _FREE
        entries.append(_entry(name, 2, start=start, size=len(body), right=right))
    header = OLE_MAGIC + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<109I", 0, *[_FREE] * 108)
    body = struct.pack("<128I", *fat) + b"".join(entries).ljust(directory_size * _SECTOR, b"\0")
    return header + body + b"".join(data.ljust(-(-len(data) // _SECTOR) * _SECTOR, b"\0") for data in bodies)


def _entry(name, kind, *, right=_FREE, child=_FREE, start=_END, size=0):
    spelt = name.encode("utf-16-le") + b"\0\0"
    head = struct.pack("<64sHBBIII", spelt, len(spelt), kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def word_of(*, mark=0xA5EC, version=193, flags=0x0200, letters=0) -> bytes:
    """Return the head of a Word document."""
    base = struct.pack("<HHxxHxxHHIBB12x", mark, version, 0, flags, 191, 0, 0, 0)
    counts = struct.pack("<H28xH12x8I44x", 14, 22, letters, *[0] * 7)
    return base + counts

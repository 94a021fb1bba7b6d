"""A zip with some of its parts replaced, and all else of it as it was, byte for byte."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from deflate import crc32, deflate_compress

from directive_model.errors import Unwritable, Words

if TYPE_CHECKING:
    from zipfile import ZipInfo

_LOCAL, _CENTRAL, _END = 30, 46, 22
_STORED = 0
#: Bit 3: sizes stand behind the part (APPNOTE 4.4.4).
_SIZES_BEHIND = 0b1000
_LARGE = 0xFFFFFFFF
#: libdeflate's own level: a file is fixed once, and kept.
_LEVEL = 6


def with_parts(data: bytes, parts: Mapping[str, bytes], source: str) -> bytes:
    """Return the zip ``data`` with ``parts`` in place of those of their names, packed in the way of the old ones.

    All other parts are taken over as they are packed, with whatever stands between them; so are names, times and
    extra fields.  ``data`` has been opened by :func:`directive_model.kit.open_package`.
    Raises :class:`Unwritable` ("not-editable") for packages of 4 GiB and more in their way of counting (ZIP64).
    """
    from zipfile import ZipFile

    if not parts:
        return data
    with ZipFile(BytesIO(data)) as directory:
        infos, start = directory.infolist(), directory.start_dir
    end = data.rfind(b"PK\5\6")
    if data.find(b"PK\6\6", start, end) >= 0 or any(info.header_offset >= _LARGE for info in infos):
        raise Unwritable(
            source,
            Words(vi="gói ZIP64 không sửa tại chỗ được", en="a ZIP64 package cannot be fixed in place"),
            Words(vi="hãy mở bằng phần mềm soạn thảo rồi lưu lại", en="open it in a word processor and save it anew"),
            "not-editable",
        )
    pieces, moved, packed = _bodies(data, infos, parts, start)
    listing = _directory(data, infos, moved, packed, start)
    behind = bytearray(data[start + len(listing) :])
    at = end - start - len(listing) + 16
    struct.pack_into("<L", behind, at, _u4(behind, at) + len(b"".join(pieces)) - start)
    return b"".join([*pieces, listing, behind])


def _bodies(
    data: bytes, infos: list[ZipInfo], parts: Mapping[str, bytes], start: int
) -> tuple[list[bytes], dict[int, int], dict[int, tuple[int, int, int]]]:
    """Return what stands before the directory, how far each part is moved, and checksum and sizes of the new ones."""
    order = sorted(infos, key=lambda info: info.header_offset)
    ends = [*(info.header_offset for info in order[1:]), start]
    pieces = [data[: order[0].header_offset]]
    moved: dict[int, int] = {}
    packed: dict[int, tuple[int, int, int]] = {}
    shift = 0
    for info, end in zip(order, ends, strict=True):
        moved[info.header_offset] = shift
        name = info.filename.replace("\\", "/").lstrip("/")
        old = data[info.header_offset : end]
        if name not in parts:
            pieces.append(old)
            continue
        new = parts[name]
        body = new if info.compress_type == _STORED else bytes(deflate_compress(new, _LEVEL))
        packed[info.header_offset] = facts = (crc32(new), len(body), len(new))
        head = bytearray(old[: _LOCAL + _u2(old, 26) + _u2(old, 28)])
        struct.pack_into("<H", head, 6, _u2(head, 6) & ~_SIZES_BEHIND)
        struct.pack_into("<LLL", head, 14, *facts)
        pieces += bytes(head), body
        shift += len(head) + len(body) - len(old)
    return pieces, moved, packed


def _directory(
    data: bytes,
    infos: list[ZipInfo],
    moved: Mapping[int, int],
    packed: Mapping[int, tuple[int, int, int]],
    start: int,
) -> bytes:
    """Return the directory, which names the parts in its own order."""
    entries = bytearray()
    at = start
    for info in infos:
        length = _CENTRAL + _u2(data, at + 28) + _u2(data, at + 30) + _u2(data, at + 32)
        entry = bytearray(data[at : at + length])
        if info.header_offset in packed:
            struct.pack_into("<H", entry, 8, _u2(entry, 8) & ~_SIZES_BEHIND)
            struct.pack_into("<LLL", entry, 16, *packed[info.header_offset])
        struct.pack_into("<L", entry, 42, _u4(entry, 42) + moved[info.header_offset])
        entries += entry
        at += length
    return bytes(entries)


def _u2(data: bytes | bytearray, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def _u4(data: bytes | bytearray, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")

"""The directory and the streams of an OLE file (MS-CFB), within its own size: no chain is followed in circles."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import attrs

from directive_model.errors import Unreadable, Words
from directive_model.kit import OLE_MAGIC

_HEADER = struct.Struct("<8x16xHHHHH6x9I")
_HEADER_SIZE = 512
_ENTRY = struct.Struct("<64sHBBIII16s4x8x8xIQ")
#: The highest number of a sector; those above say that a chain ends, or what a sector is for.
_LAST = 0xFFFFFFFA
_END = 0xFFFFFFFE
_NONE = 0xFFFFFFFF
_STREAM, _STORAGE, _ROOT = 2, 1, 5
_MINI = 64


@attrs.frozen(eq=False, repr=False)
class Entry:
    """A stream or a storage."""

    name: str
    kind: int
    start: int
    size: int


class Ole:
    """An OLE file in memory.  Raises :class:`Unreadable` ("ole-broken") for all that is wrong with it."""

    def __init__(self, data: bytes, source: str) -> None:
        self._data = data
        self._source = source
        if len(data) < _HEADER_SIZE or not data.startswith(OLE_MAGIC):
            raise self._broken(Words(vi="phần đầu bị cụt", en="its header is cut off"))
        _, _, order, shift, mini, *rest = _HEADER.unpack_from(data)
        _, _, directory, _, self._cutoff, mini_fat, _, difat, _ = rest
        if order != 0xFFFE or shift not in {9, 12} or mini != 6:  # noqa: PLR2004  # the only values of MS-CFB 2.2
            raise self._broken(Words(vi="phần đầu sai", en="its header is wrong"))
        self._sector = 1 << shift
        self._fat = self._load_fat(difat)
        entries = self._load_entries(directory)
        self._mini_fat = self._table(mini_fat)
        self._mini_stream = self._regular(entries[0][0]) if entries[0][0].size else b""
        #: What lies at the top, by name.
        self.top = {entry.name: entry for entry in self._top(entries)}

    def stream(self, name: str) -> bytes:
        """Return the bytes of a stream at the top, cut off where its sectors end."""
        entry = self.top[name]
        if entry.size >= self._cutoff:
            return self._regular(entry)
        pieces = [
            self._mini_stream[sector * _MINI : sector * _MINI + _MINI]
            for sector in self._chain(entry.start, self._mini_fat)
        ]
        return b"".join(pieces)[: entry.size]

    def _load_fat(self, difat: int) -> tuple[int, ...]:
        """Return the table of all chains; the list of its sectors begins in the header (MS-CFB 2.5)."""
        listed = list(struct.unpack_from("<109I", self._data, 76))
        seen = set()
        while difat < _LAST:
            if difat in seen:
                raise self._broken(
                    Words(vi="danh mục bảng cấp phát quay vòng", en="its list of tables runs in a circle")
                )
            seen.add(difat)
            numbers = self._numbers(difat)
            listed += numbers[:-1]
            difat = numbers[-1]
        fat: list[int] = []
        for sector in dict.fromkeys(number for number in listed if number < _LAST):
            fat += self._numbers(sector)
        return tuple(fat)

    def _table(self, start: int) -> tuple[int, ...]:
        return tuple(number for sector in self._chain(start, self._fat) for number in self._numbers(sector))

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return struct.unpack(f"<{self._sector // 4}I", self._bytes(sector).ljust(self._sector, b"\xff"))

    def _bytes(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        if start >= len(self._data):
            raise self._broken(Words(vi="tệp bị cụt", en="the file is cut off"))
        return self._data[start : start + self._sector]

    def _chain(self, sector: int, table: tuple[int, ...]) -> Iterator[int]:
        left = len(table)
        while sector != _END:
            if sector >= len(table):
                # A chain that ends in nothing; empty streams are often written so.
                if sector >= _LAST:
                    return
                raise self._broken(Words(vi="chuỗi khối dẫn ra ngoài tệp", en="a chain of sectors leads out of it"))
            if left == 0:
                raise self._broken(Words(vi="chuỗi khối quay vòng", en="a chain of sectors runs in a circle"))
            left -= 1
            yield sector
            sector = table[sector]

    def _regular(self, entry: Entry) -> bytes:
        return b"".join(map(self._bytes, self._chain(entry.start, self._fat)))[: entry.size]

    def _load_entries(self, start: int) -> list[tuple[Entry, tuple[int, int, int]]]:
        """Return the entries, each with its left and right neighbour and its child (MS-CFB 2.6)."""
        data = b"".join(map(self._bytes, self._chain(start, self._fat)))
        entries = []
        for offset in range(0, len(data) - _ENTRY.size + 1, _ENTRY.size):
            name, length, kind, _, left, right, child, _, first, size = _ENTRY.unpack_from(data, offset)
            # The upper half of the size is not to be trusted in files of 512-byte sectors (MS-CFB 2.6.3).
            size &= 0xFFFFFFFF
            entry = Entry(name[: max(length - 2, 0)].decode("utf-16-le", "replace"), kind, first, size)
            entries.append((entry, (left, right, child)))
        if not entries or entries[0][0].kind != _ROOT:
            raise self._broken(Words(vi="không có thư mục gốc", en="it has no root directory"))
        return entries

    def _top(self, entries: list[tuple[Entry, tuple[int, int, int]]]) -> Iterator[Entry]:
        seen: set[int] = set()
        waiting = [entries[0][1][2]]
        while waiting:
            index = waiting.pop()
            if index == _NONE or index in seen:
                continue
            if index >= len(entries):
                raise self._broken(Words(vi="thư mục dẫn ra ngoài tệp", en="its directory leads out of it"))
            seen.add(index)
            entry, (left, right, _) = entries[index]
            if entry.kind in {_STREAM, _STORAGE}:
                yield entry
            waiting += (left, right)

    def _broken(self, what: Words) -> Unreadable:
        return Unreadable(
            "ole-broken",
            Words(vi=f"tệp OLE hỏng: {what.vi}", en=f"the OLE file is damaged: {what.en}"),
            Words(
                vi="hãy lấy lại tệp từ nơi gửi, hoặc mở bằng Word rồi lưu lại",
                en="get the file again from where it came, or open it in Word and save it anew",
            ),
            self._source,
        )

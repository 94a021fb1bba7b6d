"""A zip package in memory, read within limits: what its headers claim is believed only where it speaks against it."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from deflate import DeflateError, crc32, deflate_decompress

from directive_model._door import later
from directive_model.errors import DirectiveError, LimitExceeded, Unreadable, Words
from directive_model.kit.limits import Limits

if TYPE_CHECKING:
    import zipfile
else:
    zipfile = later("zipfile")

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_STORED, _DEFLATED = 0, 8
#: Bit 0: encrypted; bit 5: patched data; bit 6: strong encryption (APPNOTE 4.4.4).
_ENCRYPTED, _PATCHED = 0b100_0001, 0b10_0000
#: So much of a part may be inflated before its ratio counts: small parts of blanks are no bombs.
_FREE_OF_RATIO = 2**20
_CLIMBS_OUT = re.compile(r"(?:^|/)\.\.(?:/|$)|^[A-Za-z]:")

_SAVE_AGAIN = Words(
    vi="hãy lấy lại tệp từ nơi gửi, hoặc mở bằng phần mềm soạn thảo rồi lưu lại",
    en="get the file again from where it came, or open it in a word processor and save it anew",
)


class Package:
    """The parts of a package, inflated when they are read; reading counts every byte against the limits."""

    __slots__ = ("_data", "_entries", "_inflated", "_limits", "source")

    def __init__(self, data: bytes, source: str, entries: Mapping[str, zipfile.ZipInfo], limits: Limits) -> None:
        self.source = source
        self._data = data
        self._entries = entries
        self._limits = limits
        self._inflated = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The parts' names in the order of the package's directory, with "/" between folders and none in front."""
        return tuple(self._entries)

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def claimed_size(self, name: str) -> int:
        """Return how many bytes the directory says that a part has; it never has more.  KeyError for no such part."""
        return self._entries[name].file_size

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises :class:`Unreadable` ("zip-missing-part", "zip-broken", "zip-compression") and
        :class:`LimitExceeded` ("ratio", "expanded_bytes").
        """
        info = self._entries.get(name)
        if info is None:
            raise _unreadable(
                "zip-missing-part",
                Words(vi="gói không có phần này", en="the package has no such part"),
                self.source,
                name,
            )
        packed = self._packed(info, name)
        self._allow(info.file_size, len(packed), name)
        part = self._unpacked(info, packed, name)
        self._inflated += len(part)
        if crc32(part) != info.CRC:
            raise self._broken(Words(vi="sai mã kiểm tra CRC-32", en="its CRC-32 is wrong"), name)
        return part

    def _packed(self, info: zipfile.ZipInfo, name: str) -> memoryview:
        start = _start_of_data(self._data, info)
        packed = memoryview(self._data)[start : start + info.compress_size] if start else memoryview(b"")
        if not start or len(packed) != info.compress_size:
            raise self._broken(Words(vi="phần bị cụt", en="the part is cut off"), name)
        return packed

    def _allow(self, claimed: int, packed: int, name: str) -> None:
        """Refuse what claims too much."""
        limits = self._limits
        if claimed > _FREE_OF_RATIO + limits.ratio * packed:
            raise LimitExceeded("ratio", limits.ratio, claimed / max(packed, 1), self.source, name)
        if self._inflated + claimed > limits.expanded_bytes:
            found = self._inflated + claimed
            raise LimitExceeded("expanded_bytes", limits.expanded_bytes, found, self.source, name)

    def _unpacked(self, info: zipfile.ZipInfo, packed: memoryview, name: str) -> bytes:
        """Return a part, which has as many bytes as it claims."""
        if info.compress_type == _STORED:
            part = bytes(packed)
        elif info.compress_type == _DEFLATED:
            part = self._inflate(packed, info.file_size, name)
        else:
            raise _unreadable(
                "zip-compression",
                Words(
                    vi=f"phần được nén theo cách thứ {info.compress_type}, ngoài chuẩn của tài liệu văn phòng",
                    en=f"the part is compressed by method {info.compress_type}, which office documents do not use",
                ),
                self.source,
                name,
            )
        if len(part) != info.file_size:
            raise self._of_another_size(name)
        return part

    def _inflate(self, packed: memoryview, claimed: int, name: str) -> bytes:
        """Return what is packed, no more than ``claimed``; zlib, thrice as slow, is asked what is wrong with it."""
        if claimed:  # libdeflate does not look at what is said to be nothing
            with suppress(DeflateError):
                return bytes(deflate_decompress(packed, claimed))
        inflater = zlib.decompressobj(-15)
        try:
            part = inflater.decompress(packed, claimed + 1)
        except zlib.error as error:
            raise self._broken(
                Words(vi=f"không giải nén được ({error})", en=f"cannot be inflated ({error})"), name
            ) from error
        if not inflater.eof:
            raise self._of_another_size(name)
        return part

    def _of_another_size(self, name: str) -> DirectiveError:
        return self._broken(
            Words(vi="kích thước thật khác với kích thước đã ghi", en="its real size is not the one it claims"), name
        )

    def _broken(self, reason: Words, name: str) -> DirectiveError:
        return _unreadable("zip-broken", reason, self.source, name)


def open_package(data: bytes, source: str, limits: Limits) -> Package:
    """Return the package that ``data`` holds; ``source`` names it in errors.

    Raises :class:`Unreadable` ("empty-file", "zip-truncated", "zip-broken", "zip-encrypted", "zip-duplicate",
    "zip-path-traversal", "zip-overlap") and :class:`LimitExceeded` ("source_bytes", "entries").
    """
    from zipfile import BadZipFile, ZipFile

    if not data:
        raise _unreadable("empty-file", Words(vi="tệp rỗng", en="the file is empty"), source)
    if len(data) > limits.source_bytes:
        raise LimitExceeded("source_bytes", limits.source_bytes, len(data), source)
    # Counted before zipfile makes an object of each.
    claimed = data.count(b"PK\1\2")
    if claimed > limits.entries:
        raise LimitExceeded("entries", limits.entries, claimed, source)
    try:
        with ZipFile(BytesIO(data)) as directory:
            infos = directory.infolist()
    # Each of these has been seen to come out of zipfile for some damaged directory.
    except (
        BadZipFile,
        struct.error,
        ValueError,
        OverflowError,
        OSError,
        EOFError,
        IndexError,
        RuntimeError,
    ) as error:
        raise _not_a_zip(data, source, error) from error
    _refuse_overlaps(data, infos, source)
    return Package(data, source, _by_name(infos, source), limits)


def _by_name(infos: list[zipfile.ZipInfo], source: str) -> dict[str, zipfile.ZipInfo]:
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable(
                "zip-encrypted",
                Words(vi="gói được đặt mật khẩu", en="the package is encrypted"),
                Words(vi="hãy bỏ mật khẩu rồi đọc lại", en="take the password off and read it again"),
                source,
                info.filename,
            )
        if info.flag_bits & _PATCHED:
            reason = Words(vi="phần chỉ ghi những chỗ đã vá", en="the part holds patches only")
            raise _unreadable("zip-broken", reason, source, info.filename)
        # Some producers put "\" between folders, and some "/" in front.
        name = info.filename.replace("\\", "/").lstrip("/")
        if name.endswith("/") or not name:
            continue
        if (".." in name or name[1:2] == ":") and _CLIMBS_OUT.search(name):
            reason = Words(vi="tên phần trỏ ra ngoài gói", en="the part's name points out of the package")
            raise _unreadable("zip-path-traversal", reason, source, info.filename)
        if name in entries:
            reason = Words(vi="hai phần trùng tên", en="two parts have this name")
            raise _unreadable("zip-duplicate", reason, source, info.filename)
        entries[name] = info
    return entries


def _refuse_overlaps(data: bytes, infos: list[zipfile.ZipInfo], source: str) -> None:
    """Refuse parts that share bytes: so are bombs built that inflate to much from little."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            reason = Words(vi="hai phần chiếm chung chỗ", en="two parts share the same bytes")
            raise _unreadable("zip-overlap", reason, source, info.filename)
        end = _start_of_data(data, info) + info.compress_size


def _start_of_data(data: bytes, info: zipfile.ZipInfo) -> int:
    """Return where the part's bytes begin; 0 where its local header is not in place."""
    offset = info.header_offset
    if not 0 <= offset <= len(data) - _LOCAL_HEADER.size:
        return 0
    signature, name_length, extra_length = _LOCAL_HEADER.unpack_from(data, offset)
    return offset + _LOCAL_HEADER.size + name_length + extra_length if signature == b"PK\3\4" else 0


def _not_a_zip(data: bytes, source: str, error: Exception) -> Unreadable:
    if data.startswith(b"PK") and b"PK\5\6" not in data:
        reason = Words(vi="gói ZIP bị cụt: thiếu mục lục ở cuối", en="the zip is cut off: its directory is missing")
        return _unreadable("zip-truncated", reason, source)
    reason = Words(vi=f"không phải gói ZIP đúng chuẩn ({error})", en=f"not a sound zip ({error})")
    return _unreadable("zip-broken", reason, source)


def _unreadable(fault: str, reason: Words, source: str, place: str = "") -> Unreadable:
    return Unreadable(fault, reason, _SAVE_AGAIN, source, place)

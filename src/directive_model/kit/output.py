"""Output that is the same for the same input, and that is there whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import struct
from collections.abc import Container, Iterable
from contextlib import suppress
from functools import lru_cache
from itertools import count

from deflate import crc32, deflate_compress

from directive_model import errors
from directive_model.errors import Words

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sBBHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
#: 1 January 1980, midnight, the first moment that a zip can name: the writers read no clock.
_DATE, _TIME = (1 << 5) | 1, 0
#: Version 2.0 is needed for deflate; names are UTF-8 (bit 11).  System 0 has no permissions to differ in.
_VERSION, _SYSTEM, _UTF8 = 20, 0, 1 << 11
_STORED, _DEFLATED = 0, 8
#: libdeflate's level.  Its files are of the size of zlib's third level, in a third of the time.
_LEVEL = 1
#: Parts up to this size are remembered.
_SMALL_PART = 1 << 13
#: The part that tells what a package is to who looks at its first bytes (OpenDocument 1.3 part 2, 3.3; EPUB).
_IN_PLAIN_SIGHT = "mimetype"

_attempts = count()

_NO_FOLDER = (
    Words(vi="thư mục không tồn tại", en="there is no such folder"),
    Words(vi="hãy tạo thư mục trước", en="make the folder first"),
)
_IS_FOLDER = (
    Words(vi="đây là một thư mục", en="it is a folder"),
    Words(vi="hãy ghi kèm tên tệp", en="give the name of a file in it"),
)
_NO_PERMISSION = (
    Words(vi="không có quyền ghi", en="you may not write there"),
    Words(vi="hãy chọn chỗ khác hoặc xin quyền ghi", en="choose another place, or ask for the right to write"),
)
_FULL = (
    Words(vi="hết chỗ trên đĩa", en="the disk is full"),
    Words(vi="hãy xóa bớt tệp hoặc chọn đĩa khác", en="free some space, or choose another disk"),
)
_BAD_NAME = (
    Words(vi="tên tệp không dùng được", en="the name cannot be used for a file"),
    Words(vi="hãy chọn tên khác, ngắn hơn", en="choose another name, a shorter one"),
)
_KNOWN = {
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: _IS_FOLDER,
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: _NO_PERMISSION,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.ENAMETOOLONG: _BAD_NAME,
    errno.EINVAL: _BAD_NAME,
}


def write_package(parts: Iterable[tuple[str, str | bytes]], alike: Container[str] = ()) -> bytes:
    """Return a zip of ``parts`` (name, content) in the order given, deflated where that makes them smaller.

    Text is in UTF-8.  A part called "mimetype" is stored as it is.  Those whose names are in ``alike`` are the same
    in many packages, such as a form's styles: what they were deflated to is remembered for the next.  The same parts
    give the same bytes.  Parts and package must stay below 4 GiB.
    """
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, content in parts:
        remembered = name in alike and len(content) <= _SMALL_PART
        method, packed, size, checksum = (_remembered if remembered else _packed)(content, name != _IN_PLAIN_SIGHT)
        label = name.encode()
        flags = 0 if name.isascii() else _UTF8
        common = (flags, method, _TIME, _DATE, checksum, len(packed), size, len(label), 0)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, *common)
        directory.append(_CENTRAL.pack(b"PK\1\2", _VERSION, _SYSTEM, _VERSION, *common, 0, 0, 0, 0, offset) + label)
        pieces += (local, label, packed)
        offset += len(local) + len(label) + len(packed)
    listing = b"".join(directory)
    entries = len(directory)
    end = _END.pack(b"PK\5\6", 0, 0, entries, entries, len(listing), offset, 0)
    return b"".join([*pieces, listing, end])


def _packed(content: str | bytes, deflate: bool) -> tuple[int, bytes, int, int]:
    """Return the method by which ``content`` is held, what is held, and the content's size and checksum."""
    data = content.encode() if isinstance(content, str) else content
    method, packed = _STORED, data
    if deflate:
        smaller = deflate_compress(data, _LEVEL)
        if len(smaller) < len(data):
            method, packed = _DEFLATED, bytes(smaller)
    return method, packed, len(data), crc32(data)


# Text and its bytes have one hash: without their types they would be compared, which "python -bb" refuses.
_remembered = lru_cache(maxsize=32, typed=True)(_packed)


def write_atomically(target: str | os.PathLike[str], data: bytes) -> None:
    """Write ``data`` to ``target``: it holds all of it or, whatever happens, what it held before.

    An existing file keeps its permissions; a link keeps pointing to the file that is written.  A target that is no
    plain file (a pipe, a device) is written as it is.  Raises :class:`Unwritable`.
    """
    try:
        # Asked of the target itself: /dev/stdout leads to a pipe, which has no path.
        mode = _mode_of(target)
        if mode is not None and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            with open(target, "wb") as device:
                device.write(data)
            return
        real = os.path.realpath(target)
        _refuse_folder_or_write_protected(real, mode)
        _write_beside(real, data, mode)
    except OSError as error:
        raise errors.Unwritable(os.fspath(target), *why_not_written(error)) from error
    # A name with a null character in it, or one that the file system's encoding lacks.
    except ValueError as error:
        raise errors.Unwritable(os.fspath(target), *_BAD_NAME) from error


def why_not_written(error: OSError) -> tuple[Words, Words]:
    """Return what the system refused, and what can be done."""
    other = Words(vi=f"hệ điều hành báo: {error.strerror}", en=f"the system says: {error.strerror}")
    return _KNOWN.get(error.errno or 0, (other, _NO_PERMISSION[1]))


def _mode_of(target: str | os.PathLike[str]) -> int | None:
    try:
        return os.stat(target).st_mode
    except FileNotFoundError:
        return None


def _refuse_folder_or_write_protected(target: str, mode: int | None) -> None:
    """Refuse what putting a new file in its place would otherwise destroy against its owner's wish."""
    if mode is None:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _write_beside(target: str, data: bytes, mode: int | None) -> None:
    """Write to a new file in the target's folder, so that putting it in place is one step of the file system."""
    temporary, handle = _new_file(target)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(temporary, stat.S_IMODE(mode))
        os.replace(temporary, target)
    # Also when the user interrupts: nothing stays behind but by a kill.
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        raise


def _new_file(target: str) -> tuple[str, int]:
    while True:
        # The target's name is not part of it: it may be as long as the file system allows.
        name = f".directive-model-{os.getpid()}-{next(_attempts)}.part"
        temporary = os.path.join(os.path.dirname(target), name)
        try:
            # O_EXCL: what somebody else has put there is never written through.
            return temporary, os.open(
                temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
            )
        except FileExistsError:
            continue

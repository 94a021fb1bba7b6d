"""What callers give: paths, bytes and binary files."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from typing import BinaryIO, Protocol, TypeAlias
from unicodedata import category

from directive_model import errors
from directive_model.kit import Limits, why_not_written, write_atomically
from directive_model.model.value import need_given


class BinaryReader(Protocol):
    """A file opened with "rb", ``sys.stdin.buffer``, ``io.BytesIO``."""

    def read(self, size: int = ..., /) -> bytes | None:
        """Return at most ``size`` bytes; none at the end."""
        ...


class BinaryWriter(Protocol):
    """A file opened with "wb", ``sys.stdout.buffer``, ``io.BytesIO``."""

    def write(self, data: bytes, /) -> int | None:
        """Write the bytes; return how many were taken."""
        ...


FilePath: TypeAlias = str | os.PathLike[str]
#: A string is a path, always.
Readable: TypeAlias = FilePath | bytes | BinaryReader
Writable: TypeAlias = FilePath | BinaryWriter


def bytes_of(source: Readable, limits: Limits) -> tuple[bytes, str]:
    """Return the bytes of ``source``, no more than one above the limit, and its name for people.

    Raises :class:`Unreadable` ("no-such-file", "is-a-folder", "no-permission", "cannot-read") and
    :class:`LimitExceeded`.
    """
    need_given(limits, "limits", Limits)
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), "<bytes>"
    if isinstance(source, str | os.PathLike):
        name = shown_name(source)
        return _guarded(name, lambda: _file(source, name, limits)), name
    if not hasattr(source, "read"):
        raise TypeError(f"a path, bytes or a binary file expected, found {type(source).__name__}")
    given = getattr(source, "name", None)
    name = shown_name(given) if isinstance(given, str) else "<stream>"
    return _guarded(name, lambda: _drained(source, name, limits)), name


def deliver(data: bytes, target: Writable) -> None:
    """Write ``data`` to ``target``: a path holds all of it or what it held before.  Raises :class:`Unwritable`."""
    if isinstance(target, str | os.PathLike):
        if not os.fspath(target):
            raise errors.Unwritable(name_of(target), *why_not_written(FileNotFoundError(errno.EINVAL, "")))
        write_atomically(os.fsdecode(target), data)
        return
    rest = memoryview(data)
    try:
        # A raw file may take less than it is given.
        while True:
            taken = target.write(data if len(rest) == len(data) else bytes(rest))
            if taken is None or taken >= len(rest):
                return
            rest = rest[taken:]
    except OSError as error:
        raise errors.Unwritable(name_of(target), *why_not_written(error)) from error


def refuse_no_target(target: object) -> None:
    """Raise :class:`WrongType` for what is neither a path nor a file opened in binary mode."""
    if not isinstance(target, str | os.PathLike) and (
        not hasattr(target, "write") or isinstance(target, io.TextIOBase)
    ):
        need_given(target, "target", str, os.PathLike, BinaryIO)


def refuse_folder(target: Writable) -> None:
    """Raise :class:`Unwritable` for a path that is a folder's, or can be nothing else."""
    if isinstance(target, str | os.PathLike):
        path = os.fsdecode(target)
        if os.path.isdir(path) or path.endswith(os.sep):
            raise errors.Unwritable(shown_name(path), *why_not_written(IsADirectoryError(errno.EISDIR, "")))


def refuse_same(source: Readable, target: Writable) -> None:
    """Raise :class:`Unwritable` ("same-file") for a target that is the source, which would be gone.

    Another name of the source, a hard link, is none: it is given another file, and the source keeps its own.
    """
    if not isinstance(target, str | os.PathLike):
        return
    try:
        # Of a device many may read and write.
        same = os.path.isfile(target) and _is_same(source, target)
    except (OSError, ValueError):
        return
    if same:
        raise errors.Unwritable(
            shown_name(target),
            errors.Words(vi="đích trùng với tệp nguồn, ghi vào là mất bản gốc", en="it is the source itself"),
            errors.Words(
                vi="hãy đặt tên khác cho tệp đích (muốn sửa tại chỗ thì dùng check --fix)",
                en="give the target another name (check --fix mends a file in place)",
            ),
            "same-file",
        )


def _is_same(source: Readable, target: FilePath) -> bool:
    if isinstance(source, str | os.PathLike):
        there = os.stat(target)
        if not os.path.samestat(os.stat(source), there):
            return False
        # A file of one name is the same however it is written, on a disk that knows no capitals, too.
        return there.st_nlink == 1 or _entry(source) == _entry(target)
    number = getattr(source, "fileno", None)  # of an open file, standard input among them
    return number is not None and os.path.samestat(os.fstat(number()), os.stat(target))


def _entry(path: FilePath) -> tuple[int, int, str]:
    """Return the folder in which a file stands, and its name there."""
    folder, name = os.path.split(os.path.realpath(os.fsdecode(path)))
    there = os.stat(folder)
    return there.st_dev, there.st_ino, name.casefold()


def name_of(target: Writable) -> str:
    """Return what a target is called in errors."""
    if isinstance(target, str | os.PathLike):
        return shown_name(target)
    given = getattr(target, "name", None)
    return shown_name(given) if isinstance(given, str) else "<stream>"


def shown_name(path: FilePath) -> str:
    r"""Return a path as people can read it, on one line: bytes that are no UTF-8 and control characters as escapes.

    ``a\x0ab.txt`` for a name with a line feed, ``''`` for the empty one.
    """
    name = os.fsdecode(path)
    if name.isprintable() and name:
        return name
    return "".join(map(_escaped, name)) or "''"


def _escaped(letter: str) -> str:
    if category(letter) not in _UNSEEN:
        return letter
    # A byte that is no UTF-8 stands as a surrogate of its own (PEP 383).
    code = ord(letter) - (0xDC00 if "\udc80" <= letter <= "\udcff" else 0)
    return f"\\x{code:02x}"


#: Control characters, surrogates, ends of lines and paragraphs.
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")


def _file(path: FilePath, name: str, limits: Limits) -> bytes:
    if not os.fspath(path):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    with open(path, "rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        if size > limits.source_bytes:
            raise errors.LimitExceeded("source_bytes", limits.source_bytes, size, name)
        return _drained(file, name, limits)


#: A raw file makes room for all that it is asked for; no more is asked for at once, whatever the limit.
_MOST = 2**27


def _drained(file: BinaryReader, name: str, limits: Limits) -> bytes:
    """Read to the end, but never more than one byte above the limit."""
    pieces: list[bytes] = []
    room = limits.source_bytes + 1
    while room > 0:
        piece = file.read(min(room, _MOST))
        if piece is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        if not isinstance(piece, bytes):
            raise TypeError(f"{name}: open the file in binary mode; its read() gives {type(piece).__name__}")
        if not piece:
            break
        pieces.append(piece)
        room -= len(piece)
    if room <= 0:
        raise errors.LimitExceeded("source_bytes", limits.source_bytes, None, name)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _guarded(name: str, read: Callable[[], bytes]) -> bytes:
    """Turn what the system says into an error with a remedy."""
    try:
        return read()
    # A ValueError is that of a path with a null character in it.
    except (OSError, ValueError) as error:
        from directive_model.errors.system import why_not_read

        raise errors.Unreadable(*why_not_read(error), name) from error

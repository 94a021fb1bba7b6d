"""What the operating system refuses to read, in the two languages."""

from __future__ import annotations

import errno

from directive_model.errors.base import Words

_LOOK = Words(vi="hãy kiểm tra lại đường dẫn", en="look at the path again")
_NO_FILE = ("no-such-file", Words(vi="không có tệp này", en="there is no such file"), _LOOK)
_KNOWN: dict[int, tuple[str, Words, Words]] = {
    errno.ENOENT: _NO_FILE,
    errno.ENOTDIR: _NO_FILE,
    errno.EISDIR: (
        "is-a-folder",
        Words(vi="đây là một thư mục", en="it is a folder"),
        Words(vi="hãy nêu tên tệp trong đó", en="give the name of a file in it"),
    ),
    errno.EACCES: (
        "no-permission",
        Words(vi="không có quyền đọc", en="you may not read it"),
        Words(vi="hãy xin quyền đọc tệp", en="ask for the right to read it"),
    ),
}


def why_not_read(error: OSError | ValueError) -> tuple[str, Words, Words]:
    """Return the code of what the system refused, the reason and what can be done.

    A ValueError is that of a path with a null character in it, which no file has.
    """
    if not isinstance(error, OSError):
        return _NO_FILE
    other = Words(vi=f"hệ điều hành báo: {error.strerror}", en=f"the system says: {error.strerror}")
    return _KNOWN.get(error.errno or 0, ("cannot-read", other, _LOOK))

"""OLE containers (MS-CFB): what an office file hides in one, told from the names in its directory."""

from __future__ import annotations

from typing import Literal, TypeAlias

#: What every OLE container begins with.
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

#: "password" wants one (MS-OFFCRYPTO 2.3), "rights" wants a licence from a rights management server (2.2).
Protection: TypeAlias = Literal["password", "rights"]


def protection_of(data: bytes) -> Protection | None:
    """Return how an OLE container keeps a document from being read; None where it holds no encrypted package.

    A Word file of before 2007 that has a password of its own is not told: its container looks like any other.
    """
    if not data.startswith(OLE_MAGIC):
        return None
    if any(_is_named(name, data) for name in ("DRMEncryptedTransform", "DRMEncryptedDataSpace", "\tDRMContent")):
        return "rights"
    return "password" if _is_named("EncryptedPackage", data) else None


def _is_named(name: str, data: bytes) -> bool:
    """Return whether a directory entry has the name (MS-CFB 2.6.1): small and large letters are the same there."""
    return any(spelling.encode("utf-16-le") in data for spelling in (name, name.upper()))

"""Word documents in one XML file: the flat package of Word 2007 and later, put back into a zip."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from lxml import etree

from directive_model.errors import Unreadable, Words
from directive_model.kit import parse_xml, write_package
from directive_model.plugin import Source

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
PACKAGE = _PKG + "package"


def root_of(source: Source) -> etree._Element | None:
    """Return the root of an XML file; None for what does not begin as one."""
    start = source.data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return parse_xml(source.data, source.name, "", source.limits) if start.startswith(b"<") else None


def package_of(root: etree._Element, source: Source) -> bytes:
    """Return the DOCX that a flat package holds.  Raises :class:`Unreadable` ("doc-broken")."""
    return write_package(list(_parts(root, source)))


def _parts(root: etree._Element, source: Source) -> Iterator[tuple[str, bytes]]:
    seen = set()
    for part in root.iterchildren(_PKG + "part"):
        name = part.get(_PKG + "name", "").lstrip("/")
        if not name or name in seen:
            continue
        seen.add(name)
        xml = part.find(_PKG + "xmlData")
        binary = part.find(_PKG + "binaryData")
        if xml is not None and len(xml):
            yield name, etree.tostring(xml[0], encoding="utf-8", xml_declaration=True)
        elif binary is not None:
            yield name, _decoded(binary.text or "", name, source)


def _decoded(text: str, name: str, source: Source) -> bytes:
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError) as error:
        raise Unreadable(
            "doc-broken",
            Words(vi=f"phần nhị phân hỏng ({error})", en=f"a part in base64 is damaged ({error})"),
            Words(vi="hãy mở bằng Word rồi lưu lại", en="open it in Word and save it anew"),
            source.name,
            name,
        ) from error

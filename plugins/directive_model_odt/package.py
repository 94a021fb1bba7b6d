"""The parts of an ODT: in a package (OpenDocument 1.3, part 2) or all in one flat XML file."""

from __future__ import annotations

import attrs
from lxml import etree

from directive_model import Span
from directive_model.errors import Unreadable, Words
from directive_model.findings import Finding, Severity
from directive_model.kit import Package, Signature, open_package, parse_xml, signatures_of
from directive_model.plugin import Source
from directive_model_odt.names import MATH, OFFICE

_TEXT, _LISTENERS = OFFICE + "text", OFFICE + "event-listeners"
_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_SIGNATURES = "META-INF/documentsignatures.xml"
#: Where programs put macros.
_MACROS = ("Basic/", "Scripts/", "Dialogs/")
_ZIP = b"PK"
_ENCRYPTED = b"encryption-data"
#: What a program encrypts as a whole (OpenDocument 1.4).
_WRAPPED = "encrypted-package"


@attrs.frozen(eq=False)
class Part:
    """One part with text: its root, and the styles that it defines for itself."""

    #: Its name in the package; None in a flat file.
    name: str | None
    root: etree._Element

    def child(self, name: str) -> etree._Element | None:
        """Return a child of the root by its local name."""
        return self.root.find(OFFICE + name)


class Odt:
    """A document's parts, and what was noticed about those that could not be read."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.findings: list[Finding] = []
        #: Whether a part could not be read that words of the page may stand in.
        self.partial = False
        self._package: Package | None = None
        self._objects: dict[str, etree._Element | None] = {}
        if not source.data.startswith(_ZIP):
            source.hold_size()
        if _is_flat(source.data):
            root = parse_xml(source.data, source.name, "", source.limits)
            self.content = self.styles = Part(None, root)
            self.meta: etree._Element | None = root
        else:
            self._open(source)
        texts = self.content.root.findall(f"{OFFICE}body/{_TEXT}")
        if not texts:
            raise _no_document(source, self.content.name)
        self.body: etree._Element = texts[0]
        # Only a file that is broken has several; nothing of them is left out.
        for further in texts[1:]:
            self.body.extend(list(further))
        self._tell_of_macros()

    def _open(self, source: Source) -> None:
        package = self._package = open_package(source.data, source.name, source.limits)
        if _WRAPPED in package or (_MANIFEST in package and _ENCRYPTED in package.read(_MANIFEST)):
            raise _encrypted(source)
        if _CONTENT not in package:
            raise _no_document(source, _CONTENT)
        self.content = Part(_CONTENT, parse_xml(package.read(_CONTENT), source.name, _CONTENT, source.limits))
        styles = self.tree(_STYLES)
        self.styles = Part(_STYLES, etree.Element(OFFICE + "document-styles") if styles is None else styles)
        self.meta = self.tree(_META, holds_words=False)
        if _SIGNATURES in package:
            root = self.tree(_SIGNATURES, holds_words=False)
            signatures = () if root is None else signatures_of(root)
            self.findings += [one.finding(source.name, _SIGNATURES) for one in signatures or (Signature(),)]

    def tree(self, part: str, *, holds_words: bool = True) -> etree._Element | None:
        """Return the root of a part that a document can do without; None, and a finding, where it is unreadable.

        Without a part that ``holds_words`` the document is read in part.
        """
        if self._package is None or part not in self._package:
            return None
        try:
            return parse_xml(self._package.read(part), self.source.name, part, self.source.limits)
        except Unreadable as error:
            self.partial = self.partial or holds_words
            unread = Words(
                vi=f"không đọc được phần {part}: {error.reason.vi}",
                en=f"the part {part} cannot be read: {error.reason.en}",
            )
            self.add("part-not-read", unread, part, Severity.WARNING)
            return None

    def formula(self, address: str) -> etree._Element | None:
        """Return the root of an embedded object that is a formula; None for any other object."""
        root = self.object(address)
        return root if root is not None and root.tag == MATH + "math" else None

    def object(self, address: str) -> etree._Element | None:
        """Return the root of an embedded object; None where it is no document of an office program."""
        part = address.removeprefix("./").rstrip("/") + "/content.xml"
        if part not in self._objects:
            self._objects[part] = self.tree(part)
        return self._objects[part]

    def _tell_of_macros(self) -> None:
        names = () if self._package is None else self._package.names
        scripts = self.content.child("scripts")
        # Flat files have empty libraries where there are no macros; a listener names what is to be run.
        scripted = scripts is not None and (
            any(str(text).strip() for text in scripts.itertext()) or scripts.find(_LISTENERS) is not None
        )
        macros = next((name for name in names if name.startswith(_MACROS)), None)
        if scripted or macros is not None:
            left_out = Words(
                vi="tài liệu chứa macro; macro không được đọc, không được chạy và không có trong bản ghi ra",
                en="the document holds macros; they are not read, never run, and in no copy",
            )
            self.add("macros-left-out", left_out, macros or self.content.name)

    def add(self, rule: str, message: Words, part: str | None, severity: Severity = Severity.NOTE) -> None:
        """Add one finding about a part, or about the document as a whole."""
        place = Span(source=self.source.name, part=part)
        self.findings.append(Finding(rule=rule, severity=severity, message=message, span=place))


def _is_flat(data: bytes) -> bool:
    start = data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<")


def _no_document(source: Source, part: str | None) -> Unreadable:
    return Unreadable(
        "odt-no-document",
        Words(vi="tệp không chứa văn bản OpenDocument", en="it holds no OpenDocument text"),
        Words(
            vi="hãy kiểm tra loại tệp: có thể đây là bảng tính, trình chiếu hoặc tệp khác",
            en="check the kind of file: it may be a spreadsheet, a presentation, or something else",
        ),
        source.name,
        part or "",
    )


def _encrypted(source: Source) -> Unreadable:
    return Unreadable(
        "odt-encrypted",
        Words(vi="tài liệu được đặt mật khẩu", en="the document is encrypted with a password"),
        Words(
            vi="hãy mở bằng LibreOffice với mật khẩu, lưu lại mà không đánh dấu «Lưu với mật khẩu»",
            en="open it in LibreOffice with its password, and save it anew without «Save with password»",
        ),
        source.name,
        _MANIFEST,
    )

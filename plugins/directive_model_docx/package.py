"""The parts of a DOCX and how they lead to each other (ISO/IEC 29500-2)."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from urllib.parse import unquote

import attrs
from lxml import etree

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.findings import Finding, Severity
from directive_model.kit import OLE_MAGIC, open_package, parse_xml, protection_of
from directive_model.plugin import Source
from directive_model_docx.changes import turn_back
from directive_model_docx.embedded import text_of_object
from directive_model_docx.formatting.unused import without_unused_table_styles
from directive_model_docx.names import PACKAGE_RELATIONS, STRICT, W
from directive_model_docx.numbers.signs import put_into_unicode

#: Embedded parts that may have words in XML.
_WITH_WORDS = (".xml", ".docx", ".docm")
_RELATIONSHIP = f"{{{PACKAGE_RELATIONS}}}Relationship"


@attrs.frozen(eq=False, repr=False)
class Relation:
    """What an id in a part stands for."""

    #: The last word of its type, e.g. "header"; the same in strict and transitional files.
    kind: str
    #: A part's name; for an external one the address, which is never followed.
    target: str
    external: bool


class Docx:
    """A package, its main part, and what was noticed about parts that could not be read."""

    def __init__(self, source: Source) -> None:
        if source.data.startswith(OLE_MAGIC):
            raise _not_docx(source)
        self.source = source
        self.findings: list[Finding] = []
        #: Whether a part could not be read that words of the page may stand in.
        self.partial = False
        self._package = open_package(source.data, source.name, source.limits)
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._find_main()

    def _find_main(self) -> str:
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and not relation.external and relation.target in self._package:
                return relation.target
        if "word/document.xml" in self._package:
            return "word/document.xml"
        raise Unreadable(
            "docx-no-document",
            Words(vi="gói ZIP không chứa văn bản Word", en="the zip holds no Word document"),
            Words(
                vi="hãy kiểm tra đây có phải tệp DOCX không, hoặc lưu lại từ Word hay LibreOffice",
                en="check that it is a DOCX file, or save it anew in Word or LibreOffice",
            ),
            self.source.name,
            "word/document.xml",
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return self._package.names

    def document(self) -> etree._Element:
        """Return the root of the main part.  Raises Unreadable where it is no Word document."""
        root = self._parse(self.main, self._refuse_pages)
        if root.tag != W + "document":
            raise Unreadable(
                "docx-no-document",
                Words(vi="phần chính không phải văn bản Word", en="the main part is no Word document"),
                Words(
                    vi="hãy kiểm tra loại tệp: có thể đây là bảng tính hoặc trình chiếu",
                    en="check the kind of file: it may be a spreadsheet or a presentation",
                ),
                self.source.name,
                self.main,
            )
        return root

    def _refuse_pages(self, data: bytes) -> bytes:
        """Refuse a main part in which Word has met more page breaks than the limit allows."""
        pages = 1 + data.count(b"<w:lastRenderedPageBreak")
        if pages > self.source.limits.pages:
            raise LimitExceeded("pages", self.source.limits.pages, pages, self.source.name, self.main)
        return data

    def styles(self) -> etree._Element | None:
        """Return the root of the styles, without the table styles that no part of the document names."""
        part = self.related(self.main, "styles")
        folder = posixpath.dirname(self.main)

        def used(styles: bytes) -> bytes:
            # Tables stand in the main part, in heads and feet, and in notes: in whatever lies beside it.
            beside = (name for name in self._package.names if posixpath.dirname(name) == folder)
            others = (name for name in beside if name.endswith(".xml") and "tyles" not in name)
            return without_unused_table_styles(styles, map(self._package.read, others))

        return self.tree(part, used)

    def tree(
        self, part: str | None, edit: Callable[[bytes], bytes] | None = None, *, holds_words: bool = True
    ) -> etree._Element | None:
        """Return the root of a part that a document can do without; None, and a finding, where it is unreadable.

        Without a part that ``holds_words``, or leads to some, the document is read in part.
        """
        if part is None or part not in self._package:
            return None
        try:
            return self._parse(part, edit)
        except Unreadable as error:
            self._not_read(part, error, holds_words)
            return None

    def _not_read(self, part: str, error: Unreadable, holds_words: bool) -> None:
        self.partial = self.partial or holds_words
        vi = f"không đọc được phần {part}: {error.reason.vi}"
        en = f"the part {part} cannot be read: {error.reason.en}"
        self.findings.append(Finding(rule="part-not-read", severity=Severity.WARNING, message=Words(vi=vi, en=en)))

    def read(self, part: str, *, holds_words: bool = True) -> bytes | None:
        """Return the bytes of a part that a document can do without; as :meth:`tree` does where it is unreadable."""
        try:
            return self._package.read(part) if part in self._package else None
        except Unreadable as error:
            self._not_read(part, error, holds_words)
            return None

    def text_of_object(self, part: str) -> str | None:
        """Return the words of an embedded part; None where none can be had of it, as of an image."""
        if not part.lower().endswith(_WITH_WORDS) or part not in self._package:
            return None
        data = self.read(part)
        return None if data is None else text_of_object(data, self.source.limits)

    def related(self, part: str, kind: str) -> str | None:
        """Return the first part of a kind that ``part`` leads to."""
        for relation in self.relations(part).values():
            if relation.kind == kind and not relation.external:
                return relation.target
        return None

    def relations(self, part: str, *, lead_to_words: bool = True) -> dict[str, Relation]:
        """Return the relations of a part, by id; of the package as a whole for "" ."""
        known = self._relations.get(part)
        if known is None:
            folder, name = posixpath.split(part)
            # Those of the package lead to no words but the main part's, which is found by its name as well.
            holds_words = lead_to_words and part != ""
            root = self.tree(posixpath.join(folder, "_rels", name + ".rels"), holds_words=holds_words)
            known = self._relations[part] = {} if root is None else _relations(root, folder)
        return known

    def _parse(self, part: str, edit: Callable[[bytes], bytes] | None = None) -> etree._Element:
        source = self.source
        source.deadline.check(part)
        data = self._package.read(part)
        if edit is not None:
            data = edit(data)
        root = parse_xml(data, source.name, part, source.limits)
        # By the tag too, for a part in UTF-16.
        if b"purl.oclc.org/ooxml/" in data or "/ooxml/" in str(root.tag):
            data = etree.tostring(root, encoding="utf-8")
            for strict, transitional in STRICT:
                data = data.replace(strict, transitional)
            root = parse_xml(data, source.name, part, source.limits)
        if _may_hold_signs(data):
            put_into_unicode(root)
        if source.changes == "original":
            turn_back(root)
        return root


_SIGNS = (b"\xef\x80", b"\xef\x81", b"\xef\x82", b"\xef\x83")


def _may_hold_signs(data: bytes) -> bool:
    """Return whether letters from U+F000 to U+F0FF may be there, where fonts of signs have theirs."""
    # One byte is found far faster than two are.
    return (b"\xef" in data and any(sign in data for sign in _SIGNS)) or (b"&" in data and b"&#" in data)


def _relations(root: etree._Element, folder: str) -> dict[str, Relation]:
    relations = {}
    for element in root.iterchildren(_RELATIONSHIP):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/" + folder, unquote(target).replace("\\", "/"))).lstrip("/")
        kind = element.get("Type", "").rsplit("/", 1)[-1]
        relations[element.get("Id", "")] = Relation(kind, target, external)
    return relations


def _not_docx(source: Source) -> Unreadable:
    protection = protection_of(source.data)
    if protection == "rights":
        return Unreadable(
            "docx-rights",
            Words(
                vi="tài liệu được khóa bằng quản lý quyền (IRM/DRM), chỉ người được cấp quyền mới mở được",
                en="the document is locked by rights management (IRM, DRM), and opens only with a licence",
            ),
            Words(
                vi="hãy nhờ người có quyền bỏ hạn chế (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại",
                en="have somebody who may lift the restriction (File > Info > Protect Document) and save it",
            ),
            source.name,
        )
    if protection == "password":
        return Unreadable(
            "docx-encrypted",
            Words(
                vi="tài liệu được mã hóa, cần mật khẩu mới đọc được",
                en="the document is encrypted: a password is needed to read it",
            ),
            Words(
                vi="hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại",
                en="open it in Word, take the password off (File > Info > Protect Document) and save it",
            ),
            source.name,
        )
    return Unreadable(
        "not-docx-ole",
        Words(
            vi="đây là tệp Word đời cũ (.doc) hoặc tệp OLE khác, không phải DOCX",
            en="this is an old Word file (.doc) or another OLE file, not a DOCX",
        ),
        Words(
            vi="hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
            en="open it in Word or LibreOffice and save it as .docx",
        ),
        source.name,
    )

"""The parts of a DOCX and how they lead to each other (ISO/IEC 29500-2)."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from functools import cached_property

from lxml import etree

from directive_model import Span
from directive_model.errors import DirectiveError, LimitExceeded, Unreadable, Words
from directive_model.findings import Finding, Severity
from directive_model.kit import OLE_MAGIC, open_package, protection_of
from directive_model.plugin import Source
from directive_model_docx.embedded import text_of_object
from directive_model_docx.formatting.unused import LARGE, table_styles_in, without_unused_table_styles
from directive_model_docx.names import W
from directive_model_docx.parts import Relation, parsed, relations_of

#: Embedded parts that may have words in XML.
_WITH_WORDS = (".xml", ".docx", ".docm")
#: Parts that have no tables.
_WITHOUT_WORDS = {"styles", "stylesWithEffects", "numbering", "settings", "webSettings", "fontTable"}
#: Styles, lists and theme of more bytes together are held no longer than their document.  Without the table styles
#: that nothing names, nine templates of ten have half as many.
LARGEST_TEMPLATE = 128 * 1024


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
        #: The ids of the styles that tables of the main part name.
        self._of_tables: set[bytes] = set()
        #: What was read of a template that cannot be shared: it is inflated, and counted, once.
        self._ahead: dict[str, bytes] = {}
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
        root = self._parse(self.main, self._look_through)
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

    def _look_through(self, data: bytes) -> bytes:
        """Refuse a main part with more of Word's page breaks than the limit allows; note its tables' styles."""
        pages = 1 + data.count(b"<w:lastRenderedPageBreak")
        if pages > self.source.limits.pages:
            raise LimitExceeded("pages", self.source.limits.pages, pages, self.source.name, self.main)
        self._of_tables = table_styles_in(data)
        return data

    def styles(self) -> etree._Element | None:
        """Return the root of the styles, without the table styles that no part of the document names."""
        return self.tree(self.related(self.main, "styles"), self._without_unused)

    def template(self) -> tuple[bytes | None, bytes | None, bytes | None] | None:
        """Return the bytes of styles, as :meth:`styles` has them, lists and theme; None for too large ones.

        None of it is told of where it is unreadable: raises what :meth:`directive_model.kit.Package.read` raises.
        """
        package, ahead = self._package, self._ahead
        found = [self.related(self.main, kind) for kind in ("styles", "numbering", "theme")]
        parts = [part if part is not None and part in package else None for part in found]
        # What is claimed of styles says little: most of it is table styles.
        claimed = sum([package.claimed_size(part) for part in parts[1:] if part is not None])
        if claimed > LARGEST_TEMPLATE or not self._may_look_ahead:
            return None
        for part in parts:
            if part is not None:
                ahead[part] = package.read(part)
        styles, lists, theme = [None if part is None else ahead[part] for part in parts]
        if parts[0] is not None:
            styles = ahead[parts[0]] = self._without_unused(ahead[parts[0]])
        large = sum([len(data) for data in (styles, lists, theme) if data is not None]) > LARGEST_TEMPLATE
        return None if large else (styles, lists, theme)

    @cached_property
    def _may_look_ahead(self) -> bool:
        """Whether no limit is reached by parts that nothing of the document asks for in the end."""
        package = self._package
        return 2 * sum(map(package.claimed_size, package.names)) <= self.source.limits.expanded_bytes

    def _without_unused(self, styles: bytes) -> bytes:
        used = self._named_table_styles if len(styles) >= LARGE else None
        return styles if used is None else without_unused_table_styles(styles, used)

    @cached_property
    def _named_table_styles(self) -> frozenset[bytes] | None:
        """The ids of the styles that tables name, in the main part, and in heads, feet and notes beside it.

        None where one of these cannot be read: that is told of if the part is asked for.
        """
        if not self._may_look_ahead:
            return None
        folder = posixpath.dirname(self.main)
        no_words = {one.target for one in self.relations(self.main).values() if one.kind in _WITHOUT_WORDS}
        used = set(self._of_tables)
        try:
            for name in self._package.names:
                if name.endswith(".xml") and posixpath.dirname(name) == folder and name not in {self.main, *no_words}:
                    used |= table_styles_in(self._package.read(name))
        except DirectiveError:
            return None
        return frozenset(used)

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
        self.findings.append(
            Finding(
                rule="part-not-read",
                severity=Severity.WARNING,
                message=Words(vi=vi, en=en),
                span=Span.at(self.source.name, part),
            )
        )

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
            part_of_them = posixpath.join(folder, "_rels", name + ".rels")
            known = self._relations[part] = self._relations_in(part_of_them, folder, holds_words)
        return known

    def _relations_in(self, part: str, folder: str, holds_words: bool) -> dict[str, Relation]:
        data = self.read(part, holds_words=holds_words)
        try:
            return {} if data is None else relations_of(data, folder, self.source.limits)
        except DirectiveError:
            # Once more, for the names that are told.
            self.tree(part, holds_words=holds_words)
            return {}

    def _parse(self, part: str, edit: Callable[[bytes], bytes] | None = None) -> etree._Element:
        source = self.source
        source.deadline.check(part)
        data = self._ahead.pop(part, None) or self._package.read(part)
        if edit is not None:
            data = edit(data)
        return parsed(data, source.name, part, source.limits, source.changes)


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

"""A line of a web page, and what it shows: that it is the page's own, that it is the document's, or neither."""

from __future__ import annotations

from directive_model.flow import FlowBlock, FlowTable, text_of
from directive_model.language import fold, parse_label, parse_number_line
from directive_model.language.patterns import late
from directive_model.recognize.page.flattened import is_bar
from directive_model.recognize.page.layout import ADDRESSED, SENT_TO, fold_lines, is_layout_table

#: What parts the columns of a head that spaces set.
_GAP = "   "
#: What only a document says, as it is printed: where its words end.
_OF_A_DOCUMENT = late(
    r"\W*(?:PHỤ LỤC|Phụ lục \d|(?:Điều|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) [\dIVX]+|(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐỦ]"
    rf"|(?:T/M|K/T|T/L) |(?i:{SENT_TO})\W*(?:$|:\s{{2,}})|(?i:{ADDRESSED})\s*:)"
)
_BANNER = late(
    r"\W*(?:cộng hòa\s+xã\b|đảng(?:\s+cộng sản(?: việt nam)?)?\s*$|độc lập\s*-"
    r"|(?P<union>đoàn (?:tncs|thanh niên cộng sản) hồ chí minh)\s*$)"
)
_TYPE = late(
    r"\W*(?:NGHỊ (?:QUYẾT|ĐỊNH)|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|THÔNG (?:BÁO|TƯ|TRI)|QUY (?:ĐỊNH|CHẾ)|HƯỚNG DẪN"
    r"|KẾ HOẠCH|BÁO CÁO|CHƯƠNG TRÌNH|CÔNG ĐIỆN|TỜ TRÌNH|LUẬT|PHÁP LỆNH|ĐỀ ÁN|LỆNH|BIÊN BẢN|GIẤY MỜI)\W*$"
)
#: The labels of a text's units that no list of a page has.
_UNITS = ("roman", "number2", "letter", "dieu")
_NAME_WORDS = range(2, 6)


class PageLine:
    """A line of the page, or a table: of which block it is, and what it shows."""

    __slots__ = ("block", "index", "is_attribute", "is_of_site", "number", "text")

    def __init__(
        self, block: FlowBlock, index: int, number: int, text: str, *, is_of_site: bool, is_attribute: bool
    ) -> None:
        self.block = block
        #: Which of the page's blocks that is.
        self.index = index
        #: How many line breaks of its paragraph stand before it.
        self.number = number
        self.text = text
        #: What only a site says stands in it.
        self.is_of_site = is_of_site
        #: It is as a row of a page's table of attributes; one alone may be the document's.
        self.is_attribute = is_attribute

    @property
    def is_table(self) -> bool:
        """Whether it is a whole table, whose words are one line."""
        return isinstance(self.block, FlowTable)

    @property
    def is_bar(self) -> bool:
        """Whether it is a bar beside a cell."""
        return is_bar(self.block)

    @property
    def can_be_of_site(self) -> bool:
        """Whether its words are the site's, or can be."""
        return self.is_of_site or self.is_attribute

    @property
    def sets_part(self) -> bool:
        """Whether it is a table that sets a head or a signature block: no site has one."""
        return isinstance(self.block, FlowTable) and is_layout_table(self.block)

    @property
    def is_banner(self) -> bool:
        """Whether a banner stands here, or the table of the head that holds one beside the issuer's name."""
        if self.is_table:
            folded = fold_lines(text_of((self.block,))).split("\n")
            return any(_BANNER.match(line) for line in folded) and self.sets_part
        # The menu of a site names the Youth Union, too.
        last = self._last_column
        return _BANNER.match(fold(last)) is not None and (last.isupper() or not self.is_union)

    @property
    def is_union(self) -> bool:
        """Whether the name of the Youth Union stands here alone: as a banner, an issuer, or in a menu."""
        banner = _BANNER.match(fold(self._last_column))
        return banner is not None and banner["union"] is not None

    @property
    def _last_column(self) -> str:
        """What stands in the last column: spaces may set a banner beside the issuer's name."""
        return self.text[:200].rpartition(_GAP)[2]

    @property
    def is_type(self) -> bool:
        """Whether it is a type in capitals and nothing more."""
        return _TYPE.match(self.text) is not None

    @property
    def is_number(self) -> bool:
        """Whether number and symbol stand in it, with their label."""
        return _is_number(self.text)

    @property
    def begins_with_number(self) -> bool:
        """Whether number and symbol stand in the first of its columns."""
        return _is_number(self.text.partition(_GAP)[0])

    @property
    def says_what_only_documents_do(self) -> bool:
        """Whether it begins as a unit, an authority line, the recipients or an appendix do."""
        return _OF_A_DOCUMENT.match(self.text) is not None

    @property
    def is_of_document(self) -> bool:
        """Whether it cannot be of a site: by its words, its label, how it ends, or as a table of a part."""
        if self.sets_part or self.says_what_only_documents_do or self.text.endswith("./."):
            return True
        label = parse_label(self.text.strip("* "))
        return label is not None and label.family in _UNITS

    @property
    def can_close_document(self) -> bool:
        """Whether it can end a document: a name, an entry, words in capitals, a sentence, a bar or a table."""
        text = self.text
        if self.is_table or text.isupper() or text.startswith(("-", "–", "|")) or text.endswith((".", ";", ")")):
            return True
        words = text.split()
        return len(words) in _NAME_WORDS and all(word[:1].isupper() for word in words)


def _is_number(text: str) -> bool:
    return text[:2] == "Số" and parse_number_line(text) is not None

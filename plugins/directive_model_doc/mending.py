"""What a converter lost or could not take over: mended where that can be done here, and told where it cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.kit import open_package, write_package
from directive_model.plugin import Source
from directive_model_doc.converters.msdoc2docx import Conversion

#: Stands in the text where msdoc2docx could not make a picture; it prints nothing.
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}".encode()
#: What msdoc2docx says by its codes about more than looks.
_PICTURES = Words(
    vi="có hình hoặc đối tượng không chuyển được", en="there are pictures or objects that could not be converted"
)
_FILES = Words(
    vi="có tệp nhúng (OLE) không chuyển được; tệp nhúng không được đọc, không được mở",
    en="there are embedded files (OLE) that could not be converted; they are not read and never opened",
)
#: A file of another program that opens from within the document; those that it converts the reader of DOCX tells of.
_OMITTED = "OLE_OBJECT_OMITTED"
_LISTS = Words(vi="bảng đánh số tự động hỏng một phần", en="automatic numbering is damaged in part")
_TABLES = Words(vi="bảng hỏng một phần, có thể lệch ô", en="a table is damaged in part; cells may be shifted")
_STYLES = Words(vi="bảng kiểu hỏng, chữ mất định dạng", en="the styles are damaged; letters have lost their looks")
_MARGINS = Words(vi="đầu trang, chân trang hỏng", en="page heads and feet are damaged")
_BOXES = Words(vi="hộp chữ hỏng hoặc lồng nhau", en="text boxes are damaged, or grouped")
_COMMENTS = Words(vi="chú thích lề hỏng", en="comments are damaged")
#: Our own code for a document that msdoc2docx refused and LibreOffice opened.
DAMAGED = "DOCUMENT_DAMAGED"
_MEANING = {
    DAMAGED: Words(
        vi="văn bản hỏng, chỉ đọc được phần mà LibreOffice mở được",
        en="the document is damaged, and read as far as LibreOffice could",
    ),
    "NUMBERING_TABLE_MALFORMED": _LISTS,
    "LIST_NUMBER_FORMAT_APPROXIMATED": _LISTS,
    "BROKEN_LISTNUM_FIELDS_FLATTENED": _LISTS,
    "MALFORMED_TABLE_FLATTENED": _TABLES,
    "TABLE_MARKER_DEFERRED": _TABLES,
    "TABLE_CELL_DEFINITION_MISMATCH": _TABLES,
    "TABLE_DEPTH_LIMITED": _TABLES,
    "STYLE_TABLE_MALFORMED": _STYLES,
    "HEADER_FOOTER_TABLE_MALFORMED": _MARGINS,
    "MAIN_TEXTBOX_TABLE_MALFORMED": _BOXES,
    "GROUPED_MAIN_TEXTBOXES_DEFERRED": _BOXES,
    "GROUPED_HEADER_TEXTBOXES_DEFERRED": _BOXES,
    "COMMENT_MARKER_MISSING_SKIPPED": _COMMENTS,
}
_OBJECTS = {
    "FLOATING_PICTURE_FORMAT_DEFERRED",
    "FLOATING_SHAPE_TYPES_DEFERRED",
    "INLINE_BINARY_DATA_DEFERRED",
    "INLINE_BINARY_DATA_MALFORMED",
    "INLINE_PICTURE_FORMAT_DEFERRED",
    "INLINE_PICTURE_MALFORMED",
    "OBJECT_ANCHOR_DEFERRED",
    "OFFICEART_MALFORMED",
    "OLE_OBJECT_STORAGE_MISSING",
    "PICTURES_DEFERRED",
}


def without_marks(data: bytes, source: Source) -> tuple[bytes, tuple[str, ...]]:
    """Return a DOCX without the marks that stand for objects, and the parts of its text that had any."""
    package = open_package(data, source.name, source.limits)
    parts = [(name, package.read(name)) for name in package.names]
    marked = tuple(name for name, part in parts if name.endswith(".xml") and _OBJECT in part)
    if not marked:
        return data, ()
    bare = [(name, part.replace(_OBJECT, b"") if name in marked else part) for name, part in parts]
    # What the file says of itself has no objects, only the letter.
    return write_package(bare), tuple(name for name in marked if name.startswith("word/"))


def words_lost(words: list[str], source: str) -> Iterator[Finding]:
    """Yield the words of the document that are not in what it was converted to."""
    if words:
        yield Finding(
            rule="unplaced-text",
            severity=Severity.WARNING,
            message=Words(
                vi="có chữ trong tệp Word không còn trong bản chuyển đổi",
                en="words of the Word file are not in what it was converted to",
            ),
            span=Span(source=source),
            text=" ".join(words),
        )


def losses(conversion: Conversion, source: str, marked: Sequence[str] = ()) -> Iterator[Finding]:
    """Yield what the converter says that it could not take over, each kind once; objects in each part ``marked``."""
    place = Span(source=source)
    objects = sorted(_OBJECTS & set(conversion.codes))
    # Not every object leaves a mark.
    for part in (marked or (None,)) if objects else ():
        yield Finding(
            rule="object-not-read",
            severity=Severity.NOTE,
            message=_PICTURES,
            span=Span(source=source, part=part),
            found=", ".join(objects),
        )
    if _OMITTED in conversion.codes:
        yield Finding(rule="embedded-file", severity=Severity.WARNING, message=_FILES, span=place, found=_OMITTED)
    damaged: dict[Words, list[str]] = {}
    for code in conversion.codes:
        if code in _MEANING:
            damaged.setdefault(_MEANING[code], []).append(code)
    for words, codes in damaged.items():
        yield Finding(
            rule="not-converted",
            severity=Severity.WARNING,
            message=Words(
                vi=f"{words.vi}: hãy so với bản gốc mở trong Word", en=f"{words.en}: compare with the source in Word"
            ),
            span=place,
            found=", ".join(codes),
        )

"""What a file is that is called an old Word document: told by what lies in it, not by its name."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from directive_model import errors
from directive_model.errors import Words
from directive_model.kit import OLE_MAGIC

if TYPE_CHECKING:
    from directive_model_doc.ole import Ole

_NAMED_AS_OFFICE = (".doc", ".dot", ".docx", ".docm", ".dotx", ".rtf", ".odt")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WORD_XML = (
    b"http://schemas.microsoft.com/office/2006/xmlPackage",
    b"http://schemas.microsoft.com/office/word/2003/wordml",
)
#: What lies at the top of an OLE file, and what that makes it.
_OTHERS = (
    ("Workbook", Words(vi="bảng tính Excel", en="an Excel workbook")),
    ("Book", Words(vi="bảng tính Excel đời cũ", en="an old Excel workbook")),
    ("PowerPoint Document", Words(vi="bản trình chiếu PowerPoint", en="a PowerPoint presentation")),
    ("__properties_version1.0", Words(vi="thư Outlook (.msg)", en="an Outlook message (.msg)")),
    ("VisioDocument", Words(vi="bản vẽ Visio", en="a Visio drawing")),
    ("HwpSummaryInformation", Words(vi="tài liệu Hangul (.hwp)", en="a Hangul document (.hwp)")),
    ("\x05HwpSummaryInformation", Words(vi="tài liệu Hangul (.hwp)", en="a Hangul document (.hwp)")),
    ("Quill", Words(vi="ấn phẩm Publisher", en="a Publisher document")),
    ("MatOST", Words(vi="tài liệu Microsoft Works", en="a Microsoft Works document")),
)


def identify(head: bytes, name: str) -> str | None:
    """Return "doc" for OLE files and Word's XML, "txt" for text that is named as an office file; else None."""
    if head.startswith(OLE_MAGIC):
        return "doc"
    if head.startswith(b"PK\3\4"):
        # A package whose parts' names a large one first may hide.
        return "docx" if b"[Content_Types].xml" in head and name.lower().endswith(_NAMED_AS_OFFICE) else None
    start = head.replace(b"\0", b"") if head[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE} else head
    if b'progid="Word.Document"' in start or any(space in start for space in _WORD_XML):
        return "doc" if start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") else None
    return "txt" if name.lower().endswith(_NAMED_AS_OFFICE) and _is_text(head) else None


def _is_text(head: bytes) -> bool:
    """Whether it may be text in some encoding: Unicode with its mark, or bytes none of which is a control."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    return not head.startswith((b"PK", b"{\\rtf", b"%PDF")) and _BINARY.search(head) is None


def is_packed_away(ole: Ole) -> bool:
    """Whether it is a document of today, encrypted: it lies in an OLE file (MS-OFFCRYPTO 2.1)."""
    # Names are the same in small and large letters (MS-CFB 2.6.4).
    return any(name.upper() == "ENCRYPTEDPACKAGE" for name in ole.top)


def refuse_all_but_word(ole: Ole, source: str) -> None:
    """Raise Unreadable ("doc-rights", "ole-no-word") unless it is a Word document."""
    if "\tDRMContent" in ole.top:
        raise errors.Unreadable(
            "doc-rights",
            Words(
                vi="tài liệu bị khóa bằng quản lý quyền (IRM), chỉ hiện một lời báo thay cho nội dung",
                en="the document is locked by rights management (IRM): all it shows is a notice",
            ),
            Words(vi="hãy xin bản không khóa từ nơi gửi", en="ask the sender for a copy without it"),
            source,
        )
    if "WordDocument" not in ole.top:
        kind = next(
            (kind for name, kind in _OTHERS if name in ole.top), Words(vi="tệp OLE khác", en="another OLE file")
        )
        raise errors.Unreadable(
            "ole-no-word",
            Words(vi=f"đây là {kind.vi}, không phải văn bản Word", en=f"this is {kind.en}, not a Word document"),
            Words(vi="hãy kiểm tra lại tên và đuôi tệp", en="look at the name and the suffix of the file again"),
            source,
        )


TAKE_OFF = Words(
    vi="hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại",
    en="open it in Word, take the password off (File > Info > Protect Document) and save it",
)

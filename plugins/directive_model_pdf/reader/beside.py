"""What a PDF does beside showing pages: nothing of it is run, opened or followed."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pypdfium2 import raw

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from pypdfium2 import PdfDocument

_SCRIPTS = {"JavaScript"}
_ELSEWHERE = {"Launch", "SubmitForm", "ImportData", "GoToR", "GoToE"}
_FILES = {"EmbeddedFile", "FileAttachment"}
_PLAYED = {"RichMedia", "Movie", "Sound"}
#: Names of files are told, but no more of them, and no more of one.
_MOST_FILES, _LONGEST_NAME = 20, 200


def beside_pages(document: PdfDocument, names: AbstractSet[str], source: str) -> Iterator[Finding]:
    """Yield a finding for each kind of thing that a document holds beside its pages; ``names`` are those in it."""
    if raw.FPDF_GetSecurityHandlerRevision(document) >= 0:
        yield _note("locked-pdf", source, _LOCKED)
    if names & _SCRIPTS:
        yield _note("macros-left-out", source, _SCRIPT)
    if kinds := sorted(names & _ELSEWHERE):
        listed = ", ".join(kinds)
        yield _note(
            "external-reference",
            source,
            Words(
                vi=f"tệp có lệnh trỏ ra ngoài hoặc gửi dữ liệu đi ({listed}); không được thực hiện",
                en=f"the file has actions that lead out of it or send data away ({listed}); none is carried out",
            ),
        )
    attached = _attached(document)
    if attached or names & _FILES:
        yield _warning("embedded-file", source, _ATTACHED, ", ".join(attached) or None)
    if "XFA" in names:
        yield _warning("object-not-read", source, _XFA)
    if names & _PLAYED:
        yield _note("object-not-read", source, _MEDIA)


_LOCKED = Words(
    vi="tệp bị khóa chức năng (in, sao chép, sửa) nhưng mở không cần mật khẩu; đã đọc bình thường",
    en="the file is locked against printing, copying or changes, but opens without a password; it was read",
)
_SCRIPT = Words(
    vi="tệp chứa mã JavaScript; mã không được chạy và không có trong bản ghi ra",
    en="the file holds JavaScript; it is never run, and in no copy",
)
_ATTACHED = Words(
    vi="tệp có tệp khác đính kèm bên trong; không được mở và không có trong bản ghi ra",
    en="other files are attached within the file; they are not opened, and in no copy",
)
_XFA = Words(
    vi="tệp có biểu mẫu động XFA; chỉ đọc được trang thay thế, hãy mở bằng Adobe Reader rồi in lại ra PDF",
    en="the file holds a dynamic form (XFA), of which only the page in its stead is read; print it as PDF anew",
)
_MEDIA = Words(
    vi="tệp có phim hoặc âm thanh; không được đọc",
    en="the file holds films or sounds; they are not read",
)


def _note(rule: str, source: str, message: Words) -> Finding:
    return Finding(rule=rule, severity=Severity.NOTE, message=message, span=Span(source=source))


def _warning(rule: str, source: str, message: Words, text: str | None = None) -> Finding:
    return Finding(rule=rule, severity=Severity.WARNING, message=message, span=Span(source=source), text=text)


def _attached(document: PdfDocument) -> list[str]:
    """Return the names of files in the document's own list of them."""
    count = min(raw.FPDFDoc_GetAttachmentCount(document), _MOST_FILES)
    names = (_name(raw.FPDFDoc_GetAttachment(document, index)) for index in range(count))
    return [name for name in names if name]


def _name(attachment: raw.FPDF_ATTACHMENT) -> str:
    if not attachment:
        return ""
    room = (ctypes.c_ushort * (_LONGEST_NAME + 1))()
    length = raw.FPDFAttachment_GetName(attachment, room, ctypes.sizeof(room))
    if not 0 < length <= ctypes.sizeof(room):
        return "…"
    text = bytes(room)[:length].decode("utf-16-le", "replace").rstrip("\0")
    return "".join(letter for letter in text if letter.isprintable())

"""What is said of the signatures of a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from directive_model import Span
from directive_model.errors import LimitExceeded, MissingExtra, Unreadable, Words
from directive_model.findings import Finding, Severity
from directive_model.kit import Signature
from directive_model_pdf.reader.guard import Streams, rehearse
from directive_model_pdf.reader.signatures.apart import is_much, verdicts_apart
from directive_model_pdf.reader.signatures.comparing import changed_pages
from directive_model_pdf.reader.signatures.found import Found, count_in, found_in
from directive_model_pdf.reader.signatures.verifying import Verdict, verdicts

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from directive_model.plugin import Source

_PLAIN = Streams(plain=True)
_UNVERIFIED = MissingExtra("signatures", "pyhanko")
#: Digests for which forgers can find another document (SHA-1: since 2017).
_WEAK = {"md5", "sha1"}
#: States of a document that are compared with what it is now; with more signatures than this, the last ones.
_MOST_COMPARED = 16
#: Of a signature that cannot be verified, of one in a file that takes too much to find out, and if nobody could try.
_OPEN, _COSTLY, _UNTRIED = Verdict(None), Verdict(None, costly=True), Verdict(None, untried=True)


@attrs.frozen
class _Judged:
    """A signature, and what is known of it."""

    found: Found
    verdict: Verdict | None
    whole: bool
    #: The pages that are otherwise than they were when it was made; None where nobody looked, or could.
    changed: list[int] | None = None


def signatures(document: PdfDocument, source: Source, streams: Streams = _PLAIN) -> Iterator[Finding]:
    """Yield findings on the signatures of a document.

    ``digital-signature`` says who, when, what is covered and whether it is intact; ``broken-signature`` that one is
    not, and ``changed-after-signing`` that pages are otherwise than they were signed.  Whom to trust is not judged.
    ``streams`` is what a look at the bytes has seen: where one is a bomb nobody looks at what is signed, for pyHanko
    inflates whatever a file holds.  Raises :class:`directive_model.errors.LimitExceeded` ("seconds").
    """
    found = found_in(document)
    if not found:
        return
    try:
        verified = _verified(found, source, streams, count_in(document))
    except ImportError:
        verified = None
    for number, one in enumerate(found):
        verdict = None if verified is None else verified[one.ranges]
        judged = _Judged(one, verdict, one.covers(source.data))
        if not judged.whole and not _only_a_form(verdict) and number >= len(found) - _MOST_COMPARED:
            judged = attrs.evolve(judged, changed=_changed(one, document, source))
        yield from _told(judged, source.name)


def _verified(
    found: Sequence[Found], source: Source, streams: Streams, count: int
) -> Mapping[tuple[int, ...], Verdict]:
    """Return a verdict for any ranges of bytes; the file has ``count`` signatures, found or not.

    Raises ImportError where pyHanko is absent.
    """
    if streams.bomb or all(one.is_strange for one in found):
        return defaultdict(lambda: _OPEN)
    try:
        much = is_much(source.data, streams, count)
        known = verdicts_apart(source) if much else verdicts(source.data)
    except OSError:
        return defaultdict(lambda: _UNTRIED)
    except MemoryError:
        known = None
    return defaultdict(lambda: _COSTLY) if known is None else defaultdict(lambda: _OPEN, known)


def _changed(one: Found, document: PdfDocument, source: Source) -> list[int] | None:
    """Return the pages that are otherwise now; None where the state that was signed cannot be looked at."""
    signed = source.data[: one.end]
    try:
        # Nobody has read that state yet, and it may cost what the file as it is now does not.
        rehearse(attrs.evolve(source, data=signed))
    except (LimitExceeded, Unreadable):
        source.deadline.check()
        return None
    return changed_pages(signed, document, source.deadline)


def _only_a_form(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.later != "other"


def _told(judged: _Judged, source: str) -> Iterator[Finding]:
    signature = Signature(judged.found.signer, judged.found.time, _verdict(judged))
    yield signature.finding(source)
    whose, verdict = signature.by_and_at, judged.verdict
    if verdict is not None and (verdict.intact is False or verdict.genuine is False):
        yield Finding(
            rule="broken-signature",
            severity=Severity.ERROR,
            message=Words(
                vi=f"chữ ký số{whose.vi} không còn giá trị: {_fault(verdict).vi}; hãy xin lại bản gốc từ nơi gửi",
                en=f"the signature{whose.en} is broken: {_fault(verdict).en}; ask the sender for the original",
            ),
            span=Span(source=source),
        )
    if judged.changed:
        pages = ", ".join(map(str, judged.changed))
        yield Finding(
            rule="changed-after-signing",
            severity=Severity.WARNING,
            message=Words(
                vi=f"nội dung trang {pages} đã khác so với lúc ký{whose.vi}; hãy so với bản đã ký, "
                "bản đó vẫn nằm nguyên trong tệp",
                en=f"what page {pages} says or shows is not what was signed{whose.en}; compare it with the signed "
                "state, which the file still holds",
            ),
            span=Span(source=source, page=judged.changed[0]),
        )


def _fault(verdict: Verdict) -> Words:
    if verdict.intact is False:
        return Words(vi="phần đã ký bị sửa sau khi ký", en="what it covers was changed after signing")
    return Words(vi="nó không khớp với chứng thư số đi kèm", en="it does not fit the certificate that comes with it")


def _verdict(judged: _Judged) -> Words:
    """Return what is known, clause by clause."""
    clauses = [_intact(judged.verdict), _covered(judged)]
    verdict = judged.verdict
    if verdict is not None and verdict.digest in _WEAK:
        name = verdict.digest.upper()
        clauses.append(Words(vi=f"hàm băm {name} đã lỗi thời", en=f"its digest, {name}, is out of date"))
    clauses.append(Words(vi="chưa xét chứng thư số có đáng tin không", en="trust in its certificate is not checked"))
    return Words(vi=", ".join(one.vi for one in clauses), en=", ".join(one.en for one in clauses))


def _intact(verdict: Verdict | None) -> Words:
    if verdict is None:
        return Words(
            vi=f"chưa kiểm tra chữ ký còn nguyên vẹn không (muốn kiểm tra, hãy chạy: {_UNVERIFIED.command})",
            en=f"whether it is intact is not verified (for that, run: {_UNVERIFIED.command})",
        )
    if verdict.costly:
        return Words(
            vi="không kiểm tra được trong thời gian và bộ nhớ cho phép vì tệp có quá nhiều đối tượng, phiên bản",
            en="it cannot be verified in the time and memory allowed, for the file has too many objects or states",
        )
    if verdict.untried:
        return Words(
            vi="không kiểm tra được vì máy không mở được tiến trình riêng cho việc này",
            en="it cannot be verified, for no process of its own can be started for that",
        )
    if verdict.intact is None or verdict.genuine is None:
        return Words(vi="không kiểm tra được vì chữ ký hỏng hoặc thuộc loại lạ", en="it cannot be verified")
    if verdict.intact and verdict.genuine:
        return Words(vi="chữ ký còn nguyên vẹn", en="it is intact")
    return Words(vi="chữ ký không còn giá trị", en="it is broken")


def _covered(judged: _Judged) -> Words:
    if judged.whole:
        return Words(vi="bao trùm cả tệp", en="covers the whole file")
    verdict = judged.verdict
    if verdict is not None and verdict.intact is not None and not verdict.coherent:
        return Words(vi="chỉ bao trùm một phần tệp", en="covers only parts of the file")
    later = _later(judged)
    return Words(
        vi=f"bao trùm tệp như lúc ký, trước khi {later.vi}", en=f"covers the file as it was before {later.en}"
    )


def _later(judged: _Judged) -> Words:
    if _only_a_form(judged.verdict):
        return Words(
            vi="có thêm chữ ký khác hoặc nội dung điền vào biểu mẫu",
            en="other signatures or entries of a form were added",
        )
    if judged.changed:
        return Words(vi="nội dung trang bị đổi", en="pages were changed")
    if judged.changed is None:
        return Words(vi="có phần khác được thêm vào", en="something was added")
    return Words(
        vi="có phần khác được thêm vào mà không đổi chữ và hình trên trang",
        en="something was added that leaves the words and pictures of pages as they were",
    )

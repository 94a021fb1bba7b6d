"""A Word document of before 2007, or one in a single XML file: to the DOCX that it is read as."""

from __future__ import annotations

import attrs

from directive_model import Span
from directive_model.errors import LimitExceeded, MissingExtra, Unreadable, Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.kit import OLE_MAGIC, Limits
from directive_model.plugin import Converted, Source
from directive_model_doc.converters import msdoc2docx, office
from directive_model_doc.converters.msdoc2docx import Conversion, Failed
from directive_model_doc.flat import PACKAGE, package_of, root_of
from directive_model_doc.kinds import is_packed_away, refuse_all_but_word
from directive_model_doc.mending import DAMAGED, losses, without_marks, words_lost
from directive_model_doc.ole import Ole
from directive_model_doc.stories import lost_words
from directive_model_doc.word import is_of_word_97
from directive_model_doc.word2003 import WORD_2003, docx_of


def read(source: Source) -> Reading[Converted]:
    """Return the DOCX of a Word document, and by what it was converted.

    Raises :class:`Unreadable` ("doc-no-word", "ole-broken", "ole-no-word", "doc-broken", "doc-encrypted",
    "doc-rights", "doc-not-converted"), :class:`LimitExceeded` and :class:`MissingExtra`.
    """
    source.deadline.check()
    source.hold_size()
    if not source.data.startswith(OLE_MAGIC):
        return _of_xml(source)
    ole = Ole(source.data, source.name)
    if is_packed_away(ole):
        # Whose reader says what it would take to open it.
        return Reading(Converted(data=source.data, format="docx"))
    refuse_all_but_word(ole, source.name)
    of_97 = is_of_word_97(ole, source.name)
    conversion = _converted(source, of_97=of_97)
    lost = lost_words(ole, conversion.data, source) if of_97 else []
    data, marked = without_marks(conversion.data, source)
    findings = (
        _told(Words(vi=conversion.by, en=conversion.by), source.name),
        *losses(conversion, source.name, marked),
        *words_lost(lost, source.name),
    )
    return Reading(Converted(data=data, format="docx"), findings)


def _of_xml(source: Source) -> Reading[Converted]:
    """Return the DOCX of a document in one XML file."""
    root = root_of(source)
    if root is None or root.tag not in (PACKAGE, WORD_2003):
        raise _no_word(source)
    if root.tag == PACKAGE:
        return Reading(Converted(data=package_of(root, source), format="docx"))
    data = docx_of(root)
    return Reading(
        Converted(data=data, format="docx"), (_told(Words(vi="thư viện này", en="this library"), source.name),)
    )


def _converted(source: Source, *, of_97: bool) -> Conversion:
    """Ask msdoc2docx, then LibreOffice; the first failure is told where both fail."""
    failures: list[Failed] = []
    missing: MissingExtra | None = None
    if of_97:
        try:
            return msdoc2docx.convert(source.data, _left(source))
        except MissingExtra as error:
            missing = error
        except Failed as failed:
            failures.append(failed)
    else:
        failures.append(Failed(_OLD))
    try:
        conversion = office.convert(source.data, _left(source))
    except Failed as failed:
        failures.append(failed)
    else:
        # What msdoc2docx refuses is damaged, most likely; LibreOffice reads what it can of it, and says nothing.
        damaged = of_97 and missing is None and failures[0].limit is None
        return attrs.evolve(conversion, codes=(DAMAGED,)) if damaged else conversion
    if missing is not None and office.installed() is None:
        raise missing
    raise _not_converted(source, failures)


def _left(source: Source) -> Limits:
    """Return the limits for what converts next: it has the time that is left.  Raises :class:`LimitExceeded`."""
    source.deadline.check()
    return attrs.evolve(source.limits, seconds=source.deadline.left())


_OLD = Words(vi="văn bản của Word 6 hoặc Word 95", en="a document of Word 6 or Word 95")


def _not_converted(source: Source, failures: list[Failed]) -> Unreadable | LimitExceeded:
    limits = source.limits
    limit = next((failed.limit for failed in failures if failed.limit is not None), None)
    if limit is not None:
        return LimitExceeded(limit, getattr(limits, limit), None, source.name)
    remedy = Words(vi="hãy mở bằng Word rồi lưu thành .docx", en="open it in Word and save it as .docx")
    if office.installed() is None:
        remedy = Words(
            vi="hãy cài LibreOffice (gói libreoffice-writer-nogui), hoặc mở bằng Word rồi lưu thành .docx",
            en="install LibreOffice (package libreoffice-writer-nogui), or open it in Word and save it as .docx",
        )
    return Unreadable(
        "doc-not-converted",
        Words(vi="; ".join(one.why.vi for one in failures), en="; ".join(one.why.en for one in failures)),
        remedy,
        source.name,
    )


def _told(by: Words, source: str) -> Finding:
    return Finding(
        rule="converted-source",
        severity=Severity.NOTE,
        message=Words(
            vi=f"tài liệu Word đời cũ được {by.vi} chuyển thành DOCX; vị trí nêu ra là trong bản DOCX ấy",
            en=f"the old Word document was converted to DOCX by {by.en}; places are those of that DOCX",
        ),
        span=Span(source=source),
        found=by.en,
    )


def _no_word(source: Source) -> Unreadable:
    reason = Words(vi="nội dung không phải của tệp Word đời cũ", en="the content is not that of an old Word document")
    return source.of_another_format("doc-no-word", reason)

"""What a package holds beside the document: signatures, macros, references out of it.  Nothing is run or followed."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.kit import Signature, signatures_of
from directive_model_docx.package import Docx
from directive_model_docx.parts import Relation

_SIGNATURES = "_xmlsignatures/"
#: The addresses of hyperlinks are printed nowhere; the words that lead to them are read.
_PRINTED_NOWHERE = {"hyperlink"}


def tell_of_extras(docx: Docx) -> Iterator[Finding]:
    """Yield a finding for each signature, for macros, and for each reference that leads out of the package."""
    for part in docx.names:
        if part.startswith(_SIGNATURES) and part.endswith(".xml"):
            root = docx.tree(part, holds_words=False)
            for signature in signatures_of(root) if root is not None else (Signature(),):
                yield signature.finding(docx.source.name, part)
    main = docx.relations(docx.main)
    for relation in main.values():
        if relation.kind == "vbaProject" and not relation.external:
            yield _macros(docx, relation)
    settings = docx.related(docx.main, "settings")
    of_settings = docx.relations(settings, lead_to_words=False) if settings else {}
    for part, relations in ((docx.main, main), (settings or "", of_settings)):
        for relation in relations.values():
            if relation.external and relation.kind not in _PRINTED_NOWHERE:
                yield _reference(docx, part, relation)


def _macros(docx: Docx, relation: Relation) -> Finding:
    return Finding(
        rule="macros-left-out",
        severity=Severity.NOTE,
        message=Words(
            vi="tài liệu chứa macro; macro không được đọc, không được chạy và không có trong bản ghi ra",
            en="the document holds macros; they are not read, never run, and in no copy",
        ),
        span=Span(source=docx.source.name, part=relation.target),
    )


def _reference(docx: Docx, part: str, relation: Relation) -> Finding:
    return Finding(
        rule="external-reference",
        severity=Severity.NOTE,
        message=Words(
            vi=f"tài liệu trỏ ra ngoài ({relation.kind}: {relation.target}); không được truy cập",
            en=f"the document refers to something outside ({relation.kind}: {relation.target}); it is not followed",
        ),
        span=Span(source=docx.source.name, part=part),
    )

"""What the examples of hazards change in a DOCX: names of its parts, and how one leads to another."""

from __future__ import annotations

DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
#: What stands after all text of the document, once.
END = "<w:sectPr>"
#: The id of a relation that is added.
ID = "rId90"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_CLOSED = "</Relationships>"


def related(kind: str, target: str, namespace: str = _OFFICE) -> tuple[str, str]:
    """Return what is replaced in the relations of a part, and by what, so that it leads to ``target``."""
    return _CLOSED, _relation(kind, target, namespace) + _CLOSED


def relations(kind: str, target: str, *, outside: bool) -> str:
    """Return the relations of a part that had none, with one that leads to ``target``, out of the package or not."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationships xmlns="{_PACKAGE}">{_relation(kind, target, _OFFICE, mode)}{_CLOSED}'


def _relation(kind: str, target: str, namespace: str, mode: str = "") -> str:
    return f'<Relationship Id="{ID}" Type="{namespace}{kind}" Target="{target}"{mode}/>'

"""What a page holds and its reader leaves out, told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity

if TYPE_CHECKING:
    from lxml import etree


def hidden_part(words: list[str], span: Span) -> Iterator[Finding]:
    """Yield the finding about ``words`` that the printed page does not show; none where there are no words."""
    if words:
        message = Words(
            vi="phần bị ẩn khi in trang, không được đọc vào văn bản",
            en="a part that the printed page hides is not read as part of the document",
        )
        yield Finding(rule="hidden-part", severity=Severity.NOTE, message=message, span=span, text=" ".join(words))


def hidden_letters(element: etree._Element, span: Span) -> Iterator[Finding]:
    """Yield the finding about words that are read although no page shows them; none where there are none."""
    if words := words_of(element):
        message = Words(
            vi="chữ ẩn, không hiện trên trang, được đọc như chữ thường",
            en="hidden text, which is not on the page, is read like any other",
        )
        yield Finding(rule="hidden-text", severity=Severity.NOTE, message=message, span=span, text=" ".join(words))


def image_not_read(attributes: dict[str, str], span: Span) -> Finding:
    """Return the finding about an image, with the words that stand for it."""
    text = attributes.get("alt", "").strip()
    name = text or attributes.get("src", "")[:80]
    message = Words(vi=f"không đọc hình ảnh “{name}”", en=f"the image “{name}” is not read")
    return Finding(rule="object-not-read", severity=Severity.NOTE, message=message, span=span, text=text or None)


def words_of(element: etree._Element) -> list[str]:
    """Return the words of an element, but those that print nothing."""
    silent = {id(one) for tag in ("script", "style") for one in element.iter(tag)}
    letters = [
        str(one.text or "") * (id(one) not in silent) + str(one.tail or "") for one in element.iterdescendants()
    ]
    return "".join([str(element.text or ""), *letters]).split()

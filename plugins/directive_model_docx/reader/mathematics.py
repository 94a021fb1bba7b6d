"""Formulas in a line (22.1): what is drawn between their letters is written, so that 1/2 does not read as 12."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from directive_model_docx.names import M

_VAL = M + "val"


def parts_of(element: etree._Element) -> Iterator[str | etree._Element]:
    """Yield the signs and the inner elements of a formula's part in reading order."""
    return _PARTS[element.tag](element)


def _fraction(element: etree._Element) -> Iterator[str | etree._Element]:
    bar = _said(element, "f", "type", "bar") != "noBar"
    numerator, denominator = element.find(M + "num"), element.find(M + "den")
    if numerator is not None:
        yield numerator
    if bar:
        yield "/"
    if denominator is not None:
        yield denominator


def _delimited(element: etree._Element) -> Iterator[str | etree._Element]:
    yield _said(element, "d", "begChr", "(")
    for number, inner in enumerate(element.iterchildren(M + "e")):
        if number:
            yield _said(element, "d", "sepChr", "|")
        yield inner
    yield _said(element, "d", "endChr", ")")


def _sum(element: etree._Element) -> Iterator[str | etree._Element]:
    yield _said(element, "nary", "chr", "∫")
    yield from (child for child in element if child.tag != M + "naryPr")


def _root(element: etree._Element) -> Iterator[str | etree._Element]:
    degree, inner = element.find(M + "deg"), element.find(M + "e")
    if degree is not None:
        yield degree
    yield "√"
    if inner is not None:
        yield inner


def _said(element: etree._Element, name: str, property_: str, default: str) -> str:
    """Return what a property says; one that is there without a value says nothing at all."""
    child = element.find(f"{M}{name}Pr/{M}{property_}")
    return default if child is None else child.get(_VAL, "")


_PARTS: dict[Any, Callable[[etree._Element], Iterator[str | etree._Element]]] = {
    M + "f": _fraction,
    M + "d": _delimited,
    M + "nary": _sum,
    M + "rad": _root,
}
#: The elements that have parts.
STRUCTURES = tuple(_PARTS)

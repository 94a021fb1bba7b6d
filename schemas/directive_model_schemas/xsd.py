"""The XSD 1.0 of a program in XML, made from the model's classes and the mapping that the format goes by."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from directive_model import DirectiveProgram, ReducedDate
from directive_model.kit.shapes import Shape, classes_below
from directive_model_schemas.comments import class_comment, field_comments
from directive_model_schemas.json_schema import DATE
from directive_model_xml.mapping import NAMESPACE, ROOT, VERSION, Part, element_of, parts_of

_TYPES = {
    "text": "xs:string",
    "whole": "xs:integer",
    "number": "xs:double",
    "flag": "xs:boolean",
    "date": "ReducedDate",
}
_STEP = "  "


def program_xsd() -> str:
    """Return the text of the schema."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{NAMESPACE}"',
        f'    targetNamespace="{NAMESPACE}" elementFormDefault="qualified" version="{VERSION}">',
        *_indented(_content()),
        "</xs:schema>",
    ]
    return "\n".join([*lines, ""])


def _content() -> Iterator[str]:
    yield f'<xs:element name="{ROOT}" type="DirectiveProgram"/>'
    # XSD's patterns are anchored by themselves and know no groups but plain ones.
    pattern = DATE.removeprefix("^").removesuffix("$").replace("(?:", "(")
    yield '<xs:simpleType name="ReducedDate">'
    yield from _indented(_documentation(class_comment(ReducedDate)))
    yield from _indented(_restriction("xs:string", [f'<xs:pattern value="{pattern}"/>']))
    yield "</xs:simpleType>"
    for kind in classes_below(DirectiveProgram):
        yield from _class(kind)


def _class(kind: type) -> Iterator[str]:
    parts, comments = parts_of(kind), field_comments(kind)
    attributes = [part for part in parts if part.form == "attribute"]
    children = [part for part in parts if part.form != "attribute"]
    yield f'<xs:complexType name="{kind.__name__}">'
    yield from _indented(_documentation(class_comment(kind)))
    if children:
        yield from _indented(["<xs:sequence>"])
        for part in children:
            yield from _indented(_indented(_child(part, comments.get(part.field))))
        yield from _indented(["</xs:sequence>"])
    if kind is DirectiveProgram:
        yield from _indented([f'<xs:attribute name="version" type="xs:string" use="required" fixed="{VERSION}"/>'])
    for part in attributes:
        yield from _indented(_attribute(part, comments.get(part.field)))
    yield "</xs:complexType>"


def _child(part: Part, comment: str | None) -> Iterator[str]:
    shape = part.member.shape
    least = 'minOccurs="0"' if not part.member.required or shape.many else ""
    occurs = " ".join([least, *(['maxOccurs="unbounded"'] if part.form in ("texts", "nodes") else [])]).strip()
    match part.form:
        case "text" | "texts":
            yield from _documented("xs:element", f'name="{part.name}" type="xs:string" {occurs}', comment, [])
        case "node":
            kind = shape.classes[0].__name__
            yield from _documented("xs:element", f'name="{part.name}" type="{kind}" {occurs}', comment, [])
        case "nodes":
            yield from _nodes(shape, occurs, comment)
        case _:
            inside = [
                "<xs:complexType>",
                *_indented(_nodes(shape, 'minOccurs="0" maxOccurs="unbounded"', None)),
                "</xs:complexType>",
            ]
            yield from _documented("xs:element", f'name="{part.name}" {occurs}', comment, inside)


def _nodes(shape: Shape, occurs: str, comment: str | None) -> Iterator[str]:
    if len(shape.classes) == 1:
        kind = shape.classes[0]
        yield from _documented(
            "xs:element", f'name="{element_of(kind)}" type="{kind.__name__}" {occurs}', comment, []
        )
        return
    choices = [f'<xs:element name="{element_of(kind)}" type="{kind.__name__}"/>' for kind in shape.classes]
    yield from _documented("xs:choice", occurs, comment, choices)


def _attribute(part: Part, comment: str | None) -> Iterator[str]:
    shape = part.member.shape
    required = ' use="required"' if part.member.required and not shape.optional else ""
    head = f'name="{part.name}"'
    if shape.kind == "choice":
        words = [f"<xs:enumeration value={quoteattr(word)}/>" for word, _ in shape.words]
        yield from _documented("xs:attribute", head + required, comment, _simple("xs:string", words))
    elif shape.many:
        numbers = ["<xs:simpleType>", f'{_STEP}<xs:list itemType="{_TYPES[shape.kind]}"/>', "</xs:simpleType>"]
        inside = [*numbers, f'<xs:length value="{shape.length}"/>']
        yield from _documented("xs:attribute", head + required, comment, _simple(None, inside))
    elif part.member.least is not None:
        bound = [f'<xs:minInclusive value="{part.member.least}"/>']
        yield from _documented("xs:attribute", head + required, comment, _simple(_TYPES[shape.kind], bound))
    else:
        yield from _documented("xs:attribute", f'{head} type="{_TYPES[shape.kind]}"{required}', comment, [])


def _simple(base: str | None, facets: list[str]) -> list[str]:
    return ["<xs:simpleType>", *_indented(_restriction(base, facets)), "</xs:simpleType>"]


def _restriction(base: str | None, facets: list[str]) -> list[str]:
    named = "" if base is None else f' base="{base}"'
    return [f"<xs:restriction{named}>", *_indented(facets), "</xs:restriction>"]


def _documented(name: str, head: str, comment: str | None, inside: list[str]) -> Iterator[str]:
    body = [*_documentation(comment), *inside]
    if body:
        yield f"<{name} {head.strip()}>"
        yield from _indented(body)
        yield f"</{name}>"
    else:
        yield f"<{name} {head.strip()}/>"


def _documentation(comment: str | None) -> list[str]:
    if not comment:
        return []
    return [f"<xs:annotation><xs:documentation>{escape(comment)}</xs:documentation></xs:annotation>"]


def _indented(lines: Iterator[str] | list[str]) -> list[str]:
    return [_STEP + line for line in lines]

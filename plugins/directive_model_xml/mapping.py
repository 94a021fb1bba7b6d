"""How the model stands in XML; reader, writer and schema all go by it.

- What is one word, number or date is an attribute of the field's name; a sentence's or deadline's ``text`` is an
  element of its own, so that it reads as it is: nothing is laid out inside it.
- A list of words is an element for each, called like the field: ``<lead>``.
- One node is an element called like the field: ``<title>``.  A list of nodes is an element for each, called like
  the class or by the word that tells its kind: ``<recipient>``, ``<task>``.
- Where a class has several lists of like nodes, each list is in an element called like the field: ``<body>``.
- What is None, or as the model has it by itself, is left out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias

import attrs

from directive_model import DirectiveProgram
from directive_model.kit.shapes import Member, members_of, tag_of

NAMESPACE = "urn:directive-model:program:1"
VERSION = "1"
ROOT = "program"

#: "text" and "texts" are elements of words, "node" and "nodes" elements of nodes, "list" one with nodes in it.
Form: TypeAlias = Literal["attribute", "text", "texts", "node", "nodes", "list"]

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


@attrs.frozen
class Part:
    """How one field of a class stands in XML."""

    member: Member
    form: Form
    #: Of the attribute or the element; "" for "nodes", whose elements are called by :func:`element_of`.
    name: str

    @property
    def field(self) -> str:
        """The field's name in the model."""
        return self.member.name


@cache
def parts_of(kind: type) -> tuple[Part, ...]:
    """Return how each field of a class of the model stands in XML, in the model's order."""
    members = members_of(kind)
    lists = [member.shape.classes for member in members if member.shape.many and member.shape.kind == "node"]
    return tuple(_part(member, repeated=lists.count(member.shape.classes) > 1) for member in members)


@cache
def element_of(kind: type) -> str:
    """Return the name of the elements of a class in a list: "task", "field-span"."""
    if kind is DirectiveProgram:
        return ROOT
    return tag_of(kind) or _CAPITAL.sub("-", kind.__name__).lower()


def _part(member: Member, *, repeated: bool) -> Part:
    name, shape = member.name.replace("_", "-"), member.shape
    if shape.kind == "node":
        if not shape.many:
            return Part(member, "node", name)
        return Part(member, "list", name) if repeated else Part(member, "nodes", "")
    if shape.kind == "text" and (shape.many or name == "text"):
        return Part(member, "texts" if shape.many else "text", name)
    return Part(member, "attribute", name)

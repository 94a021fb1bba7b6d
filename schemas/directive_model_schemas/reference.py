"""The model's page, docs/model.md: printed from the classes, so that nothing is written twice.

``python -m directive_model_schemas.reference [--check] [FILE]`` writes it, or with ``--check`` says whether it is
current, by the exit code.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from directive_model import DirectiveProgram, Period, ReducedDate
from directive_model.kit.shapes import Member, Shape, classes_below, members_of, tag_of
from directive_model_schemas.comments import field_comments
from directive_model_schemas.json_schema import PROGRAM

_PAGE = "docs/model.md"
_EXCERPT = Path(__file__).with_name("excerpt.jsonc")
_WORDS = {"text": "text", "whole": "whole number", "number": "number", "flag": "true or false"}
_VIEWS = ("period", "sections", "sentences", "tasks", "citations")
_INTRODUCTION = """\
# Model reference

<!-- Printed by `python -m directive_model_schemas.reference`; do not edit by hand. -->

What a document says, as classes.
All are frozen and hold data only; each is imported from `directive_model`.
A field has the same name in Python and in JSON; a list is a tuple in Python, `null` is None.
A field that is not required may be left out of JSON, and is then what stands under "where left out".
Where a whole number stands, places apart, a class takes nothing else: `1.5`, `nan` or `True` raise ValueError.

How a document on paper becomes these parts is told in the [tutorial](tutorial.md), what may change from version to
version in the [schema policy](schema-policy.md); `directive-model schema directive-program` prints the JSON Schema,
`directive-model schema directive-program.xsd` the XSD of the XML form.

## A program in JSON

Comments are no part of JSON; they stand here to be read.

```jsonc
{excerpt}```

## Places

`span` and `field_spans` say where a thing came from.
They never count when two programs are compared, and JSON and XML hold them only if asked (`places=True`, `--places`).

## Paths

A thing in a program is named by its path from the program: `title.subject`, `body[1].blocks[0].sentences[2]`.
`walk(program)` yields every node with its path, `node_at(program, path)` gives what stands there,
`replace_at(program, path, value)` a copy with something else there (of the type that is wanted there: else it raises
`WrongType`), `span_at(program, path)` its place in the source.

## Classes

{index}
"""


def reference_page() -> str:
    """Return the page of all classes of the model, as Markdown."""
    kinds = [*classes_below(DirectiveProgram), ReducedDate]
    index = ",\n".join(_link(kind) for kind in kinds)
    lines = [_INTRODUCTION.format(excerpt=_EXCERPT.read_text("utf-8"), index=index)]
    for kind in kinds:
        lines += _class(kind)
    return "\n".join(lines).rstrip() + "\n"


def _class(kind: type) -> Iterator[str]:
    yield f"### {kind.__name__}"
    yield ""
    yield _markdown(inspect.getdoc(kind) or "")
    yield ""
    if kind is ReducedDate:
        yield "In JSON it is one text, in the ISO 8601 form."
        yield ""
    yield "| field | holds | where left out | meaning |"
    yield "| --- | --- | --- | --- |"
    tag = tag_of(kind)
    named = f'`"{PROGRAM}"`' if kind is DirectiveProgram else None
    for name, word in (("schema", named), ("kind", f'`"{tag}"`' if tag else None)):
        if word is not None:
            meaning = "JSON only: the name and the version of the schema." if name == "schema" else "Tells the class."
            yield f"| `{name}` | {word} | required | {meaning} |"
    comments = field_comments(kind)
    for member in members_of(kind):
        comment = comments.get(member.name) or _usual_comment(member)
        cells = (f"`{member.name}`", _holds(member), _default(member), _markdown(comment))
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""
    if kind is DirectiveProgram:
        yield from _views()


def _views() -> Iterator[str]:
    """Say what a program can be asked for that is no field of it."""
    yield "Views, in Python only:"
    yield ""
    for name in _VIEWS:
        yield f"- `{name}`: {_markdown(inspect.getdoc(getattr(DirectiveProgram, name)) or '')}"
    yield ""
    yield f"A `Period` has `start` and `end`, two `datetime.date`. {inspect.getdoc(Period)}"
    yield ""


def _holds(member: Member) -> str:
    shape = member.shape
    one = _one(shape)
    if shape.length is not None:
        one = f"list of {shape.length}: {one}"
    elif shape.many:
        one = f"list of {one}"
    if member.least is not None:
        one = f"{one}, at least {member.least}"
    return f"{one}, or null" if shape.optional else one


def _one(shape: Shape) -> str:
    if shape.kind == "choice":
        return ", ".join(f'`"{word}"`' for word, _ in shape.words)
    if shape.kind == "date":
        return _link(ReducedDate)
    if shape.kind == "node":
        return " or ".join(_link(kind) for kind in shape.classes)
    return _WORDS[shape.kind]


def _default(member: Member) -> str:
    if member.required:
        return "required"
    default = member.default
    if isinstance(default, Enum):
        default = default.value
    if member.shape.many and not default and not member.shape.optional:
        return "empty"
    if member.shape.kind == "node" and default is not None:
        return "all fields left out"
    return f"`{json.dumps(default, ensure_ascii=False)}`"


def _usual_comment(member: Member) -> str:
    """Return what a field means that says nothing itself: a node's span, or what its enumeration says."""
    if member.name == "span":
        return "Where it came from."
    return next((inspect.getdoc(value) or "" for _, value in member.shape.words if isinstance(value, Enum)), "")


def _link(kind: type) -> str:
    return f"[{kind.__name__}](#{kind.__name__.lower()})"


def _markdown(text: str) -> str:
    """Return a docstring in Markdown: its code between single marks, its roles as code."""
    return re.sub(r":\w+:`([^`]+)`", r"`\1`", re.sub(r"``([^`]+)``", r"`\1`", text))


def main(arguments: list[str]) -> int:
    """Write the page; or, with ``--check``, return 1 where it is not current."""
    page = Path(next((argument for argument in arguments if not argument.startswith("-")), _PAGE))
    text = reference_page()
    if "--check" in arguments:
        current = page.is_file() and page.read_text("utf-8") == text
        if not current:
            sys.stderr.write(f"{page} is not current; run: python -m directive_model_schemas.reference\n")
        return 0 if current else 1
    page.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

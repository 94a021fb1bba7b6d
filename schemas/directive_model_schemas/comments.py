"""What the model's source says about its classes and fields, for the schemas to say it too."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from functools import cache

_QUOTED = re.compile(r"``([^`]+)``")
_ROLE = re.compile(r":\w+:`([^`]+)`")


def class_comment(kind: type) -> str:
    """Return the first paragraph of the class's docstring, in one line."""
    return _plain((kind.__doc__ or "").split("\n\n")[0])


@cache
def field_comments(kind: type) -> dict[str, str]:
    """Return the ``#:`` comment over each field that has one, in one line."""
    source = textwrap.dedent(inspect.getsource(kind))
    lines = source.splitlines()
    body = ast.parse(source).body[0]
    fields = [
        node for node in ast.walk(body) if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    ]
    comments = {ast.unparse(node.target): _over(lines, node.lineno - 1) for node in fields}
    return {name: comment for name, comment in comments.items() if comment}


def _over(lines: list[str], index: int) -> str:
    comment: list[str] = []
    while index and (line := lines[index - 1].strip()).startswith("#:"):
        comment.insert(0, line[2:])
        index -= 1
    return _plain(" ".join(comment))


def _plain(text: str) -> str:
    return " ".join(_ROLE.sub(r"\1", _QUOTED.sub(r"\1", text)).split())

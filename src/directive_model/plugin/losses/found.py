"""What a format may drop of a program, and how each loss is found, item by item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal, TypeAlias, get_args

import attrs

from directive_model.errors import DirectiveError, Words
from directive_model.findings import Finding, Severity
from directive_model.model import Cell, DirectiveProgram, Statement, Table, Task, walk

#: "emphasis": letters set off from the text round them.  "table-spans": cells that cover several squares; their
#: words stay.  "ambiguous-text": what only style facts tell apart, so that plain text may read back otherwise.
Loss: TypeAlias = Literal["emphasis", "table-spans", "ambiguous-text"]
LOSSES: tuple[Loss, ...] = get_args(Loss)


def losses_of(program: DirectiveProgram, name: str, loses: tuple[Loss, ...]) -> Iterator[Finding]:
    """Yield what the format called ``name``, which declares ``loses``, drops of ``program``, a finding an item.

    "ambiguous-text" cannot be told from the program: the host reads what was written back and asks
    :func:`differences`.
    """
    for loss in loses:
        if loss in _FINDERS:
            yield from _FINDERS[loss][0](program, name)


def without(program: DirectiveProgram, loses: tuple[Loss, ...]) -> DirectiveProgram:
    """Return ``program`` as it comes back from a format that declares ``loses``; what is not lost is shared."""
    for loss in loses:
        if loss in _FINDERS:
            program = _rebuilt(program, _FINDERS[loss][1])
    return program


def differences(expected: DirectiveProgram, found: DirectiveProgram, name: str) -> Iterator[Finding]:
    """Yield where ``found``, which was read back from the format called ``name``, is not as ``expected``."""
    for path, before, after in _differences("", expected, found):
        from directive_model.plugin.losses.told import told

        where, shown = path or ".", (_shown(before), _shown(after))
        now, then = told(after), told(before)
        message = Words(
            vi=f"{name} không có kiểu chữ để phân biệt: đọc lại, {where} là {now.vi} thay vì {then.vi}",
            en=f"{name} has no styles to tell them apart: read back, {where} is {now.en} instead of {then.en}",
        )
        yield _finding("ambiguous-text", message, path, None, shown)


def unreadable(name: str, error: DirectiveError) -> Finding:
    """Return the finding about something written in the format called ``name`` that cannot be read back at all."""
    message = Words(
        vi=f"{name} không đọc lại được những gì vừa ghi: {error.words.vi}",
        en=f"{name} cannot read back what was written: {error.words.en}",
    )
    return _finding("ambiguous-text", message, "", None)


def _emphasis(program: DirectiveProgram, name: str) -> Iterator[Finding]:
    for path, node in walk(program):
        if not isinstance(node, Statement | Task):
            continue
        for index, emphasis in enumerate(node.emphasis):
            text = node.text[emphasis.start : emphasis.end]
            kind = _STYLES[emphasis.style]
            message = Words(
                vi=f"{name} không có {kind.vi}: “{short(text)}” được ghi bằng chữ thường",
                en=f"{name} has no {kind.en}: “{short(text)}” is written plain",
            )
            yield _finding("emphasis", message, f"{path}.emphasis[{index}]", text)


def _table_spans(program: DirectiveProgram, name: str) -> Iterator[Finding]:
    for path, node in walk(program):
        if isinstance(node, Cell) and (node.column_span > 1 or node.row_span > 1):
            size = f"{node.row_span} × {node.column_span}"
            message = Words(
                vi=f"{name} không gộp được ô: ô trải {size} (hàng × cột) thành một ô, các ô còn lại để trống",
                en=f"{name} cannot merge cells: a cell of {size} (rows × columns) becomes one, the others stay empty",
            )
            yield _finding("table-spans", message, path, None)


def _plain(node: Any) -> Any:
    if isinstance(node, Statement | Task) and node.emphasis:
        return attrs.evolve(node, emphasis=())
    return node


def _one_square_each(node: Any) -> Any:
    if not isinstance(node, Table) or all(
        cell.column_span == cell.row_span == 1 for row in node.rows for cell in row.cells
    ):
        return node
    from directive_model.flow import grid_of

    empty = Cell()
    rows = [
        attrs.evolve(
            row,
            cells=tuple(
                attrs.evolve(square.cell, column_span=1, row_span=1) if square.first else empty for square in squares
            ),
        )
        for row, squares in zip(node.rows, grid_of(node), strict=True)
    ]
    return attrs.evolve(node, rows=tuple(rows))


#: How each loss is found in a program, and what it makes of a node.
_FINDERS: dict[Loss, tuple[Callable[[DirectiveProgram, str], Iterator[Finding]], Callable[[Any], Any]]] = {
    "emphasis": (_emphasis, _plain),
    "table-spans": (_table_spans, _one_square_each),
}

_STYLES = {
    "bold": Words(vi="chữ đậm", en="bold"),
    "italic": Words(vi="chữ nghiêng", en="italics"),
    "underline": Words(vi="gạch chân", en="underlining"),
}


def _rebuilt(node: Any, change: Callable[[Any], Any]) -> Any:
    """Return ``node`` with ``change`` made to everything below it and to itself."""
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        if not field.eq or not value:
            continue
        after = value
        if isinstance(value, tuple):
            after = tuple([_rebuilt(child, change) if attrs.has(type(child)) else child for child in value])
        elif attrs.has(type(value)):
            after = _rebuilt(value, change)
        if after != value:
            changes[field.name] = after
    return change(attrs.evolve(node, **changes) if changes else node)


def _differences(path: str, before: Any, after: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield path and both values of the smallest parts that differ; lists of unlike length differ once."""
    if before == after:
        return
    if isinstance(before, tuple) and isinstance(after, tuple):
        for index, (left, right) in enumerate(zip(before, after, strict=False)):
            if left != right and len(before) != len(after):
                yield path, before[index:], after[index:]
                return
            yield from _differences(f"{path}[{index}]", left, right)
        if len(before) != len(after):
            shared = min(len(before), len(after))
            yield path, before[shared:], after[shared:]
    elif attrs.has(type(before)) and type(before) is type(after):
        for field in attrs.fields(type(before)):
            if field.eq:
                below = f"{path}.{field.name}" if path else field.name
                yield from _differences(below, getattr(before, field.name), getattr(after, field.name))
    else:
        yield path, before, after


def _shown(value: Any) -> str:
    """Return a value in a few words."""
    if isinstance(value, tuple):
        return "[" + ", ".join(_shown(item) for item in value[:2]) + (", …]" if len(value) > 2 else "]")  # noqa: PLR2004  # the first two
    if attrs.has(type(value)):
        words = getattr(value, "text", None) or getattr(value, "heading", None) or getattr(value, "name", None)
        return f"{type(value).__name__} “{short(str(words))}”" if words else type(value).__name__
    return f"“{short(value)}”" if isinstance(value, str) else str(value)


def short(text: str) -> str:
    """Return the beginning of a text."""
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004  # what a line of a report holds


def _finding(
    loss: Loss, message: Words, path: str, text: str | None, shown: tuple[str | None, str | None] = (None, None)
) -> Finding:
    expected, found = shown
    return Finding(
        rule=f"loss-{loss}",
        severity=Severity.WARNING,
        message=message,
        path=path,
        text=text,
        expected=expected,
        found=found,
    )

"""Signature blocks, one below the other or side by side (HD36 II.1.7)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from directive_model.language import fold
from directive_model.language.naming import is_role
from directive_model.language.patterns import late
from directive_model.model import Signatory
from directive_model.recognize.page.anchors import authority_of, is_of_a_row_below
from directive_model.recognize.page.line import Line
from directive_model.recognize.page.spots import along
from directive_model.recognize.parts.ending.block import BlockReader
from directive_model.recognize.parts.ending.opening import (
    LONGEST_OFFICE,
    MOST_BLOCKS_LINES,
    body_lines,
    body_over,
    starts_signature,
)
from directive_model.recognize.signers import is_signed_on, signer_of

_LEADS = late(r"chủ trì|chủ tọa|đoàn chủ tịch")


def read_signatories(lines: Sequence[Line], start: int) -> tuple[tuple[Signatory, ...], int]:
    """Read the signature blocks from ``start`` on: the leading body's first, and the index after them."""
    if start < len(lines) and (cell := lines[start].cell) is not None:
        return _read_cells(lines, start, cell[0])
    signatories, index = _read_blocks(lines, start)
    return _leading_first(signatories), index


def _read_blocks(lines: Sequence[Line], start: int) -> tuple[list[Signatory], int]:
    """Read the blocks that stand one below the other from ``start`` on."""
    signatories: list[Signatory] = []
    index = start
    while index < len(lines):
        signatory, after = _read_one(lines, index, further=bool(signatories))
        if signatory is None:
            break
        signatories.append(signatory)
        index = after
        if index >= len(lines) or not _begins_block(lines, index):
            break
    return signatories, index


def _begins_block(lines: Sequence[Line], index: int) -> bool:
    """Whether another block begins under one: an authority line, an office, or capitals over a name or dots."""
    line = lines[index]
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if line.text.isupper() and len(line.text) <= LONGEST_OFFICE and is_signed_on(following):
        return True
    return authority_of(line) is not None or starts_signature(line) or body_lines(lines, index) > 0


def _leading_first(signatories: list[Signatory]) -> tuple[Signatory, ...]:
    """Put the chair of a meeting before those who only signed its minutes."""
    leads = [_LEADS.match(fold(one.position or "")) is not None or bool(one.authority) for one in signatories]
    if not any(leads) or not any(is_role(one.position or "") for one in signatories):
        return tuple(signatories)
    return tuple(sorted(signatories, key=lambda one: not leads[signatories.index(one)]))


def _read_cells(lines: Sequence[Line], start: int, table: int) -> tuple[tuple[Signatory, ...], int]:
    """Read the blocks of each column; the upper right one is the leading body's (HD05 II.7, joint documents)."""
    end = start
    columns: dict[int, list[int]] = {}
    while end < len(lines) and (cell := lines[end].cell) is not None and cell[0] == table:
        if not lines[end].used:
            columns.setdefault(cell[2], []).append(end)
        end += 1
    signed: list[list[Signatory]] = []
    left_over: list[list[Line]] = []
    for column in sorted(columns, reverse=True):
        own = [lines[index] for index in columns[column]]
        # Words over the block that say what is signed ("XÁC THỰC VĂN BẢN HỢP NHẤT") are no part of it.
        first = next((index for index, line in enumerate(own) if line.meaning or authority_of(line) is not None), 0)
        first -= body_over(own, first)
        found, _ = _read_blocks(own, first if all(line.text.isupper() for line in own[:first]) else 0)
        signed.append(found)
        if not found:
            left_over.append(own)
    # Row by row, each from the right: the columns' first blocks, then those below them.
    signatories = [one for row in zip_longest(*signed) for one in row if one is not None]
    signatories += [one for own in left_over if signatories and (one := _beside_others(own)) is not None]
    return _leading_first(signatories), end


def _beside_others(lines: Sequence[Line]) -> Signatory | None:
    """Read a column beside signatures as one, whatever the office over its name is called; None where it is none."""
    *over, last = lines
    if not over or (signer := signer_of(last.text)) is None or any(len(line.text) > LONGEST_OFFICE for line in over):
        return None
    for line in lines:
        line.used = True
    return Signatory((), " ".join(line.text for line in over), *signer, span=along(line.span for line in lines))


def _read_one(lines: Sequence[Line], start: int, *, further: bool) -> tuple[Signatory | None, int]:
    """Read one block; return it and the index after it, or None where none begins at ``start``.

    What follows a name (``further``) is a block only if somebody signs it: an office may stand under a name, too.
    """
    reader = BlockReader(further=further)
    index = start
    while index < len(lines) and reader.name is None:
        line = lines[index]
        if line.table is not None or line.used or (index > start and is_of_a_row_below(line, lines[start])):
            break
        if not reader.takes(line, lines[index + 1 : index + 1 + MOST_BLOCKS_LINES]):
            break
        index += 1
    if index == start or (further and lines[start].meaning is None and reader.name is None and not reader.signed):
        return None, start
    for line in lines[start:index]:
        line.used = True
    return reader.signatory(along(line.span for line in lines[start:index])), index

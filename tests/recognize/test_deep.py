"""Labels that could open lists without end are nested so deep as documents are, and no deeper."""

from __future__ import annotations

import pytest

from directive_model import Section, read, walk


def depth(path: str) -> int:
    return path.count("blocks[")


@pytest.mark.parametrize(
    ("unit", "times"),
    [
        ("1. A:\na) B:\n", 1000),
        ("I. A:\n1. B:\n", 1000),
        ("Chương I\nA\nMục 1\nB\nĐiều 1. C:\n1. D:\na) E:\n", 200),
    ],
)
def test_lists_that_open_lists_without_end_are_read(unit, times):
    program = read((unit * times).encode(), format="txt").value

    sections = [path for path, node in walk(program) if isinstance(node, Section)]
    assert sections
    assert max(map(depth, sections)) < 30

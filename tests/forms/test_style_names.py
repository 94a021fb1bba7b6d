"""Style names: one for each meaning, and the way back from a name to its meaning."""

from __future__ import annotations

import re
from itertools import product
from typing import get_args

import pytest

from directive_model.forms import STYLE_NAMES, BlockKind, BlockStyle, Zone, block_style, style_meaning

BLOCKS = [
    BlockStyle(zone, kind, depth, table, verbatim)
    for zone, kind, depth, table, verbatim in product(
        get_args(Zone), get_args(BlockKind), (0, 1, 7, 12), (None, 0, 3), (False, True)
    )
]


def name_of(style):
    return block_style(style.zone, style.kind, style.depth, style.table, verbatim=style.verbatim)


@pytest.mark.parametrize("part", STYLE_NAMES)
def test_the_style_of_a_part_means_the_part(part):
    assert part == style_meaning(STYLE_NAMES[part])


@pytest.mark.parametrize("style", BLOCKS, ids=name_of)
def test_the_style_of_a_block_means_the_block(style):
    assert style == style_meaning(name_of(style))


def test_no_two_names_differ_in_case_only_and_none_holds_a_comma():
    names = [*STYLE_NAMES.values(), *map(name_of, BLOCKS)]

    assert len(names) == len({name.casefold() for name in names})
    assert [] == [name for name in names if re.search("[,;]", name)]


@pytest.mark.parametrize(
    "name", ["Normal", "Heading 1", "Nội dung mục", "Nội dung mục 01", "nội dung", "", "Tiêu đề mục x"]
)
def test_a_foreign_name_means_nothing(name):
    assert style_meaning(name) is None

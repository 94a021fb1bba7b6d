"""What several lists have in common, looked for once."""

from __future__ import annotations

import pytest
from wordml import item, level

from directive_model_docx.formatting import numbering


def labels(reader, items, lists):
    return [block.label for block in reader.blocks("".join(item(*one) for one in items), numbering=lists)]


@pytest.mark.parametrize("of", ["_levels", "_style"])
@pytest.mark.parametrize("levels", [level(0, "decimal", "%1."), "<w:nsid/>"], ids=["levels", "none"])
def test_what_lists_share_is_looked_for_once(reader, monkeypatch, of, levels):
    """3,000 lists of an abstract one without levels, of 20,000 other things, took a minute."""
    asked = []
    look = getattr(numbering, of)
    monkeypatch.setattr(numbering, of, lambda element: asked.append(element.tag) or look(element))
    # An id of its own, for lists of the same bytes are remembered.
    nums = "".join(f'<w:num w:numId="{num}"><w:abstractNumId w:val="{of}"/></w:num>' for num in range(1, 40))
    lists = f'<w:abstractNum w:abstractNumId="{of}">{levels}</w:abstractNum>{nums}'
    labels(reader, [(num, 0) for num in range(1, 40)], lists)

    assert len(asked) == 1


def test_a_list_that_is_not_defined_is_looked_for_once(reader, monkeypatch):
    asked = []
    made = numbering.Lists._made
    monkeypatch.setattr(numbering.Lists, "_made", lambda *its: asked.append(its[1]) or made(*its))

    assert labels(reader, [(5, 0)] * 9, '<w:num w:numId="5"><w:abstractNumId w:val="77"/></w:num>') == [None] * 9
    assert asked == ["5"]

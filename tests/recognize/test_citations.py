"""What stands before a code in a sentence, however long it is."""

from __future__ import annotations

import pytest

from directive_model.recognize.text.citations import find_citations
from directive_model.recognize.text.words import KINDS

SERIALS = ", ".join(map(str, range(1, 60)))


@pytest.mark.parametrize("kind", KINDS.split("|"))
@pytest.mark.parametrize(
    "lead", ["", " số: ", " số ", f" số {SERIALS} và "], ids=["none", "colon", "word", "serials"]
)
def test_each_kind_is_found_before_a_code_and_before_all_the_serials_that_share_its_symbol(kind, lead):
    before = "Các chi bộ trong toàn huyện học tập đầy đủ "
    text = f"{before}{kind}{lead or ' '}60-KL/TW"
    first, *others = find_citations(text)

    assert (kind, len(before)) == (first.type, first.start)
    assert (59 if "," in lead else 0) == len(others)


def test_capitals_before_a_code_are_a_kind_too():
    (found,) = find_citations("THEO ĐÚNG TINH THẦN NGHỊ QUYẾT SỐ 60-NQ/TW")

    assert "NGHỊ QUYẾT" == found.type

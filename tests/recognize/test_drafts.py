"""The mark of a draft in the head and under the subject: one is enough where they say the same, or one says less."""

from __future__ import annotations

import pytest

from directive_model import read


@pytest.mark.parametrize(
    ("head", "below", "draft", "unplaced"),
    [
        ("Dự thảo lần 2", "(Dự thảo)", "Dự thảo lần 2", []),
        ("DỰ THẢO LẦN 2", "(DỰ THẢO)", "DỰ THẢO LẦN 2", []),
        ("DỰ THẢO", "(Dự thảo lần 2)", "(Dự thảo lần 2)", []),
        ("DỰ THẢO:", "(Dự thảo lần 2)", "(Dự thảo lần 2)", []),
        ("Dự thảo lần thứ 2", "(Dự thảo lần 2)", "Dự thảo lần thứ 2", []),
        ("DỰ THẢO*", "(Dự thảo)", "(Dự thảo)", []),
        ("Dự thảo lần 2", "(Dự thảo lần 3)", "Dự thảo lần 2", ["(Dự thảo lần 3)"]),
    ],
)
def test_the_mark_that_says_more_is_kept(head, below, draft, unplaced):
    text = f"TỈNH ỦY SƠN HẢI\n{head}\nBÁO CÁO\ntrồng rừng năm 2025\n{below}\n-----\n1. Các xã trồng rừng.\n2. Xong.\n"
    reading = read(text.encode(), format="txt")

    assert draft == reading.value.marks.draft
    assert unplaced == [one.text for one in reading.findings]

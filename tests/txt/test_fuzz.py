"""Whatever stands in a text: it is read, it is written, and what does not come back is told."""

from __future__ import annotations

import io
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from directive_model import DirectiveError, read, write

PROGRAM = (Path(__file__).parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt").read_text("utf-8")
#: The words of our documents, and what draws lines, tables and pages.
WORDS = st.sampled_from(
    [
        *dict.fromkeys(PROGRAM.split()),
        "|",
        "|---|",
        "| a | b |",
        "\\|",
        "<br>",
        "-----",
        "*",
        "Nơi nhận:",
        "T/M",
        "1.",
        "a)",
        "Số",
    ]
)
GAPS = st.sampled_from(
    [" ", " ", " ", "\n", "\n\n", "      ", "\t", "\f", "\v", "\r\n", "\u2028", "\u200b", "\u00a0", "\u00ad"]
)
TEXTS = st.lists(st.tuples(WORDS, GAPS), max_size=60).map(lambda pairs: "".join(word + gap for word, gap in pairs))
LINES = st.lists(st.sampled_from(PROGRAM.splitlines()), max_size=40).map("\n".join)

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(text=st.one_of(TEXTS, LINES))
@example(text="|")
@example(text="|---|\n| |")
@example(text="Nơi nhận:")
@example(text="Số:      /CTr-TU")
def test_what_does_not_come_back_is_told(text):
    program = read((text or "x").encode(), format="txt").value
    target = io.BytesIO()
    losses = write(program, target, format="txt")

    assert losses or program == read(target.getvalue(), format="txt").value


@FEW
@given(text=TEXTS)
def test_the_same_text_is_written_twice_alike(text):
    program = read(("x" + text).encode(), format="txt").value
    first, second = io.BytesIO(), io.BytesIO()
    write(program, first, format="txt")
    write(program, second, format="txt")

    assert first.getvalue() == second.getvalue()


@FEW
@given(data=st.binary(min_size=1, max_size=200))
@example(data=b"\xff\xfe")
@example(data=b"\xfe\xff\xd8\x00")
@example(data=b"\xef\xbb\xbf")
@example(data=b"\r")
def test_bytes_are_read_or_refused_with_a_place(data):
    place = "?"
    try:
        read(data, format="txt")
    except DirectiveError as error:
        place = getattr(error, "place", "")
        assert error.code in {"invalid-utf8", "invalid-utf16", "not-text"}  # noqa: PT017  # either is right

    assert place

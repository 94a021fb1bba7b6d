"""Comments in Markdown: they print nothing, and cost the same however many stand in a line."""

from __future__ import annotations

import gc
import time

import pytest

from directive_model.plugin import Source
from directive_model_md.read import read


def _seconds(source):
    # The collector would look through all that the tests before have left.
    gc.disable()
    try:
        begin = time.process_time()
        read(source)
        return time.process_time() - begin
    finally:
        gc.enable()


@pytest.mark.parametrize("text", ["<!--->a<!-- -", "<!-- --", "<!-- -- -->", "<!-->", "<!-- --!>", "<!-- -- !>-"])
def test_comments_cost_the_same_however_many_stand_in_a_line(text):
    few, many = (_seconds(Source(data=("a " + text * times).encode())) for times in (1_000, 8_000))

    # A pattern that goes through the line from each of them takes 64 times as long, and no step of ours.
    assert many < 24 * max(few, 0.03)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a <!-- b --> c", "a  c"),
        ("a <!-- b -- c ---> d", "a  d"),
        ("a<!-->b<!--->c", "abc"),
        ("a <!-- b **c**", "a <!-- b c"),
        ("a --> b <!-- c", "a --> b <!-- c"),
        ("<!-- a --!> hiện A <!-- b --> sau", " hiện A  sau"),
        ("<!----!> b --> c", " b --> c"),
        ("a <!---!> b --> c", "a  c"),
        ("<!--!> a --> b", " b"),
        ("a <!-- b --!> c", "a <!-- b --!> c"),
        ("a <!-- b --> <!-- c", "a  <!-- c"),
    ],
)
def test_a_comment_prints_nothing_and_what_only_begins_one_is_letters(text, printed):
    (block,) = read(Source(data=text.encode())).value.blocks

    assert printed == block.text


@pytest.mark.parametrize("comment", ["<!-- x --!>", "<!-->", "<!--->", "<!-- x -->"])
def test_a_row_behind_a_comment_in_a_table_of_tags_is_shown(comment):
    page = f"<table>\n<tr><td>A</td></tr>\n{comment}<tr><td>B</td></tr><!-- y -->\n<tr><td>C</td></tr>\n</table>"
    *_, table = read(Source(data=page.encode())).value.blocks

    assert ["A", "B", "C"] == [row.cells[0].blocks[0].text for row in table.rows]


def test_ends_of_comments_that_only_browsers_know_cost_the_same_before_one_that_all_know():
    few, many = (_seconds(Source(data=("<!-- --!>" * times + "-->").encode())) for times in (1_000, 8_000))

    assert many < 24 * max(few, 0.03)

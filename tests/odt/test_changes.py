"""Tracked changes, read as accepted, as the original was, or all of them."""

from __future__ import annotations

import pytest

from directive_model.flow import text_of

VIEWS = ("accepted", "original", "all")


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def tracked(**regions: str) -> str:
    """Return the list of changes: by id, the blocks that were deleted, or "" for an insertion."""
    info = "<office:change-info><dc:creator>Lan</dc:creator></office:change-info>"
    listed = "".join(
        f'<text:changed-region xml:id="{name}">'
        + (
            f"<text:deletion>{info}{deleted}</text:deletion>"
            if deleted
            else f"<text:insertion>{info}</text:insertion>"
        )
        + "</text:changed-region>"
        for name, deleted in regions.items()
    )
    return f"<text:tracked-changes>{listed}</text:tracked-changes>"


def gone(name: str) -> str:
    return f'<text:change text:change-id="{name}"/>'


def inserted(name: str, text: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>{text}<text:change-end text:change-id="{name}"/>'


CASES = {
    "words put in and words taken out": (
        tracked(d=p("bảy"), i="") + p(f"tháng {gone('d')}{inserted('i', 'tám')} 2025"),
        ("tháng tám 2025", "tháng bảy 2025", "tháng bảytám 2025"),
        ({"bảy"}, {"tám"}, {"bảy", "tám"}),
    ),
    "a paragraph's end taken out": (
        tracked(d=p(" một") + p("hai ")) + p(f"câu{gone('d')}ba"),
        ("câuba", "câu một\nhai ba", "câu một\nhai ba"),
        ({" một\nhai "}, set(), {" một", "hai "}),
    ),
    "a paragraph's end taken out within a span": (
        tracked(d=p("") + p("hai ")) + p(f"<text:span>câu{gone('d')}ba</text:span> bốn"),
        ("câuba bốn", "câu\nhai ba bốn", "câu\nhai ba bốn"),
        ({"\nhai "}, set(), {"hai "}),
    ),
    "whole paragraphs taken out": (
        tracked(d=p("hai") + p("ba")) + p("một") + gone("d") + p("bốn"),
        ("một\nbốn", "một\nhai\nba\nbốn", "một\nhai\nba\nbốn"),
        ({"hai\nba"}, set(), {"hai", "ba"}),
    ),
    "a paragraph put in": (
        tracked(i="")
        + p('một<text:change-start text:change-id="i"/>')
        + p('<text:change-end text:change-id="i"/>hai'),
        ("một\nhai", "mộthai", "một\nhai"),
        (set(), set(), set()),
    ),
    "a table taken out": (
        tracked(
            d="<table:table><table:table-row><table:table-cell><text:p>ô</text:p></table:table-cell></table:table-row>"
            "</table:table>"
        )
        + p("một")
        + gone("d")
        + p("hai"),
        ("một\nhai", "một\nô\nhai", "một\nô\nhai"),
        ({"ô"}, set(), {"ô"}),
    ),
    "formats changed": (
        '<text:tracked-changes><text:changed-region xml:id="f"><text:format-change/></text:changed-region>'
        "</text:tracked-changes>" + p(inserted("f", "đậm")),
        ("đậm", "đậm", "đậm"),
        (set(), set(), set()),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change(reader, name):
    body, texts, words = CASES[name]
    readings = [reader.flow(body, changes=view) for view in VIEWS]

    assert list(texts) == [text_of(reading.value.blocks) for reading in readings]
    assert list(words) == [{one.text for one in reading.findings if one.text} for reading in readings]


def test_a_document_with_changes_says_so(reader):
    reading = reader.flow(tracked(i="") + p(inserted("i", "a")))

    assert ["tracked-changes"] == [one.rule for one in reading.findings]
    assert [] == [one.rule for one in reader.flow(p("a")).findings]


def test_deleted_words_are_struck_through_where_all_are_read(reader):
    (paragraph,) = reader.flow(tracked(d=p("b")) + p(f"a{gone('d')}c"), changes="all").value.blocks

    assert [("a", False), ("b", True), ("c", False)] == [(run.text, run.face.strike) for run in paragraph.runs]


def test_an_insertion_without_an_end_is_told_of_at_the_end(reader):
    reading = reader.flow(tracked(i="") + p('a<text:change-start text:change-id="i"/>b') + p("c"), changes="original")

    assert "a" == text_of(reading.value.blocks)
    assert ["b\nc\n"] == [one.text for one in reading.findings if one.text]

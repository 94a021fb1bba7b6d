"""Trees of pages in which the same branch is listed again and again, so that no end of ways leads through them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model_pdf.reader.guard import look_at_streams

CATALOG = building.CATALOG % b""


def as_they_are(objects):
    return building.file_of({1: CATALOG} | objects)


def branches(depth, node):
    """Return objects of which each branch lists the next one, as ``node`` says; the last one lists nothing."""
    objects = {number: node.replace(b"NEXT", b"%d 0 R" % (number + 1)) for number in range(2, depth + 2)}
    last = {depth + 2: b"<</Type/Pages/Kids[]/Count 1>>", depth + 3: b"[%d 0 R]" % (depth + 2)}
    return objects | last


@pytest.mark.parametrize("change", [as_they_are, building.in_one_stream], ids=["as they are", "packed together"])
@pytest.mark.parametrize("count", [b"", b"/Count 1"], ids=["uncounted", "counted"])
def test_branches_that_are_listed_twice_are_walked_too_often(count, change):
    def of(depth, times):
        return change(branches(depth, b"<</Type/Pages%s/Kids[%s]>>" % (count, b"NEXT " * times)))

    assert look_at_streams(of(40, 1)).plain
    assert look_at_streams(of(4, 2)).plain
    assert not look_at_streams(of(40, 2)).plain
    assert not look_at_streams(of(4, 40)).plain


@pytest.mark.parametrize(
    "node",
    [
        b"<</A(9 0 obj)/Kids[NEXT NEXT]>>",
        b"<</A(endobj 9 0 obj)/Kids[NEXT NEXT]>>",
        b"<</A 5%endobj 9 0 obj<<\n/Kids[NEXT NEXT]>>",
        b"<</Kids[NEXT%a\n NEXT]>>",
        b"<</Kids[NEXT]/Kids[NEXT NEXT]>>",
        b"<</Kids[<</Kids[NEXT NEXT]>>]>>",
        b"<</Kids 42 0 R/Count 1>>",
        b"<</A " + b"a" * 5000 + b"/Kids[NEXT NEXT]>>",
    ],
)
def test_where_it_is_open_what_is_listed_the_file_is_tried_first(node):
    assert not look_at_streams(as_they_are(branches(39, node))).plain


def test_a_branch_that_lists_itself_is_tried_first():
    assert not look_at_streams(as_they_are(branches(3, b"<</Kids[2 0 R]>>"))).plain


def test_pages_of_several_states_of_a_file_and_fields_are_plain():
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    pages = b"<</Type/Pages/Count 300/Kids[%s]>>" % b" ".join(b"%d 0 R" % number for number in range(10, 310))
    objects = dict.fromkeys(range(10, 310), page)
    data = building.file_of({1: CATALOG, 2: pages} | objects | {310: b"<</FT/Tx/Kids[311 0 R]>>", 311: b"<</T(a)>>"})
    later = b"2 0 obj\n%s\nendobj\n" % pages

    assert look_at_streams(data.replace(b"xref\n0", later * 20 + b"xref\n0", 1)).plain


def test_a_tree_of_many_pages_is_walked_once(grows_evenly):
    def of(count):
        kids = b" ".join(b"%d 0 R" % number for number in range(count))
        return b"%%PDF-1.7\n1 0 obj<</Kids[%s]>>endobj\n" % kids + b"2 0 obj<</Kids[1 0 R]>>endobj\n" * count

    assert grows_evenly(of, lambda data: look_at_streams(data).plain)


def test_an_object_within_another_does_not_hide_what_that_one_lists():
    text = b"<< <</Kids[5 0 R 5 0 R]>>"
    keys = b"/Type/ObjStm/N 2/First 8"

    assert not look_at_streams(building.says(others={9: building.packed(b"2 0 7 3 " + text, keys)})).plain

"""OLE files are read within their own size, and refused with the reason where they are damaged."""

from __future__ import annotations

import struct

import pytest
from doc_fakes import ole_of, word_of

from directive_model import read
from directive_model.errors import DirectiveError
from directive_model_doc.ole import Ole

TWO = {"WordDocument": b"abc", "1Table": b"def"}


def code_of(data: bytes) -> str:
    with pytest.raises(DirectiveError) as caught:
        read(data)
    return caught.value.code


def test_streams_are_found_by_name():
    ole = Ole(ole_of(TWO), "a.doc")

    assert {"WordDocument", "1Table"} == set(ole.top)
    assert b"def".ljust(4096, b"\0") == ole.stream("1Table")


def test_a_chain_that_runs_in_a_circle_is_refused():
    data = ole_of({"WordDocument": word_of(), "1Table": b""}, fat={2: 2})

    assert "ole-broken" == code_of(data)


def test_a_directory_that_runs_in_a_circle_is_refused():
    assert "ole-broken" == code_of(ole_of(TWO, fat={1: 1}))


def test_neighbours_that_run_in_a_circle_are_visited_once():
    data = bytearray(ole_of(TWO))
    # The right neighbour of the second stream: the first.
    struct.pack_into("<I", data, 1024 + 2 * 128 + 72, 1)

    assert {"WordDocument", "1Table"} == set(Ole(bytes(data), "a.doc").top)


def test_a_list_of_tables_that_runs_in_a_circle_is_refused():
    data = bytearray(ole_of(TWO))
    struct.pack_into("<I", data, 68, 2)
    struct.pack_into("<I", data, 512 + 2 * 512 + 512 - 4 + 512 - 512, 2)
    struct.pack_into("<I", data, (2 + 1) * 512 + 508, 2)

    assert "ole-broken" == code_of(bytes(data))


@pytest.mark.parametrize("size", [8, 100, 512, 700, 1100, 2000])
def test_a_file_that_is_cut_off_is_refused(size):
    assert "ole-broken" == code_of(ole_of({"WordDocument": word_of(), "1Table": b""})[:size])


def test_a_stream_that_claims_more_than_its_chain_ends_with_it():
    data = bytearray(ole_of(TWO))
    struct.pack_into("<Q", data, 1024 + 128 + 120, 1 << 30)

    assert 4096 >= len(Ole(bytes(data), "a.doc").stream("WordDocument"))

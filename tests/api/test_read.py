"""What ``read`` takes, and how it says that it cannot."""

from __future__ import annotations

import gc
import hashlib
import io
import os
from typing import get_type_hints

import attrs
import pytest

from directive_model import LimitExceeded, Limits, Origin, UnknownName, Unreadable, convert, fix, read

TEXT = "KẾ HOẠCH\ntrồng cây năm 2025\n".encode()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "kế hoạch.txt"
    path.write_bytes(TEXT)
    return path


def test_a_path_can_be_a_string_or_a_path(path):
    assert read(str(path)) == read(path)
    assert "trồng cây năm 2025" == read(path).value.title.subject


def test_the_origin_names_path_hash_and_format(path):
    assert Origin(path=str(path), sha256=hashlib.sha256(TEXT).hexdigest(), format="txt") == read(path).origin


def test_an_origin_holds_its_fields_and_nothing_beside_them(path, tmp_path):
    """Whatever serializer looks, and however: the hash is there, and not the source."""
    readings = (read(path), convert(path, tmp_path / "a.json").reading, fix(path, dry_run=True).reading)
    fields = [field.name for field in attrs.fields(Origin)]
    slots = [slot for kind in Origin.__mro__ for slot in getattr(kind, "__slots__", ()) if slot != "__weakref__"]

    assert fields == slots
    assert sorted(fields) == [name for name in dir(Origin) if not name.startswith("_")]
    assert set(fields) == get_type_hints(Origin).keys()
    for reading in readings:
        assert hashlib.sha256(TEXT).hexdigest() == reading.origin.sha256
        assert not any(isinstance(held, bytes) for held in gc.get_referents(reading.origin))


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_are_the_document_itself(kind):
    reading = read(kind(TEXT), format="txt")

    assert "<bytes>" == reading.origin.path
    assert "KẾ HOẠCH" == reading.value.title.type


def test_a_string_is_a_path_always():
    with pytest.raises(Unreadable) as caught:
        read("KẾ HOẠCH")

    assert "no-such-file" == caught.value.code


def test_an_open_file_is_known_by_its_name(path):
    with path.open("rb") as file:
        assert read(path).value == read(file).value


def test_a_stream_without_a_name_is_told_by_its_content_or_by_the_caller():
    with pytest.raises(Unreadable) as caught:
        read(io.BytesIO(TEXT))

    assert "unknown-format" == caught.value.code
    assert "<stream>" == caught.value.source
    assert all(name in str(caught.value) for name in ("docx", "json", "txt", "xml"))
    assert "KẾ HOẠCH" == read(io.BytesIO(TEXT), format="txt").value.title.type


def test_a_stream_that_gives_little_at_a_time_is_read_to_its_end():
    class Drops(io.RawIOBase):
        def __init__(self):
            self.rest = TEXT

        def read(self, size=-1):
            drop, self.rest = self.rest[:3], self.rest[3:]
            return drop

    assert read(TEXT, format="txt").value == read(Drops(), format="txt").value


def test_a_stream_is_never_read_much_beyond_the_limit():
    asked = []

    class Endless(io.RawIOBase):
        def read(self, size=-1):
            asked.append(size)
            return b"x" * min(size, 100)

    with pytest.raises(LimitExceeded):
        read(Endless(), format="txt", limits=Limits(source_bytes=1000))
    assert 1001 == asked[0]
    assert 11 == len(asked)


def test_a_stream_that_is_not_ready_is_not_taken_for_its_end():
    class Waiting(io.RawIOBase):
        def read(self, size=-1):
            return None

    with pytest.raises(Unreadable) as caught:
        read(Waiting(), format="txt")
    assert "cannot-read" == caught.value.code


def test_a_large_file_is_refused_unread(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(10**10)

    with pytest.raises(LimitExceeded) as caught:
        read(path)
    assert ("limit-source-bytes", 10**10) == (caught.value.code, caught.value.found)


def test_a_device_without_end_is_refused():
    with pytest.raises(LimitExceeded):
        read("/dev/zero", format="txt", limits=Limits(source_bytes=10_000))


def test_a_file_of_exactly_the_limit_is_read(path):
    assert read(path).value == read(path, limits=Limits(source_bytes=len(TEXT))).value
    with pytest.raises(LimitExceeded):
        read(path, limits=Limits(source_bytes=len(TEXT) - 1))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("missing.txt", "no-such-file"),
        ("no/such/folder.txt", "no-such-file"),
        ("nul\0.txt", "no-such-file"),
        ("", "is-a-folder"),
    ],
)
def test_a_path_to_nothing_readable_is_told(tmp_path, name, code):
    with pytest.raises(Unreadable) as caught:
        read(os.path.join(tmp_path, name))  # noqa: PTH118  # a null character is to arrive as it is

    assert code == caught.value.code
    assert str(tmp_path) in caught.value.words.vi


def test_a_file_below_a_file_is_told(path):
    with pytest.raises(Unreadable) as caught:
        read(path / "a.txt")

    assert "no-such-file" == caught.value.code


def test_a_file_that_may_not_be_read_is_told(path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("directive_model.api.sources.open", refuse, raising=False)

    with pytest.raises(Unreadable) as caught:
        read(path)
    assert "no-permission" == caught.value.code


def test_an_unknown_format_is_told_with_those_there_are(path):
    with pytest.raises(UnknownName, match=r"docx, .*json, .*txt, .*xml"):
        read(path, format="wps")


@pytest.mark.parametrize("wrong", [None, 3, ["a.txt"]])
def test_what_is_no_source_is_the_callers_mistake(wrong):
    with pytest.raises(TypeError, match="a path, bytes or a binary file expected"):
        read(wrong)


def test_a_text_stream_is_the_callers_mistake():
    with pytest.raises(TypeError, match="open the file in binary mode"):
        read(io.StringIO("KẾ HOẠCH"), format="txt")


def test_changes_that_nobody_knows_are_refused_in_plain_words():
    with pytest.raises(ValueError, match=r"^changes is one of 'accepted', 'original', 'all', not 'foo'$"):
        read(b"x", format="txt", changes="foo")

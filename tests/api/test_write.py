"""What ``write`` takes, what it returns, and what it leaves alone."""

from __future__ import annotations

import io
import json
import os

import pytest

from directive_model import (
    DirectiveError,
    DirectiveProgram,
    Emphasis,
    Limits,
    LossRefused,
    Paragraph,
    Statement,
    Title,
    UnknownName,
    Unwritable,
    read,
    write,
)

PLAIN = DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây năm 2025"))
BOLD = DirectiveProgram(
    title=Title("KẾ HOẠCH", "trồng cây năm 2025"),
    body=(Paragraph(None, (Statement("Trồng cây gây rừng.", emphasis=(Emphasis(0, 9, "bold"),)),)),),
)


@pytest.mark.parametrize("name", ["docx", "json", "txt", "xml"])
def test_the_suffix_tells_the_format(tmp_path, name):
    path = tmp_path / f"ke-hoach.{name.upper()}"

    assert () == write(PLAIN, path)
    assert PLAIN == read(path).value
    assert name == read(path).origin.format


def test_the_format_can_be_named_against_the_suffix(tmp_path):
    path = tmp_path / "ke-hoach.txt"
    write(PLAIN, str(path), format="json")

    assert "KẾ HOẠCH" == json.loads(path.read_bytes())["title"]["type"]


def test_a_stream_gets_all_bytes_in_one_write():
    class Once(io.RawIOBase):
        writes = 0

        def write(self, data):
            self.writes += 1
            return len(data)

    target = Once()
    write(PLAIN, target, format="docx")

    assert 1 == target.writes


def test_a_stream_that_takes_little_at_a_time_gets_everything():
    class Sips(io.RawIOBase):
        taken = b""

        def write(self, data):
            self.taken += data[:5]
            return len(data[:5])

    sips, whole = Sips(), io.BytesIO()
    write(PLAIN, sips, format="txt")
    write(PLAIN, whole, format="txt")

    assert whole.getvalue() == sips.taken


def test_a_stream_needs_a_format():
    with pytest.raises(Unwritable) as caught:
        write(PLAIN, io.BytesIO())

    assert "unknown-format" == caught.value.code
    assert all(name in str(caught.value) for name in ("docx", "json", "txt", "xml"))


def test_an_unknown_suffix_is_told_with_the_formats_there_are(tmp_path):
    path = tmp_path / "ke-hoach.abc"

    with pytest.raises(Unwritable) as caught:
        write(PLAIN, path)
    assert "unknown-format" == caught.value.code
    assert "--to" in caught.value.words.vi
    assert not path.exists()


def test_what_is_lost_comes_back_an_item_each(tmp_path):
    (loss,) = write(BOLD, tmp_path / "ke-hoach.txt")

    assert ("loss-emphasis", "body[0].sentences[0].emphasis[0]", "Trồng cây") == (loss.rule, loss.path, loss.text)


def test_strict_refuses_a_loss_and_touches_nothing(tmp_path):
    path = tmp_path / "ke-hoach.txt"
    path.write_text("cũ", "utf-8")

    with pytest.raises(LossRefused) as caught:
        write(BOLD, path, strict=True)
    assert "txt" == caught.value.format
    assert 1 == len(caught.value.losses)
    assert "cũ" == path.read_text("utf-8")
    assert [path] == list(tmp_path.iterdir())


def test_strict_writes_to_no_stream_either():
    target = io.BytesIO()

    with pytest.raises(LossRefused):
        write(BOLD, target, format="txt", strict=True)
    assert b"" == target.getvalue()


@pytest.mark.parametrize("name", ["docx", "json", "xml"])
def test_strict_writes_where_nothing_is_lost(name):
    assert () == write(BOLD, io.BytesIO(), format=name, strict=True)


def test_an_unknown_form_is_told_whatever_the_format(tmp_path):
    for name in ("a.docx", "a.json"):
        with pytest.raises(UnknownName, match="hd36"):
            write(PLAIN, tmp_path / name, form="hd37")
    assert [] == list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unwritable):
        write(PLAIN, tmp_path / "no" / "a.json")


@pytest.mark.parametrize(("name", "format_name"), [("there", None), ("there", "json"), ("", None), ("no/", None)])
def test_a_folder_is_no_target(tmp_path, name, format_name):
    (tmp_path / "there").mkdir()

    with pytest.raises(Unwritable, match="it is a folder; give the name of a file in it") as caught:
        write(PLAIN, f"{tmp_path}{os.sep}{name}", format=format_name)
    assert "unwritable" == caught.value.code


def test_a_stream_that_fails_is_told():
    class Full(io.RawIOBase):
        def write(self, data):
            raise OSError(28, "No space left on device")

    with pytest.raises(Unwritable, match="the disk is full"):
        write(PLAIN, Full(), format="json")


def test_the_same_program_gives_the_same_bytes():
    for name in ("docx", "json", "txt", "xml"):
        first, second = io.BytesIO(), io.BytesIO()
        write(BOLD, first, format=name)
        write(BOLD, second, format=name)

        assert first.getvalue() == second.getvalue()


def test_places_are_written_where_they_are_asked_for():
    program = read("KẾ HOẠCH\ntrồng cây năm 2025\n".encode(), format="txt").value
    without, with_places = io.BytesIO(), io.BytesIO()
    write(program, without, format="json")
    write(program, with_places, format="json", places=True)

    assert b'"line"' not in without.getvalue()
    assert b'"line"' in with_places.getvalue()
    assert read(with_places.getvalue(), format="json").value == program


def test_every_error_is_one_class(tmp_path):
    for target, more in (
        (tmp_path, {"format": "json"}),
        (tmp_path / "a.abc", {}),
        (tmp_path / "a.json", {"format": "x"}),
    ):
        with pytest.raises(DirectiveError):
            write(PLAIN, target, **more)


def test_a_program_of_any_length_is_written(tmp_path):
    # More letters than a stranger's file may have: the caller holds them already.
    words = "Trồng cây gây rừng. " * 1000
    body = tuple(Paragraph(None, (Statement(words.strip()),)) for _ in range(210))

    write(DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây năm 2025"), body=body), tmp_path / "long.txt")

    assert len(words) * 210 > Limits().letters
    assert (tmp_path / "long.txt").stat().st_size > Limits().letters


class _InBytes:
    """A path that tells its bytes, as entries of folders do that were listed by bytes."""

    def __init__(self, path):
        self._path = path

    def __fspath__(self):
        return os.fsencode(self._path)


def test_a_path_in_bytes_is_a_path(tmp_path):
    path = _InBytes(tmp_path / "kế hoạch.txt")

    write(PLAIN, path)

    assert PLAIN.title == read(path).value.title
    with pytest.raises(Unwritable, match="it is a folder"):
        write(PLAIN, _InBytes(tmp_path), format="txt")

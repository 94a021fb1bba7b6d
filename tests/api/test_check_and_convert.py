"""``check`` and ``convert``, and what they have in common with ``read`` and ``write``."""

from __future__ import annotations

import io

import attrs
import pytest

from directive_model import (
    Conversion,
    DirectiveProgram,
    Emphasis,
    LossRefused,
    Paragraph,
    Section,
    Statement,
    Title,
    UnknownName,
    Unreadable,
    Unwritable,
    WrongType,
    check,
    convert,
    formats,
    read,
    rules,
    write,
)
from directive_model.validation import all_rules

TEXT = "KẾ HOẠCH\ntrồng cây năm 2025\n\n1. Trồng cây gây rừng. ✓\n".encode()


def test_a_program_made_in_code_can_be_checked():
    (file,) = check(DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây năm 2025"))).files

    assert "missing-number" in [finding.rule for finding in file.findings]
    assert (None, "hd36") == (file.path, file.form.name)


@pytest.mark.parametrize("document", ["a.txt", None, DirectiveProgram(body=("Một.",))])
def test_what_is_no_program_is_not_checked(document):
    with pytest.raises(WrongType, match="wanted, found"):
        check(document)


def nested(levels):
    block = Paragraph(None, (Statement("Trồng cây."),))
    for _ in range(levels):
        block = Section("1.", "Trồng cây", (block,))
    return DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây năm 2025"), body=(block,))


def test_sections_nested_deeper_than_any_document_can_be_checked():
    assert check(nested(900)).files


@pytest.mark.parametrize("name", ["docx", "html", "json", "md", "odt", "txt", "xml"])
def test_sections_nested_deeper_than_they_can_be_written_are_refused(name):
    with pytest.raises(Unwritable, match="nested too deep"):
        write(nested(900), io.BytesIO(), format=name)


@pytest.mark.parametrize("name", ["docx", "json", "xml"])
def test_a_refusal_to_write_names_the_file_that_was_to_be_written(tmp_path, name):
    target = tmp_path / f"sâu.{name}"

    with pytest.raises(Unwritable) as refusal:
        write(nested(900), target)

    assert str(target) == refusal.value.target
    assert not target.exists()


@pytest.mark.parametrize("value", ["a.txt", None, DirectiveProgram(body=("Một.",))])
def test_a_reading_whose_program_was_changed_for_none_is_not_checked(value):
    with pytest.raises(WrongType, match="wanted, found"):
        check(attrs.evolve(read(TEXT, format="txt"), value=value))


def test_what_a_reader_noticed_is_in_the_report():
    reading = read(TEXT, format="txt")
    (file,) = check(reading).files

    assert "unplaced-text" in [finding.rule for finding in file.findings]
    assert ("<bytes>", "txt", reading.origin.sha256) == (file.path, file.format, file.sha256)


def test_the_form_to_check_by_can_be_named():
    (file,) = check(read(TEXT, format="txt"), form="hd36").files

    assert "hd36 was asked for" == file.form.reason.en
    with pytest.raises(UnknownName):
        check(read(TEXT, format="txt"), form="hd37")


def test_all_rules_are_the_librarys_at_least():
    assert set(all_rules()) <= set(rules())


def test_formats_are_sorted_by_name():
    names = [one.name for one in formats()]

    assert sorted(names) == names
    assert {"docx", "json", "txt", "xml"} <= set(names)


def test_a_conversion_tells_what_was_read_and_what_was_lost(tmp_path):
    source, target = tmp_path / "a.txt", tmp_path / "a.docx"
    source.write_bytes(TEXT)
    conversion = convert(source, target)

    assert Conversion(read(source), ()) == conversion
    assert ["unplaced-text"] == [finding.rule for finding in conversion.findings]
    assert conversion.reading.value == read(target).value


def test_streams_are_converted_with_both_formats_named():
    target = io.BytesIO()
    convert(io.BytesIO(TEXT), target, from_format="txt", to_format="xml")

    assert read(TEXT, format="txt").value == read(target.getvalue(), format="xml").value


def test_a_bad_source_leaves_the_target_alone(tmp_path):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    with pytest.raises(Unreadable):
        convert(b"\xff", target, from_format="txt")
    assert b"old" == target.read_bytes()


def test_the_target_is_looked_at_before_the_source():
    class Unread(io.RawIOBase):
        def read(self, size=-1):
            raise AssertionError("read before the target was looked at")

    with pytest.raises(Unwritable):
        convert(Unread(), "a.abc")


def test_an_open_file_is_not_written_over_by_its_conversion(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    with path.open("rb") as source, pytest.raises(Unwritable) as caught:
        convert(source, path)

    assert ("same-file", TEXT) == (caught.value.code, path.read_bytes())


@pytest.mark.parametrize("other", ["b.txt", "A/b.txt"])
def test_another_name_of_the_source_is_given_a_file_of_its_own(tmp_path, other):
    path, target = tmp_path / "b.md", tmp_path / other
    target.parent.mkdir(exist_ok=True)
    path.write_bytes(TEXT)
    target.hardlink_to(path)
    convert(path, target)

    assert TEXT == path.read_bytes() != target.read_bytes()


@pytest.mark.parametrize("link", [True, False], ids=["a link", "the same path, written otherwise"])
def test_a_source_of_two_names_is_the_target_by_its_own(tmp_path, link):
    path, target = tmp_path / "a.txt", tmp_path / "to.txt"
    path.write_bytes(TEXT)
    (tmp_path / "other.txt").hardlink_to(path)
    if link:
        target.symlink_to(path)
    else:
        target = tmp_path / ".." / tmp_path.name / "a.txt"
    with pytest.raises(Unwritable) as caught:
        convert(path, target)

    assert ("same-file", TEXT) == (caught.value.code, path.read_bytes())


def test_a_strict_conversion_refuses_a_loss(tmp_path):
    bold = tmp_path / "a.json"
    sentence = Statement("Trồng cây gây rừng.", emphasis=(Emphasis(0, 9, "bold"),))
    write(DirectiveProgram(body=(Paragraph(None, (sentence,)),)), bold)

    with pytest.raises(LossRefused):
        convert(bold, tmp_path / "a.txt", strict=True)
    assert [bold] == list(tmp_path.iterdir())

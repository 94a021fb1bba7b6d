"""Copies of documents: what is wrapped keeps its words, a field counts where the copy says it, no figure is lost."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

import copies
import pytest
import ways
from copies import is_kept, letters_of
from gold import bare
from ways import WAYS, Way, join, wrap

from directive_model import read

EXAMPLE = next(iter(sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))))


def test_wrapped_text_keeps_its_words_and_its_blank_lines():
    text = "Điều 1. " + "Sở Cây xanh trồng cây. " * 20 + "\n\nĐiều 2. Hết.\n"
    wrapped = wrap(text)

    assert text.split() == wrapped.split()
    assert max(map(len, wrapped.splitlines())) <= 72
    assert ["", "Điều 2. Hết."] == wrapped.splitlines()[-2:]


def test_a_way_takes_what_another_before_it_has_made():
    names = [way.name for way in WAYS]

    assert len(names) == len(set(names))
    assert all(way.of is None or names.index(way.of) < names.index(way.name) for way in WAYS)


def test_the_letters_of_a_copy_are_found_between_the_tags_of_its_parts(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("word/document.xml", "<w:t>Sở Cây </w:t><w:t>xanh &amp; Tàu</w:t>")
    (tmp_path / "a.docx").write_bytes(packed.getvalue())
    (tmp_path / "a.html").write_text("<p>Sở <b>Cây</b> xanh</p>", encoding="utf-8")
    (tmp_path / "a.rtf").write_text("{\\rtf1}", encoding="utf-8")

    letters = [letters_of(tmp_path / f"a.{kind}") for kind in ("docx", "html", "rtf")]

    assert [bare("Sở Cây xanh & Tàu"), bare("Sở Cây xanh"), None] == letters


def test_a_field_counts_where_the_copy_still_says_it():
    assert is_kept("issuer", "SỞ CÂY XANH", bare("Sở Cây xanh ..."))
    assert not is_kept("recipients", ["Như trên", "Lưu: VT"], bare("Như trên"))
    assert is_kept("top_labels", ["I"], "")  # numbers that a list counts are no letters
    assert is_kept("place", "Sông Trăng", None)


def _way(name, make, suffix="txt", **more):
    return Way(name, suffix, make, takes=(".txt",), **more)


def _copied(sources, folder):
    for source in sources:
        (folder / source.name).with_suffix(".txt").write_bytes(source.read_bytes())


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """Return a folder for copies that nobody else uses."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.usefixtures("cache")
def test_sources_of_one_stem_each_get_their_own_copy(tmp_path):
    first, second = tmp_path / "a.docx", tmp_path / "a.doc"
    first.write_text("Một", encoding="utf-8")
    second.write_text("Hai", encoding="utf-8")
    way = Way("copied", "txt", _copied)

    assert {first: "Một", second: "Hai"} == {
        path: copy.read_text("utf-8") for path, copy in ways.copies(way, [first, second]).items()
    }


@pytest.mark.usefixtures("cache")
def test_another_version_of_a_program_makes_copies_anew(tmp_path, monkeypatch):
    source = tmp_path / "a.txt"
    source.write_text("Một", encoding="utf-8")
    made = []
    for version in ("writer 1.0", "writer 1.0", "writer 1.1"):
        monkeypatch.setattr(ways, "version", lambda _, version=version: version)
        made += ways.copies(_way("copied", _copied, program=sys.executable), [source]).values()

    assert made[0] == made[1] != made[2]


def test_a_version_is_told_by_the_program_itself():
    assert f"{sys.executable} {sys.version.split()[0]}" == ways.version(sys.executable)


def test_columns_are_joined_where_runs_of_blanks_part_them():
    assert "ĐẢNG BỘ XÃ ĐẢNG CỘNG SẢN\n\nSố: 7" == join("  ĐẢNG BỘ XÃ   \t  ĐẢNG CỘNG SẢN \n\n Số: 7")


@pytest.mark.usefixtures("cache")
def test_a_copy_that_is_refused_counts_nothing_and_is_named(tmp_path):
    (tmp_path / "a.txt").write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "b.txt").write_bytes(EXAMPLE.read_bytes() + b"\n")
    number = read(EXAMPLE).value.number.serial
    golds = [{"file": file, "number": number} for file in ("a.txt", "b.txt")]

    def spoil(sources, folder):
        for source in sources:
            spoilt = b"" if source.name == "b.txt" else source.read_bytes()
            (folder / source.name).write_bytes(spoilt)

    measured = copies.measure(_way("spoilt", spoil), golds, tmp_path)

    assert [1.0, 0.0] == measured.scores["number"]
    assert 2 == measured.documents
    assert ["b.txt"] == list(measured.refused)


def _run(monkeypatch, capsys, score, *options):
    """Run the command where every copy's number scores so; return its status and what it printed."""
    monkeypatch.setattr(
        copies,
        "measure",
        lambda *_: copies.Measured(2, {"number": [score, 1.0]}, [], {} if score else {"a": "broken"}),
    )
    monkeypatch.setattr(copies, "made_by", lambda way: way.name)
    monkeypatch.setattr(sys, "argv", ["copies.py", *options])
    return copies.main(), capsys.readouterr().out


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Return where the command keeps its table meanwhile."""
    path = tmp_path / "copies.json"
    monkeypatch.setattr(copies, "TABLE", path)
    return path


def test_an_update_of_some_ways_keeps_the_others(table, monkeypatch, capsys):
    _run(monkeypatch, capsys, 0.5, "--update")
    before = json.loads(table.read_text("utf-8"))["formats"]
    status, _ = _run(monkeypatch, capsys, 0.7, "--update", "--only", "txt by w3m")
    after = json.loads(table.read_text("utf-8"))["formats"]

    assert 0 == status
    assert [way.name for way in WAYS] == list(before) == list(after)
    assert ["txt by w3m"] == [name for name in before if before[name] != after[name]]


def test_an_update_keeps_the_table_where_a_way_is_worse(table, monkeypatch, capsys):
    _run(monkeypatch, capsys, 0.5, "--update")
    before = table.read_bytes()
    status, said = _run(monkeypatch, capsys, 0.0, "--update", "--only", "txt by w3m")

    assert 1 == status
    assert before == table.read_bytes()
    assert "worse: txt by w3m number 0.5000, was 0.7500\n" in said
    assert "worse: txt by w3m: a is no longer read: broken\n" in said

    assert 0 == _run(monkeypatch, capsys, 0.0, "--update", "--accept-worse")[0]
    assert before != table.read_bytes()


def test_fewer_copies_are_worse_and_those_of_other_programs_are_not_compared():
    def told(documents, made_by):
        return {
            "formats": {"a": {"made_by": made_by, "documents": documents, "fields": {"number": documents / 2}}},
            "not_read": {},
        }

    assert ["a: 1 documents, were 2"] == list(copies.worse_copies(told(1, "w 1.0"), told(2, "w 1.0")))
    assert [] == list(copies.worse_copies(told(1, "w 1.1"), told(2, "w 1.0")))


def test_the_table_that_is_kept_is_of_ways_that_are_there_and_guards_text_out_of_prints():
    ours = copies.kept()["formats"]

    assert list(ours) == [way.name for way in WAYS if way.name in ours]
    assert {"txt by pdftotext", "txt by pdftotext, joined", "txt by pdftotext -raw"} <= set(ours)
    assert [] == [way.name for way in WAYS if way.name in ours and way.program and not ours[way.name]["made_by"]]

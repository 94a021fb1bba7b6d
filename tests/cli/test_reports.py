"""The formats of the report of ``check``."""

import unicodedata

import pytest

from directive_model.cli.reports.text import shown
from directive_model.validation.excerpt import Excerpt
from directive_model.validation.rules.sample import state_sample

COLON = "Số: 09-CTr/TU"


@pytest.fixture
def colon(example, tmp_path):
    """The example with a colon after "Số"."""
    path = tmp_path / "colon.txt"
    path.write_text(example.read_text(encoding="utf-8").replace("Số 09-CTr/TU", COLON), encoding="utf-8")
    return path


def test_a_finding_shows_its_line_and_the_letters_that_are_meant(run, colon):
    lines = run("check", colon).out.splitlines()

    assert lines[0].startswith(f"{colon}:3:1: error number-shape: ")
    assert f"    {COLON}" == lines[1].rstrip()[: len(COLON) + 4]
    assert f"    {'^' * len(COLON)}" == lines[2]
    assert "    → Số 09-CTr/TU (can be mended safely)" == lines[3]


def test_a_finding_in_a_package_shows_the_paragraph(run, colon, tmp_path):
    run("convert", colon, tmp_path / "colon.docx")
    lines = run("check", tmp_path / "colon.docx").out.splitlines()

    assert "word/document.xml ¶" in lines[0]
    assert f"    {COLON}" == lines[1]


def test_what_stands_nowhere_shows_no_line(run, faulty):
    lines = run("check", faulty).out.splitlines()

    assert ["    → Số NN-CTr/TU"] == lines[1:]


def test_a_line_a_finding_for_those_who_count_lines(run, colon, faulty):
    result = run("check", colon, faulty, "--output-format", "concise")

    assert 2 == result.out.count("\n")


def test_words_over_several_lines_are_told_on_one(run, example, tmp_path):
    path = tmp_path / "below.txt"
    path.write_text(example.read_text(encoding="utf-8") + "\n\n✓ ✓\n✓\n", encoding="utf-8")

    (line,) = run("check", path, "--output-format", "concise").out.splitlines()

    assert line.endswith("belongs to no part of the document: “✓ ✓ ✓”")


def test_an_annotation_of_a_package_names_the_file_once_and_says_the_place(run, colon, tmp_path):
    path = tmp_path / "colon.docx"
    run("convert", colon, path)

    line = run("check", path, "--output-format", "github").out

    assert line.startswith(f"::error file={path},title=number-shape::word/document.xml ¶")


@pytest.mark.parametrize("report", ["text", "concise", "json", "sarif", "html", "github"])
def test_a_clause_of_the_state_is_abbreviated_as_each_language_does(run, tmp_path, report):
    path = tmp_path / "plan.txt"
    path.write_text(state_sample(number="Số 45/KH-UBND"), encoding="utf-8")

    told = {
        language: run("check", path, "--output-format", report, "--lang", language).out for language in ("vi", "en")
    }

    assert ("(NĐ30 Phụ lục I" in told["vi"], "(ND30 Phụ lục I" in told["en"]) == (report != "json",) * 2


def test_annotations_name_file_line_and_rule(run, colon):
    line = run("check", colon, "--output-format", "github").out

    assert line.startswith(f"::error file={colon},line=3,endLine=3,col=1,endColumn=14,title=number-shape::")


def test_what_would_end_an_annotation_is_escaped(run, tmp_path):
    path = tmp_path / "a,b: 100%.txt"
    path.write_bytes(b"")

    line = run("check", path, "--output-format", "github").out

    assert "file=" in line
    assert "a%2Cb%3A 100%25.txt,title=empty-file::" in line


@pytest.mark.parametrize("length", [10, 300])
@pytest.mark.parametrize("start", [0, 200, 390])
def test_a_long_line_is_cut_round_what_is_meant(start, length):
    line = "".join(chr(ord("a") + at % 26) for at in range(400))
    end = min(400, start + length)
    text, first, last = shown(Excerpt(line, start, end))

    meant = text[first:last]
    assert len(text) <= 130
    assert line[start:end].startswith(meant.rstrip("…"))
    assert meant


def test_marks_stand_under_letters_that_are_taken_apart():
    line = unicodedata.normalize("NFD", "Tỉnh ủy Sơn Hải")
    text, first, last = shown(Excerpt(line, 0, 0))

    assert ("Tỉnh ủy Sơn Hải", 0, 0) == (text, first, last)

"""``convert``: what it writes, what it tells, and when it refuses."""

import json
import subprocess
import sys

import pytest

from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.host import Host
from directive_model.plugin import DataFormat, hookimpl


@pytest.mark.parametrize("suffix", ["docx", "json", "xml", "txt"])
def test_a_program_goes_to_every_format_and_comes_back_equal(run, example, tmp_path, suffix):
    first = run("convert", example, tmp_path / f"a.{suffix}")
    second = run("convert", tmp_path / f"a.{suffix}", tmp_path / "b.json")
    run("convert", example, tmp_path / "expected.json")

    assert (0, 0) == (first.code, second.code)
    assert (tmp_path / "expected.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_progress_goes_to_standard_error_only(run, example, tmp_path):
    result = run("convert", example, tmp_path / "a.json")

    assert result.out == ""
    assert f"{example} → {tmp_path / 'a.json'}: no findings\n" == result.err


def test_standard_input_and_output_are_pipes_of_bytes(run, example):
    result = run("convert", "-", "-", "--from", "txt", "--to", "json", stdin=example.read_bytes())

    assert (0, "") == (result.code, result.err)
    assert json.loads(result.out)["number"] == {"serial": "09", "year": None, "symbol": "CTr/TU"}


def test_the_format_of_standard_input_is_told_by_its_content(run, example):
    data = run("convert", example, "-", "--to", "json").out
    result = run("convert", "-", "-", "--to", "json", stdin=data.encode())

    assert data == result.out


def test_faults_of_the_document_do_not_stand_in_the_way(run, faulty, tmp_path):
    assert run("convert", faulty, tmp_path / "a.docx").code == 0


def test_what_was_noticed_while_reading_is_told(run, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("CHƯƠNG TRÌNH\nchỉ đạo tháng 8/2022\n\n1. Chỉ đạo rà soát quy hoạch. ✓\n", encoding="utf-8")

    result = run("convert", source, tmp_path / "a.json")

    assert result.code == 0
    assert "unplaced-text" in result.err
    assert "✓" in result.err


def test_places_are_written_only_when_asked_for(run, example):
    plain = run("convert", example, "-", "--to", "json")
    placed = run("convert", example, "-", "--to", "json", "--places")

    assert "span" not in plain.out
    assert "span" in placed.out


def test_places_are_for_data_formats_alone(run, example, tmp_path):
    result = run("convert", example, tmp_path / "a.docx", "--places")

    assert (2, []) == (result.code, list(tmp_path.iterdir()))
    assert "--places is for data formats (json, xml), not for docx" in result.err


def test_pages_are_printed_on_both_sides_if_that_is_asked(run, example, tmp_path):
    run("convert", example, tmp_path / "one.fodt")
    run("convert", example, tmp_path / "two.fodt", "--two-sided")

    assert [False, True] == ["mirrored" in (tmp_path / f"{name}.fodt").read_text("utf-8") for name in ("one", "two")]


def test_equal_programs_give_equal_bytes(run, example, tmp_path):
    run("convert", example, tmp_path / "a.docx")
    run("convert", example, tmp_path / "b.docx")

    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


class _Leaky:
    """A plugin whose format loses something of everything."""

    DIRECTIVE_INTERFACE = 1

    @hookimpl
    def directive_formats(self):
        loss = Finding(
            rule="loss-all", severity=Severity.WARNING, message=Words(vi="mất tất cả", en="all of it is lost")
        )
        return (
            DataFormat(
                name="leaky",
                suffixes=(".leak",),
                media_type="text/x-leak",
                summary=Words(vi="rò rỉ", en="leaky"),
                write=lambda _program, _places: Reading(b"leaked", (loss,)),
            ),
        )


class _Point:
    name = "leaky"
    dist = None

    def load(self):
        return _Leaky()


@pytest.fixture
def leaky(monkeypatch):
    """Put a format that loses something beside those that are installed."""
    from importlib.metadata import entry_points

    from directive_model.api import converting

    host = Host([*entry_points(group="directive_model"), _Point()])
    monkeypatch.setattr(converting, "default_host", lambda: host)


@pytest.mark.usefixtures("leaky")
def test_a_loss_is_told_and_the_file_is_written(run, example, tmp_path):
    result = run("convert", example, tmp_path / "a.leak")

    assert (0, b"leaked") == (result.code, (tmp_path / "a.leak").read_bytes())
    assert "warning loss-all: all of it is lost" in result.err


@pytest.mark.usefixtures("leaky")
def test_strict_refuses_a_loss_and_leaves_the_target_alone(run, example, tmp_path):
    target = tmp_path / "a.leak"
    target.write_bytes(b"before")

    result = run("convert", example, target, "--strict")

    assert (3, b"before") == (result.code, target.read_bytes())
    assert "this would be: all of it is lost; leave out strict" in result.err


def test_strict_without_a_loss_writes(run, example, tmp_path):
    assert run("convert", example, tmp_path / "a.json", "--strict").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing.txt", "a.json"], "nothing.txt: there is no such file"),
        (["SOURCE", "no/such/folder/a.json"], "no/such/folder/a.json: there is no such folder"),
        (["SOURCE", "a.xyz"], "a.xyz: the suffix tells no format"),
    ],
)
def test_what_cannot_be_read_or_written_is_exit_code_3(run, example, arguments, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("convert", *[example if argument == "SOURCE" else argument for argument in arguments])

    assert result.code == 3
    assert said in result.err
    assert "Traceback" not in result.err
    assert result.err.count("\n") <= 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "jsno"], "no format is called 'jsno'"),
        (["--from", "docs"], "no format is called 'docs'"),
        (["--form", "hd63"], "no form is called 'hd63'"),
        (["--stirct"], "there is no option '--stirct'; perhaps you mean: --strict"),
        (["--to"], "--to needs a value"),
        (["more"], "too many arguments: more"),
    ],
)
def test_wrong_use_is_exit_code_2(run, example, arguments, said, tmp_path):
    result = run("convert", example, tmp_path / "a.json", *arguments)

    assert (2, False) == (result.code, (tmp_path / "a.json").exists())
    assert said in result.err


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "(+997); convert takes one source and one target; for many files run it once for each, or"),
        ("vi", "(+997); convert nhận một nguồn và một đích; nếu có nhiều tệp, hãy gọi lệnh một lần cho mỗi tệp"),
    ],
)
def test_who_gives_many_sources_learns_that_one_is_taken_and_how_to_do_many(run, language, said):
    names = ["c.docx", "d.docx", "e.docx", *(f"{number}.docx" for number in range(997))]

    result = run("--lang", language, "convert", "a.docx", "b.docx", *names)

    assert result.code == 2
    assert f"c.docx d.docx e.docx … {said}" in result.err


def test_standard_output_needs_a_format(run, example):
    result = run("convert", example, "-")

    assert result.code == 2
    assert "writing to standard output needs --to" in result.err


@pytest.mark.parametrize("options", [(), ("--to", "docx")])
def test_the_source_is_never_the_target(run, example, tmp_path, options):
    source, other = tmp_path / "a.txt", tmp_path / "link.txt"
    source.write_bytes(example.read_bytes())
    other.symlink_to(source)

    for target in (source, other):
        result = run("convert", source, target, *options)

        assert 3 == result.code
        assert f"{target}: it is the source itself; give the target another name" in result.err
        assert example.read_bytes() == source.read_bytes()


def test_a_file_on_standard_input_is_not_the_target(example, tmp_path):
    """``convert - a.txt < a.txt`` wrote over it."""
    target = tmp_path / "a.txt"
    target.write_bytes(example.read_bytes())
    command = [sys.executable, "-m", "directive_model", "convert", "-", target, "--from", "txt", "--to", "json"]
    with target.open("rb") as given:
        done = subprocess.run(command, stdin=given, capture_output=True, text=True, check=False)

    assert done.returncode == 3
    assert "a.txt: it is the source itself" in done.stderr
    assert target.read_bytes() == example.read_bytes()


def test_a_target_that_is_there_already_is_written_over(run, example, tmp_path):
    (tmp_path / "a.json").write_text("{}")

    assert 0 == run("convert", example, tmp_path / "a.json").code
    assert "{}" != (tmp_path / "a.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "told"), [("a.docx", True), ("a.htm", False), ("a.html", False), ("a.unknown", False)]
)
def test_a_suffix_of_another_format_than_the_one_asked_for_is_told(run, example, tmp_path, name, told):
    result = run("convert", example, tmp_path / name, "--to", "html")

    assert 0 == result.code
    assert told is ("note suffix-of-other-format: it is written as html, and its suffix says docx" in result.err)
    assert told is ("no findings" not in result.err)

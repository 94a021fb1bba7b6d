"""``check``: findings a line each, a summary, and one report for programs."""

import json

import pytest
from jsonschema import Draft202012Validator

from directive_model_schemas import schema_text


def test_a_correct_document_trips_nothing(run, example):
    result = run("check", example)

    assert (0, "") == (result.code, result.out)
    assert f"{example}: no findings (by hd36, because" in result.err


def test_an_error_is_a_line_with_place_severity_rule_message_and_clause(run, faulty):
    result = run("check", faulty)

    assert result.code == 1
    assert f"{faulty} number: error missing-number: " in result.out
    assert "(HD36 II.1.3)\n" in result.out


def test_findings_are_in_the_chosen_language(run, faulty):
    assert ": lỗi missing-number: thiếu số" in run("check", faulty, "--lang", "vi").out


def test_a_bad_file_does_not_keep_the_others_from_being_checked(run, faulty, example, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")

    result = run("check", empty, faulty, tmp_path / "nothing.docx", example)

    assert result.code == 3
    assert "missing-number" in result.out
    assert f"{empty}: the file is empty" in result.err
    assert "nothing.docx: there is no such file" in result.err
    assert "4 files: 1 error, 2 not readable\n" in result.err


def test_of_files_that_nobody_can_read_it_is_not_said_that_nothing_was_found(run, example, tmp_path):
    missing = (tmp_path / "nothing.docx", tmp_path / "nowhere.docx")

    assert run("check", *missing).err.endswith("\n2 files: 2 not readable\n")
    assert run("check", *missing, example).err.endswith("\n3 files: no findings, 2 not readable\n")


def test_files_are_reported_in_their_order(run, faulty, example):
    data = json.loads(run("check", faulty, example, faulty, "--output-format", "json").out)

    assert [str(faulty), str(example), str(faulty)] == [entry["path"] for entry in data["files"]]


def test_the_report_for_programs_is_by_its_schema(run, faulty, tmp_path):
    result = run("check", faulty, tmp_path / "nothing.docx", "--output-format", "json")
    schema = json.loads(schema_text("directive-report"))

    assert result.code == 3
    assert list(Draft202012Validator(schema).iter_errors(json.loads(result.out))) == []


def test_the_report_for_programs_is_the_same_each_time(run, faulty):
    first = run("check", faulty, "--output-format", "json")
    second = run("check", faulty, "--output-format", "json", "--lang", "vi")

    assert first.out == second.out


def test_standard_input_is_checked_as_well(run, faulty):
    result = run("check", "-", "--from", "txt", stdin=faulty.read_bytes())

    assert result.code == 1
    assert ": error missing-number: " in result.out


def test_a_form_that_does_not_exist_is_wrong_use_and_told_once(run, example, faulty):
    result = run("check", example, faulty, "--form", "hd63")

    assert result.code == 2
    assert result.err.count("no form is called 'hd63'") == 1


def test_the_form_can_be_named(run, example):
    result = run("check", example, "--form", "hd36")

    assert result.code == 0
    assert "by hd36" in result.err


@pytest.mark.parametrize("arguments", [[], ["--output-format", "yaml", "a.txt"]])
def test_wrong_use_is_exit_code_2(run, arguments):
    result = run("check", *arguments)

    assert result.code == 2
    assert "directive-model check --help" in result.err


@pytest.fixture
def twins(example, tmp_path):
    """Return two files of different documents that have one number."""
    text = example.read_text(encoding="utf-8")
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(text, encoding="utf-8")
    second.write_text(text.replace("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ"), encoding="utf-8")
    return first, second


def test_files_are_compared_with_each_other_and_each_has_its_own_finding(run, twins):
    data = json.loads(run("check", *twins, "--output-format", "json").out)

    assert [[], ["number-twice"]] == [
        [finding["rule"] for finding in entry["findings"] if finding["rule"] == "number-twice"]
        for entry in data["files"]
    ]


def test_what_files_are_compared_for_can_be_ignored(run, twins):
    assert "second.txt" in run("check", *twins, "--select", "number-twice").out
    assert "number-twice" not in run("check", *twins, "--ignore", "series").out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a | b\n1 | 2\n", True),
        ("Họp lúc 8 giờ. Mang theo sổ.\n", True),
        ("KẾ HOẠCH\ntrồng cây năm 2025\n\nTrồng cây gây rừng.\n", False),
        ("Trồng cây gây rừng.\n\nNơi nhận:\n- Lưu Văn phòng.\n", False),
    ],
)
def test_a_file_that_shows_no_part_of_a_document_is_told(run, tmp_path, text, told):
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")

    assert told is ("a.txt: no head, number, type, recipients or signature was recognized" in run("check", path).err)
    assert told is ("a.txt: không nhận ra phần đầu" in run("--lang", "vi", "check", path).err)

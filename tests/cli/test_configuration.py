"""``check`` by a configuration file: what is asked, what it weighs, what is waived."""

import json

import pytest

NUMBER = "missing-number"


@pytest.fixture
def configured(monkeypatch, tmp_path):
    """Return a function that writes a configuration file in a folder below which the command is run."""
    below = tmp_path / "năm 2025"
    below.mkdir()
    monkeypatch.chdir(below)

    def write(text, name="directive-model.toml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_the_nearest_configuration_file_above_is_read(run, faulty, configured):
    configured('[check]\nignore = ["number"]\n')

    assert (0, "") == run("check", faulty)[:2]


def test_a_project_file_without_a_table_for_us_is_passed_over(run, faulty, configured, tmp_path):
    configured('[check]\nignore = ["number"]\n')
    (tmp_path / "năm 2025" / "pyproject.toml").write_text("[project]\n", encoding="utf-8")

    assert (0, "") == run("check", faulty)[:2]


def test_no_file_is_read_where_none_is_wanted(run, faulty, configured):
    configured('[check]\nignore = ["number"]\n')

    assert 1 == run("check", faulty, "--isolated").code


def test_the_command_line_has_the_last_word(run, faulty, configured):
    configured('[check]\nignore = ["number"]\n')

    assert 1 == run("check", faulty, "--select", f"title,{NUMBER}", "--select", "number").code
    assert 0 == run("check", faulty, "--select", "title").code
    assert 0 == run("check", faulty, "--isolated", "--ignore", NUMBER).code


def test_a_severity_of_ones_own_decides_the_exit_code(run, faulty, configured):
    configured(f'[check]\nseverity = {{ "{NUMBER}" = "warning" }}\n')
    result = run("check", faulty)

    assert 0 == result.code
    assert f"warning {NUMBER}" in result.out


def test_a_waived_finding_is_told_apart_and_breaks_nothing(run, faulty, configured):
    (file,) = json.loads(run("check", faulty, "--output-format", "json").out)["files"]
    content = file["findings"][0]["content"]
    configured(f'[[check.waivers]]\nrule = "{NUMBER}"\ncontent = "{content}"\nreason = "bản thảo"\n')

    result = run("check", faulty, "--output-format", "json")
    (file,) = json.loads(result.out)["files"]

    assert (0, []) == (result.code, file["findings"])
    assert [("bản thảo", content)] == [(entry["reason"], entry["content"]) for entry in file["waived"]]


def test_a_waiver_that_fits_nothing_is_an_error_at_its_line(run, example, configured):
    configured(f'\n[[check.waivers]]\nrule = "{NUMBER}"\ncontent = "0123456789abcdef"\nreason = "bản thảo"\n')
    result = run("check", example)

    assert 1 == result.code
    assert "directive-model.toml:2: error unused-waiver: the waiver of missing-number" in result.out


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--select", "missing-numbr"], 2, "missing-number"),
        (["--select", ""], 2, "--select all"),
        (["--select", " ,"], 2, "--select all"),
        (["--ignore", "title,missing-numbr"], 2, "missing-number"),
        (
            ["--config", "nowhere.toml"],
            3,
            "nowhere.toml: the configuration file cannot be read: there is no such file; name",
        ),
    ],
)
def test_a_rule_or_a_file_that_there_is_not_is_wrong_use_with_the_remedy(run, example, arguments, code, told):
    result = run("check", example, *arguments)

    assert code == result.code
    assert told in result.err


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.mkdir(), "đây là một thư mục"),
        (lambda path: path.write_bytes(b"\xff"), "không phải văn bản UTF-8"),
    ],
)
def test_why_a_file_cannot_be_read_is_told_in_vietnamese(run, example, tmp_path, make, why):
    path = tmp_path / "mine.toml"
    make(path)

    result = run("check", example, "--config", path, "--lang", "vi")

    assert f"{path}: không đọc được tệp cấu hình: {why}; hãy nêu một tệp TOML" in result.err


def test_one_rule_is_one_rule_and_two_are_two_rules(run, example):
    assert "; 1 rule evaluated," in run("check", example, "--select", NUMBER).err
    assert "; 2 rules evaluated," in run("check", example, "--select", f"{NUMBER},missing-date").err


def test_a_fault_of_the_file_ends_the_command_with_its_line(run, example, configured):
    configured('[check]\nselect = ["all"]\nignore = ["numbr"]\n')
    result = run("check", example)

    assert 3 == result.code
    assert (
        "directive-model.toml line 3: the configuration is wrong at check.ignore[0]; there is no rule" in result.err
    )
    assert "'numbr'; perhaps you mean: number" in result.err

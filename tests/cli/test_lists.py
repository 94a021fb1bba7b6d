"""``formats``, ``rules``, ``schema``, ``completion``."""

import json

import pytest

from directive_model.cli.terminal import Terminal
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.validation import all_rules, series_rules
from directive_model_schemas import schema_names, schema_text


def test_every_format_is_a_line_with_its_plugin(run):
    rows = [line.split("\t") for line in run("formats").out.splitlines()]

    assert {"docx", "json", "txt", "xml"} <= {row[0] for row in rows}
    assert {row[2] for row in rows} <= {"reads", "writes", "reads/writes"}
    # A plugin may bring several formats: "odt" brings the flat one too, "pdf" pictures of pages.
    assert {row[4].partition(" (directive-model ")[0] for row in rows} == {row[0] for row in rows} - {"fodt", "ocr"}


def test_a_broken_plugin_is_named_on_standard_error(run, monkeypatch):
    from directive_model import host

    class Broken(host.Host):
        @property
        def findings(self):
            words = Words(vi="thành phần org bị bỏ qua", en="plugin org is left out")
            return (Finding(rule="broken-plugin", severity=Severity.WARNING, message=words),)

    monkeypatch.setattr(host, "default_host", Broken)

    assert run("formats").err == "warning broken-plugin: plugin org is left out\n"


def test_a_person_gets_a_table_with_a_header(run, monkeypatch):
    monkeypatch.setattr(Terminal, "is_watched", True)
    lines = run("formats", "--lang", "vi").out.splitlines()

    assert lines[0].split("  ")[0] == "TÊN"
    assert lines[1].index(" .") + 1 == lines[0].index("ĐUÔI TỆP")


def test_every_rule_is_a_line(run):
    rows = [line.split("\t") for line in run("rules").out.splitlines()]

    assert [row[0] for row in rows] == [rule.id for rule in (*all_rules(), *series_rules())]
    assert {len(row) for row in rows} == {4}
    (row,) = [row for row in rows if row[0] == "missing-number"]
    assert row[1] == "error"
    assert "HD36 II.1.3" in row[2].split(", ")


@pytest.mark.parametrize("name", schema_names())
def test_a_schema_is_printed_as_it_was_released(run, name):
    assert schema_text(name) == run("schema", name).out


def test_schema_without_a_name_lists_the_names(run):
    assert list(schema_names()) == run("schema").out.split()
    assert "Usage: directive-model schema [OPTIONS] [NAME]\n" in run("schema", "--help").out


def test_an_unknown_schema_is_wrong_use_and_a_near_one_is_named(run):
    result = run("schema", "directive-progarm")

    assert result.code == 2
    assert "perhaps you mean: directive-program" in result.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_a_script_that_asks_this_command(run, shell):
    result = run("completion", shell)

    assert result.code == 0
    assert "_DIRECTIVE_MODEL_COMPLETE" in result.out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("directive-model c", ["convert", "check", "completion"]),
        ("directive-model convert a.txt b.x --to js", ["json"]),
        ("directive-model check --form hd3", ["hd36"]),
        ("directive-model new a.txt --form nd30 --type công", ["công điện", "công văn"]),
        ("directive-model schema directive-r", ["directive-report"]),
        ("directive-model check --output-format ", ["text", "concise", "json", "sarif", "html", "github"]),
    ],
)
def test_commands_options_and_names_are_completed(run, monkeypatch, words, expected):
    monkeypatch.setenv("_DIRECTIVE_MODEL_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))

    assert [f"plain,{name}" for name in expected] == run().out.splitlines()


def test_a_schema_is_json(run):
    assert json.loads(run("schema", "directive-program").out)["$schema"]

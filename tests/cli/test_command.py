"""The command as a whole: language, help, version, wrong use, and how it ends."""

import os
import re
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from directive_model import __version__
from directive_model.cli.language import chosen_language
from directive_model.cli.main import COMMANDS

COMMAND = [sys.executable, "-m", "directive_model"]
#: Runs the command and prints on standard error what it has imported.
_TELLING_IMPORTS = """
import atexit, sys
sys.argv = ["directive-model", *{!r}]
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from directive_model.__main__ import main
main()
"""


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "vi_VN", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "en_US", "LC_MESSAGES": "vi"}, "vi"),
        ([], {"LANG": "vi_VN", "LC_ALL": ""}, "vi"),
        (["--lang", "vi"], {"LANG": "en_US"}, "vi"),
        (["check", "--lang=en", "a"], {"LANG": "vi_VN"}, "en"),
        (["check", "--", "--lang", "vi"], {}, "en"),
        (["--lang"], {"LANG": "vi_VN"}, "vi"),
    ],
)
def test_the_language_is_what_was_asked_for_else_the_locale_s(arguments, environment, expected):
    assert expected == chosen_language(arguments, environment)


def test_help_is_in_the_chosen_language(run):
    vietnamese, english = run("--help", "--lang", "vi"), run("--help")

    assert (0, 0) == (vietnamese.code, english.code)
    assert vietnamese.out.startswith("Cách dùng: directive-model [TÙY CHỌN] LỆNH …")
    assert english.out.startswith("Usage: directive-model [OPTIONS] COMMAND …")
    assert not {"Usage", "Options", "Commands", "Show"} & set(vietnamese.out.replace(":", " ").split())


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_in_both_languages(run, command):
    vietnamese, english = run(command, "--help", "--lang", "vi"), run(command, "--help", "--lang", "en")

    assert vietnamese.out.startswith(f"Cách dùng: directive-model {command} [TÙY CHỌN]")
    assert english.out.startswith(f"Usage: directive-model {command} [OPTIONS]")
    assert "Options" not in vietnamese.out


def test_without_a_command_the_help_goes_to_standard_error(run):
    result = run()

    assert (2, "") == (result.code, result.out)
    assert result.err.startswith("Usage: ")


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (
            ["chekc"],
            "không có lệnh 'chekc'; có phải là: check?",
            "there is no command 'chekc'; perhaps you mean: check",
        ),
        (["--frob"], "không có tùy chọn '--frob'\n", "there is no option '--frob'\n"),
        (
            ["check", "--selct", "x"],
            "không có tùy chọn '--selct'; có phải là: --select?\n",
            "there is no option '--selct'; perhaps you mean: --select\n",
        ),
        (["check"], "thiếu TỆP…", "FILE… is missing"),
        (["completion", "tcsh"], "SHELL phải là một trong các giá trị", "SHELL must be one of: bash, zsh, fish"),
        (["rules", "--debug=1"], "--debug không nhận giá trị", "--debug takes no value"),
        (["show", "a", "--from"], "--from cần một giá trị", "--from needs a value"),
        (["rules", "x"], "thừa tham số: x", "too many arguments: x"),
        (["--lang", "fr", "rules"], "--lang phải là một trong các giá trị: vi, en", "--lang must be one of: vi, en"),
    ],
)
def test_wrong_use_is_explained_in_the_chosen_language(run, monkeypatch, arguments, vietnamese, english):
    in_english = run(*arguments)
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    # What was asked for by hand and is no language is answered in English.
    in_vietnamese = run(*arguments) if "fr" not in arguments else None

    assert in_english.code == 2
    assert f"directive-model: error: {english}" in in_english.err
    assert in_vietnamese is None or f"directive-model: lỗi: {vietnamese}" in in_vietnamese.err


def test_the_version_is_the_package_s(run):
    assert f"directive-model {__version__}\n" == run("--version").out
    assert f"directive-model {__version__}\n" == run("--version", "--lang", "vi").out


def _imported(arguments, folder):
    """Return the modules that the command imports in a process of its own."""
    command = [sys.executable, "-c", _TELLING_IMPORTS.format(arguments)]
    return set(subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stderr.split())


def test_the_version_is_told_without_importing_anything_heavy(tmp_path):
    unwanted = {"click", "attrs", "attr", "lxml", "cattrs", "pluggy", "directive_model.cli"}

    assert not unwanted & _imported(["--version"], tmp_path)


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (
            ["--help"],
            {"lxml", "cattrs", "jsonschema", "pluggy", "directive_model.validation", "directive_model.host"},
        ),
        (
            ["convert", "EXAMPLE", "out.docx"],
            {
                "_hashlib",
                "cattrs",
                "jsonschema",
                "lxml",
                "importlib.metadata",
                "email",
                "pathlib",
                "tomllib",
                "directive_model.validation",
            },
        ),
        (["show", "EXAMPLE"], {"_hashlib", "cattrs", "jsonschema", "lxml", "directive_model.typeset"}),
        (["check", "EXAMPLE"], {"cattrs", "jsonschema", "jsonschema_rs", "lxml", "directive_model.typeset"}),
    ],
)
def test_a_command_imports_only_what_it_needs(arguments, unwanted, example, tmp_path):
    arguments = [str(example) if argument == "EXAMPLE" else argument for argument in arguments]

    assert not unwanted & _imported(arguments, tmp_path)


def test_debug_prints_the_traceback(run):
    plain, debugged = run("show", "nothing.txt"), run("show", "nothing.txt", "--debug")

    assert "Traceback" not in plain.err
    assert "Traceback" in debugged.err
    assert debugged.err.endswith(plain.err)
    assert (3, 3) == (plain.code, debugged.code)


def test_a_fault_of_the_program_itself_is_a_sentence(run, monkeypatch, example):
    def stumble(*_, **__):
        raise ZeroDivisionError("stumbled")

    monkeypatch.setattr("directive_model.api.reading.read_from", stumble)
    result = run("show", example)

    assert result.code == 3
    assert "a fault of this program (ZeroDivisionError: stumbled)" in result.err
    assert "Traceback" not in result.err


def test_output_is_utf_8_whatever_the_locale_says(example):
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [*COMMAND, "show", str(example)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True)

    assert "CHƯƠNG TRÌNH".encode() in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes of another kind")
def test_a_reader_that_has_gone_ends_the_command_quietly(example):
    reader, writer = os.pipe()
    os.close(reader)
    command = [*COMMAND, "show", str(example)]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)

    assert (128 + signal.SIGPIPE, b"") == (done.returncode, done.stderr)


@pytest.mark.skipif(os.name == "nt", reason="signals of another kind")
def test_ctrl_c_ends_the_command_quietly():
    with subprocess.Popen(
        [*COMMAND, "show", "-", "--from", "txt"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell has what it runs in the background ignore Ctrl-C, and so would the command of such a run of tests.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  # no thread runs yet
    ) as process:
        # Until it waits for its input.
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)

    assert (128 + signal.SIGINT, b"") == (process.returncode, out)
    assert b"Traceback" not in err


@pytest.mark.parametrize("command", ["check", "convert", "explain", "new", "schema", "show"])
def test_help_in_vietnamese_names_what_to_give_in_vietnamese(run, command):
    told = run("--lang", "vi", command, "--help").out
    english = run("--lang", "en", command, "--help").out

    assert [] == re.findall(r"\b(?:FILE|SRC|DST|TARGET|CODE|NAME|TEXT)\b", told)
    assert re.findall(r"\b(?:FILE|SRC|DST|TARGET|CODE|NAME|TEXT)\b", english)

"""What becomes of the command where its streams are closed, full or gone, and its files odd: a code, no traceback."""

import contextlib
import io
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from directive_model.cli import main

COMMAND = [sys.executable, "-m", "directive_model"]
#: A device that is always full.
FULL = Path("/dev/full")

pytestmark = pytest.mark.skipif(not FULL.exists(), reason="devices and signals of another kind")


@pytest.fixture
def end(monkeypatch):
    """Return a function that runs the command with the streams given and returns its exit code."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments, **streams):
        for name, stream in streams.items():
            monkeypatch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        return ended.value.code

    return call


@pytest.fixture
def full():
    with contextlib.suppress(OSError), io.TextIOWrapper(FULL.open("wb")) as stream:
        yield stream


@pytest.fixture
def heard():
    return io.TextIOWrapper(io.BytesIO(), "utf-8")


def _text(stream):
    return stream.buffer.getvalue().decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "EXAMPLE"],
        ["check", "EXAMPLE", "--output-format", "json"],
        ["convert", "EXAMPLE", "-", "--to", "docx"],
        ["formats"],
        ["schema", "directive-program.xsd"],
        ["completion", "bash"],
        ["check", "--help"],
        ["--help"],
        ["--version"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_full_disk_is_told_in_the_language_asked_for(end, example, full, heard, arguments, language):
    given = [example if argument == "EXAMPLE" else argument for argument in arguments]
    code = end("--lang", language, *given, stdout=full, stderr=heard)
    told = {
        "en": "error: <stdout>: the disk is full; free some",
        "vi": "lỗi: <stdout>: hết chỗ trên đĩa; hãy xóa bớt",
    }

    assert 3 == code
    assert told[language] in _text(heard)
    assert "a fault of this program" not in _text(heard)


@pytest.mark.parametrize("arguments", [["--version"], ["show", "EXAMPLE"]], ids=" ".join)
def test_nothing_but_a_sentence_is_said_at_the_end_of_the_process(example, arguments):
    command = [*COMMAND, *(str(example) if argument == "EXAMPLE" else argument for argument in arguments)]
    with FULL.open("wb") as stdout:
        done = subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, check=False)

    assert (3, 1) == (done.returncode, len(done.stderr.splitlines())), done.stderr


def test_a_full_target_is_told(run, example):
    result = run("convert", example, FULL, "--to", "json")

    assert (3, True) == (result.code, "/dev/full: the disk is full" in result.err)


@pytest.mark.parametrize("arguments", [["show", "EXAMPLE"], ["--help"], ["--version"]], ids=" ".join)
def test_a_closed_output_is_told(end, example, heard, arguments):
    code = end(*(example if argument == "EXAMPLE" else argument for argument in arguments), stdout=None, stderr=heard)

    assert 3 == code
    assert "error: <stdout>: the system says: Bad file descriptor" in _text(heard)


@pytest.mark.parametrize("broken", ["full", "closed"])
def test_where_nobody_hears_what_is_said_the_code_is_the_same(end, example, full, heard, broken):
    stderr = full if broken == "full" else None

    assert 3 == end("check", "nothing.txt", example, stdout=heard, stderr=stderr)
    assert 0 == end("check", example, stdout=heard, stderr=stderr)
    assert 2 == end("chekc", stdout=heard, stderr=stderr)


@pytest.mark.parametrize("command", ["show", "check"])
def test_an_input_that_is_closed_is_told(end, heard, command):
    assert 3 == end(command, "-", stdin=None, stderr=heard)
    assert "error: <stdin>: standard input is closed; name a file" in _text(heard)


@pytest.mark.parametrize("command", ["show", "check"])
def test_an_input_that_is_empty_is_told(run, command):
    result = run(command, "-", stdin=b"")

    assert 3 == result.code
    assert ": the file is empty;" in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "FILE"],
        ["check", "FILE"],
        ["convert", "FILE", "-", "--to", "json"],
        ["formats"],
        ["--help"],
        ["show", "--help"],
    ],
    ids=" ".join,
)
def test_a_reader_that_has_gone_ends_every_command_quietly(end, faulty, heard, arguments):
    reader, writer = os.pipe()
    os.close(reader)
    given = [faulty if argument == "FILE" else argument for argument in arguments]
    with io.TextIOWrapper(os.fdopen(writer, "wb")) as gone:
        code = end(*given, stdout=gone, stderr=heard)

    assert (128 + signal.SIGPIPE, "") == (code, _text(heard))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("kế hoạch\nnăm.txt", "kế hoạch\\x0anăm.txt"),
        ("\x1b]0;title\x07.txt", "\\x1b]0;title\\x07.txt"),
        (os.fsdecode(b"b\xe1\xff.txt"), "b\\xe1\\xff.txt"),
    ],
    ids=["line feed", "escapes", "no UTF-8"],
)
def test_a_file_of_any_name_is_read_and_named_on_one_line(run, faulty, tmp_path, monkeypatch, name, shown):
    monkeypatch.chdir(tmp_path)
    faulty.rename(name)
    checked, report = run("check", name, "--output-format", "concise"), run("check", name, "--output-format", "json")
    missing, converted = run("show", f"no {name}"), run("convert", name, f"{name}.json", "--places")

    assert (1, 1, 3, 0) == (checked.code, report.code, missing.code, converted.code)
    assert [shown] * 2 == [line[: len(shown)] for line in (checked.out + checked.err).splitlines()]
    assert f"error: no {shown}: there is no such file" in missing.err
    assert [f"{shown} → {shown}.json: no findings"] == converted.err.splitlines()
    assert Path(f"{name}.json").exists()


def test_a_path_without_a_name_is_no_folder(run, example):
    assert "error: '': there is no such file" in run("show", "").err
    assert "error: '': the name cannot be used for a file" in run("convert", example, "", "--to", "json").err


def test_a_pipe_with_a_name_is_read_as_a_file(run, example, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(example.read_bytes(),))
    writer.start()
    result = run("show", pipe, "--from", "txt")
    writer.join()

    assert (0, True) == (result.code, result.out.startswith("CHƯƠNG TRÌNH"))


def test_one_bad_file_among_many_does_not_keep_the_others_from_being_checked(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = [f"{number:02}.txt" for number in range(60)]
    for name in names:
        Path(name).write_text("KẾ HOẠCH\ntrồng cây năm 2025\n", "utf-8")
    Path(names[30]).write_bytes(b"\0\1\2")
    Path(names[31]).unlink()
    result = run("check", *names, "--output-format", "concise")

    assert 3 == result.code
    assert [*names[:30], *names[32:]] == sorted(
        {line.partition(":")[0].split()[0] for line in result.out.splitlines()}
    )
    assert "60 files: " in result.err
    assert result.err.rstrip().endswith(", 2 not readable")


#: Presses Ctrl-C when the command is imported, before it can handle anything.
_INTERRUPTED_EARLY = """
import sys
class Finder:
    def find_spec(self, name, *_):
        if name == "directive_model.cli":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Finder())
from directive_model.__main__ import main
main()
"""


def test_ctrl_c_before_there_is_a_command_ends_it_quietly():
    done = subprocess.run([sys.executable, "-c", _INTERRUPTED_EARLY], capture_output=True, check=False)

    assert (128 + signal.SIGINT, b"") == (done.returncode, done.stderr)

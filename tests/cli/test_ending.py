"""How the process of the installed command ends: at once where nothing is left to do, else as any other does."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

#: As installers write it, behind what the test does before.
SCRIPT = """
import sys
{before}
from directive_model.__main__ import {entry}
if __name__ == "__main__":
    sys.exit({entry}())
"""
#: Speaks when Python takes the script apart.
TAKEN_APART = """
import os, sys
class Told:
    def __del__(self, write=os.write):
        write(2, b"taken apart")
sys.told = Told()
"""
CALLED = b"called at the end"
#: What must be done before the process ends; each says so on standard error.
LEFT = {
    "a callback": f"import atexit, os; atexit.register(os.write, 2, {CALLED!r})",
    "a finalizer": f"import os, weakref; weakref.finalize(sys.modules['os'], os.write, 2, {CALLED!r})",
    "a log": f"""
import logging.handlers
log = logging.getLogger()
log.addHandler(logging.handlers.MemoryHandler(9, target=logging.StreamHandler()))
log.warning({CALLED.decode()!r})
""",
    "half a line": f"import sys; sys.stderr.write({CALLED.decode()!r})",
    "a thread": f"import os, threading; threading.Timer(1.5, os.write, (2, {CALLED!r})).start()",
}
STRANGER = """
from pathlib import Path
DIRECTIVE_INTERFACE = {interface}
diary = Path({diary!r}).open("w", encoding="utf-8")
diary.write("was here")
"""


#: A device that is always full.
FULL = Path("/dev/full")


@contextlib.contextmanager
def _taking_nothing(output):
    """Yield standard output on a full disk, or into a pipe whose reader has gone."""
    if output == "full":
        with FULL.open("wb") as stream:
            yield stream
        return
    reader, writer = os.pipe()
    os.close(reader)
    with io.FileIO(writer, "wb") as stream:
        yield stream


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a function that runs the script and returns what became of it."""

    # Else no words are left for the end.
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)

    def call(*arguments, before="", entry="command", by=(), stdout=subprocess.PIPE, stdin=b""):
        script = tmp_path / "directive-model"
        script.write_text(SCRIPT.format(before=before, entry=entry), "utf-8")
        command = [sys.executable, *by, str(script), *map(str, arguments)]
        return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, input=stdin, check=False)

    return call


@pytest.fixture
def example(pytestconfig):
    return pytestconfig.rootpath / "examples" / "chuong-trinh-thang-12-2025.txt"


@pytest.mark.parametrize("arguments", [["--version"], ["convert", "EXAMPLE", "-", "--to", "docx"]])
def test_where_nothing_is_left_nothing_is_taken_apart(run, example, arguments):
    given = [str(example) if argument == "EXAMPLE" else argument for argument in arguments]
    command, module = (run(*given, before=TAKEN_APART, entry=entry) for entry in ("command", "main"))

    assert [0, 0] == [command.returncode, module.returncode]
    assert [b"", b"taken apart"] == [command.stderr, module.stderr]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["formats"], 0),
        (["convert", "EXAMPLE", "-", "--to", "docx"], 0),
        (["check", "BAD"], 1),
        (["check", "--no-such-option"], 2),
        (["show", "NOWHERE"], 3),
    ],
)
def test_what_is_said_and_the_code_are_those_of_the_module(run, example, tmp_path, arguments, code):
    bad = tmp_path / "bad.txt"
    bad.write_text("CHƯƠNG TRÌNH\nchỉ đạo tháng 7/2022\n", "utf-8")
    named = {"EXAMPLE": str(example), "BAD": str(bad), "NOWHERE": str(tmp_path / "nowhere.txt")}
    given = [named.get(argument, argument) for argument in arguments]
    ended = run(*given)
    module = run(*given, entry="main")

    assert code == ended.returncode
    assert (module.returncode, module.stdout, module.stderr) == (ended.returncode, ended.stdout, ended.stderr)


@pytest.mark.skipif(not FULL.exists(), reason="devices of another kind")
@pytest.mark.parametrize("arguments", [["--version"], ["formats"], ["check", "EXAMPLE", "--output-format", "json"]])
@pytest.mark.parametrize("output", ["full", "gone"])
def test_an_output_that_takes_nothing_is_told_as_by_the_module(run, example, arguments, output):
    given = [str(example) if argument == "EXAMPLE" else argument for argument in arguments]
    told = []
    for entry in ("command", "main"):
        with _taking_nothing(output) as stdout:
            ended = run(*given, entry=entry, stdout=stdout)
        told.append((ended.returncode, ended.stderr))

    assert told[0] == told[1]
    assert told[0][0] != 0


@pytest.mark.skipif(not FULL.exists(), reason="devices of another kind")
def test_words_that_cannot_be_written_at_the_end_are_told_by_python(run, example, tmp_path):
    """What another has said without a flush; the command itself says nothing there."""
    before = "import os; full = os.open('/dev/full', os.O_WRONLY); os.dup2(full, 1); os.close(full); print('unheard')"
    given = ["convert", str(example), str(tmp_path / "out.docx")]
    command, module = (run(*given, before=before, entry=entry) for entry in ("command", "main"))

    assert module.returncode != 0
    assert (module.returncode, module.stderr) == (command.returncode, command.stderr)


def test_an_output_that_another_has_closed_is_no_fault(run, example, tmp_path):
    given = ["convert", str(example), str(tmp_path / "out.docx")]
    command, module = (run(*given, before="sys.stdout.close()", entry=entry) for entry in ("command", "main"))

    assert (module.returncode, module.stderr) == (command.returncode, command.stderr)
    assert b"Traceback" not in command.stderr


def test_who_asks_for_the_prompt_behind_the_script_gets_it(run):
    assert b"forty-two" in run("--version", by=("-i",), stdin=b"print('forty' + '-two')\n").stdout


@pytest.mark.parametrize("left", LEFT)
def test_what_is_to_be_done_at_the_end_is_done(run, left):
    ended = run("--help", before=LEFT[left])

    assert 0 == ended.returncode
    assert ended.stderr.count(CALLED) == 1


def test_a_profiler_that_runs_the_script_tells_what_it_found(run):
    assert b"function calls" in run("--version", by=("-m", "cProfile")).stdout


@pytest.mark.parametrize("interface", [1, 99])
def test_what_a_plugin_of_others_has_open_is_written(run, tmp_path, interface):
    """Whether it was taken or refused: its module was imported."""
    info = tmp_path / "stranger-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[directive_model]\nstranger = stranger\n", "utf-8")
    diary = tmp_path / "diary.txt"
    (tmp_path / "stranger.py").write_text(STRANGER.format(interface=interface, diary=str(diary)), "utf-8")
    ended = run("formats")

    assert 0 == ended.returncode
    assert "was here" == diary.read_text("utf-8")


@pytest.mark.parametrize("name", ["sitecustomize", "usercustomize"])
def test_what_a_site_has_open_is_written(run, tmp_path, monkeypatch, name):
    """Python imports these at every start, before the command."""
    diary = tmp_path / "diary.txt"
    (tmp_path / f"{name}.py").write_text(STRANGER.format(interface=1, diary=str(diary)), "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    ended = run("--version", before=f"import {name}")

    assert 0 == ended.returncode
    assert "was here" == diary.read_text("utf-8")


def test_what_whoever_started_the_command_has_open_costs_nothing(run):
    """Shells and ``make`` hand files on."""
    before = "import os; os.dup2(os.open(os.devnull, os.O_RDONLY), 9, inheritable=True); os.closerange(3, 9)"

    assert b"" == run("--version", before=before + TAKEN_APART).stderr


def test_a_site_that_has_nothing_open_costs_nothing(run, tmp_path, monkeypatch):
    """Debian has one that looks for a reporter of crashes."""
    (tmp_path / "sitecustomize.py").write_text("", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    assert b"" == run("--version", before="import sitecustomize" + TAKEN_APART).stderr

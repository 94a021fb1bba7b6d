"""What the pages show as typed in a terminal is what comes out."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from directive_model import formats

ROOT = Path(__file__).resolve().parents[2]
READMES = ["README.md", "README.vi.md"]
#: Printed after each command, with the exit code kept for the next.
_MARK = "-- end of command --"
_ENDED = f'__code=$?; echo "{_MARK}"; (exit $__code)\n'
_MOST_LINES = 160


def _read(page):
    return (ROOT / page).read_text(encoding="utf-8")


def _commands(page):
    """Return the commands that the page's console blocks show, in order, each with the output under it."""
    blocks = re.findall(r"```console\n(.*?)```", _read(page), re.DOTALL)
    pieces = [piece for block in blocks for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
    return [(command, output) for command, _, output in (piece.partition("\n") for piece in pieces)]


def _run(commands, folder):
    """Run commands in one shell, as somebody would who follows the page, and return what each printed."""
    (folder / "examples").symlink_to(ROOT / "examples")
    script = "".join(f"{command}\n{_ENDED}" for command in commands)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        ["/bin/sh", "-c", script],
        cwd=folder,
        env={"PATH": path, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=100,
    )
    return run.stdout.decode().split(f"{_MARK}\n")[:-1]


def _matches(shown, printed):
    """Whether a page shows what was printed; a line of "…" stands for any lines."""
    pattern = "(?:.*\n)*?".join(map(re.escape, re.split(r"^…\n", shown, flags=re.MULTILINE)))
    # How many rules there are is no promise of the page.
    pattern = _COUNT.sub(r"\\d+\1", pattern)
    return re.fullmatch(pattern, printed) is not None


_COUNT = re.compile(r"\d+(\\ rules\\ evaluated|\\ could\\ not|\\ quy\\ tắc)")


@pytest.mark.parametrize("page", READMES)
def test_every_command_prints_what_the_page_shows(page, tmp_path):
    commands = _commands(page)
    printed = _run([command for command, _ in commands], tmp_path)

    assert len(commands) == len(printed) >= 4
    for (command, shown), output in zip(commands, printed, strict=True):
        assert _matches(shown, output), f"{command}\n{output}"


def test_a_wrong_output_is_noticed():
    assert _matches("a\n…\nc\n", "a\nb\nb\nc\n")
    assert not _matches("a\n…\nc\n", "a\nb\n")
    assert not _matches("0\n", "1\n")


@pytest.mark.parametrize("page", READMES)
def test_the_table_of_formats_is_that_of_the_formats(page):
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in _read(page).splitlines()]
    told = {row[0].strip("`"): (row[1], row[3]) for row in rows if len(row) == 4 and row[1].startswith("`.")}
    expected = {
        one.name: (
            " ".join(f"`{suffix}`" for suffix in one.suffixes),
            " ".join(f"`{loss}`" for loss in one.loses) or "–",
        )
        for one in formats()
    }

    assert expected == told


def _links(page):
    return re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", _read(page))


@pytest.mark.parametrize(
    "page", [*READMES, *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))]
)
def test_every_link_leads_to_a_file(page):
    assert [link for link in _links(page) if not ((ROOT / page).parent / link).exists()] == []


def test_the_two_readmes_lead_to_the_same_pages_and_to_each_other():
    english, vietnamese = map(_links, READMES)

    assert "README.vi.md" in english
    assert "README.md" in vietnamese
    assert [link for link in english if link != "README.vi.md"] == [
        link for link in vietnamese if link != "README.md"
    ]


@pytest.mark.parametrize("page", READMES)
def test_a_readme_is_read_at_one_sitting(page):
    assert len(_read(page).splitlines()) <= _MOST_LINES

"""What the documents tell people to type exists."""

import re
from pathlib import Path

import click
import pytest

from directive_model.cli.main import COMMANDS, Root
from directive_model.cli.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    path
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
    if path.relative_to(ROOT).parts[1:2] != ("decisions",)
)
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
#: What is typed stands in code: between back-ticks or in a fenced block.
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)


def _code(path):
    return "\n".join(CODE.findall(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_target_that_is_named_is_in_the_makefile(path):
    named = set(re.findall(r"(?<![\w-])make ([a-z]+)\b", _code(path)))

    assert set() == named - TARGETS


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_and_option_that_is_shown_exists(path):
    root = Root(Terminal("en"))
    missing = []
    for name, rest in re.findall(r"(?<![\w./-])directive-model ([a-z]+)\b([^\n`|]*)", _code(path)):
        if name not in COMMANDS:
            missing.append(name)
            continue
        command = root.get_command(click.Context(root), name)
        options = {option for param in command.params for option in param.opts} | {"--help"}
        missing += [f"{name} {option}" for option in re.findall(r"(?<!\S)--[a-z-]+", rest) if option not in options]

    assert missing == []


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_readme_says_how_to_see_it_run_and_how_to_test_it(name):
    code = _code(ROOT / name)

    assert "make demo" in code
    assert "make test" in code

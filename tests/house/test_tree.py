"""The shape of the tree: short modules, small folders, front doors that only import, nothing of this machine."""

import ast
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [path for top in ("src", "plugins", "schemas") for path in sorted((ROOT / top).rglob("*.py"))]
FOLDERS = sorted({path.parent for path in SOURCES})
LONGEST = 300
WIDEST = 10

#: Written so that this file does not hold what it looks for.
HOSTS = re.compile(r"py[p]i\.org|pythonhoste[d]|npmj[s]\.|deb\.debia[n]\.|proxy\.golan[g]|file:///[o]pt")
MACHINE = re.compile(r"(?<![\w.])/(?:root|work|home/\w+|Users/\w+)/[\w.]")


def _committed():
    """Return the text files that git knows; a source archive without git holds no others."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    command = [git, "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    names = listed.stdout.split("\0")[:-1]
    if not names:
        pytest.skip("this is no git checkout")
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def _relative(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=_relative)
def test_a_module_can_be_read_at_one_sitting(path):
    lines = path.read_text(encoding="utf-8").count("\n")

    assert lines <= LONGEST


@pytest.mark.parametrize("folder", FOLDERS, ids=_relative)
def test_a_folder_can_be_taken_in_at_a_glance(folder):
    modules = sorted(path.name for path in folder.glob("*.py"))

    assert len(modules) <= WIDEST, modules


def _is_front_door(node):
    match node:
        case ast.Expr(value=ast.Constant(value=str())) | ast.Import() | ast.ImportFrom():
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]) | ast.AnnAssign(target=ast.Name(id="__all__")):
            return True
        case ast.Assign(targets=[ast.Name(id="TYPE_CHECKING")], value=ast.Constant(value=False)):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING"), body=imports, orelse=[otherwise]):
            return all(isinstance(one, ast.ImportFrom) for one in imports) and _is_lazy(otherwise)
    return False


def _is_lazy(node):
    """Whether names are imported on first use, by the one function for that."""
    return isinstance(node, ast.Assign) and ast.unparse(node).startswith("__getattr__, __dir__ = door(__name__, ")


CORE_DOORS = [
    # A plugin's door holds its hooks.
    path
    for path in SOURCES
    if path.name == "__init__.py" and "src" in path.parts
]


@pytest.mark.parametrize("path", CORE_DOORS, ids=_relative)
def test_a_front_door_holds_imports_and_says_what_it_offers(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [ast.unparse(node) for node in tree.body if not _is_front_door(node)]

    offers = any(isinstance(node, ast.Import | ast.ImportFrom) for node in tree.body)

    assert names == []
    assert "__all__" in path.read_text(encoding="utf-8") or not offers


def test_no_committed_file_names_a_registry_or_a_path_of_one_machine():
    found = []
    for path in _committed():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{_relative(path)}: {match[0]}" for match in (HOSTS.search(text), MACHINE.search(text)) if match]

    assert found == []


def test_versions_are_pinned_without_addresses():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]

    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.+]+", pin)] == []
    assert sorted(pins, key=str.lower) == pins

"""Every kind of hostile PDF: read or refused by its code, soon, in little memory; no process of ours ends of it."""

import inspect
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import makers

HERE = Path(__file__).resolve().parent
TORTURE = HERE.parents[1] / "torture"
KINDS = tomllib.loads((TORTURE / "pdf.toml").read_text("utf-8"))["kind"]
FILES = [(name, kind) for kind in KINDS for name in kind["files"]]
#: As tests/torture has them for all other formats; of processes that are started and ended, the time counts, too.
MOST_SECONDS, MOST_MEGABYTES = 5, 300


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    paths = [folder / f"{name}.pdf" for name, _ in FILES]
    for path in paths:
        path.write_bytes(getattr(makers, path.stem)())
    command = [sys.executable, str(TORTURE / "child.py"), "-", *map(str, paths)]
    child = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    lines = [json.loads(line) for line in child.stdout.splitlines()]
    assert len(lines) == len(paths), f"the process ended at {paths[len(lines)].name}: {child.stderr[-2000:]}"
    return {Path(path).stem: (how, seconds, peak, rules) for path, how, seconds, peak, rules in lines}


@pytest.mark.parametrize(("name", "kind"), FILES, ids=[name for name, _ in FILES])
def test_what_happens_to_each_file_is_what_the_page_says(results, name, kind):
    how, seconds, _, rules = results[name]

    assert how in kind["outcome"]
    assert kind.get("finding") in {None, *rules}
    assert seconds < MOST_SECONDS


def test_no_file_takes_much_memory(results):
    assert max(peak for _, _, peak, _ in results.values()) < MOST_MEGABYTES


def test_every_kind_that_can_be_made_is_one_of_the_page():
    functions = inspect.getmembers(makers, inspect.isfunction)
    made = {name for name, function in functions if not inspect.signature(function).parameters}

    assert made == {name for name, _ in FILES}

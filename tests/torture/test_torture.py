"""Every hard, broken and hostile file of the corpus: read or refused by its code, soon, in little memory.

The files are read by one process, which no crash of theirs may end.
"""

import fnmatch
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from directive_model_doc.converters.office import SECONDS, SECONDS_PER_MIB

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FOLDER = ROOT.parent / "shared" / "corpus" / "torture"
KINDS = tomllib.loads((HERE / "kinds.toml").read_text("utf-8"))["kind"]
PDF_KINDS = tomllib.loads((HERE / "pdf.toml").read_text("utf-8"))["kind"]
FILES = sorted(FOLDER.iterdir()) if FOLDER.is_dir() else []
PAGE = ROOT / "docs" / "torture.md"
MOST_SECONDS, MOST_MEGABYTES = 5, 300


def kind_of(path):
    return next(kind for kind in KINDS if any(fnmatch.fnmatchcase(path.name, one) for one in kind["files"]))


def read_by_a_child(paths, form="-"):
    command = [sys.executable, str(HERE / "child.py"), form, *map(str, paths)]
    child = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    lines = [json.loads(line) for line in child.stdout.splitlines()]
    assert len(lines) == len(paths), f"the process ended at {paths[len(lines)].name}: {child.stderr[-2000:]}"
    return {Path(path): (how, seconds, peak) for path, how, seconds, peak, _ in lines}


@pytest.fixture(scope="module")
def results(shared):
    assert (shared / "corpus" / "torture") == FOLDER
    return read_by_a_child(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_happens_to_each_file_is_what_the_page_says(results, path):
    how, seconds, _ = results[path]

    assert how in kind_of(path)["outcome"]
    assert seconds < MOST_SECONDS


def test_no_file_takes_much_memory(results):
    # The peak of the process is never below that of any file in it.
    assert max(peak for _, _, peak in results.values()) < MOST_MEGABYTES


def test_what_is_no_document_is_refused_as_one_too(shared):
    strangers = [path for path in FILES if "as_docx" in kind_of(path)]
    results = read_by_a_child(strangers, "docx")

    assert {how for how, _, _ in results.values()} >= {"docx-no-document", "zip-encrypted", "zip-path-traversal"}
    for path, (how, seconds, _) in results.items():
        assert how in kind_of(path)["as_docx"]
        assert seconds < MOST_SECONDS


def test_the_page_is_printed_from_the_kinds():
    page = printed()
    if os.environ.get("DIRECTIVE_ACCEPT") == "1":
        PAGE.write_text(page, "utf-8")

    assert PAGE.read_text("utf-8") == page


def test_the_page_names_the_time_that_libreoffice_has():
    said = f"has {SECONDS:.0f} s and {SECONDS_PER_MIB:.0f} s more for each MiB of the file"

    assert said in PAGE.read_text("utf-8")


def printed():
    head = (HERE / "page.md").read_text("utf-8")
    pdf = (HERE / "pdf.md").read_text("utf-8")
    return f"{head.rstrip()}\n{_rows(KINDS)}\n\n{pdf.rstrip()}\n{_rows(PDF_KINDS)}\n"


def _rows(kinds):
    return "\n".join(f"| {kind['what']} | {_outcome(kind['outcome'])} | {kind['then']} |" for kind in kinds)


def _outcome(outcome):
    return " or ".join("read" if one == "read" else f"`{one}`" for one in outcome)

"""Broken PDF: read, or refused by a code; no foreign exception, and the process lives.

The same mutants each time.  ``DIRECTIVE_MUTANTS`` says how many of each way, two if it says nothing.
"""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from directive_model import write

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[3] / "shared" / "corpus"
TIMES = os.environ.get("DIRECTIVE_MUTANTS", "2")
WAYS = 5


@pytest.fixture(scope="module")
def files(example, tmp_path_factory):
    """The example as a PDF, and a real one that is small and has a text layer."""
    file = io.BytesIO()
    write(example, file, format="pdf")
    path = tmp_path_factory.mktemp("mutants") / "example.pdf"
    path.write_bytes(file.getvalue())
    return [path, *sorted(CORPUS.glob("state/sct__BB*.pdf"))]


def test_a_broken_pdf_is_read_or_refused_by_a_code_and_no_process_ends_of_it(files):
    command = [sys.executable, str(HERE / "mutants.py"), TIMES, *map(str, files)]
    child = subprocess.run(command, capture_output=True, text=True, timeout=115, check=False)
    found = [json.loads(line) for line in child.stdout.splitlines()]

    assert len(found) == len(files) * WAYS * int(TIMES), f"ended after {found[-1:]}: {child.stderr[-2000:]}"
    assert [] == [one for one in found if one[2].startswith("foreign") or one[2] == "limit-seconds"]
    assert {"read"} < {how for _, _, how in found}

"""Golden cases: each file says one thing in a sentence, then shows a text and its outline.

``DIRECTIVE_ACCEPT=1 pytest tests/recognize`` rewrites the outlines; read the difference before you commit it.
"""

from __future__ import annotations

import importlib.util
import os
import re
from pathlib import Path

import pytest

from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.model import Span
from directive_model.recognize import recognize

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.md"))
ACCEPT = os.environ.get("DIRECTIVE_ACCEPT") == "1"
_CASE = re.compile(
    r"(?P<before>.*?```text\n)(?P<text>.*?)(?P<between>```\n\n```outline\n)(?P<outline>.*?)(?P<after>```\n)",
    re.DOTALL,
)

_spec = importlib.util.spec_from_file_location("outline", HERE / "outline.py")
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
outline = _module.outline


def flow_of(text: str) -> Flow:
    return Flow(
        (
            FlowSection(
                tuple(
                    FlowParagraph(
                        (Run(line),) if line else (),
                        span=Span("case", line=number, column=1, end_line=number, end_column=len(line) + 1),
                    )
                    for number, line in enumerate(text.split("\n"), 1)
                )
            ),
        )
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_reads_as_its_outline_says(path: Path):
    case = _CASE.fullmatch(path.read_text("utf-8"))
    assert case is not None, "a case is a sentence, a text block and an outline block"

    reading = recognize(flow_of(case["text"]))
    actual = outline(reading.value, reading.findings) + "\n"

    if ACCEPT and actual != case["outline"]:
        path.write_text(case["before"] + case["text"] + case["between"] + actual + case["after"], "utf-8")
    assert case["outline"] == actual


def test_outlines_are_not_rewritten_in_ci():
    assert not (ACCEPT and os.environ.get("CI"))

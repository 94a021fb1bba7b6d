"""Golden cases: each file says one thing in a sentence, then shows a text or a page and its outline.

A page says in each line how it looks: ``^`` stands for centred, ``*`` for bold, and ``| left | right`` is a row of
a table, ``||`` of one with borders, with `` / `` between the paragraphs of a cell.

``DIRECTIVE_ACCEPT=1 pytest tests/recognize`` rewrites the outlines; read the difference before you commit it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from outline import outline

from directive_model.flow import Face, Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Layout, Run
from directive_model.model import Span
from directive_model.recognize import recognize

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.md"))
ACCEPT = os.environ.get("DIRECTIVE_ACCEPT") == "1"
_CASE = re.compile(
    r"(?P<before>.*?```(?P<kind>text|page)\n)(?P<text>.*?)(?P<between>```\n\n```outline\n)"
    r"(?P<outline>.*?)(?P<after>```\n)",
    re.DOTALL,
)


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


def page_of(text: str) -> Flow:
    blocks = []
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("|"):
            cells = [cell.strip().split(" / ") for cell in line.strip("|").split("|")]
            rows.append(
                FlowRow(tuple(FlowCell(tuple(paragraph_of(part.strip(), number) for part in cell)) for cell in cells))
            )
            bordered = line.startswith("||")
            continue
        if rows:
            blocks.append(FlowTable(tuple(rows), bordered=bordered, span=Span("case", line=number - 1, column=1)))
            rows = []
        blocks.append(paragraph_of(line, number))
    return Flow((FlowSection(tuple(blocks)),))


def paragraph_of(line: str, number: int) -> FlowParagraph:
    marks = re.match(r"[\^*]*(?=\S| *$)", line)[0] if line.strip("*") else ""
    face = Face(bold="*" in marks)
    layout = Layout(alignment="center" if "^" in marks else "justify")
    text = line[len(marks) :]
    span = Span("case", line=number, column=1, end_line=number, end_column=len(line) + 1)
    return FlowParagraph((Run(text, face),) if text else (), layout, span=span)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_reads_as_its_outline_says(path: Path):
    case = _CASE.fullmatch(path.read_text("utf-8"))
    assert case is not None, "a case is a sentence, a text block and an outline block"

    make = flow_of if case["kind"] == "text" else page_of
    reading = recognize(make(case["text"]))
    actual = outline(reading.value, reading.findings) + "\n"

    if ACCEPT and actual != case["outline"]:
        path.write_text(case["before"] + case["text"] + case["between"] + actual + case["after"], "utf-8")
    assert case["outline"] == actual


def test_outlines_are_not_rewritten_in_ci():
    assert not (ACCEPT and os.environ.get("CI"))

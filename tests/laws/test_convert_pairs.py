"""``convert`` from every format that is read to every one that is written: the same program comes out."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from directive_model import convert, formats, read, write

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PROGRAM = read(EXAMPLES / "chuong-trinh-thang-12-2025.txt").value
PLAN = read(EXAMPLES / "ke-hoach-phong-chong-thien-tai-2026.txt").value
READ = [one.name for one in formats() if one.read is not None]
WRITTEN = [one.name for one in formats() if one.write is not None]
#: What a page shows, no more: tests/pdf has what comes back of it.
SHOWN = {"pdf"}
BOTH = [name for name in READ if name in WRITTEN and name not in SHOWN]
#: What is not read back begins so.
BEGINNINGS = {"pdf": b"%PDF-"}
_ASCII = 0x80


def _written(program, name):
    target = BytesIO()

    assert () == write(program, target, format=name)
    return target.getvalue()


def _as_rtf(program):
    """Return what somebody typed in an old word processor: a line a paragraph, the title in the middle."""
    lines = []
    for line in _written(program, "txt").decode().splitlines():
        escaped = "".join(letter if ord(letter) < _ASCII else rf"\u{ord(letter)}?" for letter in line)
        middle = r"\qc" if line in (program.title.type, program.title.subject) else ""
        lines.append(rf"\pard{middle} {escaped}\par")
    return ("{\\rtf1\\ansi\\uc1\n" + "\n".join(lines) + "}").encode()


@pytest.fixture(scope="module")
def sources():
    """Return the two examples in every format that a test can make; tests/doc has those of Word."""
    made = {name: (_written(PROGRAM, name), _written(PLAN, name)) for name in BOTH}
    return made | {"rtf": (_as_rtf(PROGRAM), _as_rtf(PLAN))}


def test_every_format_is_tried_that_can_be_made():
    assert set(READ) - set(BOTH) == {"doc", "ocr", "rtf", *SHOWN}
    assert set(WRITTEN) - set(BOTH) == set(BEGINNINGS)


@pytest.mark.parametrize("target", WRITTEN)
@pytest.mark.parametrize("source", [*BOTH, "rtf"])
def test_the_same_program_comes_out(sources, source, target):
    for program, data in zip((PROGRAM, PLAN), sources[source], strict=True):
        output = BytesIO()
        conversion = convert(data, output, from_format=source, to_format=target)

        assert conversion.findings == ()
        if target in BEGINNINGS:
            assert output.getvalue().startswith(BEGINNINGS[target])
        else:
            assert program == read(output.getvalue(), format=target).value


@pytest.mark.parametrize("target", WRITTEN)
def test_the_same_program_comes_out_of_a_print(target):
    for program in (PROGRAM, PLAN):
        output = BytesIO()
        conversion = convert(_written(program, "pdf"), output, from_format="pdf", to_format=target)

        assert {"running-head"} >= {finding.rule for finding in conversion.findings}
        if target not in BEGINNINGS:
            assert program == read(output.getvalue(), format=target).value

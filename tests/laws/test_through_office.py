"""Through LibreOffice and back: what it saves of our DOCX as ODT, and of that as DOCX, holds the same programs."""

from __future__ import annotations

import os
import subprocess

import pytest
from hypothesis import given, settings

from directive_model import read, write
from directive_model.flow import grid_of
from directive_model.model import Table, walk
from directive_model.plugin import differences
from directive_model.testing import programs

#: So many programs make the sample; LibreOffice starts once for each of the two ways.
SAMPLE = settings(settings.get_profile("laws"), max_examples=int(os.environ.get("DIRECTIVE_OFFICE_EXAMPLES", "12")))


def is_kept(program) -> bool:
    """Whether LibreOffice keeps all tables: it knows no head rows of inner tables, no column in which none begins."""
    tables = [node for _, node in walk(program) if isinstance(node, Table)]
    inner = [block for table in tables for row in table.rows for cell in row.cells for block in cell.blocks]
    if any(row.header for block in inner if isinstance(block, Table) for row in block.rows):
        return False
    return all(map(has_no_idle_column, tables))


def has_no_idle_column(table) -> bool:
    grid = grid_of(table)
    begun = {column for row in grid for column, square in enumerate(row) if square.first}
    return len(begun) == max(map(len, grid))


def drawn():
    found = []

    @SAMPLE
    @given(program=programs().filter(is_kept))
    def draw(program):
        found.append(program)

    draw()
    return found


@pytest.fixture(scope="module")
def saved(tool, tmp_path_factory):
    """Return the sample: each program, and what comes of it as ODT and as DOCX again."""
    office = tool("soffice")
    folder = tmp_path_factory.mktemp("office")
    sample = drawn()
    names = [f"{number}.docx" for number in range(len(sample))]
    for name, program in zip(names, sample, strict=True):
        assert {"loss-no-lead-body"} >= {one.rule for one in write(program, folder / name)}

    def convert(kind, sources):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", kind, "--outdir", str(folder / kind)]
        subprocess.run([*command, *map(str, sources)], check=True, capture_output=True, timeout=100)
        return [folder / kind / f"{source.stem}.{kind}" for source in sources]

    texts = convert("odt", [folder / name for name in names])
    return {"odt": (sample, texts), "docx": (sample, convert("docx", texts))}


@pytest.mark.parametrize("kind", ["odt", "docx"])
def test_programs_come_back_from_what_libreoffice_saves(kind, saved):
    for program, path in zip(*saved[kind], strict=True):
        reading = read(path)
        found = [f"{one.path}: {one.expected} → {one.found}" for one in differences(program, reading.value, kind)]

        assert [] == found
        assert () == reading.findings

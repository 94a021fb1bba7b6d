"""Programs printed as PDF and read back: by the library's own printer, by LibreOffice and by Chromium.

``make returning`` runs it.  What comes back is compared with what was printed, but for what no page shows: which
letters are shown in capitals, cells merged over columns that no other row has apart, and head rows without words.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.append(str(Path(__file__).resolve().parent))

from printed import PATIENCE_S  # beside this script, which is no package

from directive_model import DirectiveError, DirectiveProgram, Table, read, write
from directive_model.flow import grid_of
from directive_model.plugin import differences
from directive_model.testing import programs

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples").glob("*.txt"))
COUNT: Final = 50
#: The share that must come back equal, by the printer.
GOALS: Final = {"own": 1.0, "office": 0.98, "browser": 0.98}
#: So many programs are drawn of each seed, of which the one with most letters is taken, up to so many letters.
_DRAWN, _MOST_LETTERS = 12, 3000


@cache
def documents(count: int = COUNT, first: int | None = None) -> tuple[DirectiveProgram, ...]:
    """Return the examples, and programs with every part there or not: the same ones each time.

    With ``first`` other programs, and no examples: those of that seed and the next ones.
    """
    made = [read(path).value for path in EXAMPLES] if first is None else []
    begin = first or 0
    return (*made, *map(_drawn, range(begin, begin + count - len(made))))


def _drawn(number: int) -> DirectiveProgram:
    found: list[DirectiveProgram] = []

    @seed(number)
    @settings(
        max_examples=_DRAWN,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(program=programs(without=("ambiguous-text",)))
    def draw(program: DirectiveProgram) -> None:
        found.append(program)

    draw()
    return max(found, key=lambda one: min(sum(len(sentence.text) for sentence in one.sentences), _MOST_LETTERS))


def by_own(printed: Sequence[DirectiveProgram], folder: Path) -> None:
    """Print by the library."""
    for number, program in enumerate(printed):
        write(program, folder / f"{number:02}.pdf")


def by_office(printed: Sequence[DirectiveProgram], folder: Path) -> None:
    """Print by LibreOffice, in one process."""
    for number, program in enumerate(printed):
        write(program, folder / f"{number:02}.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = map(str, sorted(folder.glob("*.docx")))
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=PATIENCE_S)


def by_browser(printed: Sequence[DirectiveProgram], folder: Path) -> None:
    """Print by Chromium, a process each."""
    for number, program in enumerate(printed):
        page = folder / f"{number:02}.html"
        write(program, page)
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        command += [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={page.with_suffix('.pdf')}"]
        subprocess.run([*command, page.as_uri()], check=True, capture_output=True, timeout=PATIENCE_S)


PRINTERS: Final[dict[str, Callable[[Sequence[DirectiveProgram], Path], None]]] = {
    "own": by_own,
    "office": by_office,
    "browser": by_browser,
}


def unlike(name: str, printed: Sequence[DirectiveProgram], folder: Path) -> Iterator[tuple[int, str]]:
    """Print programs by that printer, and yield those that come back otherwise, with what differs first."""
    PRINTERS[name](printed, folder)
    for number, program in enumerate(printed):
        try:
            found = as_shown(read(folder / f"{number:02}.pdf").value)
        except DirectiveError as error:
            yield number, error.code
            continue
        wanted = as_shown(program)
        if wanted != found:
            first = next(differences(wanted, found, "pdf"))
            yield number, f"{first.path}: {first.expected} came back as {first.found}"


def as_shown(program: DirectiveProgram) -> DirectiveProgram:
    """Return ``program`` without what no page shows."""
    marks = program.marks
    if marks.circulation is not None:
        marks = attrs.evolve(marks, circulation=marks.circulation.upper())
    shown: DirectiveProgram = attrs.evolve(_shown(program), marks=marks)
    return shown


def _shown(node: Any) -> Any:
    changes = {}
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        if isinstance(value, tuple) and any(attrs.has(type(child)) for child in value):
            changes[field.name] = tuple(_shown(child) if attrs.has(type(child)) else child for child in value)
    node = attrs.evolve(node, **changes) if changes else node
    return _table(node) if isinstance(node, Table) else node


def _table(table: Table) -> Table:
    """Return a table without columns that no row has apart, and without head rows that say nothing."""
    edges = {0}
    starts = []
    for row, squares in zip(table.rows, grid_of(table), strict=True):
        begun = [column for column, square in enumerate(squares) if square.first]
        starts.append(begun)
        edges |= set(begun) | {start + cell.column_span for start, cell in zip(begun, row.cells, strict=True)}
    place = {edge: index for index, edge in enumerate(sorted(edges))}
    rows = []
    for row, begun in zip(table.rows, starts, strict=True):
        cells = tuple(
            attrs.evolve(cell, column_span=place[start + cell.column_span] - place[start])
            for start, cell in zip(begun, row.cells, strict=True)
        )
        rows.append(attrs.evolve(row, cells=cells, header=row.header and any(cell.blocks for cell in cells)))
    return attrs.evolve(table, rows=tuple(rows))


def main() -> int:
    """Print a line a printer, and what differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--printer", choices=list(PRINTERS), action="append", help="only this one")
    parser.add_argument("--count", type=int, default=COUNT, help="how many programs")
    parser.add_argument("--first", type=int, help="others, drawn from this seed on; the usual ones are of 0 to 47")
    told = parser.parse_args()
    printed = documents(told.count, told.first)
    failed = False
    for name in told.printer or list(PRINTERS):
        with tempfile.TemporaryDirectory() as folder:
            wrong = list(unlike(name, printed, Path(folder)))
        share = 1 - len(wrong) / len(printed)
        failed |= share < GOALS[name]
        print(f"{name:<8} {share:.1%} of {len(printed)} come back equal  goal {GOALS[name]:.0%}")
        for number, what in wrong:
            print(f"  {number}: {what}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())

"""The table of the rules, as it is measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from measuring import cells, endings
from measuring.rows import Samples


def table(samples: Callable[[str], Samples], forms: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of the table, a column a form."""
    yield f"| what a page shows | {' | '.join(forms)} |"
    yield f"| --- | {' | '.join('---' for _ in forms)} |"
    for name, cell in (cells.ROWS | endings.ROWS).items():
        yield f"| {name} | {' | '.join(cell(samples(form)) for form in forms)} |"

"""Tables for people: a line a figure, with its goal and whether that is reached."""

from __future__ import annotations

from collections.abc import Iterable

Row = tuple[str, str, str]


def show(title: str, rows: Iterable[Row]) -> None:
    """Print a table, each line as soon as it is known."""
    print(f"\n{title}")
    for what, figure, goal in rows:
        print(f"  {what:<62} {figure:>22}  {goal}", flush=True)


def against(ours: float, theirs: float | None, goal: float | None = None, *, faster: bool = True) -> tuple[str, str]:
    """Return a ratio of times for people, and whether it reaches the goal ("at least so many times faster")."""
    if theirs is None:
        return "left out", ""
    if faster:
        ratio = theirs / ours
        reached = goal is None or ratio >= goal
        wish = "" if goal is None else f"goal >= {goal:g}x faster"
        return f"{ratio:.1f}x faster", wish if reached else f"missed: {wish}"
    ratio = ours / theirs
    reached = goal is None or ratio <= goal
    wish = "" if goal is None else f"goal <= {goal:g}x"
    return f"{ratio:.2f}x", wish if reached else f"missed: {wish}"

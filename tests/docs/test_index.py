"""The index leads to every page, and the front door to every name."""

import re
from pathlib import Path

import directive_model

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def test_the_index_leads_to_every_page():
    links = set(re.findall(r"\]\(([^)#]+)\)", (DOCS / "index.md").read_text(encoding="utf-8")))
    pages = {path.relative_to(DOCS).as_posix() for path in [*DOCS.glob("*.md"), *(DOCS / "decisions").glob("*.md")]}

    assert pages - {"index.md"} <= links


def test_the_index_calls_each_decision_by_its_title():
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    for page in sorted((DOCS / "decisions").glob("*.md")):
        title = page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")

        assert f"[{title}](decisions/{page.name})" in index


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(page.name[:4]) for page in sorted((DOCS / "decisions").glob("*.md"))]

    assert list(range(1, len(numbers) + 1)) == numbers


def test_every_name_of_the_front_door_is_there():
    names = [name for name in directive_model.__all__ if name != "__version__"]

    assert [name for name in names if getattr(directive_model, name, None) is None] == []

"""The model's page is that of the model, and its example is a program."""

import re
from pathlib import Path

import pytest

from directive_model import DirectiveProgram, ReducedDate, check, paragraph, read
from directive_model.kit.shapes import classes_below, members_of
from directive_model_schemas import reference

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
KINDS = [*classes_below(DirectiveProgram), ReducedDate]


def _example():
    (block,) = re.findall(r"```jsonc\n(.*?)```", PAGE, re.DOTALL)
    return read(re.sub(r"\s+// .*", "", block).encode(), format="json").value


def test_the_page_is_current():
    assert reference.main(["--check", str(ROOT / "docs" / "model.md")]) == 0


def test_a_stale_page_is_named_and_then_written(tmp_path, capsys):
    page = tmp_path / "model.md"

    assert reference.main(["--check", str(page)]) == 1
    assert "not current" in capsys.readouterr().err
    assert reference.main([str(page)]) == 0
    assert reference.main(["--check", str(page)]) == 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_has_a_row_that_says_what_it_means(kind):
    section = PAGE.partition(f"\n### {kind.__name__}\n")[2].partition("\n### ")[0]
    rows = [re.split(r"(?<!\\)\|", line) for line in section.splitlines() if line.startswith("| `")]
    told = {row[1].strip(" `"): row[4].strip() for row in rows}

    assert [member.name for member in members_of(kind)] == [name for name in told if name not in ("schema", "kind")]
    assert [name for name, meaning in told.items() if not meaning] == []


def test_every_link_within_the_page_leads_somewhere():
    headings = {heading.lower() for heading in re.findall(r"^#+ (\w+)$", PAGE, re.MULTILINE)}

    assert set() == set(re.findall(r"\]\(#(\w+)\)", PAGE)) - headings


def test_the_example_is_what_its_own_words_are_understood_to_say():
    (task,) = _example().tasks

    assert paragraph(task.text).sentences == (task,)


def test_the_example_breaks_no_rule_of_form():
    (report,) = check(_example()).files

    assert [finding.rule for finding in report.findings if finding.severity == "error"] == []

"""The forms' page shows every entry of the form files."""

from pathlib import Path

import pytest

from directive_model.forms import form_names, load_form
from directive_model.forms.load import form_table
from directive_model_schemas import forms

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8")


def _column(form):
    return [name.upper() for name in ("hd36", "hd05", "nd30")].index(form.upper()) + 1


def _rows(heading, level="###"):
    """Return the rows under a heading, by their first cells."""
    _, _, rest = PAGE.partition(f"\n{level} {heading}")
    lines = [line for line in rest.split("\n#")[0].splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return {row[0]: row for row in cells}


def test_the_page_is_current():
    assert 0 == forms.main(["--check", str(ROOT / "docs" / "forms.md")]), (
        "run: python -m directive_model_schemas.forms"
    )


def test_a_stale_page_is_named_and_then_written(tmp_path, capsys):
    page = tmp_path / "forms.md"
    page.write_text("# Forms\n", encoding="utf-8")

    assert 1 == forms.main(["--check", str(page)])
    assert "not current" in capsys.readouterr().err
    assert 0 == forms.main([str(page)])
    assert PAGE == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", form_names())
def test_every_part_stands_with_its_clause_and_how_sure_that_is(form):
    parts = load_form(form).parts
    shown = {name: _rows(f"parts.{name}") for name in parts}

    assert {name: (part.clause, part.certainty) for name, part in parts.items()} == {
        name: (rows["clause"][_column(form)], rows["certainty"][_column(form)]) for name, rows in shown.items()
    }


@pytest.mark.parametrize("form", form_names())
@pytest.mark.parametrize("group", ["type_codes", "organ_codes"])
def test_every_symbol_stands_with_what_it_means(form, group):
    codes = {(code.code, code.meaning) for code in getattr(load_form(form), group)}
    shown = set()
    for name in form_table(form)[group]:
        shown |= {(key, row[_column(form)]) for key, row in _rows(f"{group}.{name}").items()}

    assert codes <= shown


def test_a_range_is_shown_as_one_and_words_as_they_are_typed():
    assert ["size_pt", "14–15 pt", "14–15 pt", "13–14 pt"] == _rows("parts.body")["size_pt"]
    assert ["top_mm", "20 mm", "20 mm", "20–25 mm"] == _rows("page.margins")["top_mm"]
    assert ["lead", "`Số `", "`Số `", "`Số: `"] == _rows("parts.number")["lead"]


def test_what_a_form_has_not_is_a_dash():
    assert ["text", "–", "`Kính trình:`", "–"] == _rows("parts.submission_label")["text"]


def test_a_group_that_is_new_in_the_form_files_has_a_place_of_its_own(monkeypatch):
    table = form_table("hd36") | {"stamps": {"round": {"width_mm": 30, "clause": "HD36 II.2", "certainty": "D"}}}
    monkeypatch.setattr(forms, "form_table", lambda name: table if name == "hd36" else form_table(name))

    assert "## stamps\n\n### stamps.round\n\n| | HD36 | HD05 | ND30 |" in forms.forms_page()
    assert "| width_mm | 30 mm | – | – |" in forms.forms_page()

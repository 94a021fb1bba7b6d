"""The rules' pages are printed from the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from directive_model.forms import form_names, load_form
from directive_model.validation import all_rules, series_rules
from directive_model.validation.pages import main, rules_pages

PAGES = rules_pages()
RULES = (*all_rules(), *series_rules())
DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_pages_are_current():
    assert 0 == main(["--check", str(DOCS)]), "run: python -m directive_model.validation.pages"


def test_a_page_that_is_not_current_is_told_and_written(tmp_path, capsys):
    main([str(tmp_path)])
    page = tmp_path / "rules" / "number-shape.md"
    page.write_text("# Number\n", encoding="utf-8")

    assert 1 == main(["--check", str(tmp_path)])
    assert "number-shape.md is not current" in capsys.readouterr().err
    assert 0 == main([str(tmp_path)])
    assert rules_pages()["rules/number-shape.md"] == page.read_text(encoding="utf-8")


def test_the_page_of_a_rule_that_is_gone_is_told_and_taken_away(tmp_path):
    main([str(tmp_path)])
    page = tmp_path / "rules" / "gone.md"
    page.touch()

    assert 1 == main(["--check", str(tmp_path)])
    assert 0 == main([str(tmp_path)])
    assert not page.exists()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_page_in_both_languages_and_a_line_of_the_index(rule):
    page = PAGES[f"rules/{rule.id}.md"]

    assert page.startswith(f"# {rule.id}\n")
    assert f"\n{rule.summary.en}\n{rule.why.en}\n" in page
    assert f"\n{rule.summary.vi}\n{rule.why.vi}\n" in page
    assert f"[{rule.id}](rules/{rule.id}.md)" in PAGES["rules.md"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_names_the_clause_in_each_form_or_says_that_there_is_none(rule):
    page = PAGES[f"rules/{rule.id}.md"]
    clauses = {rule.clause_in(form) for form in map(load_form, form_names()) if rule.belongs_to(form)} - {None}

    assert [] == [clause for clause in clauses if clause not in page]
    assert clauses or "- no clause · không theo điều khoản nào\n" in page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_shows_what_is_right_or_wrong(rule):
    page = PAGES[f"rules/{rule.id}.md"]
    unseen = "images" in getattr(rule, "needs", ())

    assert unseen or "\n## Wrong · Sai\n" in page
    assert rule.good


def test_an_example_shows_what_it_changes():
    assert "-Số 07-CTr/TU\n+Số: 07-CTr/TU\n" in rules_pages()["rules/number-shape.md"]


def test_a_rule_that_holds_for_a_time_says_from_when_to_when():
    rules = [rule for rule in RULES if rule.since is not None or rule.until is not None]

    assert rules
    for rule in rules:
        assert f"\n- {rule.since or '…'} – {rule.until or '…'}\n" in PAGES[f"rules/{rule.id}.md"]

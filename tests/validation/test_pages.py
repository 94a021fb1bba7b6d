"""The rules' page is printed from the rules."""

from __future__ import annotations

from pathlib import Path

from directive_model.validation import all_rules
from directive_model.validation.pages import main, rules_page

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rules.md"


def test_the_page_is_current():
    assert 0 == main(["--check", str(PAGE)]), "run: python -m directive_model.validation.pages"


def test_a_page_that_is_not_current_is_told_and_written(tmp_path, capsys):
    page = tmp_path / "rules.md"
    page.write_text("# Rules\n", encoding="utf-8")

    assert 1 == main(["--check", str(page)])
    assert "not current" in capsys.readouterr().err
    assert 0 == main([str(page)])
    assert rules_page() == page.read_text(encoding="utf-8")


def test_every_rule_has_its_place_on_the_page_in_both_languages():
    text = rules_page()

    for rule in all_rules():
        assert f"\n### {rule.id}\n" in text
        assert rule.summary.vi in text
        assert rule.why.en in text


def test_an_example_shows_what_it_changes():
    assert "-Số 07-CTr/TU\n+Số: 07-CTr/TU\n" in rules_page()

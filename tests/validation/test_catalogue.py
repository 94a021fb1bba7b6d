"""A rule is added by putting its file into a folder."""

from __future__ import annotations

from pathlib import Path

import directive_model.validation
from directive_model.validation import PARTS, all_rules, rules_by_part, series_rules

HERE = Path(directive_model.validation.__file__).parent


def ids_below(folder: Path) -> list[str]:
    """Return the ids that the files of a folder say, sorted."""
    texts = [file.read_text(encoding="utf-8") for file in folder.rglob("*.py")]
    return sorted(
        text.split('\n    id="')[1].split('"')[0] for text in texts if "\nRULE = " in text and '\n    id="' in text
    )


def test_every_file_with_a_rule_is_a_rule_of_the_part_whose_folder_it_is_in():
    found = {part: [rule.id for rule in rules] for part, rules in rules_by_part.__wrapped__().items()}

    assert {part: ids_below(HERE / "rules" / part) for part in PARTS if part != "series"} == found
    assert [rule.id for rules in rules_by_part().values() for rule in rules] == [rule.id for rule in all_rules()]


def test_rules_over_many_documents_have_a_folder_of_their_own():
    assert ids_below(HERE / "series" / "rules") == [rule.id for rule in series_rules.__wrapped__()]

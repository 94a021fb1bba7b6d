"""What the rules say of real documents was judged one by one, and is true as often as the goals ask."""

from __future__ import annotations

from pathlib import Path

import pytest
import verdicts

from directive_model.validation import all_rules

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def found(request):
    """Return the errors and warnings on the documents, and the documents that need what is not installed."""
    return verdicts.found(request.getfixturevalue("shared") / "corpus", verdicts.files())


def test_every_error_and_warning_on_the_documents_is_judged(found):
    new = verdicts.without_verdict(found[0], verdicts.judged())

    assert [] == new, (
        "findings that nobody has judged: look each up in its document; where it is wrong mend the rule, else put it "
        "into benchmarks/verdicts.toml with its verdict and run `make verdicts`:\n\n"
        + "\n".join(map(verdicts.entry_of, new))
    )


def test_every_verdict_is_on_a_finding_that_there_is(found):
    findings, unread = found
    gone = [one for one in verdicts.without_verdict(verdicts.judged(), findings) if one.file not in unread]

    assert [] == gone, "take these out of benchmarks/verdicts.toml and run `make verdicts`"


@pytest.mark.parametrize(("severity", "goal"), verdicts.GOALS.items())
def test_findings_are_true_as_often_as_the_goal_asks(severity, goal):
    assert goal <= verdicts.share(verdicts.judged(), severity)


def test_a_verdict_is_one_of_three_with_a_reason_and_holds_no_words_of_a_document():
    known = {rule.id for rule in all_rules()}
    for one in verdicts.judged():
        assert one.verdict in ("true", "doubtful", "false"), one
        assert one.reason.endswith("."), one
        assert one.rule in known or one.rule in ("converted-source", "written-by-hand"), one
        assert len(one.content) == 16, one


def test_one_verdict_more_or_less_than_findings_shows():
    one = verdicts.Judged("a.txt", "missing-name", "warning", "0" * 16, "true", "So it is.")

    assert [] == verdicts.without_verdict([one], [one])
    assert [one] == verdicts.without_verdict([one, one], [one])


def test_the_page_is_what_the_verdicts_say():
    assert (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8") == verdicts.page()

"""The contract catches what it is there to catch: each format below breaks one law."""

from __future__ import annotations

import itertools
import time

import attrs
import pytest

from directive_model.errors import DirectiveError, LimitExceeded, Unreadable, Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.host import Host
from directive_model.plugin import DataFormat
from directive_model.testing import FormatContract, check_format, check_rule
from directive_model.validation import all_rules

pytestmark = pytest.mark.usefixtures("unshrunk")

JSON = Host().formats["json"]


GOOD = DataFormat(
    name="good",
    suffixes=(".good",),
    media_type="application/good",
    summary=Words("tốt", "good"),
    read=JSON.read,
    write=JSON.write,
)


def contract_of(**changes) -> FormatContract:
    return FormatContract(format=attrs.evolve(GOOD, **changes), examples=20, carries_anything=True)


def broken(law: str, **changes) -> str:
    """Return what the law says of the format with these changes."""
    with pytest.raises(AssertionError) as caught:
        getattr(contract_of(**changes), law)()
    return str(caught.value)


def test_a_good_format_passes_all_laws():
    check_format(GOOD, examples=5, carries_anything=True)


def test_a_part_that_is_dropped_in_silence_is_caught():
    def forgets(program, places):
        return JSON.write(attrs.evolve(program, recipients=()), places)

    broken("programs_come_back", write=forgets)
    broken("plain_programs_come_back_whole", write=forgets)


def test_words_that_are_changed_are_caught():
    def adds(source):
        reading = JSON.read(source)
        # Also of the simplest program, the first that is drawn: Hypothesis takes minutes to print a large one.
        return Reading(attrs.evolve(reading.value, place=f"{reading.value.place or ''}x"))

    broken("anything_comes_back", read=adds)


def test_a_loss_that_is_declared_and_does_not_happen_is_caught():
    assert "do not declare it" in broken("losses_are_told", loses=("emphasis",))


def test_a_loss_that_is_not_declared_is_caught():
    def tells(program, places):
        finding = Finding(rule="loss-emphasis", severity=Severity.WARNING, message=Words("mất", "lost"))
        return Reading(JSON.write(program, places).value, (finding,))

    assert "does not declare" in broken("programs_come_back", write=tells)


def test_a_finding_in_one_language_is_caught():
    def mumbles(source):
        finding = Finding(rule="odd", severity=Severity.NOTE, message=Words("", "odd"))
        return Reading(JSON.read(source).value, (finding,))

    assert "nothing in Vietnamese" in broken("programs_come_back", read=mumbles)


def test_a_count_in_the_bytes_is_caught():
    count = itertools.count()

    def counts(program, places):
        return Reading(JSON.write(program, places).value + b" " * (next(count) % 7))

    broken("same_bytes_twice", write=counts)


def test_a_set_in_the_bytes_is_caught(monkeypatch, tmp_path):
    module = tmp_path / "set_order_format.py"
    module.write_text(
        "from directive_model.findings import Reading\n"
        "def write(program, places):\n"
        "    words = {word for sentence in program.sentences for word in sentence.text.split()}\n"
        "    return Reading(' '.join(words).encode())\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    from set_order_format import write

    broken("same_bytes_elsewhere", write=write)


def test_a_foreign_error_is_caught():
    def stumbles(source):
        try:
            return JSON.read(source)
        except DirectiveError:
            raise KeyError("schema") from None

    assert "raises KeyError" in broken("damage_is_refused_politely", read=stumbles)


def test_an_error_without_words_is_caught():
    def mumbles(source):
        raise Unreadable("odd", Words("same", "same"), Words("same", "same"))

    broken("nothing_is_refused_politely", read=mumbles)


def test_limits_that_are_not_asked_are_caught():
    def trusts(source):
        return JSON.read(attrs.evolve(source, limits=type(source.limits)()))

    assert "although expanded_bytes" in broken("limits_hold", read=trusts)


def test_the_wrong_limit_is_caught():
    def refuses(source):
        raise LimitExceeded("pages", 1, 2)

    assert "expected the limit expanded_bytes" in broken("limits_hold", read=refuses)


def test_slowness_that_grows_faster_than_the_document_is_caught():
    def dawdles(source):
        sections = source.data.count(b'"section"')
        time.sleep(sections**3 / 5_000_000)  # far from linear, so that other work of the machine's does not hide it
        return JSON.read(source)

    assert "160" in broken("time_grows_with_size", read=dawdles)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_shows_right_and_wrong(rule):
    check_rule(rule)


def test_a_rule_whose_good_example_trips_it_is_caught():
    rule = next(rule for rule in all_rules() if rule.id == "missing-number")

    with pytest.raises(AssertionError, match="tripped by its good example"):
        check_rule(attrs.evolve(rule, good=rule.bad))


def test_a_rule_whose_bad_example_does_not_trip_it_is_caught():
    rule = next(rule for rule in all_rules() if rule.id == "missing-number")

    with pytest.raises(AssertionError, match="not tripped by its bad example"):
        check_rule(attrs.evolve(rule, bad=rule.good))

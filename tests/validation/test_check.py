"""The runner: what it adds to a fault, what it does with rules that fail or cannot be asked."""

from __future__ import annotations

import attrs
import pytest

from directive_model import (
    DirectiveProgram,
    DocumentNumber,
    Finding,
    Origin,
    Paragraph,
    Reading,
    Regime,
    Section,
    Severity,
    Span,
    Statement,
    Title,
    Words,
)
from directive_model.forms import choose_form
from directive_model.validation import Fault, Rule, check_program
from directive_model.validation.rules.sample import sample

WORDS = Words(vi="Câu.", en="A sentence.")
TEXT = "Rà soát quy hoạch."
PATH = "body[0].sentences[0].text"


def program(span: Span | None = None) -> DirectiveProgram:
    sentence = Statement(TEXT, span=span)
    return DirectiveProgram(body=(Paragraph(None, (sentence,), span=span),), span=Span(source="a.txt"))


def rule(*faults: Fault, name: str = "some-fault", **more: object) -> Rule:
    fields: dict[str, object] = {"severity": Severity.WARNING, "part": "number", "certainty": "P"} | more
    return Rule(id=name, summary=WORDS, why=WORDS, good=(), bad=(), faults=lambda _: iter(faults), **fields)


def test_the_runner_adds_name_severity_and_the_clause_of_the_form(check_model):
    (finding,) = check_model(program(), [rule(Fault("number", WORDS, expected="Số 01-CTr/TU"))]).findings

    assert ("some-fault", Severity.WARNING, "HD36 II.1.3") == (finding.rule, finding.severity, finding.clause)
    assert ("number", WORDS, "Số 01-CTr/TU") == (finding.path, finding.message, finding.expected)


def test_a_clause_of_its_own_goes_before_that_of_the_form(check_model):
    (finding,) = check_model(program(), [rule(Fault("", WORDS), clause="QD66 Điều 4.19")]).findings

    assert "QD66 Điều 4.19" == finding.clause


@pytest.mark.parametrize(
    ("whole", "narrowed"),
    [
        pytest.param(
            Span("a.txt", line=3, column=4, end_line=3, end_column=22),
            Span("a.txt", line=3, column=7, end_line=3, end_column=11),
            id="a line of text",
        ),
        pytest.param(
            Span("a.docx", part="word/document.xml", paragraph=5, start=10, end=28),
            Span("a.docx", part="word/document.xml", paragraph=5, start=13, end=17),
            id="a paragraph of a package",
        ),
        pytest.param(
            Span("a.txt", line=3, column=4, end_line=4, end_column=9),
            Span("a.txt", line=3, column=4, end_line=4, end_column=9),
            id="two lines, where no character's place is known",
        ),
        pytest.param(Span("a.pdf", page=2), Span("a.pdf", page=2), id="a page"),
    ],
)
def test_a_place_is_as_close_as_the_source_allows(check_model, whole, narrowed):
    (finding,) = check_model(program(whole), [rule(Fault(PATH, WORDS, start=3, end=7))]).findings

    assert narrowed == finding.span


def test_what_is_missing_has_no_place(check_model):
    (finding,) = check_model(program(), [rule(Fault("number", WORDS))]).findings

    assert finding.span is None


def test_a_rule_that_fails_is_a_finding_and_the_others_go_on(check_model):
    def explode(_):
        yield Fault("title", WORDS)
        raise ZeroDivisionError("division by zero")

    broken = attrs.evolve(rule(name="broken"), faults=explode)

    report = check_model(program(), [broken, rule(Fault("number", WORDS))])

    assert ["some-fault", "broken", "rule-failed"] == [finding.rule for finding in report.findings]
    assert "broken" in report.findings[2].message.vi
    assert "division by zero" in report.findings[2].message.en


def test_findings_stand_in_the_order_of_the_document(check_model):
    paths = (
        "signatories",
        "printed.number",
        PATH,
        "body",
        "letterhead.issuer",
        "recipients[10]",
        "recipients[9]",
        "",
    )

    report = check_model(program(), [rule(*(Fault(path, WORDS) for path in paths))])

    ordered = [
        "",
        "letterhead.issuer",
        "printed.number",
        "body",
        PATH,
        "recipients[9]",
        "recipients[10]",
        "signatories",
    ]
    assert ordered == [finding.path for finding in report.findings]


def test_what_a_reader_noticed_is_reported_where_it_stands():
    def line(number: int) -> Span:
        return Span("a.txt", line=number, column=1, end_line=number, end_column=19)

    document = DirectiveProgram(
        number=DocumentNumber("01", None, "CTr/TU", span=line(1)),
        body=(Paragraph(None, (Statement(TEXT),), span=line(3)), Paragraph(None, (Statement(TEXT),), span=line(7))),
    )
    noticed = Finding(rule="unplaced-text", severity=Severity.WARNING, message=WORDS, span=line(5), text="✓")
    rules = [rule(Fault("body[1]", WORDS), Fault("number", WORDS), Fault("body[0]", WORDS))]

    report = check_program(Reading(document, (noticed,)), choose_form(document), rules)

    assert ["number", "body[0]", None, "body[1]"] == [finding.path for finding in report.findings]


def test_what_stands_in_another_part_of_the_package_comes_after_the_text():
    def paragraph(number: int, part: str) -> Span:
        return Span("a.docx", part=f"word/{part}.xml", paragraph=number)

    document = DirectiveProgram(body=(Paragraph(None, (Statement(TEXT),), span=paragraph(5, "document")),))
    notes = [
        Finding(rule=name, severity=Severity.NOTE, message=WORDS, span=paragraph(1, name))
        for name in ("footnotes", "document")
    ]

    report = check_program(Reading(document, tuple(notes)), choose_form(document), [rule(Fault("body[0]", WORDS))])

    assert ["document", "some-fault", "footnotes"] == [finding.rule for finding in report.findings]


def test_what_is_noticed_of_the_file_as_a_whole_comes_first():
    document = DirectiveProgram(
        body=(
            Paragraph(None, (Statement(TEXT),), span=Span("a.docx", part="word/document.xml", paragraph=5)),
            Paragraph(None, (Statement(TEXT),)),
        )
    )
    noticed = Finding(rule="old-encoding", severity=Severity.NOTE, message=WORDS, span=Span("a.docx"))

    report = check_program(Reading(document, (noticed,)), choose_form(document), [rule(Fault("body[0]", WORDS))])

    assert ["old-encoding", "some-fault"] == [finding.rule for finding in report.findings]


def test_a_rule_that_cannot_be_asked_is_counted_with_the_reason(check_model):
    report = check_model(
        program(), [rule(needs=("source",)), rule(needs=("images",), name="unseen"), rule(name="asked")]
    )

    assert ["some-fault", "unseen"] == [entry.rule for entry in report.not_evaluated]
    assert "made in code" in report.not_evaluated[0].reason.en
    assert "hình ảnh" in report.not_evaluated[1].reason.vi
    assert 1 == report.evaluated


def test_a_rule_on_what_the_reader_saw_is_evaluated_once_there_is_a_source():
    origin = Origin(path="a.txt", sha256="00", format="txt")
    document = program()

    report = check_program(Reading(document, origin=origin), choose_form(document), [rule(needs=("source",))])

    assert ((), 1) == (report.not_evaluated, report.evaluated)
    assert ("a.txt", "00", "txt") == (report.path, report.sha256, report.format)


def test_the_form_of_the_other_regime_asks_nothing_of_a_document(check_model):
    document = attrs.evolve(program(), regime=Regime.STATE, title=Title("KẾ HOẠCH", None))

    report = check_model(document, form="hd36")

    assert [] == [finding.rule for finding in report.findings]
    assert "missing-number" in {entry.rule for entry in report.not_evaluated}


def test_numbering_is_looked_at_even_then_but_no_clause_is_named(check_model):
    sections = tuple(Section(label, "Đề mục") for label in ("1.", "2.", "4."))

    (finding,) = check_model(DirectiveProgram(regime=Regime.STATE, body=sections), form="hd36").findings

    assert ("section-number-skipped", None) == (finding.rule, finding.clause)


def test_the_report_says_which_form_and_why(check_text):
    report = check_text(sample(place_date=""))

    assert "hd36" == report.form.name
    assert "7/2022" in report.form.reason.vi
    assert report.path == "<bytes>"


def test_the_seal_is_not_passed_over(check_text):
    report = check_text(sample())

    told = {entry.rule: entry.reason.en for entry in report.not_evaluated}
    assert "images" in told["missing-seal"]

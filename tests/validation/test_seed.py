"""The reference document: all that is wrong with it is found, and nothing that is not."""

from __future__ import annotations

from directive_model import Edit, Fix, check, read

PATH = "body[0].blocks[0].sentences[2].text"


def test_the_reference_document_has_these_findings_and_no_other(seed):
    (report,) = check(read(seed)).files

    expected = [
        ("missing-letterhead", "error", "HD36 II.1.1"),
        ("missing-number", "error", "HD36 II.1.3"),
        ("missing-place-date", "error", "HD36 II.1.4"),
        ("lone-syllable", "note", None),
        ("cut-sentence", "note", None),
        ("unplaced-text", "warning", None),
    ]
    assert expected == [(finding.rule, finding.severity.value, finding.clause) for finding in report.findings]
    told = {entry.rule: entry.reason.en for entry in report.not_evaluated}
    assert "images" in told["missing-seal"]


def test_its_lone_syllable_is_suggested_to_be_the_province(seed):
    reading = read(seed)
    (report,) = check(reading).files

    (finding,) = [finding for finding in report.findings if finding.rule == "lone-syllable"]
    text = reading.value.sections[0].blocks[0].sentences[2].text
    start = text.index("tinh và")
    assert (PATH, "tỉnh", "tinh") == (finding.path, finding.expected, finding.found)
    assert Fix("suggested", (Edit(PATH, start, start + 4, "tỉnh"),)) == finding.fix
    line = seed.read_text(encoding="utf-8").splitlines()[finding.span.line - 1]
    assert "tinh" == line[finding.span.column - 1 : finding.span.end_column - 1]


def test_its_missing_number_is_told_as_it_should_be_printed(seed):
    (report,) = check(read(seed)).files

    assert "Số NN-CTr/TU" == report.findings[1].expected

"""The report as data, key by key as design says."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

import attrs

from directive_model import Edit, Finding, Fix, Severity, Span, Words, __version__
from directive_model.validation import (
    Failure,
    FileReport,
    FormChosen,
    NotEvaluated,
    Report,
    Waived,
    Waiver,
    all_rules,
    report_as_data,
    rules_digest,
)

WORDS = Words(vi="Câu.", en="A sentence.")
FINDING = Finding(
    rule="missing-number",
    severity=Severity.ERROR,
    message=WORDS,
    clause="HD36 II.1.3",
    span=Span("x.docx", part="word/document.xml", paragraph=3, start=0, end=12, box=(1.0, 2.0, 3.0, 4.0)),
    path="number",
    expected="Số NN-CTr/TU",
)
FILE = FileReport(
    path="x.docx",
    sha256="ab",
    format="docx",
    form=FormChosen("hd36", WORDS),
    findings=(FINDING,),
    not_evaluated=(NotEvaluated("missing-seal", WORDS),),
)


def test_a_report_is_plain_data_with_its_keys_in_order():
    words = {"vi": "Câu.", "en": "A sentence."}
    expected = {
        "schema": "directive-report/1",
        "tool": {"name": "directive-model", "version": __version__},
        "rules": "ab12",
        "files": [
            {
                "path": "x.docx",
                "sha256": "ab",
                "format": "docx",
                "form": {"name": "hd36", "reason": words},
                "findings": [
                    {
                        "rule": "missing-number",
                        "severity": "error",
                        "message": words,
                        "clause": "HD36 II.1.3",
                        "place": {
                            "part": "word/document.xml",
                            "paragraph": 3,
                            "start": 0,
                            "end": 12,
                            "box": [1.0, 2.0, 3.0, 4.0],
                        },
                        "path": "number",
                        "text": None,
                        "expected": "Số NN-CTr/TU",
                        "found": None,
                        "content": None,
                        "fix": None,
                    }
                ],
                "not_evaluated": [{"rule": "missing-seal", "reason": words}],
                "evaluated": 0,
                "waived": [],
                "error": None,
            }
        ],
    }

    assert json.dumps(expected) == json.dumps(report_as_data(Report((FILE,), "ab12")))


def test_a_fix_is_data():
    finding = Finding(
        rule="lone-syllable",
        severity=Severity.NOTE,
        message=WORDS,
        fix=Fix("suggested", (Edit("body[0].sentences[0].text", 3, 7, "tỉnh"),)),
    )

    (file,) = report_as_data(Report((FileReport(findings=(finding,)),)))["files"]

    edit = {"path": "body[0].sentences[0].text", "start": 3, "end": 7, "text": "tỉnh"}
    assert {"safety": "suggested", "edits": [edit]} == file["findings"][0]["fix"]
    assert file["findings"][0]["place"] is None


def test_a_file_that_could_not_be_read_is_in_the_report_with_its_error():
    broken = FileReport(path="y.docx", error=Failure("zip-truncated", WORDS))
    report = Report((FILE, broken))

    (_, file) = report_as_data(report)["files"]

    assert {"code": "zip-truncated", "message": {"vi": "Câu.", "en": "A sentence."}} == file["error"]
    assert (None, []) == (file["form"], file["findings"])
    assert (broken,) == report.unread


def test_a_waived_finding_is_data_with_its_reason():
    waived = Waived(FINDING, Waiver(rule="missing-number", reason="registered so", content="3f0c5d2a91b7e644"))
    (file,) = report_as_data(Report((FileReport(waived=(waived,)),)))["files"]

    assert [{"reason": "registered so", "content": "3f0c5d2a91b7e644"}] == [
        {key: value for key, value in one.items() if key != "finding"} for one in file["waived"]
    ]
    assert ["finding", "reason", "content"] == list(file["waived"][0])
    assert "missing-number" == file["waived"][0]["finding"]["rule"]


def test_the_digest_is_of_what_rules_say_in_whatever_order_they_come():
    one, other = all_rules()[0], attrs.evolve(all_rules()[0], id="a-rule", since=date(2020, 1, 2), clause="X 1")
    regimes = "\t".join(one.regimes)
    said = (
        f"directive-model {__version__}\n"
        f"a-rule\t{one.severity.value}\t{one.certainty}\t{one.part}\tX 1\t{one.summary.en}"
        f"\t2020-01-02\tNone\t{regimes}\n"
        f"{one.id}\t{one.severity.value}\t{one.certainty}\t{one.part}\t{one.clause}\t{one.summary.en}"
        f"\tNone\tNone\t{regimes}"
    )

    assert sha256(said.encode()).hexdigest() == rules_digest([one, other]) == rules_digest([other, one])


def test_findings_are_counted_by_severity():
    report = Report((FILE, FILE))

    assert (2, 0, 0) == tuple(report.count(severity) for severity in Severity)

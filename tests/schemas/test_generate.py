"""The committed schemas are those of the model, are schemas at all, and say what each field means."""

from __future__ import annotations

import json
import subprocess
import sys

import jsonschema
import pytest
from lxml import etree

from directive_model import DirectiveProgram, Edit, Finding, Fix, Severity, Span, Words
from directive_model.kit.shapes import classes_below, members_of
from directive_model.validation.report import (
    Failure,
    FileReport,
    FormChosen,
    NotEvaluated,
    Report,
    report_as_data,
)
from directive_model_schemas import generate, schema_names, schema_text

JSON_NAMES = [name for name in schema_names() if not name.endswith(".xsd")]


def _schema(name):
    return json.loads(schema_text(name))


def test_the_committed_schemas_are_current():
    assert generate.main(["--check"]) == 0


def test_a_stale_schema_is_named_and_then_written(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(generate, "HERE", tmp_path)

    assert generate.main(["--check"]) == 1
    assert capsys.readouterr().err.count("not current") == len(schema_names())
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0


def test_a_wrong_word_is_wrong_use():
    assert generate.main(["--chek"]) == 2


def test_three_schemas_are_named():
    assert schema_names() == ("directive-program", "directive-program.xsd", "directive-report")


def test_an_unknown_name_is_a_key_error():
    with pytest.raises(KeyError):
        schema_text("directive-programme")


def test_asking_for_a_schema_imports_nothing_heavy():
    script = (
        "import sys, directive_model_schemas as s; s.schema_text('directive-program');"
        "print(sorted({'lxml', 'attrs', 'attr', 'jsonschema', 'directive_model'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", script]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert output == "[]\n"


@pytest.mark.parametrize("name", JSON_NAMES)
def test_a_json_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(_schema(name))


def test_the_xsd_is_one_that_libxml2_takes():
    etree.XMLSchema(etree.fromstring(schema_text("directive-program.xsd").encode()))


def test_every_class_is_described():
    definitions = _schema("directive-program")["$defs"]

    assert [] == [name for name, definition in definitions.items() if not definition["description"]]


def test_what_a_field_means_stands_beside_it():
    schema = _schema("directive-program")

    assert 'Where it was issued, e.g. "Sơn Hải".' == schema["properties"]["place"]["description"]
    assert "Whose rules a document obeys." == schema["properties"]["regime"]["description"]
    assert "The kind of document as printed" in schema["$defs"]["Citation"]["properties"]["type"]["description"]


def test_what_a_field_means_stands_in_the_xsd_too():
    assert 'Where it was issued, e.g. "Sơn Hải".' in schema_text("directive-program.xsd")


def test_only_what_has_no_default_is_required():
    schema = _schema("directive-program")
    required = {
        kind.__name__: {member.name for member in members_of(kind) if member.required}
        for kind in classes_below(DirectiveProgram)[1:]
    }

    assert ["schema"] == schema["required"]
    assert required == {name: set(schema["$defs"][name]["required"]) - {"kind"} for name in required}


def _report():
    finding = Finding(
        rule="lone-syllable",
        severity=Severity.NOTE,
        message=Words(vi="có lẽ thiếu dấu", en="perhaps a tone mark is missing"),
        clause="HD36 II.1",
        span=Span(source="a.txt", line=3, column=1, box=(1.0, 2.0, 3.0, 4.0)),
        path="body[0]",
        text="tinh",
        expected="tỉnh",
        found="tinh",
        fix=Fix("suggested", (Edit("body[0]", 0, 4, "tỉnh"),)),
    )
    words = Words(vi="lý do", en="a reason")
    read = FileReport(
        path="a.txt",
        sha256="00",
        format="txt",
        form=FormChosen("hd36", words),
        findings=(finding, Finding(rule="missing-number", severity=Severity.ERROR, message=words)),
        not_evaluated=(NotEvaluated("body-font-size", words),),
    )
    unread = FileReport(path="b.docx", error=Failure("zip-truncated", words))
    return json.loads(json.dumps(report_as_data(Report((read, unread)))))


def test_a_report_obeys_its_schema():
    validator = jsonschema.Draft202012Validator(_schema("directive-report"))

    assert [] == [error.message for error in validator.iter_errors(_report())]


@pytest.mark.parametrize("key", ["path", "sha256", "format", "form", "findings", "not_evaluated", "error"])
def test_a_report_has_all_that_its_schema_names(key):
    validator = jsonschema.Draft202012Validator(_schema("directive-report"))
    report = _report()
    del report["files"][0][key]

    assert not validator.is_valid(report)

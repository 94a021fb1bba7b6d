"""The page of errors names every code that the source can give, and no other."""

import ast
import re
from pathlib import Path

import attrs

from directive_model import DirectiveError, Limits, errors
from directive_model.plugin.losses import LOSSES
from directive_model.validation import all_rules
from directive_model.validation.notices import notices

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
TREES = [
    ast.parse(path.read_text(encoding="utf-8"))
    for top in ("src", "plugins")
    for path in sorted((ROOT / top).rglob("*.py"))
]
KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")
IN_DOCSTRING = re.compile(rf'"({KEBAB.pattern})"')
RAISED = {"Unreadable", "Unwritable", "_unreadable"}


def _section(heading):
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def _rows(heading, column=1):
    rows = [line.split("|") for line in _section(heading).splitlines() if line.startswith("| `")]
    return {code for row in rows for code in re.findall(r"`([a-z0-9-]+)`", row[column])}


def _called(node):
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def _words(nodes):
    return {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEBAB.fullmatch(node.value)
    }


def _calls(names):
    for tree in TREES:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) in names:
                yield node


def _in_docstrings():
    """Yield what docstrings say about the codes of what is raised: some codes are put together."""
    for tree in TREES:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and "Raises" in (told := ast.get_docstring(node) or ""):
                for clause in re.findall(r":class:`(?:\S+\.)?(?:Unreadable|Unwritable)` \(([^)]*)\)", told):
                    yield from IN_DOCSTRING.findall(clause)


def _in_tables_of_system_errors():
    """Yield the codes that stand before what is said of them in a table: ``("no-such-file", Words(…), …)``."""
    for tree in TREES:
        for node in ast.walk(tree):
            if isinstance(node, ast.Tuple) and any(
                isinstance(one, ast.Call) and _called(one) == "Words" for one in node.elts
            ):
                yield from _words(node.elts)


def _faults():
    given = set().union(
        *(_words(call.args) | _words(word.value for word in call.keywords) for call in _calls(RAISED))
    )
    return (
        given | set(_in_docstrings()) | set(_in_tables_of_system_errors()) | {errors.Unwritable("", None, None).fault}
    )


def test_every_fault_in_the_source_is_on_the_page_and_no_other():
    assert _faults() == _rows("Unreadable") | _rows("Unwritable")


def test_the_search_finds_faults_of_each_kind():
    assert {"zip-broken", "no-such-file", "invalid-utf16", "not-a-target", "docx-encrypted"} <= _faults()


def test_every_class_of_error_is_on_the_page_with_its_code():
    public = (getattr(errors, name) for name in errors.__all__)
    kinds = [kind for kind in public if isinstance(kind, type) and issubclass(kind, DirectiveError)]
    children = [kind for kind in kinds if kind is not DirectiveError]
    fixed = {kind.code for kind in children if isinstance(kind.code, str)}

    assert {f"`{kind.__name__}`" for kind in children} == set(
        re.findall(r"^\| (`\w+`)", _section("Errors"), re.MULTILINE)
    )
    assert fixed == _rows("Errors", 2)


def test_every_limit_is_on_the_page_with_its_code():
    names = {field.name for field in attrs.fields(Limits)}

    assert {errors.LimitExceeded(name, 1).code for name in names} == _rows("Limits")
    assert names == set(re.findall(r"`(\w+)` \|", _section("Limits"))) - {"Limits"}


def _ids_given():
    """Return the ids of findings that are made outside of rules, losses left out."""
    given = set().union(
        *(_words(word.value for word in call.keywords if word.arg == "rule") for call in _calls({"Finding"}))
    )
    given |= set().union(*(_words(call.args[:1]) for call in _calls({"_note", "_warning", "add"})))
    return {one for one in given if not one.startswith("loss-")}


def test_every_finding_that_is_no_rule_is_on_the_page_and_no_other():
    assert _ids_given() - {rule.id for rule in all_rules()} == _rows("Findings that are no rules")


def test_a_finding_has_one_meaning():
    listed = re.findall(r"^\| `([\w-]+)` \|", _section("Findings that are no rules"), re.MULTILINE)

    assert sorted(set(listed)) == sorted(listed)


def test_every_loss_is_on_the_page_and_no_other():
    given = set().union(
        *(_words(word.value for word in call.keywords if word.arg == "rule") for call in _calls({"Finding"}))
    )
    losses = {one for one in given if one.startswith("loss-")}
    losses |= {f"loss-{name}" for call in _calls({"loss", "_loss"}) for name in _words(call.args[:1])}
    losses |= {f"loss-{name}" for name in LOSSES}

    assert losses == _rows("Losses")


def test_what_the_page_tells_explain_tells_too_in_both_languages():
    rows = {
        "error": _rows("Errors", 2) | _rows("Unreadable") | _rows("Unwritable") | _rows("Limits"),
        "finding": _rows("Findings that are no rules"),
        "loss": _rows("Losses"),
    }
    told = {kind: {one.code for one in notices() if one.kind == kind} for kind in rows}

    assert rows == told, "what `explain` says of a code stands in src/directive_model/validation/notices/notices.toml"
    for one in notices():
        assert one.meaning.vi != one.meaning.en, one.code
        assert one.remedy.vi != one.remedy.en, one.code


def test_a_finding_weighs_the_same_on_the_page_and_in_what_explain_says():
    listed = re.findall(r"^\| `([\w-]+)` \| (\w+) \|", _section("Findings that are no rules"), re.MULTILINE)

    assert dict(listed) == {one.code: one.severity for one in notices() if one.kind == "finding"}

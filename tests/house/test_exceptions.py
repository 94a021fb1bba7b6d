"""What is switched off beside a line of code says why it is."""

import ast
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOPS = ("src", "plugins", "tests", "benchmarks", "schemas", "docs")
FILES = [path for top in TOPS for path in sorted((ROOT / top).rglob("*.py"))]
OFF = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:\s*no cover|mypy:|ruff:)")
REASONED = re.compile(
    r"# (?:noqa: [A-Z0-9]+(?:, [A-Z0-9]+)*|type: ignore\[[a-z-]+(?:, [a-z-]+)*\]|pragma: no cover|(?:mypy|ruff): \S+)"
    r"(?:  (?=# \S)|$)"
)


def without_reason(comment: str) -> bool:
    """Whether a comment switches something off and does not say why; the last of several says it for them."""
    if OFF.search(comment) is None:
        return False
    rest = comment
    while OFF.match(rest):
        match = REASONED.match(rest)
        if match is None:
            return True
        rest = rest[match.end() :]
    return not rest.strip()


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# noqa: ARG002", True),
        ("# noqa: ARG002  # a rule's own arguments", False),
        ("# noqa: ARG002 a rule's own arguments", True),
        ("# noqa  # everything", True),
        ("# type: ignore[misc]", True),
        ("# type: ignore[misc]  # noqa: E501", True),
        ("# type: ignore[misc]  # noqa: E501  # an address", False),
        ("# pragma: no cover", True),
        ("# what it is for", False),
    ],
)
def test_a_reason_stands_behind_what_is_switched_off(comment, expected):
    assert expected == without_reason(comment)


def test_nothing_is_switched_off_without_a_reason():
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{token.start[0]}: {token.string}"
        for path in FILES
        if OFF.search(path.read_text(encoding="utf-8"))
        for token in tokenize.tokenize(iter(path.read_bytes().splitlines(keepends=True)).__next__)
        if token.type == tokenize.COMMENT and without_reason(token.string)
    ]

    assert found == []


#: Of these there are few, whatever files say.
FEW = frozenset(("bool", "type", "Encoding"))


def grows_without_bound(code: str) -> list[int]:
    """Return the lines of caches that keep an answer for each argument there ever was, and do not say how many."""
    lines = code.splitlines()
    return [
        decorator.lineno
        for function in ast.walk(ast.parse(code))
        if isinstance(function, ast.FunctionDef)
        for decorator in function.decorator_list
        if ast.unparse(decorator).removeprefix("functools.")
        in {"cache", "lru_cache(None)", "lru_cache(maxsize=None)"}
        and not {ast.unparse(one.annotation) for one in function.args.args if one.annotation is not None} <= FEW
        and "  # " not in lines[decorator.lineno - 1]
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("@cache\ndef f(name: str): ...", [1]),
        ("@cache  # of three names\ndef f(name: str): ...", []),
        ("@functools.lru_cache(maxsize=None)\ndef f(a: bool, depth: int): ...", [1]),
        ("@lru_cache(maxsize=8)\ndef f(depth: int): ...", []),
        ("@cache\ndef f(a: bool, kind: type): ...", []),
        ("@cache\ndef f(): ...", []),
    ],
)
def test_a_cache_is_bounded_or_says_why_its_keys_are_few(code, expected):
    assert expected == grows_without_bound(code)


def test_no_cache_grows_with_what_files_say():
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line}"
        for path in FILES
        if path.is_relative_to(ROOT / "src") or path.is_relative_to(ROOT / "plugins")
        for line in grows_without_bound(path.read_text(encoding="utf-8"))
    ]

    assert [] == found

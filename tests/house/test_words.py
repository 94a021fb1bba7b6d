"""What is said to people is said in both languages."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = [path for top in ("src", "plugins") for path in sorted((ROOT / top).rglob("*.py"))]
SAYING = [path for path in FILES if "Words(" in path.read_text(encoding="utf-8")]
LANGUAGES = ("vi", "en")


def _calls(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Words":
            yield node


def _arguments(call):
    """Return what is said in each language; both ways of calling are in use."""
    said = dict(zip(LANGUAGES, call.args, strict=False))
    said.update({keyword.arg: keyword.value for keyword in call.keywords})
    return said


def _literal(node):
    """Return the fixed words of a string, an f-string or a sum of them."""
    return "".join(
        part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


@pytest.mark.parametrize("path", SAYING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_said_in_one_language_is_said_in_the_other(path):
    dumb = []
    for call in _calls(path):
        said = _arguments(call)
        spoken = [
            language for language in LANGUAGES if language in said and ast.unparse(said[language]) not in ("''", '""')
        ]
        if len(said) != len(LANGUAGES) or len(spoken) == 1:
            dumb.append(f"line {call.lineno}: {spoken}")

    assert dumb == []


@pytest.mark.parametrize("path", SAYING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_english_is_not_left_in_place_of_vietnamese(path):
    same = []
    for call in _calls(path):
        vi, en = (_literal(_arguments(call)[language]) for language in LANGUAGES)
        if vi == en and len(re.findall(r"[^\W\d_]{2,}", vi)) > 1:
            same.append(f"line {call.lineno}: {vi}")

    assert same == []


@pytest.mark.parametrize("path", SAYING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_tone_marks_stand_in_one_place_in_what_we_say_in_vietnamese(path):
    said = [_literal(_arguments(call)["vi"]) for call in _calls(path) if "vi" in _arguments(call)]
    # "ủy", "xóa", "tòa"; after "qu" the tone stands on the y.  “uỷ” in quotes is what a rule speaks of.
    moved = [
        word
        for text in said
        for word in re.findall(r"(?<!q)u[ỷỳýỹỵ]|o[áàảãạéèẻẽẹ](?![\w])", text.replace("“uỷ”", ""))
    ]

    assert moved == []

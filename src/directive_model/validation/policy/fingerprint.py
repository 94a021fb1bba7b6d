"""What a finding speaks of, as a short name that changes when that does."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from directive_model.errors import PathNotFound
from directive_model.findings import Finding
from directive_model.model import DirectiveProgram, node_at, walk

#: Of the hexadecimal digits of a SHA-256; a list of waivers is read by people.
_DIGITS = 16


def fingerprint(finding: Finding, program: DirectiveProgram) -> str:
    """Return 16 hexadecimal digits that are the same as long as rule and words of a finding are the same.

    They do not depend on where the words stand, so that a finding keeps its name when a paragraph is put before
    it.  What is missing altogether is named by issuer, number, and title of the document.
    """
    words = _words_at(program, finding.path) or finding.text or finding.found or _identity(program)
    return named(finding.rule, words)


def named(rule: str, words: str) -> str:
    """Return the name of a finding of ``rule`` that speaks of ``words``, as 16 hexadecimal digits."""
    return sha256("\n".join([rule, *words.split()]).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _words_at(program: DirectiveProgram, path: str | None) -> str:
    if path is None:
        return ""
    try:
        return _words(node_at(program, path))
    except PathNotFound:
        return ""


def _words(node: Any) -> str:
    """Return all strings of a node, in order."""
    if isinstance(node, str):
        return node
    if isinstance(node, tuple):
        return " ".join(_words(child) for child in node)
    if isinstance(node, DirectiveProgram) or node is None:
        return ""
    strings = []
    for _, below in walk(node):
        fields = getattr(type(below), "__attrs_attrs__", ())
        strings += [value for field in fields if isinstance(value := getattr(below, field.name), str)]
    return " ".join(strings)


def _identity(program: DirectiveProgram) -> str:
    number, title = program.number, program.title
    known = (program.letterhead.issuer, number and number.serial, number and number.symbol, title.type, title.subject)
    return " ".join(word for word in known if word)

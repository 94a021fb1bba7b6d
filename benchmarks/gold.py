"""A program's values against what a careful person read in the document, field by field.

The gold values are described in ``../shared/corpus/gold/FORMAT.md``.  Words are compared in one normal form: small
letters, white space as one space, dashes of one length, no signs round them, tone marks behind what parts words.  So
the yardstick has it, and a test holds this module to it: where the tone stands ("hoá", "hóa") counts.
A field counts 1 where the values agree and 0 where they don't; lists of names count their F1, the citations
their recall and their precision.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from directive_model import DirectiveProgram
from directive_model.model import Block, Paragraph, Section, Table

#: Grave, acute, tilde, hook and dot.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
#: Signs, white space and, among letters that are taken apart, the marks on them.
_BETWEEN = re.compile(r"\W+")
_DASHES = re.compile("[\u2010-\u2015]")
_ROUND = " .,;:*-_/|"
#: The gold values hold so many citations at most, in the order of first mention.
_MOST_CITATIONS = 25
#: So much of a heading must agree.
_HEADING = 40
_WHOLE_DATE = len("2026-08-03")

#: Those that are compared as words, without regard to white space, and as lists of names.
WORDS = ("regime", "superior", "issuer", "place", "date", "type", "subject")
CODES = ("number", "symbol", "sig_authority", "sig_body", "sig_position", "sig_name")
NAMES = ("addressees", "recipients", "retention")
COUNTS = ("appendices", "tables")
#: Those that are words of a document; the others are facts, or looked for by their beginnings.
_SAID = frozenset((*WORDS, *CODES, *NAMES, "citations")) - {"regime", "date", "number", "symbol"}
#: So many hexadecimal digits of SHA-256 stand for the words of a value.
_DIGITS = 16


def values_of(program: DirectiveProgram) -> dict[str, Any]:
    """Return the values of a program under the names of the fields."""
    number = program.number
    symbol = number.symbol if number else None
    date = str(program.date or "")
    top = _numbered(program.body)
    main = (*program.preamble, *program.body, *program.closing)
    signatory = program.signatories[0] if program.signatories else None
    authority = signatory.authority[0] if signatory and signatory.authority else None
    return {
        "regime": program.regime.value,
        "superior": program.letterhead.superior,
        "issuer": program.letterhead.issuer,
        "number": number.serial if number else None,
        "symbol": f"{number.year}/{symbol}" if number and number.year and symbol else symbol,
        "place": program.place,
        "date": date if len(date) == _WHOLE_DATE else None,
        "type": program.title.type,
        "subject": program.title.subject,
        "addressees": [addressee.name for addressee in program.addressees],
        "recipients": [f"{one.name} ({one.note})" if one.note else one.name for one in program.recipients],
        "retention": list(program.retention),
        "top_labels": [block.label for block in top],
        "top_headings": [_words_of(block) for block in top],
        "sub_labels": [[below.label for below in _numbered(getattr(block, "blocks", ()))] for block in top],
        "sig_authority": authority.form if authority else None,
        "sig_body": authority.body if authority else None,
        "sig_position": signatory.position if signatory else None,
        "sig_name": signatory.name if signatory else None,
        "appendices": len(program.appendices),
        "tables": _tables(program.body) + sum(_tables(one.blocks) for one in program.appendices),
        "citations": list(dict.fromkeys(map(bare, _codes(main)))),
    }


def gold_values(gold: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a gold file under the same names."""
    signatory = gold.get("signatory") or {}
    values = {name: gold.get(name) for name in (*WORDS, "number", "symbol")}
    values |= {name: gold.get(name) or [] for name in (*NAMES, "top_labels", "sub_labels")}
    values |= {name: gold.get(name) or 0 for name in COUNTS}
    values |= {f"sig_{name}": signatory.get(name) for name in ("authority", "body", "position", "name")}
    values["top_headings"] = [heading for heading in gold.get("top_headings") or [] if heading]
    values["citations"] = list(dict.fromkeys(map(bare, gold.get("citations") or [])))
    return values


def compare(got: dict[str, Any], wanted: dict[str, Any]) -> dict[str, float]:
    """Return for each field how well ``got`` agrees with ``wanted``, from 0 to 1."""
    scores = {name: float(plain(got[name]) == plain(wanted[name])) for name in WORDS}
    scores |= {name: float(bare(got[name]) == bare(wanted[name])) for name in CODES}
    scores |= {name: f1(got[name], wanted[name]) for name in NAMES}
    scores |= {name: float(got[name] == wanted[name]) for name in COUNTS}
    scores["top_labels"] = float(_labels(got["top_labels"]) == _labels(wanted["top_labels"]))
    scores["sub_labels"] = float(list(map(_labels, got["sub_labels"])) == list(map(_labels, wanted["sub_labels"])))
    scores["top_headings"] = _headings(got["top_headings"], wanted["top_headings"])
    scores["cite_recall"], scores["cite_precision"] = _citations(got["citations"], wanted["citations"])
    return scores


def fingerprints(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with a fingerprint in place of what is words of a document, which two of them compare by.

    Headings stay as they are: a fingerprint has no beginning.
    """
    return {
        name: _fingerprint(name, value)
        if name in _SAID and not isinstance(value, list)
        else [_fingerprint(name, one) for one in value]
        if name in _SAID
        else value
        for name, value in values.items()
    }


def _fingerprint(name: str, text: str | None) -> str:
    """Return the fingerprint of a text in the normal form that its field is compared in; "" where nothing is said."""
    said = (bare if name in (*CODES, "citations") else plain)(text)
    return hashlib.sha256(said.encode()).hexdigest()[:_DIGITS] if said else ""


def plain(text: str | None) -> str | None:
    """Return words in the normal form in which they are compared; None for nothing."""
    if text is None:
        return None
    spelt = unicodedata.normalize("NFD", _DASHES.sub("-", text.casefold()))
    spelt = _BETWEEN.sub(lambda match: _tones_last(match[0]), spelt)
    return unicodedata.normalize("NFC", " ".join(spelt.split()).strip(_ROUND)) or None


def _tones_last(between: str) -> str:
    marks = "".join(sign for sign in between if sign in _TONES)
    return "".join(sign for sign in between if sign not in _TONES) + marks


def bare(text: str | None) -> str | None:
    """Return a code or a name without white space, in the same normal form."""
    folded = plain(text)
    return "".join(folded.split()) or None if folded else None


def f1(got: Sequence[str], wanted: Sequence[str]) -> float:
    """Return the harmonic mean of recall and precision of a list of names, each as often as it stands there."""
    have, want = Counter(map(plain, got)), Counter(map(plain, wanted))
    if not have and not want:
        return 1.0
    return 2 * (have & want).total() / (have.total() + want.total())


def _citations(got: list[str], wanted: list[str]) -> tuple[float, float]:
    """Return recall and precision; where the gold list may be cut off, only as many of ours are looked at."""
    have, want = set(got), set(wanted)
    recall = len(have & want) / len(want) if want else 1.0
    if len(wanted) >= _MOST_CITATIONS:
        have = set(got[: len(wanted)])
    return recall, len(have & want) / len(have) if have else 1.0


def _headings(got: list[str], wanted: list[str]) -> float:
    """Return how many of the wanted headings are there, by their beginnings."""
    have = [folded for heading in got if (folded := plain(heading))]
    want = [plain(heading) or "" for heading in wanted]
    hits = sum(any(one.startswith(heading[:_HEADING]) or heading.startswith(one) for one in have) for heading in want)
    return hits / len(want) if want else 1.0


def _labels(labels: Iterable[str | None]) -> list[str]:
    return [re.sub(r"\s+", " ", (label or "").strip().rstrip(".)-/: ")).casefold() for label in labels]


def _numbered(blocks: Iterable[Block]) -> list[Section | Paragraph]:
    """Return the sections, and the paragraphs that have a number rather than a dash."""
    return [
        block
        for block in blocks
        if isinstance(block, Section)
        or (isinstance(block, Paragraph) and block.label is not None and re.search(r"\w", block.label))
    ]


def _words_of(block: Block) -> str:
    """Return a unit's heading, else its first words."""
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Table):
        return ""
    return block.heading or next((words for one in block.blocks if (words := _words_of(one))), "")


def _tables(blocks: Iterable[Block]) -> int:
    return sum(
        1 if isinstance(block, Table) else _tables(block.blocks) if isinstance(block, Section) else 0
        for block in blocks
    )


def _codes(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                for sentence in block.sentences:
                    yield from (citation.code for citation in sentence.citations if citation.code)
            case Section():
                yield from _codes(block.blocks)
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _codes(cell.blocks)

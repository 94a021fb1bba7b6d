"""Read what other programs make of the documents with gold values, and print how well they are read.

See README.md beside this file.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import sys
import zipfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE))

from accuracy import CORPUS, NOT_INSTALLED, what_is_worse  # noqa: E402  # beside this script, which is no package
from gold import CODES, NAMES, WORDS, bare, compare, gold_values, values_of  # noqa: E402  # likewise
from ways import WAYS, Way, copies, made_by  # noqa: E402  # likewise

from directive_model import DirectiveError, read  # noqa: E402  # as its neighbours

TABLE = HERE / "copies.json"
_TAG = re.compile(r"<[^>]*>")


def letters_of(path: Path) -> str | None:
    """Return all letters of a copy without white space, as a second, dumb reader finds them; None where it cannot."""
    if path.suffix in (".docx", ".odt"):
        with zipfile.ZipFile(path) as package:
            parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
        return bare(html.unescape(_TAG.sub("", b"".join(parts).decode("utf-8", "replace"))))
    if path.suffix in (".html", ".fodt"):
        return bare(html.unescape(_TAG.sub("", path.read_text("utf-8", "replace"))))
    return bare(path.read_text("utf-8", "replace")) if path.suffix in (".txt", ".md") else None


def is_kept(name: str, wanted: Any, letters: str | None) -> bool:
    """Whether a copy still says what was wanted of a field; where nothing tells, it does."""
    if letters is None or name not in (*WORDS, *CODES, *NAMES) or name in ("regime", "date"):
        return True
    return all(
        (bare(value) or "") in letters for value in (wanted if isinstance(wanted, list) else [wanted]) if value
    )


@attrs.frozen
class Measured:
    """How well the copies of a way are read."""

    documents: int
    #: Of each field that the original gives and the copy still says, a score a document; 0 where the copy is refused.
    scores: dict[str, list[float]]
    #: What is wrong, for people.
    wrong: list[str]
    #: Why copies are refused, by the originals.
    refused: dict[str, str]


def measure(way: Way, golds: Sequence[dict[str, Any]], corpus: Path) -> Measured:
    """Return how well the copies are read that can be made and whose format is installed."""
    made = copies(way, [corpus / gold["file"] for gold in golds])
    scores: dict[str, list[float]] = {}
    wrong: list[str] = []
    refused: dict[str, str] = {}
    documents = 0
    for gold in golds:
        original = corpus / gold["file"]
        if original not in made:
            continue
        wanted = gold_values(gold)
        right = compare(values_of(read(original).value), wanted)
        letters = letters_of(made[original])
        try:
            got = values_of(read(made[original]).value)
        except DirectiveError as refusal:
            if refusal.code in NOT_INSTALLED:
                continue
            refused[gold["file"]] = refusal.code
            wrong.append(f"{gold['file']}: refused, {refusal.code}")
            got = None
        documents += 1
        for name, score in (compare(got, wanted) if got else dict.fromkeys(right, 0.0)).items():
            key = "citations" if name.startswith("cite_") else name
            if right[name] == 1 and is_kept(name, wanted[key], letters):
                scores.setdefault(name, []).append(score)
                if got and score < 1:
                    wrong.append(f"{gold['file']}: {name}\n    got    {got[key]}\n    wanted {wanted[key]}")
    return Measured(documents, scores, wrong, refused)


def main() -> int:
    """Print a row a way; return 1 where one is worse than in the table that is kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of documents and of gold/")
    parser.add_argument("--wrong", action="store_true", help="what is right in the original and wrong in the copy")
    parser.add_argument("--only", help="the ways whose names hold these words")
    parser.add_argument("--update", action="store_true", help="keep the new figures, unless one is worse")
    parser.add_argument("--accept-worse", action="store_true", help="with --update: even then")
    told = parser.parse_args()
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((told.corpus / "gold").glob("*.json"))]
    table: dict[str, Any] = {"formats": {}, "not_read": {}}
    for row in _rows(told, golds, table):
        print(row)
    before = kept()
    worse = list(worse_copies(table, before))
    for row in worse:
        print(f"worse: {row}")
    if told.update and (told.accept_worse or not worse):
        TABLE.write_text(json.dumps(_together(before, table), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"written: {TABLE.name}")
        return 0
    return 1 if worse else 0


def kept() -> dict[str, Any]:
    """Return the table of the last update."""
    table: dict[str, Any] = (
        json.loads(TABLE.read_text("utf-8")) if TABLE.exists() else {"formats": {}, "not_read": {}}
    )
    return table


def worse_copies(now: dict[str, Any], before: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for all that is worse in the ways of both tables whose programs have the same versions."""
    same = {
        name
        for name, old in before["formats"].items()
        if name in now["formats"] and now["formats"][name]["made_by"] == old["made_by"]
    }
    now, before = _only(now, same), _only(before, same)
    for name in sorted(same):
        new, old = (table["formats"][name]["documents"] for table in (now, before))
        if new < old:
            yield f"{name}: {new} documents, were {old}"
    yield from what_is_worse(now, before)


def _together(before: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """Return the table with what was not tried as it was, in the order of the ways."""
    formats = before["formats"] | now["formats"]
    untried = _only(before, before["formats"].keys() - now["formats"].keys())
    return {
        "formats": {way.name: formats[way.name] for way in WAYS if way.name in formats},
        "not_read": dict(sorted((untried["not_read"] | now["not_read"]).items())),
    }


def _only(table: dict[str, Any], ways: Collection[str]) -> dict[str, Any]:
    """Return what a table says of some ways."""
    return {
        "formats": {name: one for name, one in table["formats"].items() if name in ways},
        "not_read": {file: code for file, code in table["not_read"].items() if file.split(": ")[0] in ways},
    }


def _rows(told: argparse.Namespace, golds: Sequence[dict[str, Any]], table: dict[str, Any]) -> Iterator[str]:
    for way in WAYS:
        if told.only and told.only not in way.name:
            continue
        measured = measure(way, golds, told.corpus)
        scores = measured.scores
        if not scores:
            yield f"{way.name:<26} not made here"
            continue
        means = {name: round(sum(each) / len(each), 4) for name, each in scores.items()}
        mean = sum(map(sum, scores.values())) / sum(map(len, scores.values()))
        table["formats"][way.name] = {
            "made_by": made_by(way),
            "documents": measured.documents,
            "fields": means | {"mean": round(mean, 4)},
        }
        table["not_read"] |= {f"{way.name}: {file}": code for file, code in measured.refused.items()}
        yield f"{way.name:<26} {mean:.4f}  " + " ".join(f"{name} {one:.2f}" for name, one in means.items() if one < 1)
        if told.wrong:
            yield from (f"  {one}" for one in measured.wrong)


if __name__ == "__main__":
    sys.exit(main())

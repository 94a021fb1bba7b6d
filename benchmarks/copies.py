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
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE))

from accuracy import CORPUS, what_is_worse  # noqa: E402  # beside this script, which is no package
from gold import CODES, NAMES, WORDS, bare, compare, gold_values, values_of  # noqa: E402  # likewise
from printed import printer  # noqa: E402  # likewise
from ways import WAYS, Way, copies  # noqa: E402  # likewise

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


def measure(way: Way, golds: Sequence[dict[str, Any]], corpus: Path) -> tuple[dict[str, list[float]], list[str]]:
    """Return the scores of each field that the original gives and the copy still says, and what is wrong."""
    made = copies(way, [corpus / gold["file"] for gold in golds])
    scores: dict[str, list[float]] = {}
    wrong: list[str] = []
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
            wrong.append(f"{gold['file']}: refused, {refusal.code}")
            continue
        for name, score in compare(got, wanted).items():
            key = "citations" if name.startswith("cite_") else name
            if right[name] == 1 and is_kept(name, wanted[key], letters):
                scores.setdefault(name, []).append(score)
                if score < 1:
                    wrong.append(f"{gold['file']}: {name}\n    got    {got[key]}\n    wanted {wanted[key]}")
    return scores, wrong


def main() -> int:
    """Print a row a way; return 1 where one is worse than in the table that is kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of documents and of gold/")
    parser.add_argument("--wrong", action="store_true", help="what is right in the original and wrong in the copy")
    parser.add_argument("--only", help="the ways whose names hold these words")
    parser.add_argument("--update", action="store_true", help="keep the new table")
    told = parser.parse_args()
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((told.corpus / "gold").glob("*.json"))]
    table: dict[str, Any] = {"printed_by": printer(), "not_read": {}, "formats": {}}
    for row in _rows(told, golds, table):
        print(row)
    if told.update:
        TABLE.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    kept = json.loads(TABLE.read_text("utf-8")) if TABLE.exists() else table
    kept["formats"] = {name: one for name, one in kept["formats"].items() if name in table["formats"]}
    worse = list(what_is_worse(table, kept)) if kept["printed_by"] == table["printed_by"] else []
    for row in worse:
        print(f"worse: {row}")
    return 1 if worse else 0


def _rows(told: argparse.Namespace, golds: Sequence[dict[str, Any]], table: dict[str, Any]) -> Iterator[str]:
    for way in WAYS:
        if told.only and told.only not in way.name:
            continue
        scores, wrong = measure(way, golds, told.corpus)
        if not scores:
            yield f"{way.name:<26} not made here"
            continue
        means = {name: round(sum(each) / len(each), 4) for name, each in scores.items()}
        mean = sum(map(sum, scores.values())) / sum(map(len, scores.values()))
        table["formats"][way.name] = {
            "documents": max(map(len, scores.values())),
            "fields": means | {"mean": round(mean, 4)},
        }
        yield f"{way.name:<26} {mean:.4f}  " + " ".join(f"{name} {one:.2f}" for name, one in means.items() if one < 1)
        if told.wrong:
            yield from (f"  {one}" for one in wrong)


if __name__ == "__main__":
    sys.exit(main())

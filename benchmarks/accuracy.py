"""Read the documents with gold values and print how well each field is read.  See README.md beside this file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from directive_model import DirectiveError, read

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE))

from gold import compare, gold_values, values_of  # noqa: E402  # beside this script, which is no package
from printed import SUFFIXES, printed, printer  # noqa: E402  # likewise

CORPUS = HERE.parents[1] / "shared" / "corpus"
TABLE = HERE / "accuracy.json"
#: What issue and design ask for; the mean of all fields has a goal of its own.
GOALS = dict.fromkeys(("number", "symbol", "date", "place", "type", "issuer", "sig_name"), 0.97)
GOALS |= {"recipients": 0.97, "cite_recall": 0.97, "cite_precision": 0.97, "mean": 0.95}
#: PDF is an issue of its own, with a goal of its own.
PDF_GOAL = 0.93
APART = "pdf"
#: The group of what LibreOffice printed, whose figures are those of one version of it.
PRINTED = "pdf printed"
#: Why a document is not read where a format's plugin or what it needs is absent.
NOT_INSTALLED = frozenset(("unknown-format", "missing-extra"))
#: Less than the last decimal of the table.
_SAME = 1e-9


@attrs.frozen
class Result:
    """A document with gold values, and how well it was read."""

    file: str
    #: By the suffix: "docx", "md"; "pdf printed".
    group: str
    got: dict[str, Any]
    wanted: dict[str, Any]
    scores: dict[str, float]

    @property
    def mean(self) -> float:
        """The mean of all fields."""
        return sum(self.scores.values()) / len(self.scores)


def main() -> int:
    """Print the tables that were asked for; return 1 where a field is worse than in the table that is kept."""
    told = _arguments().parse_args()
    results, unread = measure(told.corpus)
    for row in _report(results, told):
        print(row)
    for file, why in unread.items():
        print(f"not read: {file}: {why}")
    worse = list(what_is_worse(table_of(results, unread), kept()))
    for row in worse:
        print(f"worse: {row}")
    if told.update and (told.accept_worse or not worse):
        TABLE.write_text(json.dumps(table_of(results, unread), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"written: {TABLE.name}")
        return 0
    return 1 if worse else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of documents and of gold/")
    parser.add_argument("--per-file", action="store_true", help="a row a document, with the fields that are wrong")
    parser.add_argument("--by-format", action="store_true", help="a table a format")
    parser.add_argument("--field", help="what was got and what was wanted of this field, where they differ")
    parser.add_argument("--update", action="store_true", help="keep the new table, unless a field is worse")
    parser.add_argument("--accept-worse", action="store_true", help="with --update: even then")
    return parser


def measure(corpus: Path = CORPUS) -> tuple[list[Result], dict[str, str]]:
    """Read every document with gold values; return the results, and why the others could not be read."""
    results, unread = [], {}
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((corpus / "gold").glob("*.json"))]
    sources = [(gold, gold["file"].rpartition(".")[2], corpus / gold["file"]) for gold in golds]
    prints = printed([path for _, _, path in sources if path.suffix in SUFFIXES])
    sources += [(gold, PRINTED, prints[path]) for gold, _, path in sources if path in prints]
    for gold, group, path in sources:
        try:
            got = values_of(read(path).value)
        except DirectiveError as refusal:
            unread[gold["file"] if group != PRINTED else f"{gold['file']}, printed"] = refusal.code
            continue
        wanted = gold_values(gold)
        results.append(Result(gold["file"], group, got, wanted, compare(got, wanted)))
    return results, unread


def means(results: list[Result]) -> dict[str, float]:
    """Return the mean of each field over the documents, and the mean of the fields."""
    fields = {name: sum(one.scores[name] for one in results) / len(results) for name in results[0].scores}
    return fields | {"mean": sum(fields.values()) / len(fields)}


def table_of(results: list[Result], unread: dict[str, str]) -> dict[str, Any]:
    """Return the table that is kept: by format, the documents and the means of their fields."""
    groups = sorted({one.group for one in results})
    return {
        "printed_by": printer(),
        "formats": {
            group: {
                "documents": sum(one.group == group for one in results),
                "fields": {
                    name: round(mean, 4)
                    for name, mean in means([one for one in results if one.group == group]).items()
                },
            }
            for group in groups
        },
        "not_read": dict(sorted(unread.items())),
    }


def kept() -> dict[str, Any]:
    """Return the table of the last update."""
    table: dict[str, Any] = (
        json.loads(TABLE.read_text("utf-8"))
        if TABLE.exists()
        else {"formats": {}, "not_read": {}, "printed_by": None}
    )
    return table


def what_is_worse(now: dict[str, Any], before: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for each field of a format that is read worse, and each document that is no longer read."""
    for file, code in now["not_read"].items():
        if file not in before["not_read"] and code not in NOT_INSTALLED:
            yield f"{file} is no longer read: {code}"
    for group, old in before["formats"].items():
        if group == PRINTED and now["printed_by"] != before["printed_by"]:
            continue  # another printer, other pages
        new = now["formats"].get(group, {"documents": 0, "fields": {}})
        if new["documents"] != old["documents"]:
            continue  # other documents, other means; what is no longer read is said above
        for name, figure in old["fields"].items():
            if new["fields"][name] < figure - _SAME:
                yield f"{group} {name} {new['fields'][name]:.4f}, was {figure:.4f}"


def _report(results: list[Result], told: argparse.Namespace) -> Iterator[str]:
    if told.per_file:
        for one in sorted(results, key=lambda result: result.mean):
            wrong = " ".join(name for name, score in one.scores.items() if score < 1)
            yield f"{one.mean:.2f} {one.group:<11} {one.file} {wrong}"
    if told.field:
        key = "citations" if told.field.startswith("cite_") else told.field
        for one in results:
            if one.scores[told.field] < 1:
                yield f"{one.file} ({one.group})\n  got    {one.got[key]}\n  wanted {one.wanted[key]}"
    groups = {"all but pdf": [one for one in results if not one.group.startswith(APART)]}
    if told.by_format:
        groups |= {
            group: [one for one in results if one.group == group] for group in sorted({r.group for r in results})
        }
    for title, members in groups.items():
        yield f"{title}, documents: {len(members)}"
        for name, mean in (means(members) if members else {}).items():
            goal = GOALS.get(name) if not title.startswith(APART) else PDF_GOAL if name == "mean" else None
            yield f"  {name:<14} {mean:.3f}" + (f"  goal {goal}{'' if mean >= goal else ', missed'}" if goal else "")


if __name__ == "__main__":
    sys.exit(main())

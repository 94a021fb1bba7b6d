"""Scans whose values are known, read by OCR and scored field by field.  See README.md beside this file.

``make scanned`` runs it.  Prints of documents with gold values are scanned in fixed ways (``degrading.py``), real
scans of the corpus are scored by what ``scans.toml`` says that a person sees there.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pypdfium2

from directive_model import Limits, Reading, read, write
from directive_model_pdf.reader.scan.telling import PARTS

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE))

from degrading import WAYS, Filled, scan_of  # noqa: E402  # beside this script, which is no package
from gold import compare, fingerprints, gold_values, values_of  # noqa: E402  # likewise
from printed import SUFFIXES, printed  # noqa: E402  # likewise

CORPUS = HERE.parents[1] / "shared" / "corpus"
EXAMPLES = HERE.parent / "examples"
BY_EYE = HERE / "scans.toml"
#: Longer documents would take most of the time, and teach nothing more.
_MOST_PAGES = 3
_LIMITS = Limits(seconds=1800, page_seconds=300)
#: Templates are no documents that anybody signs and scans.
_PLACES = re.compile(r"\{\{\w|……")
#: What is written by hand where a head is left blank: one of these a document, in turn.
_HANDS = (("1509", "08", "3"), ("27", "31", "7"), ("346", "03", "8"), ("1842", "15", "6"), ("05", "19", "5"))
#: Findings that ask to look at a place.
_ASKING = frozenset(("doubtful-words", "written-by-hand"))
_FIGURES = re.compile(r"\S*\d\S*")
#: What a number or a date can come out as, from the best to the worst.
_FATES = ("right", "right, told", "blank, told", "blank", "wrong, told", "WRONG")


@attrs.frozen
class Case:
    """A document whose values are known."""

    name: str
    pdf: bytes
    #: None of a document that is a scan itself.
    text: str | None
    wanted: dict[str, Any]
    filled: Filled | None = None
    signed: str | None = None
    #: The fields that are scored, by fingerprints; None for all, by their words.
    known: frozenset[str] | None = None


@attrs.frozen
class Result:
    """How well a case was read in one way."""

    name: str
    way: str
    got: dict[str, Any]
    wanted: dict[str, Any]
    scores: dict[str, float]
    #: What became of number and date where they are wanted: one of _FATES each, by whether it was written by hand.
    fates: tuple[tuple[bool, str], ...]
    #: Words with figures: how many there are, how many were read that are not there, and those of which nothing told.
    figures: tuple[int, tuple[str, ...], tuple[str, ...]]


def cases(corpus: Path = CORPUS) -> Iterator[Case]:
    """Yield the prints with gold values, blanks of their heads filled in by hand, and our own examples."""
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((corpus / "gold").glob("*.json"))]
    prints = printed([corpus / gold["file"] for gold in golds if Path(gold["file"]).suffix in SUFFIXES])
    number = 0
    for gold in golds:
        source = corpus / gold["file"]
        pdf = prints.get(source, source)
        if pdf.suffix != ".pdf" or len(pypdfium2.PdfDocument(pdf)) > _MOST_PAGES or _PLACES.search(str(gold)):
            continue
        yield _case(source.stem, pdf.read_bytes(), gold_values(gold), read(pdf, format="pdf"), number)
        number += 1
    for path in sorted(EXAMPLES.glob("*.txt")):
        program = read(path).value
        file = io.BytesIO()
        write(program, file, format="pdf")
        yield _case(path.stem, file.getvalue(), values_of(program), read(path), number)
        number += 1


def _case(name: str, pdf: bytes, wanted: dict[str, Any], reading: Reading[Any], number: int) -> Case:
    """Return the case of a print: where its head has blanks, they are filled in, and that is what is wanted."""
    serial, day, month = _HANDS[number % len(_HANDS)]
    date = reading.value.date
    blank_day = date is None or date.day is None
    blank_month = date is None or date.month is None
    filled = Filled(
        number=serial if wanted["symbol"] and not wanted["number"] else None,
        day=day if blank_day else None,
        month=month if blank_month else None,
    )
    if filled.number:
        wanted = wanted | {"number": serial}
    # No month is blank where the day is not: a date without a month has no day.
    if blank_day and date is not None and date.year:
        wanted = wanted | {"date": f"{date.year}-{int(month if blank_month else date.month):02}-{int(day):02}"}
    return Case(name, pdf, _text(reading), wanted, filled, wanted["sig_name"])


def real(corpus: Path = CORPUS) -> Iterator[Case]:
    """Yield the real scans of the corpus, with what a person sees there: of words, fingerprints."""
    for file, values in tomllib.loads(BY_EYE.read_text("utf-8")).items():
        by_hand = Filled(**dict.fromkeys(values.pop("by_hand", ()), ""))
        known = frozenset(values) | ({"cite_recall", "cite_precision"} if "citations" in values else frozenset())
        yield Case(
            file, (corpus / file).read_bytes(), None, gold_values({}) | values, by_hand, known=known - {"citations"}
        )


def by_eye(words: str) -> Iterator[str]:
    """Yield the lines of ``scans.toml`` below its head, made of facts in TOML with their words."""
    for file, facts in tomllib.loads(words).items():
        known = {*facts} | (
            {name for name in gold_values({}) if name.startswith("sig_")} if "signatory" in facts else set()
        )
        values = {name: value for name, value in fingerprints(gold_values(facts)).items() if name in known}
        yield f"\n[{json.dumps(file)}]"
        for name, value in ({"by_hand": facts.get("by_hand", [])} | values).items():
            yield f"{name} = {json.dumps(value, ensure_ascii=False)}"


def measured(case: Case, way: str) -> Result:
    """Return how well a case is read, scanned in such a ``way``; "real" for what is a scan itself."""
    pdf = case.pdf if case.text is None else scan_of(case.pdf, WAYS[way], case.filled, case.signed)
    reading = read(pdf, format="pdf", limits=_LIMITS)
    got = values_of(reading.value)
    if case.known is None:
        scores = compare(got, case.wanted)
    else:
        scores = compare(fingerprints(got), case.wanted)
        scores = {name: score for name, score in scores.items() if name in case.known}
    return Result(
        case.name, way, got, case.wanted, scores, tuple(_fates(case, got, reading)), _figures(case, reading)
    )


def _fates(case: Case, got: dict[str, Any], reading: Reading[Any]) -> Iterator[tuple[bool, str]]:
    """Yield what became of number and date, each by whether it was written by hand."""
    hands = {
        part
        for one in reading.findings
        if one.rule == "written-by-hand"
        for part, named in PARTS.items()
        if one.message.vi.startswith(f"{named.vi} ") and one.message.en.startswith(f"{named.en} ")
    }
    doubts = {word for one in reading.findings if one.rule == "doubtful-words" for word in _bare(one.text or "")}
    for field, parts in (("number", ("number",)), ("date", ("day", "month"))):
        wanted, found = case.wanted[field], got[field]
        if wanted is None:
            continue
        by_hand = case.filled is not None and any(getattr(case.filled, part) is not None for part in parts)
        told = not hands.isdisjoint(parts) or not doubts.isdisjoint(_said(field, found))
        fate = "right" if found == wanted else "blank" if found is None else "wrong"
        yield by_hand, f"{fate}, told" if told else fate.upper() if fate == "wrong" else fate


def _said(field: str, found: str | None) -> set[str]:
    """Return the words with figures that a number or a date is read from."""
    if found is None:
        return set()
    day, month = found[8:10], found[5:7]
    return {found} if field == "number" else {day, month, day.lstrip("0"), month.lstrip("0")}


def _figures(case: Case, reading: Reading[Any]) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Return how the words with figures differ: what was printed, what was read, what was read and not told."""
    if case.text is None:
        return 0, (), ()
    there, found = _counted(case.text), _counted(_text(reading))
    wrong = found - there
    told = {word for one in reading.findings if one.rule in _ASKING for word in _bare(one.text or "")}
    return (
        there.total(),
        tuple(sorted(wrong.elements())),
        tuple(one for one in sorted(wrong.elements()) if one not in told),
    )


def _text(reading: Reading[Any]) -> str:
    file = io.BytesIO()
    write(reading.value, file, format="txt")
    return file.getvalue().decode()


def _counted(text: str) -> Counter[str]:
    return Counter(_bare(text))


def _bare(text: str) -> list[str]:
    # A minute's sign behind figures ("10h00’") is another sign of them, and no other figures.
    return [word.strip(".,;:()“”‘’\"'/") for word in _FIGURES.findall(text)]


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ways", default=",".join((*WAYS, "real")), help="ways of scanning, and real")
    parser.add_argument("--only", default="", help="documents whose names have this")
    parser.add_argument("--per-file", action="store_true", help="a row a scan, with what is wrong")
    parser.add_argument("--by-eye", type=Path, help="print scans.toml of this file of words, and read no scan")
    told = parser.parse_args()
    if told.by_eye:
        print("\n".join(by_eye(told.by_eye.read_text("utf-8"))))
        return 0
    results = []
    for way in told.ways.split(","):
        for case in real() if way == "real" else cases():
            if told.only in case.name:
                results.append(measured(case, way))
                for row in _rows(results[-1]) if told.per_file else ():
                    print(row, flush=True)
    for way in told.ways.split(","):
        members = [one for one in results if one.way == way]
        if members:
            print("\n".join(_table(way, members)))
    return 0


def _rows(one: Result) -> Iterator[str]:
    yield f"{sum(one.scores.values()) / len(one.scores):.2f} {one.way} {one.name} {[fate for _, fate in one.fates]}"
    for name, score in one.scores.items():
        if score < 1:
            key = "citations" if name.startswith("cite_") else name
            yield f"       {name} {score:.2f}\n         got    {one.got[key]}\n         wanted {one.wanted[key]}"
    if one.figures[1]:
        yield f"       figures read wrong: {one.figures[1]}; of which nothing told: {one.figures[2]}"


def _table(way: str, members: list[Result]) -> Iterator[str]:
    yield f"{way}, documents: {len(members)}"
    by_field: dict[str, list[float]] = {}
    for one in members:
        for name, score in one.scores.items():
            by_field.setdefault(name, []).append(score)
    means = {name: sum(scores) / len(scores) for name, scores in by_field.items()}
    for name, mean in means.items():
        yield f"  {name:<14} {mean:.3f}"
    yield f"  {'mean':<14} {sum(means.values()) / len(means):.3f}"
    for by_hand, title in ((True, "by hand"), (False, "printed")):
        fates = Counter(fate for one in members for hand, fate in one.fates if hand is by_hand)
        yield f"  numbers and dates {title}: " + ", ".join(f"{fates[fate]} {fate}" for fate in _FATES if fates[fate])
    there, wrong, silent = (
        sum(one.figures[0] for one in members),
        sum(len(one.figures[1]) for one in members),
        sum(len(one.figures[2]) for one in members),
    )
    if there:
        yield f"  words with figures: {there}; read that are not there: {wrong}, untold {silent}"


if __name__ == "__main__":
    sys.exit(main())

"""Measure what readers of DOCX bring out of hard documents, and how long they take; print docs/peers.md.

``make peers`` runs it.  The documents are in ../shared; the peers are those of benchmarks/requirements.txt.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE))

import truth  # noqa: E402  # beside this file
from run import _install_peers as install_peers  # noqa: E402  # as above

CORPUS = HERE.parents[1] / "shared" / "corpus"
PAGE = HERE.parent / "docs" / "peers.md"
_HEAD = """\
# Readers of DOCX compared

<!-- Printed by `make peers` (benchmarks/hard.py) from one run; do not edit by hand. -->

What each reader brings out of the same hard documents ([torture](torture.md)), and how long it takes for real ones.
What is expected is told by a second look at the XML that shares no code with any reader; for automatic numbers, by a
list that this library and LibreOffice print alike, but for two lines where the file itself says what is right.

- *labels*: numbered paragraphs that have exactly the number that the page prints before their words
- *text boxes*: paragraphs in boxes that are there once (not lost, not twice)
- *content controls*, *insertions*, *heads and feet*, *notes*: paragraphs or runs whose words are there
- *deletions*: deleted words that are not among the words of the document
- *read*: files that are read at all

Heads and feet of even pages, and of first pages that show none, have no place on this library's page; it tells their
words as `unplaced-text`, and here they count as missing.
"""


@attrs.frozen
class Score:
    """How many of the things that were looked for were right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.right}/{self.of}"


def main() -> None:
    """Measure both tables and write the page."""
    install_peers()
    import extraction
    from reading_times import table_of_times

    names = list(extraction.READERS)
    lines = [
        _HEAD,
        f"| of {len(truth.documents(CORPUS))} documents | {' | '.join(names)} |",
        "| --- |" + " --- |" * len(names),
    ]
    scores = {name: scores_of(name, read) for name, read in extraction.READERS.items()}
    for construct in (*truth.CONSTRUCTS, "read"):
        row = [str(scores[name][construct]) for name in names]
        lines.append(f"| {construct} | {' | '.join(row)} |")
    lines += ["", *(f"- {name}: {extraction.VERSIONS[name]()}" for name in names), "", *table_of_times(CORPUS)]
    PAGE.write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines))  # a command


def scores_of(name: str, read: Callable[[bytes], list[str]]) -> dict[str, Score]:
    """Return the scores of one reader, by construct."""
    print(f"{name} …", file=sys.stderr, flush=True)  # who waits wants to see something
    scores = dict.fromkeys((*truth.CONSTRUCTS, "read"), Score())
    for path in truth.documents(CORPUS):
        for construct, score in _of_document(path, read):
            scores[construct] += score
    return scores


def _of_document(path: Path, read: Callable[[bytes], list[str]]) -> Iterator[tuple[str, Score]]:
    data = path.read_bytes()
    try:
        lines = read(data)
        yield "read", Score(1, 1)
    except Exception:  # noqa: BLE001  # whatever a peer raises
        lines = []
        yield "read", Score(0, 1)
    found = truth.Lines(lines)
    for construct, expected in truth.expected_of(path, data).items():
        yield construct, Score(sum(found.has(construct, one) for one in expected), len(expected))


if __name__ == "__main__":
    main()

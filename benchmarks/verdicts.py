"""Compare what the rules say of real documents with what a careful reader judged; print docs/verdicts.md.

``make verdicts`` runs it.  The documents are in ../shared; verdicts.toml beside this file holds the verdicts, each
bound to the words of its finding by a fingerprint, and no words of a document.  A finding that nobody has judged is
printed as an entry to be filled in; an entry whose finding is gone is named, to be taken out.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs

from directive_model import DirectiveError, Severity, check, read

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "shared" / "corpus"
VERDICTS = HERE / "verdicts.toml"
PAGE = HERE.parent / "docs" / "verdicts.md"
#: The share of findings that must be true, by severity; one that is doubtful is not true.
GOALS: Final = {"error": 0.95, "warning": 0.85}
#: Why a document is not read where a format's plugin or what it needs is absent.
_NOT_INSTALLED = frozenset(("unknown-format", "missing-extra"))
_WORDS = {"true": "true · đúng", "doubtful": "doubtful · còn ngờ", "false": "false · sai"}
_HEAD = """\
# Findings on real documents, judged one by one

<!-- Printed by `make verdicts` (benchmarks/verdicts.py) from benchmarks/verdicts.toml; do not edit by hand. -->

Every error and every warning on the documents below was looked up in the document, and judged by the clause that it
names: *true* where a records officer would have to say the same, *doubtful* where two officers might differ, *false*
where the document is right. Notes are not judged.
The documents are real ones, of the Party and of the State, and stay outside of this project; a verdict is bound to
the words of its finding by a fingerprint.
The first 54 were chosen for their variety. A second reader drew 25 more before looking at any finding, every tenth of
the rest of the collection in the order of its names, and judged 30 of the first verdicts again without seeing them:
of 27 the two said the same, two they called doubtful instead of true, and one was false, whose rule was mended.
Typography was judged on the pages themselves, as LibreOffice prints them.
A test holds the list: a finding that nobody has judged fails it, and so does a share below its goal.

Mỗi lỗi, mỗi cảnh báo trên các văn bản thật dưới đây đều được đối chiếu với văn bản và với điều khoản mà nó nêu:
*đúng* khi cán bộ văn thư cũng phải nói như vậy, *còn ngờ* khi mỗi người có thể nói một khác, *sai* khi văn bản
không có lỗi. Lời nhắc không được xét. 54 văn bản đầu được chọn cho đa dạng; người đọc thứ hai lấy thêm 25 văn bản,
cứ mười văn bản còn lại lấy một theo thứ tự tên, trước khi xem phát hiện nào.
"""


@attrs.frozen
class Judged:
    """A finding, and what a careful reader says of it."""

    file: str
    rule: str
    severity: str
    #: What it speaks of, as 16 hexadecimal digits (``Finding.content``).
    content: str
    verdict: str = ""
    reason: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What tells one finding from the next."""
        return (self.file, self.rule, self.severity, self.content)


def files() -> dict[str, str]:
    """Return the documents that are judged, each with what it is."""
    return {entry["path"]: entry["what"] for entry in _data()}


def judged() -> list[Judged]:
    """Return every verdict, in the order of the list."""
    return [Judged(entry["path"], **one) for entry in _data() for one in entry.get("findings", ())]


def _data() -> list[dict[str, Any]]:
    with VERDICTS.open("rb") as file:
        files: list[dict[str, Any]] = tomllib.load(file)["files"]
    return files


def found(corpus: Path, paths: Iterable[str]) -> tuple[list[Judged], list[str]]:
    """Return the errors and warnings on the documents, and the documents that need what is not installed."""
    findings, unread = [], []
    for path in paths:
        try:
            report = check(read(corpus / path)).files[0]
        except DirectiveError as error:
            if error.code not in _NOT_INSTALLED:
                raise
            unread.append(path)
            continue
        findings += [
            Judged(path, one.rule, one.severity.value, one.content or "", reason=one.message.en)
            for one in report.findings
            if one.severity is not Severity.NOTE
        ]
    return findings, unread


def without_verdict(findings: Iterable[Judged], verdicts: Iterable[Judged]) -> list[Judged]:
    """Return the findings of which nobody has judged so many; the same two sets swapped, the verdicts on none."""
    left = Counter(one.key for one in verdicts)
    new = []
    for one in findings:
        if left[one.key]:
            left[one.key] -= 1
        else:
            new.append(one)
    return new


def share(verdicts: Iterable[Judged], severity: str) -> float:
    """Return which part of the findings of a severity is true; 1.0 where there is none."""
    counts = Counter(one.verdict for one in verdicts if one.severity == severity)
    return counts["true"] / counts.total() if counts else 1.0


def entry_of(finding: Judged) -> str:
    """Return a finding as an entry of the list, to be filled in."""
    fields = {"rule": finding.rule, "severity": finding.severity, "content": finding.content}
    told = "".join(f'{name} = "{value}"\n' for name, value in fields.items())
    return f'# {finding.file}: {finding.reason}\n[[files.findings]]\n{told}verdict = ""\nreason = ""\n'


def page() -> str:
    """Return docs/verdicts.md."""
    return "\n".join(_page()).rstrip() + "\n"


def _page() -> Iterator[str]:
    verdicts = judged()
    yield _HEAD
    draws = {entry["path"]: entry.get("draw", 1) for entry in _data()}
    yield f"| of {len(draws)} documents | findings | " + " | ".join(_WORDS.values()) + " | share | goal |"
    yield "| --- |" + " ---: |" * 6
    for severity, goal in GOALS.items():
        ours = [one for one in verdicts if one.severity == severity]
        yield f"| {severity} | {_row(ours)} | {share(ours, severity):.1%} | {goal:.0%} |"
        second = [one for one in ours if draws[one.file] > 1]
        told = f"{severity}, of the second draw ({sum(draw > 1 for draw in draws.values())})"
        yield f"| {told} | {_row(second)} | {share(second, severity):.1%} | {goal:.0%} |"
    yield ""
    yield "## By rule · Theo quy tắc"
    yield ""
    yield "| rule | findings | " + " | ".join(_WORDS.values()) + " |"
    yield "| --- |" + " ---: |" * 4
    for rule in sorted({one.rule for one in verdicts}):
        # What a reader says of a file has no page of its own.
        place = f"rules/{rule}.md" if (PAGE.parent / "rules" / f"{rule}.md").is_file() else "errors.md"
        name = f"[{rule}]({place})"
        yield f"| {name} | {_row([one for one in verdicts if one.rule == rule])} |"
    yield ""
    yield "## By document · Theo văn bản"
    yield ""
    for path, what in files().items():
        yield f"### {path.rpartition('/')[2]}"
        yield ""
        yield what
        yield ""
        ours = [one for one in verdicts if one.file == path]
        yield from (f"- {one.severity} {one.rule} `{one.content}`: {one.verdict}. {one.reason}" for one in ours)
        yield from [] if ours else ["- no error, no warning"]
        yield ""


def _row(verdicts: list[Judged]) -> str:
    counts = Counter(one.verdict for one in verdicts)
    return " | ".join(map(str, (len(verdicts), *(counts[name] for name in _WORDS))))


def main() -> int:
    """Print the page and what is not judged; return 1 where there is such, or a share is below its goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of documents")
    findings, unread = found(parser.parse_args().corpus, files())
    verdicts = judged()
    PAGE.write_text(page(), encoding="utf-8")
    new = without_verdict(findings, verdicts)
    for one in new:
        print(entry_of(one))  # a command
    gone = [one for one in without_verdict(verdicts, findings) if one.file not in unread]
    for one in gone:
        print(f"no such finding any more: {one.file}: {one.rule} {one.content}")
    for severity, goal in GOALS.items():
        print(f"{severity}: {share(verdicts, severity):.1%} true, of {goal:.0%}")
    missed = any(share(verdicts, severity) < goal for severity, goal in GOALS.items())
    return 1 if new or gone or missed else 0


if __name__ == "__main__":
    sys.exit(main())

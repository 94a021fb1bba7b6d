"""How many mutants of the rules' code the tests of the rules kill.

``python benchmarks/mutants.py [--sample 600] [--seed 5]`` has mutmut make all mutants of ``validation/``, as
``[tool.mutmut]`` says, judges a sample of them drawn by the seed (``judge.py`` beside this file), and prints what
became of them, folder by folder, and the names of those that survived: ``mutmut show NAME`` shows one.
``--sample 0`` judges all of them.  ``mutants/`` holds the copy of the tree in which that is done.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
MUTANTS = ROOT / "mutants"
MUTMUT = Path(sys.executable).with_name("mutmut")
TESTS = ("-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "judge", "tests/validation")
SURVIVED, NO_TESTS = 0, 33
GOAL = 0.85


def main() -> int:
    """Print the table; return 1 where fewer are killed than the goal."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", type=int, default=600)
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    # A name that no mutant has: mutants are made, and it is found out which tests reach them; none is tried.
    subprocess.run(
        [MUTMUT, "run", "nothing"], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, check=False
    )
    names = sorted(known())
    chosen = sorted(random.Random(given.seed).sample(names, given.sample)) if given.sample else names
    verdicts = judged(chosen)
    report(verdicts, len(names))
    return 0 if killed(verdicts) >= GOAL else 1


def known() -> Iterator[str]:
    """Yield the names of all mutants."""
    for file in MUTANTS.rglob("*.meta"):
        names = json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]
        yield from (name for name in names if name.startswith("directive_model.validation."))


def judged(names: Iterable[str]) -> dict[str, int]:
    """Return what becomes of mutants."""
    file = MUTANTS / "chosen.txt"
    file.write_text("\n".join(names), encoding="utf-8")
    paths = os.pathsep.join([str(MUTANTS / "src"), str(Path(__file__).parent)])
    environment = {**os.environ, "PYTHONPATH": paths, "DIRECTIVE_MUTANTS": str(file)}
    subprocess.run([sys.executable, "-m", "pytest", *TESTS], cwd=MUTANTS, env=environment, check=True)
    verdicts: dict[str, int] = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return verdicts


def killed(verdicts: dict[str, int]) -> float:
    """Return the share of mutants that were killed; one that no test reaches has survived."""
    return sum(verdict not in (SURVIVED, NO_TESTS) for verdict in verdicts.values()) / max(1, len(verdicts))


def report(verdicts: dict[str, int], count: int) -> None:
    """Print what became of the mutants that were judged."""
    folders: dict[str, Counter[str]] = {}
    for name, verdict in verdicts.items():
        kind = {SURVIVED: "survived", NO_TESTS: "no tests"}.get(verdict, "killed")
        folders.setdefault(".".join(name.split(".")[2:4]), Counter())[kind] += 1
    print("\n| folder | killed | survived | no tests |\n| --- | --- | --- | --- |")
    for folder, counts in sorted(folders.items()):
        print(f"| {folder} | {counts['killed']} | {counts['survived']} | {counts['no tests']} |")
    print(f"\n{len(verdicts)} of {count} mutants judged, {killed(verdicts):.1%} killed (goal {GOAL:.0%})")
    print("\n".join(name for name, verdict in sorted(verdicts.items()) if verdict in (SURVIVED, NO_TESTS)))


if __name__ == "__main__":
    sys.exit(main())

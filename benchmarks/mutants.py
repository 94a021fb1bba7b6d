"""How many mutants of the rules' code the tests of the rules kill.

``python benchmarks/mutants.py [--sample 600] [--seed 5]`` makes all mutants of ``validation/`` (by mutmut, as
``[tool.mutmut]`` says), tries a sample of them drawn by the seed, and prints what became of them, folder by folder,
and the names of those that survived: ``mutmut show NAME`` shows one.  ``--sample 0`` tries all of them, which takes
hours.  What was tried once is not tried again until the tests or the code change; ``mutants/`` holds it all.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
MUTANTS = ROOT / "mutants"
MUTMUT = Path(sys.executable).with_name("mutmut")
#: mutmut's codes of what became of a mutant; all others are of tests that failed or timed out.
SURVIVED, NO_TESTS = 0, 33
GOAL = 0.85


def main() -> int:
    """Print the table; return 1 where fewer are killed than the goal."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", type=int, default=600)
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    # A name that no mutant has: mutants are made, and none is tried.
    mutmut("run", "nothing", quiet=True)
    names = sorted(codes())
    chosen = sorted(random.Random(given.seed).sample(names, given.sample)) if given.sample else names
    mutmut("run", "--max-children", "1", *chosen)
    report({name: code for name, code in codes().items() if name in set(chosen) and code is not None}, len(names))
    found = codes()
    return 0 if killed(found[name] for name in chosen) >= GOAL else 1


def mutmut(*arguments: str, quiet: bool = False) -> None:
    """Run mutmut; its own exit code says nothing of how many were killed."""
    sink = subprocess.DEVNULL if quiet else None
    subprocess.run([MUTMUT, *arguments], cwd=ROOT, stdout=sink, stderr=sink, check=False)


def codes() -> dict[str, int | None]:
    """Return what became of each mutant; None for one that has not been tried."""
    found: dict[str, int | None] = {}
    for file in sorted(MUTANTS.rglob("*.meta")):
        found |= json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]
    return {name: code for name, code in found.items() if name.startswith("directive_model.validation.")}


def killed(found: Iterable[int | None]) -> float:
    """Return the share of mutants that were killed; one that no test reaches has survived."""
    tried = [code for code in found if code is not None]
    return sum(code not in (SURVIVED, NO_TESTS) for code in tried) / max(1, len(tried))


def report(found: dict[str, int], count: int) -> None:
    """Print what became of the mutants that were tried."""
    folders: dict[str, Counter[str]] = {}
    for name, code in found.items():
        kind = {SURVIVED: "survived", NO_TESTS: "no tests"}.get(code, "killed")
        folders.setdefault(".".join(name.split(".")[2:4]), Counter())[kind] += 1
    print("\n| folder | killed | survived | no tests |\n| --- | --- | --- | --- |")
    for folder, counts in sorted(folders.items()):
        print(f"| {folder} | {counts['killed']} | {counts['survived']} | {counts['no tests']} |")
    print(f"\n{len(found)} of {count} mutants tried, {killed(found.values()):.1%} killed (goal {GOAL:.0%})")
    print("\n".join(name for name, code in sorted(found.items()) if code in (SURVIVED, NO_TESTS)))


if __name__ == "__main__":
    sys.exit(main())

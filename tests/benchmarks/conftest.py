"""Makes the scripts of ``benchmarks/`` importable, which are no package."""

from __future__ import annotations

import sys
from pathlib import Path

# At the end: a script there has the name of a module of tests/laws.
sys.path.append(str(Path(__file__).resolve().parents[2] / "benchmarks"))

"""Makes the second extraction and the mutants importable: in importlib mode a test folder is no package."""

from __future__ import annotations

import sys
from pathlib import Path

for folder in ("extraction", "breaking"):
    sys.path.insert(0, str(Path(__file__).parent / folder))

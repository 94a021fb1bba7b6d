"""The documents with gold values as PDF, printed by LibreOffice: what was read by eye holds for the print, too.

Prints are kept in the user's cache, named by what was printed and by what printed it.
"""

from __future__ import annotations

import functools
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

OFFICE = shutil.which("soffice")
#: What LibreOffice prints as its authors meant it; text has no page of its own.
SUFFIXES = (".docx", ".doc")
#: No conversion takes so many seconds.
PATIENCE_S = 300


@functools.cache
def printer() -> str | None:
    """Return the name and version of what prints; None where nothing does."""
    if OFFICE is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        told = subprocess.run(
            [OFFICE, profile(Path(folder)), "--version"],
            check=True,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )
    return " ".join(told.stdout.split()[:2])


def printed(paths: Sequence[Path]) -> dict[Path, Path]:
    """Return the print of each of ``paths``, made where the cache does not hold it; {} where nothing prints."""
    who = printer()
    if who is None:
        return {}
    kept = {path: _kept(path, who) for path in paths}
    missing = [path for path, target in kept.items() if not target.exists()]
    if missing:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            command = [str(OFFICE), profile(folder), "--headless", "--convert-to", "pdf", "--outdir", name]
            subprocess.run([*command, *map(str, missing)], check=True, capture_output=True, timeout=PATIENCE_S)
            for path in missing:
                kept[path].parent.mkdir(parents=True, exist_ok=True)
                # Another process may have made it meanwhile; the last one that is whole counts.
                half = kept[path].with_suffix(f".{os.getpid()}")
                shutil.copyfile(folder / f"{path.stem}.pdf", half)
                half.replace(kept[path])
    return kept


def _kept(path: Path, who: str) -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    digest = hashlib.sha256(path.read_bytes() + who.encode()).hexdigest()
    return cache / "directive-model" / "printed" / f"{digest}.pdf"


def profile(folder: Path) -> str:
    """Return the option for a profile of its own: two of them may run at a time."""
    return f"-env:UserInstallation={(folder / 'profile').as_uri()}"

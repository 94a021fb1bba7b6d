"""The second extraction of what only LibreOffice opens: DOC, and Word's XML that is called .doc.

It writes an ODT of each, all in one run, and that is read as every ODT is.
"""

from __future__ import annotations

import functools
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

OFFICE = shutil.which("soffice")
_PATIENCE_S = 100


@functools.cache
def converted(paths: Sequence[Path]) -> dict[str, bytes]:
    """Return the ODT of each file by the file's name; those that cannot be opened are left out."""
    with tempfile.TemporaryDirectory() as folder:
        command = [str(OFFICE), "--headless", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"]
        command += ["--convert-to", "odt:writer8", "--outdir", folder, *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE_S)
        written = {path.name: Path(folder, path.stem + ".odt") for path in paths}
        return {name: target.read_bytes() for name, target in written.items() if target.exists()}

"""One thread at a time: pdfium keeps a state of its own, and breaks where two ask it at once."""

from __future__ import annotations

from threading import RLock

#: Held by whoever has a document of pdfium open.
ALONE = RLock()

"""Whether pages can be read by OCR on this machine, and what is to be installed where not."""

from __future__ import annotations

import os
import re
import shutil
from functools import cache
from importlib.util import find_spec
from tempfile import TemporaryDirectory

import attrs

from directive_model.errors import Words
from directive_model.kit.programs import Overdue, run

__all__ = ["LANGUAGE", "Tesseract", "environment", "installed", "missing"]

#: Tesseract's name for Vietnamese (ISO 639-2).
LANGUAGE = "vie"
_PLACES = (
    "/usr/bin/tesseract",
    "/usr/local/bin/tesseract",
    "/opt/homebrew/bin/tesseract",
    "C:/Program Files/Tesseract-OCR/tesseract.exe",
)
#: The first with the neural network that reads Vietnamese well.
_OLDEST = 4
_VERSION = re.compile(rb"tesseract v?((\d+)[.\d]*)")
_ASK_SECONDS = 20.0


@attrs.frozen
class Tesseract:
    """The program."""

    path: str
    #: As it says, e.g. "5.3.0".
    version: str
    #: What it has data for, e.g. "vie", "osd".
    languages: tuple[str, ...]

    def __str__(self) -> str:
        return f"tesseract {self.version} {LANGUAGE}"


def environment() -> dict[str, str]:
    """Return what Tesseract is told beside its arguments: one thread a page, and where its data are."""
    told = {"OMP_THREAD_LIMIT": "1"}
    if "TESSDATA_PREFIX" in os.environ:
        told["TESSDATA_PREFIX"] = os.environ["TESSDATA_PREFIX"]
    return told


@cache
def installed() -> Tesseract | None:
    """Return the program, whatever languages it has; None where there is none that is new enough."""
    for name in ("tesseract", *_PLACES):
        path = shutil.which(name)
        if path is None:
            continue
        version = _VERSION.search(_asked(path, "--version"))
        if version is not None and int(version[2]) >= _OLDEST:
            languages = _asked(path, "--list-langs").decode("utf-8", "replace").split("\n")[1:]
            return Tesseract(path, version[1].decode(), tuple(name.strip() for name in languages if name.strip()))
    return None


def missing() -> Words | None:
    """Return what to install before a page can be read by OCR, as the end of a sentence; None where all is there."""
    commands = []
    if any(find_spec(name) is None for name in ("numpy", "PIL", "pypdfium2")):
        commands.append("pip install 'directive-model[ocr]'")
    program = installed()
    if program is None:
        commands.append("apt install tesseract-ocr tesseract-ocr-vie")
    elif LANGUAGE not in program.languages:
        commands.append("apt install tesseract-ocr-vie")
    if not commands:
        return None
    told = " && ".join(commands)
    return Words(
        vi=f"để đọc bằng nhận dạng chữ (OCR), hãy cài: {told}",
        en=f"to have it read by OCR, install what that needs: {told}",
    )


def _asked(path: str, question: str) -> bytes:
    with TemporaryDirectory(prefix="directive-model-") as own:
        try:
            _, printed = run([path, question], own, _ASK_SECONDS, environment())
        except (Overdue, OSError):
            return b""
    return printed

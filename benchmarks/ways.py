"""Ways in which other programs copy a document; the copies are kept in the user's cache."""

from __future__ import annotations

import functools
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs

sys.path.append(str(Path(__file__).resolve().parent))

from printed import PATIENCE_S, printer, profile  # beside this script, which is no package

#: So wide is a page of text that somebody has wrapped.
_WIDTH = 72
_BLANKS = re.compile(r"[ \t]+")
_VERSION = re.compile(r"\d+(?:\.\d+)+[\w+.-]*")


@attrs.frozen
class Way:
    """A way to make copies: of originals, or of what another way has made of them."""

    name: str
    suffix: str
    #: Makes a copy of each of some sources beside their names in a folder; what it cannot make is not there.
    make: Callable[[Sequence[Path], Path], None]
    #: The program that makes it; nothing where none is needed.
    program: str | None = None
    #: The way whose copies it takes; originals for None.
    of: str | None = None
    #: The suffixes of the originals that it takes.
    takes: tuple[str, ...] = (".docx", ".doc")


def _office(suffix: str, name: str) -> Callable[[Sequence[Path], Path], None]:
    def make(sources: Sequence[Path], folder: Path) -> None:
        with tempfile.TemporaryDirectory() as home:
            command = ["soffice", profile(Path(home)), "--headless", "--convert-to", f"{suffix}:{name}"]
            subprocess.run(
                [*command, "--outdir", str(folder), *map(str, sources)],
                check=True,
                capture_output=True,
                timeout=PATIENCE_S,
            )

    return make


def _told(*command: str, suffix: str) -> Callable[[Sequence[Path], Path], None]:
    """Return what runs a program for each source: "{}" is its path, and what it prints is the copy."""

    def make(sources: Sequence[Path], folder: Path) -> None:
        for source in sources:
            told = subprocess.run(
                [part.format(source) for part in command],
                check=False,
                capture_output=True,
                timeout=PATIENCE_S,
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            )
            if told.returncode == 0 and told.stdout:
                (folder / f"{source.stem}.{suffix}").write_bytes(told.stdout)

    return make


def _pandoc(kind: str, suffix: str, *more: str) -> Callable[[Sequence[Path], Path], None]:
    return _told("pandoc", "-f", "docx", "-t", kind, "-s", *more, "-o", "-", "{}", suffix=suffix)


def wrap(text: str) -> str:
    """Return a text whose lines are wrapped by hand, each word where it was in turn."""
    lines = (
        textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False) for line in text.splitlines()
    )
    return "\n".join("\n".join(wrapped) for wrapped in lines) + "\n"


def join(text: str) -> str:
    """Return a text whose columns are joined: one blank for each run of them, none at the edges, as it is pasted."""
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n"))


def _text(change: Callable[[str], str]) -> Callable[[Sequence[Path], Path], None]:
    def make(sources: Sequence[Path], folder: Path) -> None:
        for source in sources:
            (folder / source.name).write_text(change(source.read_text("utf-8-sig")), encoding="utf-8")

    return make


WAYS = (
    Way("docx by LibreOffice", "docx", _office("docx", "MS Word 2007 XML"), "soffice"),
    Way("doc by LibreOffice", "doc", _office("doc", "MS Word 97"), "soffice"),
    Way("rtf by LibreOffice", "rtf", _office("rtf", "Rich Text Format"), "soffice"),
    Way("odt by LibreOffice", "odt", _office("odt", "writer8"), "soffice"),
    Way("fodt by LibreOffice", "fodt", _office("fodt", "OpenDocument Text Flat XML"), "soffice"),
    Way("html by LibreOffice", "html", _office("html", "HTML (StarWriter)"), "soffice"),
    Way("pdf by LibreOffice", "pdf", _office("pdf", "writer_pdf_Export"), "soffice"),
    Way("txt by LibreOffice", "txt", _office("txt", "Text (encoded):UTF8"), "soffice"),
    Way("txt wrapped at 72", "txt", _text(wrap), None, "txt by LibreOffice"),
    Way("md wrapped at 72", "md", _text(wrap), None, None, (".md",)),
    Way("html by pandoc", "html", _pandoc("html", "html", "-M", "pagetitle=a"), "pandoc", "docx by LibreOffice"),
    Way("md by pandoc", "md", _pandoc("markdown", "md"), "pandoc", "docx by LibreOffice"),
    Way("gfm by pandoc", "md", _pandoc("gfm", "md"), "pandoc", "docx by LibreOffice"),
    Way("txt by pandoc", "txt", _pandoc("plain", "txt"), "pandoc", "docx by LibreOffice"),
    Way("odt by pandoc", "odt", _pandoc("odt", "odt"), "pandoc", "docx by LibreOffice"),
    Way("docx by pandoc", "docx", _pandoc("docx", "docx"), "pandoc", "docx by LibreOffice"),
    Way("rtf by pandoc", "rtf", _pandoc("rtf", "rtf"), "pandoc", "docx by LibreOffice"),
    Way("md by markitdown", "md", _told("markitdown", "{}", suffix="md"), "markitdown", "docx by LibreOffice"),
    Way("txt by pdftotext", "txt", _told("pdftotext", "{}", "-", suffix="txt"), "pdftotext", "pdf by LibreOffice"),
    Way("txt by pdftotext -layout", "txt", _told("pdftotext", "-layout", "{}", "-", suffix="txt"), "pdftotext",
        "pdf by LibreOffice"),
    Way("txt by pdftotext, joined", "txt", _text(join), None, "txt by pdftotext -layout"),
    Way("txt by pdftotext -raw", "txt", _told("pdftotext", "-raw", "{}", "-", suffix="txt"), "pdftotext",
        "pdf by LibreOffice"),
    Way("txt by antiword", "txt", _told("antiword", "-m", "UTF-8.txt", "{}", suffix="txt"), "antiword",
        "doc by LibreOffice"),
    Way("txt by odt2txt", "txt", _told("odt2txt", "--encoding=UTF-8", "{}", suffix="txt"), "odt2txt",
        "odt by LibreOffice"),
    Way("txt by w3m", "txt", _told("w3m", "-dump", "-T", "text/html", "-cols", "100", "{}", suffix="txt"), "w3m",
        "html by LibreOffice"),
)  # fmt: skip


def copies(way: Way, originals: Sequence[Path]) -> dict[Path, Path]:
    """Return the copy of each original, made where the user's cache does not hold it; without those that fail."""
    sources = {path: path for path in originals if path.suffix in way.takes}
    if way.of is not None:
        before = next(one for one in WAYS if one.name == way.of)
        sources = copies(before, list(sources))
    if way.program is not None and shutil.which(way.program) is None:
        return {}
    kept = {path: _kept(source, way) for path, source in sources.items()}
    missing = {path: source for path, source in sources.items() if not kept[path].exists()}
    if missing:
        with tempfile.TemporaryDirectory() as name:
            made = _made(way, list(missing.values()), Path(name))
            for path, copy in zip(missing, made, strict=True):
                if copy.exists():
                    kept[path].parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(copy, kept[path])
    return {path: copy for path, copy in kept.items() if copy.exists()}


def _made(way: Way, sources: Sequence[Path], folder: Path) -> list[Path]:
    """Return where the copy of each source is, if it could be made: copies are named by their stems alone.

    Sources of the same stem are made one after another, each time into a folder of their own.
    """
    turns: dict[Path, list[Path]] = {}
    made = []
    for source in sources:
        turn = folder / str(sum(one.stem == source.stem for one in made))
        turns.setdefault(turn, []).append(source)
        made.append(turn / f"{source.stem}.{way.suffix}")
    for turn, members in turns.items():
        turn.mkdir()
        way.make(members, turn)
    return made


@functools.cache
def version(program: str) -> str:
    """Return the name and version of a program, as it prints them in words of its own on either channel."""
    if program == "soffice":
        return printer() or program
    option = {"antiword": "-h", "pdftotext": "-v", "w3m": "-version"}.get(program, "--version")
    told = subprocess.run([program, option], check=False, capture_output=True, timeout=PATIENCE_S)
    found = _VERSION.search((told.stdout + told.stderr).decode("utf-8", "replace"))
    return f"{program} {found[0]}" if found else program


def made_by(way: Way) -> str:
    """Return the names and versions of the programs that a copy has gone through, the first one first."""
    before = made_by(next(one for one in WAYS if one.name == way.of)) if way.of else ""
    return ", ".join(filter(None, (before, way.program and version(way.program))))


def _kept(source: Path, way: Way) -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    # What no program makes, this script makes.
    who = version(way.program) if way.program else Path(__file__).read_text("utf-8")
    digest = hashlib.sha256(source.read_bytes() + f"{way.name} {who}".encode()).hexdigest()
    # The stem is that of the original: some programs print it.
    return cache / "directive-model" / "copies" / digest / f"{source.stem}.{way.suffix}"

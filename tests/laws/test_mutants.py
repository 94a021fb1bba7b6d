"""Real documents, each broken in every way that ``breaking`` knows: read, or refused by a code; and nothing is lost.

The same mutants each time.  ``DIRECTIVE_MUTANTS`` says how many of each way and kind, one if it says nothing.
"""

from __future__ import annotations

import io
import os
import re
import zlib
from functools import cache
from xml.etree import ElementTree as ET
from zipfile import BadZipFile

import pytest
from account import account_of, labels_of, marks_of, shown_as_capitals
from ledger import Ledger, beyond, letters_beyond, signs, words
from mutants import breaks_of, keeps_the_law, mutant
from sources import CORPUS, PATHS, kind_of, shown

from directive_model import Limits, check, read, write
from directive_model.errors import DirectiveError, PluginFault
from directive_model.host import HEAD, default_host, read_page
from directive_model.plugin import PageFormat, Source
from directive_model.recognize import recognize

TIMES = int(os.environ.get("DIRECTIVE_MUTANTS", "1"))
_LARGEST = 60_000
_SECONDS = 5
_TOOLS = re.compile(rb'<aside class="tools".*?</aside>', re.DOTALL)
_KINDS = ("docx", "odt", "fodt", "html", "md", "txt", "json", "xml")
#: Kinds of which the corpus has none, or few, that are programs: written from its text files.
_WRITTEN = ("odt", "fodt", "html", "json", "xml")
MUTANTS = [(kind, way, number) for kind in _KINDS for way in breaks_of(kind) for number in range(TIMES)]


@pytest.mark.parametrize(("kind", "way", "number"), MUTANTS, ids=str)
def test_a_broken_document_is_read_or_refused_by_a_code_and_nothing_of_it_is_lost(shared, kind, way, number):
    path, data = _original(kind, f"{way} {number}")
    broken = mutant(kind, way, data, f"{path} {number}")
    try:
        page, program = _read(path, broken)
        check(program)
    except DirectiveError as refusal:
        assert not isinstance(refusal, PluginFault), refusal  # noqa: PT017  # most are refused, and rightly
        assert refusal.code != "limit-seconds"  # noqa: PT017  # as above
        return
    converted = any(finding.rule == "converted-encoding" for finding in program.findings)
    source = _shown(path, broken) if page is not None and keeps_the_law(kind, way, converted=converted) else None
    if source is not None:
        source.add(*labels_of(page.value))
        source.allow(*marks_of(page.value))
        account = account_of(program)
        for letters in shown_as_capitals(page.value, account):
            # The source has them as they are, the program as they look.
            account.allow(letters)
            source.unknown += len(letters)

        assert [] == _differences(source, account)


def _original(kind: str, seed: str) -> tuple[str, bytes]:
    """Return a document of the kind, another one for each seed."""
    paths = _paths()["txt" if kind in _WRITTEN else kind]
    path = paths[sum(seed.encode()) % len(paths)]
    data = (CORPUS / path).read_bytes()
    if kind not in _WRITTEN:
        return path, data
    written = io.BytesIO()
    write(read(data, format="txt").value, written, format=kind)
    # The tools beside a page say its headings again, for whoever reads it: they are no part of the document.
    return f"{path}.{kind}", _TOOLS.sub(b"", written.getvalue())


@cache
def _paths() -> dict[str, list[str]]:
    """Return the corpus's documents that are not large, by kind."""
    paths: dict[str, list[str]] = {}
    for path in PATHS:
        if not path.startswith("torture") and 0 < (CORPUS / path).stat().st_size < _LARGEST:
            paths.setdefault(kind_of(path, (CORPUS / path).read_bytes()), []).append(path)
    return paths


def _read(path: str, data: bytes):
    """Return the page, where it is one, and the program."""
    host, limits = default_host(), Limits(seconds=_SECONDS)
    offer = host.offer(host.identify(data[:HEAD], path) or "txt")
    if not isinstance(offer.format, PageFormat):
        return None, read(data, format=offer.format.name, limits=limits)
    page = read_page(host, offer, Source(data=data, name=path, limits=limits))
    return page, page.then(recognize)


def _shown(path: str, data: bytes) -> Ledger | None:
    """Return what the second extraction finds; None where it is at its end, and the reader has gone on."""
    try:
        return shown(path, data)
    except (ET.ParseError, LookupError, StopIteration, UnicodeDecodeError, RecursionError, zlib.error, BadZipFile):
        return None


def _differences(source: Ledger, account: Ledger) -> list[str]:
    lost = [f"lost {word!r}" for kind in (words, signs) for word in beyond(source, account, kind)]
    if letters_beyond(account, source) > source.unknown:
        lost += [f"twice {word!r}" for kind in (words, signs) for word in beyond(account, source, kind)]
    return lost

"""Real documents as DOCX, ODT, HTML and PDF: the words on their pages are the program's, no more and no fewer.

A sample of small ones keeps this cheap; ``DIRECTIVE_EVERY=1`` takes all of them.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter

import pypdfium2
import pytest

from directive_model import read
from directive_model.errors import DirectiveError
from directive_model.flow import text_of
from directive_model.host import default_host
from directive_model.plugin import Source
from directive_model.typeset import typeset

_EVERY = int(os.environ.get("DIRECTIVE_EVERY", "24"))
#: Larger ones take seconds each.
_MOST_BYTES = 60_000 if _EVERY > 1 else 1_500_000


@pytest.fixture(scope="module")
def programs(shared):
    """Return the programs of the sample, by the names of their files."""
    folders = [shared / "corpus" / name for name in ("party", "state", "text")]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix != ".pdf")
    found = {}
    for path in [one for one in files if one.is_file() and one.stat().st_size < _MOST_BYTES][::_EVERY]:
        try:
            found[path.name] = read(path).value
        except DirectiveError:
            continue  # what is refused, and why, is another law's
    return found


def page_text(flow):
    blocks = []
    for section in flow.sections:
        blocks += [*(section.first_header or ()), *section.blocks, *(section.first_footer or ())]
    return text_of(blocks, page_numbers=False)


def counted(text):
    return Counter(unicodedata.normalize("NFC", text).upper().split())


def letters(text):
    return Counter(unicodedata.normalize("NFC", "".join(text.split()).replace("\u00ad", "")).upper())


@pytest.mark.parametrize("kind", ["docx", "odt", "html", "pdf"])
def test_the_words_on_the_pages_are_those_of_the_program(programs, kind):
    host = default_host()
    written = host.formats[kind]
    differ = {}
    for name, program in programs.items():
        form = host.choose_form(program, None).form
        flow = typeset(program, form, paged=written.paged, laid_out=written.laid_out).value
        reading = written.write(flow)
        told = "".join(one.text or "" for one in reading.findings)
        if kind == "pdf":
            pages = pypdfium2.PdfDocument(reading.value)
            # pdfium takes a hyphen at the end of a line for one of its own.
            shown = (
                "".join(one.get_textpage().get_text_range() for one in pages)
                .replace("\ufffe", "-")
                .replace("\x02", "-")
            )
            lacking, added = letters(page_text(flow)) - letters(shown + told), None
        else:
            shown = page_text(written.read(Source(data=reading.value, name=name)).value)
            lacking = counted(page_text(flow)) - counted(f"{shown} {told}")
            added = counted(shown) - counted(page_text(flow))
        if lacking or added:
            differ[name] = lacking, added

    assert programs
    assert {} == differ

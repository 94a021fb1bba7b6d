"""The law over the corpus: what a second, dumb extraction finds in a document is in the program or in a finding.

Words and signs are compared with their counts and in both directions: what is lost, and what is there twice.
What is refused is listed in ``refused.txt`` with the code of the refusal, and nothing else is left out.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from account import account_of, labels_of, marks_of, shown_as_capitals
from ledger import Ledger, beyond, letters_beyond, neighbourhood, signs, words
from sources import CORPUS, PATHS, kind_of, shown

from directive_model.errors import DirectiveError
from directive_model.host import HEAD, default_host, read_bytes, read_page
from directive_model.plugin import Source
from directive_model.recognize import recognize

#: What signing software prints on a scan has fewer letters.
_STAMP = 500
_REFUSED = dict(
    reversed(line.split(" ", 1)) for line in (Path(__file__).parent / "refused.txt").read_text("utf-8").splitlines()
)


@pytest.mark.parametrize("path", PATHS, ids=ascii)
def test_every_word_and_sign_of_a_document_is_in_its_program_or_in_a_finding_and_none_is_there_twice(path):
    data = (CORPUS / path).read_bytes()
    if data.startswith(b"%PDF-") and sum(map(len, shown(path, data).certain)) < _STAMP:
        pytest.skip("no text layer, but for a stamp: what OCR reads is not compared")
    try:
        page = _page(path, data)
    except DirectiveError as refusal:
        if refusal.code == "missing-extra":
            pytest.skip(f"not installed here: {refusal}")
        assert _REFUSED.get(path) == refusal.code  # noqa: PT017  # most are read
        pytest.skip(f"refused: {refusal.code}")
    source = shown(path, data)
    if source is None:
        pytest.skip(f"no second extraction for {kind_of(path, data)}")
    source.add(*labels_of(page.value))
    source.allow(*marks_of(page.value))
    reading = page.then(recognize)
    account = account_of(reading)
    if kind_of(path, data) == "pdf":
        for finding in reading.findings:
            if finding.rule == "converted-encoding":
                # Letters that a font misnames: the finding has them as they are named, the program as they look.
                account.allow(finding.text)
                source.unknown += len(finding.text)

    for letters in shown_as_capitals(page.value, account):
        # The source has them as they are, the program as they look.
        account.allow(letters)
        source.unknown += len(letters)

    assert path not in _REFUSED
    assert "" == _table(source, account)


def test_what_is_refused_is_in_the_corpus(shared):
    assert [] == [path for path in _REFUSED if not (shared / "corpus" / path).exists()]


def _page(path: str, data: bytes):
    host = default_host()
    name = host.identify(data[:HEAD], path)
    if name is None:
        return read_bytes(host, data, path)
    return read_page(host, host.offer(name), Source(data=data, name=path))


def _table(source: Ledger, account: Ledger) -> str:
    """Return what differs, a word or sign a line, with its count and its neighbourhood; "" where nothing does."""
    lines = _rows("lost", source, account)
    if letters_beyond(account, source) > source.unknown:
        lines += _rows("twice", account, source)
    return "\n".join(lines)


def _rows(what: str, one: Ledger, other: Ledger) -> list[str]:
    text = "\n".join(one.certain)
    return [
        f"{what} {count} × {found!r}: … {neighbourhood(text, found)} …"
        for kind in (words, signs)
        for found, count in beyond(one, other, kind).items()
    ]

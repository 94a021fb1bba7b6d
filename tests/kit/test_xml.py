from __future__ import annotations

import contextlib
import gc
import subprocess
import sys
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.errors import DirectiveError, LimitExceeded, Unreadable
from directive_model.kit import Limits, parse_xml

LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY b0 "ha">{}]>
<a>&b30;</a>""".format("".join(f'<!ENTITY b{n} "&b{n - 1};&b{n - 1};&b{n - 1};">' for n in range(1, 31)))
DEFAULT = Limits()
EXTERNAL = '<?xml version="1.0"?><!-- x --><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>'


def parse(data, limits=DEFAULT):
    return parse_xml(data, "x.docx", "word/document.xml", limits)


def refusal(data, limits=DEFAULT) -> DirectiveError:
    with pytest.raises(DirectiveError) as caught:
        parse(data, limits)
    return caught.value


def test_a_document_is_parsed_without_its_comments():
    root = parse("<a><!-- no -->Chỉ <b/>đạo<?pi?></a>".encode())

    assert [child.tag for child in root] == ["b"]
    assert "".join(root.itertext()) == "Chỉ đạo"


@pytest.mark.parametrize("text", [LAUGHS, EXTERNAL, "<!DOCTYPE a><a/>", '\n<?xml version="1.0"?>\n<!DOCTYPE a><a/>'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_doctype_is_refused_in_any_encoding(text, encoding):
    start = time.process_time()

    assert refusal(text.lstrip().encode(encoding)).code == "xml-doctype"
    assert time.process_time() - start < 1


@pytest.mark.parametrize(("name", "codec"), [("IBM037", "cp037"), ("UTF-7", "utf-7"), ("UTF-32", "utf-32")])
def test_a_doctype_hidden_by_an_encoding_is_refused(name, codec):
    hidden = f'<?xml version="1.0" encoding="{name}"?><!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'

    # Which of the two depends on the encodings that libxml2 was built with.
    assert refusal(hidden.encode(codec)).code in {"xml-doctype", "xml-broken"}


def test_the_word_doctype_in_the_text_is_only_text():
    assert parse(b"<a><![CDATA[<!DOCTYPE html>]]></a>").text == "<!DOCTYPE html>"


def test_broken_xml_is_named_with_line_and_column():
    error = refusal(b"<a>\n  <b>\n</a>")

    assert isinstance(error, Unreadable)
    assert error.code == "xml-broken"
    assert error.place == "word/document.xml line 3, column 5"
    assert str(error).startswith("x.docx word/document.xml line 3, column 5: the XML is not well-formed")


@pytest.mark.parametrize(
    "data", [b" ", b"<a", b"\xff\xfe<", b"\0\0\0\0", b"<a>\xff</a>", b"<a>&none;</a>", b"<!-- -->"]
)
def test_junk_is_broken_xml(data):
    assert refusal(data).code == "xml-broken"


def test_nothing_is_empty():
    assert refusal(b"").code == "empty-file"


@pytest.mark.parametrize(("limit", "depth"), [(20, 21), (256, 257), (256, 100_000), (1000, 1001), (1000, 100_000)])
def test_too_deep_is_too_deep(limit, depth):
    error = refusal(b"<a>" * depth + b"</a>" * depth, Limits(xml_depth=limit))

    assert isinstance(error, LimitExceeded)
    assert error.limit == "xml_depth"


@pytest.mark.parametrize("limit", [20, 256, 1000])
def test_as_deep_as_the_limit_is_read(limit):
    data = b"<a>" * limit + b"</a>" * limit

    assert sum(1 for _ in parse(data, Limits(xml_depth=limit)).iter()) == limit


def test_too_many_elements_are_refused_before_they_are_parsed():
    assert refusal(b"<a>" + b"<b></b>" * 1000 + b"</a>", Limits(xml_nodes=500)).code == "limit-xml-nodes"


def test_a_large_document_is_read():
    text = "Chỉ đạo triển khai. " * 600_000

    assert len(parse(f"<a><b>{text}</b></a>".encode())[0].text) == len(text)


@given(st.binary(max_size=200))
def test_junk_never_raises_anything_foreign(data):
    try:
        root = parse(data)
    except DirectiveError:
        return

    assert root.tag


_NAMED_ANEW = """
import sys
from pathlib import Path
from directive_model import read
from directive_model.errors import DirectiveError

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

def page(number):
    tags = "".join(f"<{letter}{number}x{index:060x}>" for index in range(12000) for letter in LETTERS)
    return BEFORE + tags + AFTER

for number in range(16):
    if number == 4:
        before = held()
    try:
        read(page(number).encode(), format=FORMAT)
    except DirectiveError:
        pass
print(held() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="tells memory by /proc")
@pytest.mark.parametrize(
    "document",
    [
        'FORMAT, LETTERS, BEFORE, AFTER = "xml", ["a", "/a"], "<a>", "</a>"',
        'FORMAT, LETTERS, BEFORE, AFTER = "html", ["a", "/a"], "<p>", "</p>"',
    ],
    ids=["xml", "html"],
)
def test_names_that_no_other_document_has_are_forgotten_with_their_document(document):
    code = f"{document}\n{_NAMED_ANEW}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    # Twelve documents with 0.8 MB of names each.
    assert int(done.stdout) < 6 * 2**20


def _no_thread(_):
    raise RuntimeError("can't start new thread")


def test_what_is_large_is_parsed_where_no_thread_can_be_started(monkeypatch):
    monkeypatch.setattr(threading.Thread, "start", _no_thread)

    assert len(parse(b"<a>" + b"<b/>" * 100_000 + b"</a>")) == 100_000


def test_what_is_large_and_broken_is_named_with_line_and_column():
    error = refusal(b"<a>\n" + b"<b/>" * 100_000 + b"</c>")

    assert error.code == "xml-broken"
    assert "line 2, column 400005" in error.place


@pytest.mark.parametrize("threads", [True, False], ids=["by a thread", "without threads"])
def test_what_is_large_and_broken_goes_with_its_error(threads, monkeypatch):
    """A worker that was sent many such files kept them all until the collector came by."""
    if not threads:
        monkeypatch.setattr(threading.Thread, "start", _no_thread)
    data = b"<a>" + b"<b/>" * 100_000 + b"</c>"
    before = sys.getrefcount(data)
    gc.disable()
    try:
        # Not by pytest.raises, which keeps errors itself.
        with contextlib.suppress(Unreadable):
            parse(data)
        assert sys.getrefcount(data) == before
    finally:
        gc.enable()

"""What is called an old Word document is read as what it is."""

from __future__ import annotations

import pytest
from doc_fakes import ole_of, word_of

from directive_model import DirectiveError, read
from directive_model.host import default_host


@pytest.mark.parametrize(
    ("streams", "code", "said"),
    [
        ({"Workbook": b""}, "ole-no-word", "Excel"),
        ({"PowerPoint Document": b""}, "ole-no-word", "PowerPoint"),
        ({"__properties_version1.0": b""}, "ole-no-word", "Outlook"),
        ({"Contents": b""}, "ole-no-word", "another OLE file"),
        ({}, "ole-no-word", "another OLE file"),
        ({"EncryptedPackage": b"", "EncryptionInfo": b""}, "docx-encrypted", "password"),
        ({"WordDocument": word_of(), "1Table": b"", "\tDRMContent": b""}, "doc-rights", "rights"),
        ({"WordDocument": word_of(flags=0x0300), "1Table": b""}, "doc-encrypted", "password"),
        ({"WordDocument": b"no head at all".ljust(64), "1Table": b""}, "doc-broken", "not one of Word"),
        ({"WordDocument": word_of()}, "doc-broken", "1Table"),
        ({"WordDocument": word_of(letters=2**31), "1Table": b""}, "doc-broken", "more letters"),
    ],
)
def test_an_ole_file_that_cannot_be_read_says_what_it_is(streams, code, said):
    with pytest.raises(DirectiveError) as caught:
        read(ole_of(streams))

    assert code == caught.value.code
    assert said in caught.value.words.en
    assert caught.value.words.vi != caught.value.words.en


def test_an_old_word_document_is_known_whatever_it_is_called():
    data = ole_of({"WordDocument": word_of(), "1Table": b""})

    assert {"doc"} == {default_host().identify(data[:4096], f"a{suffix}") for suffix in (".doc", ".docx", "", ".xls")}


@pytest.mark.parametrize("name", ["a.doc", "a.DOT", "a.docx", "a.rtf"])
def test_text_that_is_called_an_office_file_is_read_as_text(name):
    head = "CHƯƠNG TRÌNH\nchỉ đạo tháng 12/2025\n".encode()

    assert "txt" == default_host().identify(head, name)


def test_text_of_an_old_encoding_and_of_utf_16_is_text():
    host = default_host()

    assert "txt" == host.identify("§¶ng bé tØnh".encode("cp1252"), "a.doc")
    assert "txt" == host.identify("Kế hoạch".encode("utf-16"), "a.doc")


def test_what_is_neither_is_left_to_the_suffix():
    assert "doc" == default_host().identify(b"\0\1\2\3", "a.doc")


def test_a_package_that_is_called_an_old_word_document_is_read_as_what_it_is(example_docx):
    data = example_docx.read_bytes()

    assert "docx" == default_host().identify(data[:4096], "a.doc")


def test_a_file_that_is_no_word_document_at_all_is_refused():
    with pytest.raises(DirectiveError) as caught:
        read(b"\0\1\2\3", format="doc")

    assert "doc-no-word" == caught.value.code


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.htm", ""])
def test_a_package_is_no_web_page_and_no_old_document_whatever_stands_in_it(name):
    stored = b"PK\3\4" + bytes(26) + b"[Content_Types].xmlword/" + b'<html progid="Word.Document">'

    assert "docx" == default_host().identify(stored, name)

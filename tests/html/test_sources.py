"""What is a page at all: charsets, web archives, and how sources are told apart."""

from __future__ import annotations

import pytest
from webpages import WORD, lines, reading

from directive_model.errors import Unreadable
from directive_model.host import Host


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<p>Đảng ủy".encode("utf-16"), "Đảng ủy"),
        ('<meta charset="windows-1258"><p>\xd0a'.encode("latin-1"), "Đa"),
        ('<?xml version="1.0" encoding="utf-8"?><html><p>Đảng'.encode(), "Đảng"),
        ('<meta charset="latin-1"><p>Đảng ủy'.encode(), "Đảng ủy"),
    ],
)
def test_the_charset_is_what_the_page_declares_or_its_letters_tell(data, expected):
    assert [expected] == lines(data)


ARCHIVE = (
    b'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n'
    b'--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    b"<p>=C4=90=E1=BA=A3ng</p>\r\n--b\r\nContent-Type: image/png\r\nContent-Location: a.png\r\n\r\nx\r\n--b--\r\n"
)


def test_the_page_of_a_web_archive_is_read_and_its_other_parts_are_told():
    found = reading(ARCHIVE)

    assert ["Đảng"] == lines(ARCHIVE)
    assert [("object-not-read", "a.png")] == [(one.rule, one.span.part) for one in found.findings]


def test_an_archive_without_a_page_is_refused():
    with pytest.raises(Unreadable) as caught:
        reading(ARCHIVE.replace(b"text/html; charset", b"text/plain; charset"))

    assert "html-no-page" == caught.value.code


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.doc", WORD.encode()),
        ("<bytes>", b"\xef\xbb\xbf<!DOCTYPE html>\n<p>a"),
        ("<bytes>", '<?xml version="1.0"?>\n<!-- x -->\n<html>'.encode("utf-16")),
        ("a.doc", ARCHIVE),
        ("a.html", b"a"),
    ],
)
def test_pages_are_known_by_what_they_begin_with(name, head):
    assert "html" == Host().identify(head, name)


def test_other_files_are_none():
    host = Host()

    assert [None, "txt", "md"] == [
        host.identify(b"<directive", "<bytes>"),
        host.identify(b"<p>a", "a.txt"),
        host.identify(b"<p>a", "a.md"),
    ]

"""Whatever is thrown at ``read``: a DirectiveError with a stable code, the place and the remedy, at once."""

from __future__ import annotations

import gzip
import io
import json
import resource
import time
import zipfile

import pytest

from directive_model import DirectiveError, DirectiveProgram, Title, read, write

PROGRAM = DirectiveProgram(title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 12/2025 của Ban Thường vụ Tỉnh ủy Sơn Hải"))
XML_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>'


def written(name):
    target = io.BytesIO()
    write(PROGRAM, target, format=name)
    return target.getvalue()


def package(**parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts.items():
            zipped.writestr(name, data)
    return target.getvalue()


def bomb():
    """A part of 400 MB in 400 KB."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped,
        zipped.open("word/document.xml", "w") as part,
    ):
        blank = b" " * 2**20
        for _ in range(400):
            part.write(blank)
    return target.getvalue()


def billion_laughs():
    entities = b"".join(b'<!ENTITY l%d "%s">' % (n + 1, b"&l%d;" % n * 10) for n in range(9))
    return XML_HEAD + b'<!DOCTYPE p [<!ENTITY l0 "lol">' + entities + b"]><p>&l9;</p>"


EXTERNAL = XML_HEAD + b'<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

BAD = {
    "an unknown suffix": ("a.abc", lambda: b"CH", "unknown-format", "--from"),
    "an empty text": ("a.txt", bytes, "empty-file", ""),
    "an empty docx": ("a.docx", bytes, "empty-file", ""),
    "an empty json": ("a.json", bytes, "empty-file", ""),
    "an empty xml": ("a.xml", bytes, "empty-file", ""),
    "an empty file of unknown suffix": ("a.abc", bytes, "empty-file", ""),
    "a truncated zip": ("a.docx", lambda: written("docx")[:-200], "zip-truncated", ""),
    "half a zip": ("a.docx", lambda: written("docx")[:2000], "zip-truncated", ""),
    "a docx without document.xml": ("a.docx", lambda: package(a=b"b"), None, ""),
    "a docx that is a renamed doc": ("a.docx", lambda: OLE, None, ""),
    "invalid UTF-8": ("a.txt", lambda: b"CH\n \xff", "invalid-utf8", "line 2, column 2, byte 4"),
    "a program file called txt": ("a.txt", lambda: b"\x7fELF\x02\x01\x01\0\0\0", "not-text", "line 1, column 8"),
    "a bomb": ("a.docx", bomb, "limit-ratio", "word/document.xml"),
    "billion laughs": ("a.xml", billion_laughs, "xml-doctype", ""),
    "billion laughs in a docx": (
        "a.docx",
        lambda: package(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": billion_laughs()}),
        "xml-doctype",
        "word/document.xml",
    ),
    "an external entity": ("a.xml", lambda: EXTERNAL, "xml-doctype", ""),
    "an xml that is cut off": ("a.xml", lambda: written("xml")[:-20], None, "line "),
    "an xml of something else": ("a.xml", lambda: XML_HEAD + b"<html/>", None, ""),
    "a json that is cut off": ("a.json", lambda: written("json")[:-20], None, ""),
    "a json of something else": ("a.json", lambda: b"[1, 2]", "invalid-data", ""),
    "a json with wrong types": (
        "a.json",
        lambda: json.dumps({**json.loads(written("json")), "recipients": "all", "regime": 3}).encode(),
        "invalid-data",
        "/recipients",
    ),
    "a json with unknown fields": (
        "a.json",
        lambda: json.dumps({**json.loads(written("json")), "colour": "red"}).encode(),
        "invalid-data",
        "colour",
    ),
    "a json as deep as it goes": ("a.json", lambda: b"[" * 200_000, None, ""),
    "an xml as deep as it goes": ("a.xml", lambda: XML_HEAD + b"<a>" * 100_000, None, ""),
    "a compressed text": ("a.txt", lambda: gzip.compress(b"CH" * 5000, mtime=0), None, ""),
}


@pytest.mark.parametrize(("name", "make", "code", "told"), BAD.values(), ids=BAD)
def test_bad_input_is_refused_at_once_with_code_place_and_remedy(name, make, code, told, tmp_path):
    path = tmp_path / name
    path.write_bytes(make())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    start = time.process_time()
    with pytest.raises(DirectiveError) as caught:
        read(path)
    seconds = time.process_time() - start

    error = caught.value
    assert code in (None, error.code)
    assert error.code not in ("plugin-fault", "directive-error")
    assert str(path) in str(error)
    assert told in str(error)
    assert ";" in str(error), "a remedy follows the reason"
    assert error.words.vi != error.words.en
    assert seconds < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 200 * 2**10


JUNK = (b"\0", b"PK", b"PK\3\4", b"PK\5\6" + b"\0" * 18, b"{", b"<", b"\xff\xfe\0", b"\xfe\xff\xd8")


@pytest.mark.parametrize("name", ["docx", "json", "txt", "xml"])
@pytest.mark.parametrize("junk", JUNK)
def test_junk_never_makes_a_plugin_fail(name, junk):
    code = ""
    try:
        read(junk, format=name)
    except DirectiveError as error:
        code = error.code

    assert code not in ("plugin-fault", "directive-error")

from __future__ import annotations

import errno
import io
import os
import signal
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from directive_model.errors import Unwritable
from directive_model.kit import forbidden_in_xml, write_atomically, write_package, xml_attribute, xml_text

PARTS = [("mimetype", b"x"), ("b/Phụ lục.xml", b"<a/>" * 99), ("a.xml", b"")]


def test_a_package_holds_its_parts_in_the_order_given():
    with zipfile.ZipFile(io.BytesIO(write_package(PARTS))) as package:
        assert package.testzip() is None
        assert [(name, package.read(name)) for name in package.namelist()] == PARTS
        assert {(1980, 1, 1, 0, 0, 0)} == {info.date_time for info in package.infolist()}
        assert {(0, 0)} == {(info.create_system, info.external_attr) for info in package.infolist()}


def test_what_tells_the_kind_of_a_package_stands_in_plain_sight():
    kind = b"application/vnd.oasis.opendocument.text-template"

    assert write_package([("mimetype", kind)])[30:].startswith(b"mimetype" + kind)


def test_the_same_parts_give_the_same_bytes():
    assert write_package(PARTS) == write_package(iter(PARTS))


def test_text_is_held_in_utf_8():
    assert write_package([("a.xml", "Phụ lục")]) == write_package([("a.xml", "Phụ lục".encode())])


def test_what_is_remembered_of_parts_that_are_alike_changes_no_byte():
    alike = {"mimetype", "styles.xml"}

    for styles in (b"<s/>" * 50, b"<t/>" * 50, b"<s/>" * 50, b"<s/>" * 9000):
        # One of them is held as it is, and the other, of the same content, is not.
        parts = [("mimetype", styles), ("styles.xml", styles), ("content.xml", b"<s/>" * 50)]
        assert write_package(parts) == write_package(parts, alike)


def test_text_and_its_bytes_are_remembered_apart():
    code = """
from directive_model.kit import write_package
write_package([("a", "abc"), ("b", b"abc"), ("a", b"abc"), ("b", "abc")], {"a", "b"})
"""

    assert 0 == subprocess.run([sys.executable, "-bb", "-c", code], check=False).returncode


@given(st.text(st.characters(codec=None)))
def test_text_in_xml_comes_back_but_for_what_xml_forbids(text):
    document = f'<a b="{xml_attribute(text)}">{xml_text(text)}</a>'
    lost = forbidden_in_xml(text) or ""
    kept = "".join(character for character in text if character not in lost)

    root = etree.fromstring(document)

    assert (root.text or "", root.get("b")) == (kept, kept)


def test_forbidden_characters_are_told():
    assert forbidden_in_xml("a\x00b\x0bc\ufffe") == "\x00\x0b\ufffe"
    assert forbidden_in_xml("Chỉ đạo\t\n\r ✓ 𝔻") is None


def test_a_new_file_is_written_and_nothing_else(tmp_path):
    write_atomically(tmp_path / "Chương trình.docx", b"new")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"Chương trình.docx": b"new"}


def test_an_existing_file_keeps_its_permissions(tmp_path):
    target = tmp_path / "a"
    target.write_bytes(b"old")
    target.chmod(0o640)

    write_atomically(target, b"new")

    assert (target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (b"new", 0o640)


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")

    write_atomically(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_device_is_written_and_not_replaced():
    write_atomically(Path(os.devnull), b"new")

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="a system that names no open file")
def test_a_pipe_is_written_though_it_has_no_path_of_its_own():
    reading, writing = os.pipe()
    write_atomically(f"/dev/fd/{writing}", b"new")
    os.close(writing)

    with os.fdopen(reading, "rb") as pipe:
        assert b"new" == pipe.read()


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("none/a.docx", "there is no such folder; make the folder first"),
        ("file/a.docx", "there is no such folder"),
        ("folder", "it is a folder; give the name of a file in it"),
        ("x" * 300, "the name cannot be used for a file"),
        ("a\0b", "the name cannot be used for a file"),
    ],
)
def test_what_cannot_be_written_is_named_with_the_remedy(tmp_path, target, words):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()

    with pytest.raises(Unwritable) as caught:
        write_atomically(tmp_path / target, b"new")

    assert f"{tmp_path / target}: {words}" in caught.value.words.en
    assert {"file", "folder"} == {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "you may not write there"), (errno.EIO, "the system says: ")],
)
def test_a_failed_write_leaves_the_target_untouched(tmp_path, monkeypatch, number, words):
    target = tmp_path / "a"
    target.write_bytes(b"old")

    def fail(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Unwritable, match=words):
        write_atomically(target, b"new")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_a_write_protected_file_is_not_replaced(tmp_path, monkeypatch):
    target = tmp_path / "a"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)

    with pytest.raises(Unwritable, match="you may not write there"):
        write_atomically(target, b"new")

    assert target.read_bytes() == b"old"


def test_a_killed_write_leaves_the_target_untouched(tmp_path):
    target = tmp_path / "a"
    target.write_bytes(b"old")
    script = (
        "import os, sys, time, pathlib\n"
        "from directive_model.kit import write_atomically\n"
        "def hang(handle):\n"
        "    print('writing', flush=True)\n"
        "    time.sleep(60)\n"
        "os.fsync = hang\n"
        "write_atomically(pathlib.Path(sys.argv[1]), b'new' * 100000)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(target)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()

    assert target.read_bytes() == b"old"
    write_atomically(target, b"next")
    assert target.read_bytes() == b"next"


def test_the_kit_costs_nothing_to_import():
    heavy = "{'lxml', 'zipfile', 'tempfile', 'subprocess', 'directive_model.kit.package', 'directive_model.kit.xml'}"
    script = f"import sys, directive_model.kit; print(sorted({heavy} & set(sys.modules)))"

    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"

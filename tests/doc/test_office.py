"""LibreOffice is found, asked for its version, run by itself, and ended with all that it started."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from directive_model.kit import Limits
from directive_model.kit.programs import Overdue, run
from directive_model_doc.converters import office
from directive_model_doc.converters.msdoc2docx import Failed

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the programs of these tests are shell scripts")


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Return a function that puts a shell script in LibreOffice's place, and nothing else on the path."""
    office.installed.cache_clear()
    monkeypatch.setattr(office, "_PLACES", ())
    found = tmp_path / "bin"
    found.mkdir()
    monkeypatch.setenv("PATH", f"{found}:/usr/bin:/bin")

    def put(version: str, script: str = "") -> None:
        path = found / "soffice"
        path.write_text(f'#!/bin/sh\n[ "$1" = --version ] && {{ echo "{version}"; exit; }}\n{script}\n')
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        (found / "libreoffice").symlink_to(path)

    yield put
    office.installed.cache_clear()


def test_it_is_found_with_its_version(program, tmp_path):
    program("LibreOffice 24.2.7.2 420(Build:2)")

    assert (str(tmp_path / "bin" / "soffice"), "24.2.7.2") == office.installed()


@pytest.mark.parametrize("version", ["LibreOffice 5.1.6.2", "OpenOffice 4.1", ""])
def test_one_that_is_too_old_or_none_at_all_is_passed_over(program, version):
    program(version)

    assert None is office.installed()
    with pytest.raises(Failed):
        office.convert(b"", Limits())


def test_it_writes_into_a_folder_of_its_own_with_macros_and_links_off(program, tmp_path):
    program(
        "LibreOffice 24.2.7.2",
        f'cp -r . "{tmp_path}/seen"; echo "$@" > "{tmp_path}/args"; mkdir out; echo made > out/source.docx',
    )

    conversion = office.convert(b"doc", Limits())
    settings = (tmp_path / "seen" / "profile" / "user" / "registrymodifications.xcu").read_text("utf-8")
    (own,) = [word for word in (tmp_path / "args").read_text().split() if word.endswith("/source.doc")]

    assert b"made\n" == conversion.data
    assert "LibreOffice 24.2.7.2" == conversion.by
    assert "<value>3</value>" in settings
    assert not Path(own).exists()


def test_a_document_that_it_cannot_open_is_told(program):
    program("LibreOffice 24.2.7.2", "exit 1")

    with pytest.raises(Failed) as caught:
        office.convert(b"doc", Limits())

    assert "cannot open it" in caught.value.why.en


def test_what_is_too_large_is_not_read(program):
    program("LibreOffice 24.2.7.2", "mkdir out; head -c 5000 /dev/zero > out/source.docx")

    with pytest.raises(Failed) as caught:
        office.convert(b"doc", Limits(source_bytes=4096))

    assert "source_bytes" == caught.value.limit


def test_it_is_ended_with_what_it_started_when_the_time_is_up(program, tmp_path):
    program("LibreOffice 24.2.7.2", f'(sleep 3; touch "{tmp_path}/alive") &\nsleep 60')

    with pytest.raises(Failed) as caught:
        office.convert(b"doc", Limits(seconds=0.5))
    time.sleep(3)

    assert "seconds" == caught.value.limit
    assert not (tmp_path / "alive").exists()


def test_a_program_gets_nothing_of_our_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_OF_OURS", "1")
    command = [sys.executable, "-c", "import os; print(os.environ.get('SECRET_OF_OURS'), os.environ['HOME'])"]

    assert (0, f"None {tmp_path}\n".encode()) == run(command, str(tmp_path), 20)


def test_a_program_that_hangs_is_overdue(tmp_path):
    with pytest.raises(Overdue):
        run(["sleep", "60"], str(tmp_path), 0.2)

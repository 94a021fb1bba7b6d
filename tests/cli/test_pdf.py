"""What the commands say of PDF: signatures, some pages of many, how far a long reading has come."""

import sys

import attrs
import pytest

from directive_model import Severity, write
from directive_model.api import read
from directive_model.kit import Signature
from directive_model_pdf.reader import document


@pytest.fixture
def printed(example, tmp_path):
    path = tmp_path / "a.pdf"
    write(read(example).value, path)
    return path


def test_progress_is_told_to_who_asks_for_it_a_line_a_page(run, printed):
    result = run("show", printed, "--progress")

    assert [f"{printed}: page 1/2", f"{printed}: page 2/2"] == result.err.splitlines()


def test_progress_is_not_told_where_nobody_watches(run, printed):
    assert "page" not in run("show", printed).err


def test_progress_stays_on_one_line_of_a_terminal_and_leaves_nothing(run, printed, monkeypatch):
    # The streams of a test are made anew for each, so the one at hand is no terminal.
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda _: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    # What is longer than a line is shortened: the path of a test may be.
    monkeypatch.chdir(printed.parent)

    err = run("convert", printed.name, "-", "--to", "txt", "--lang", "vi").err

    assert f"\r\x1b[K{printed.name}: đọc trang 1/2\r\x1b[K" in err
    assert "2/2" not in err


@pytest.mark.parametrize("command", ["show", "check", "convert"])
def test_pages_are_chosen(run, printed, command):
    target = ("-", "--to", "txt") if command == "convert" else ()
    result = run(command, printed, *target, "--pages", "2")

    assert "Trần Hải Đăng" in result.out or command == "check"
    assert "CHƯƠNG TRÌNH" not in result.out
    if command != "show":
        assert "only 1 of 2 pages are read, as was asked (2)" in result.out + result.err


@pytest.mark.parametrize("pages", ["0", "two", "3-1"])
def test_what_is_no_list_of_pages_is_wrong_use(run, printed, pages):
    result = run("show", printed, "--pages", pages)

    assert (2, "") == (result.code, result.out)
    assert f"--pages: '{pages}' is no list of pages; write it as 1-3,7 or 5-" in result.err


def test_pages_of_a_format_without_them_are_refused(run, example):
    result = run("show", example, "--pages", "1")

    assert result.code == 3
    assert "files of the format txt have no fixed pages to choose from" in result.err


def test_a_part_of_a_file_is_not_fixed(run, printed):
    result = run("check", printed, "--fix", "--pages", "1")

    assert result.code == 2
    assert "--pages is not for use with --fix" in result.err


def test_signatures_are_shown_and_a_copy_is_said_to_have_none(run, printed, monkeypatch):
    note = Signature("Trần Hải Đăng", "2026-07-30T08:00:00+07:00").finding(str(printed))
    broken = attrs.evolve(note, rule="broken-signature", severity=Severity.ERROR)
    monkeypatch.setattr(document, "signatures", lambda *_, **__: [note, broken])
    shown = run("show", printed).out.splitlines()[-2:]
    converted = run("convert", printed, "-", "--to", "txt").err
    checked = run("check", printed)

    assert all("signed by Trần Hải Đăng at 2026-07-30T08:00:00+07:00" in line for line in shown)
    assert "no copy carries it" in converted
    assert "digital-signature" in checked.out
    assert checked.code == 1

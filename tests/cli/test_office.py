"""The example as a word processor prints it."""

import re
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def pages(example, tool, tmp_path_factory):
    """Convert the example to DOCX, print it to PDF, and return the words of each page."""
    office, reader = tool("soffice"), tool("pdftotext")
    folder = tmp_path_factory.mktemp("office")
    program = folder / "program.docx"
    command = [sys.executable, "-m", "directive_model", "convert", str(example), str(program)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    print_it = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(program)]
    subprocess.run(print_it, check=True, capture_output=True, timeout=100)
    read_it = [reader, "-layout", str(folder / "program.pdf"), "-"]
    return subprocess.run(read_it, check=True, capture_output=True, timeout=60).stdout.decode().split("\f")[:-1]


def _words(text):
    return " ".join(text.split())


def test_the_head_stands_side_by_side_on_the_first_page(pages):
    first = pages[0].splitlines()

    assert any(re.search(r"TỈNH ỦY SƠN HẢI\s{2,}ĐẢNG CỘNG SẢN VIỆT NAM", line) for line in first)
    assert any(re.search(r"Số 09-CTr/TU\s{2,}Sơn Hải, ngày 28 tháng 11 năm 2025", line) for line in first)


def test_pages_are_numbered_from_the_second(pages):
    tops = [next(line.strip() for line in page.splitlines() if line.strip()) for page in pages]

    assert [str(number) for number in range(2, len(pages) + 1)] == tops[1:]
    assert tops[0] != "1"


def test_every_sentence_is_on_the_paper(pages, run, example):
    paper = _words(" ".join(re.sub(r"^\s*\d+\s*\n", "", page) for page in pages))
    shown = [line.strip()[2:] for line in run("show", example).out.splitlines() if line.strip().startswith("▸ ")]

    assert [sentence for sentence in shown if sentence not in paper] == []


def test_recipients_stand_beside_the_signature(pages):
    assert re.search(r"Nơi nhận:\s{2,}T/M BAN THƯỜNG VỤ", pages[-1])
    assert "Trần Hải Đăng" in pages[-1]

"""Documents of many pages: some of them, how far reading has come, and memory that does not grow with them."""

import io
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest

from directive_model import Unreadable, check, convert, read, write
from directive_model.flow import paragraphs_of
from directive_model.plugin import Progress, Source
from directive_model_pdf.reader.guard import ALONE
from directive_model_pdf.reader.layer import opened


@pytest.fixture(scope="module")
def book(example):
    """The example's first page, twelve times."""
    file = io.BytesIO()
    write(example, file, format="pdf")
    with pikepdf.open(file) as one, pikepdf.new() as many:
        many.pages.extend([one.pages[0]] * 12)
        output = io.BytesIO()
        many.save(output)
    return output.getvalue()


def numbers(reading):
    return sorted({one.span.page for one in paragraphs_of(reading.page) if one.span is not None})


def test_the_pages_that_are_asked_for_are_read_alone(book):
    reading = read(book, pages="2-3,7")

    assert [2, 3, 7] == numbers(reading)
    (told,) = [finding for finding in reading.findings if finding.rule == "pages-left-out"]
    assert "only 3 of 12 pages are read, as was asked (2-3,7)" in told.message.en


def test_a_document_of_which_pages_were_left_out_is_known_as_read_in_part(book):
    assert read(book, pages="2-3,7").page.partial
    assert not read(book).page.partial


def test_what_stands_on_pages_that_were_left_out_is_no_fault(book):
    (report,) = check(read(book, pages="2")).files

    assert {"missing-recipients", "missing-signatory"} <= {one.rule for one in report.not_evaluated}
    assert "error" not in {one.severity for one in report.findings}


def test_all_pages_are_read_where_none_is_asked_for(book):
    reading = read(book)

    assert list(range(1, 13)) == numbers(reading)
    assert "pages-left-out" not in {finding.rule for finding in reading.findings}


def test_pages_that_are_not_there_are_refused(book):
    with pytest.raises(Unreadable) as refusal:
        read(book, pages="13-")

    assert (refusal.value.code, refusal.value.place) == ("pdf-no-such-page", "p.13-")


def test_a_format_without_fixed_pages_does_not_choose():
    with pytest.raises(Unreadable) as refusal:
        convert(b"CHUONG TRINH", io.BytesIO(), from_format="txt", to_format="json", pages="1")

    assert refusal.value.code == "pages-not-chosen"


def test_what_is_no_list_of_pages_is_a_mistake_of_the_caller(book):
    with pytest.raises(ValueError, match="no pages"):
        read(book, pages="one")


def test_reading_tells_how_many_pages_are_done(book):
    told: list[Progress] = []
    read(book, pages="1-4", progress=told.append)

    assert [(1, 4), (2, 4), (3, 4), (4, 4)] == [(one.done, one.of) for one in told]
    assert {("đọc trang", "page")} == {(one.what.vi, one.what.en) for one in told}


#: Reads a short file, so that all is there that is made once, then a long one, and prints what that leaves behind.
CHILD = """
import json, sys
from pathlib import Path
from directive_model.plugin import Source
from directive_model_pdf.reader.layer import Faces, opened, sheet_of

def pages_of(path):
    source = Source(data=Path(path).read_bytes())
    with opened(source) as pdf:
        for number, page in pdf.pages():
            yield sheet_of(page, number, Faces(), source)

def resident():
    status = Path("/proc/self/status").read_text("ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024

few, many = sys.argv[1:]
sum(len(sheet.words) for sheet in pages_of(few))
before = resident()
words = sum(len(sheet.words) for sheet in pages_of(many))
print(json.dumps([words, resident() - before]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is told by /proc")
def test_pages_leave_no_memory_behind_when_they_have_passed(book, tmp_path):
    few, many = tmp_path / "few.pdf", tmp_path / "many.pdf"
    few.write_bytes(book)
    with pikepdf.open(few) as twelve, pikepdf.new() as long:
        long.pages.extend([twelve.pages[0]] * 150)
        long.save(many)
    run = subprocess.run([sys.executable, "-c", CHILD, few, many], capture_output=True, check=True, timeout=100)
    words, grown = json.loads(run.stdout)

    assert words > 30_000
    # One page with its letters takes about one megabyte while it is open.
    assert grown < 20


def test_one_thread_at_a_time_has_a_document_open(book):
    with ThreadPoolExecutor(1) as other, opened(Source(data=book)):
        assert not other.submit(ALONE.acquire, blocking=False).result()

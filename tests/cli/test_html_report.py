"""``check --output-format html``: the document, with what was found in its margin."""

import re

import lxml.html
import pytest

from directive_model import read, write


@pytest.fixture
def page(run, example, tmp_path):
    """Return a function that checks the example with a change, and returns the page as a tree."""

    def check(old, new, *options):
        path = tmp_path / "a<b>.txt"
        path.write_text(example.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        return lxml.html.document_fromstring(run("check", path, "--output-format", "html", *options).out.encode())

    return check


def test_a_finding_stands_beside_its_line_and_its_letters_are_marked(page):
    tree = page("Số 09", "Số: 09")
    (line,) = tree.xpath("//div[@class='line'][aside]")

    assert ["Số: 09-CTr/TU"] == line.xpath("p/mark/text()")
    assert "number-shape" in line.xpath("string(aside)")
    assert ["→ Số 09-CTr/TU"] == line.xpath(".//*[@class='fix']/text()")


def test_what_is_missing_stands_above_the_document(page):
    tree = page("Số 09-CTr/TU", " " * 12)

    assert "missing-number" in tree.xpath("string(//h3/following-sibling::div[1])")
    assert [] == tree.xpath("//aside")


def test_every_line_of_the_document_is_there(page, example):
    shown = [one.text_content() for one in page("Số 09", "Số: 09").xpath("//div[@class='document']//p")]
    lines = example.read_text(encoding="utf-8").replace("Số 09", "Số: 09").splitlines()

    assert [line for line in lines if line.strip()] == shown


def test_nothing_of_a_document_is_markup_or_runs(page):
    tree = page("Chỉ đạo học tập", "<script>alert(1)</script> Chỉ đạo học tập")

    assert [] == tree.xpath("//script")
    assert "default-src 'none'" in tree.xpath("string(//meta[@http-equiv]/@content)")
    assert "<script>alert(1)</script>" in tree.text_content()
    assert "a<b>.txt" in tree.xpath("string(//h2)")


def test_the_page_speaks_the_chosen_language(page):
    assert "vi" == page("Số 09", "Số: 09", "--lang", "vi").get("lang")


def test_a_file_that_cannot_be_read_is_told(run, tmp_path):
    result = run("check", tmp_path / "nothing.docx", "--output-format", "html")

    assert "there is no such file" in result.out


@pytest.fixture
def printed(example, tmp_path):
    """The example printed as a PDF of two pages; on the second one is its number, which a reader takes out."""
    path = tmp_path / "a.pdf"
    write(read(example).value, path)
    return path


def report_on(run, path):
    return lxml.html.document_fromstring(run("check", path, "--output-format", "html").out.encode())


def test_a_page_of_a_pdf_is_shown_with_frames_that_lead_to_its_findings(run, printed):
    tree = report_on(run, printed)
    frames = tree.xpath("//figure//a")
    told = {f"#{one.get('id')}": one.text_content() for one in tree.xpath("//div[@id]")}

    assert frames
    for frame in frames:
        number = frame.get("href").removeprefix("#f")
        assert told[frame.get("href")].startswith(f"{number}. ")
        assert frame.get("aria-label").startswith(f"{frame.text_content()} ")
        assert re.fullmatch(r"(?:(?:left|top|width|height):\d+\.\d\d%;?){4}", frame.get("style"))


def test_only_pages_on_which_something_was_found_are_shown_each_with_its_name(run, printed):
    pages = report_on(run, printed).xpath("//figure")

    assert ["Page 2"] == [one.findtext("figcaption") for one in pages]
    (picture,) = pages[0].xpath(".//img")
    assert picture.get("alt") == "Page 2; each frame leads to the finding of its number"
    assert picture.get("src").startswith("data:image/png;base64,iVBORw0KGgo")
    assert (picture.get("width"), picture.get("height")) == ("794", "1123")


def test_a_document_without_fixed_pages_has_no_pictures(page):
    assert [] == page("Số 09", "Số: 09").xpath("//img | //figure")


def test_a_page_that_cannot_be_drawn_leaves_the_rest_of_the_report(run, printed, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr("directive_model_pdf.reader.drawing.draw", fail)
    tree = report_on(run, printed)

    assert [] == tree.xpath("//figure")
    assert tree.xpath("//div[@class='document']//p")

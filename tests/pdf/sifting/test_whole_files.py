"""Whole files: scans, rubbish under scans, fonts that do not tell their letters, stamps of signing software."""

import io

import attrs
import pikepdf
import pytest

from directive_model import Unreadable, check, read, table, write
from directive_model.errors import Words
from directive_model.model import Appendix
from directive_model_pdf.reader.scan import found

RUBBISH = [
    "CQNG HOA XA HO! CHU NGHIA VIET NAM",
    "Can cir tinh hinh thirc t6 cUa dja phucrng, Ban Thumng vu",
    "Dang Uy xa An Phil yeu cau cac chi b6 trirc thu6c quan triet.",
]


@pytest.fixture(scope="module")
def printed(example):
    """Return the example as a PDF of ours, its bytes."""
    file = io.BytesIO()
    write(example, file, format="pdf")
    return file.getvalue()


@pytest.fixture(autouse=True)
def _without_ocr(monkeypatch):
    """Nobody looks for Tesseract: what scans say then is tested with them."""
    lacking = Words(vi="hãy cài: apt install tesseract-ocr", en="install: apt install tesseract-ocr")
    monkeypatch.setattr(found, "missing", lambda: lacking)


@pytest.fixture
def pdf(printed):
    return pikepdf.open(io.BytesIO(printed))


def _bytes(pdf):
    file = io.BytesIO()
    pdf.save(file)
    return file.getvalue()


def _font(pdf):
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    return pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))


def _shown(lines, top, mode=0):
    rows = "".join(f"({line}) Tj T* " for line in lines)
    return f"BT {mode} Tr /F 12 Tf 14 TL 60 {top} Td {rows}ET".encode()


def _add_scan(pdf, lines=()):
    """Add a page that a picture covers, with ``lines`` unseen under it, as scanning software leaves them."""
    pdf.add_blank_page(page_size=(595, 842))
    page = pdf.pages[-1]
    picture = pikepdf.Stream(pdf, bytes([200]) * 16)
    picture.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=4,
            Height=4,
            ColorSpace=pikepdf.Name.DeviceGray,
            BitsPerComponent=8,
        )
    )
    page.Resources = _font(pdf)
    page.Resources.XObject = pikepdf.Dictionary(P=picture)
    page.Contents = pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /P Do Q " + _shown(lines, 780, mode=3))


def _stamp(pdf, lines, box=(150, 750, 400, 800)):
    """Lay a field over the first page that shows ``lines``, as signing software does."""
    look = pikepdf.Stream(pdf, b"BT /F 7 Tf 9 TL 2 36 Td " + b"".join(b"(%s) Tj T* " % one for one in lines) + b"ET")
    look.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=[0, 0, box[2] - box[0], box[3] - box[1]],
            Resources=_font(pdf),
        )
    )
    field = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Widget,
        FT=pikepdf.Name.Sig,
        T=pikepdf.String("Stamp"),
        Rect=list(box),
        F=132,
        AP=pikepdf.Dictionary(N=look),
    )
    field = pdf.make_indirect(field)
    pdf.pages[0].Annots = pikepdf.Array([field])
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))


def _told(reading, rule):
    return [finding for finding in reading.findings if finding.rule == rule]


def test_a_scan_without_text_is_refused_and_the_remedy_named():
    pdf = pikepdf.new()
    _add_scan(pdf)
    _add_scan(pdf)

    with pytest.raises(Unreadable) as refusal:
        read(_bytes(pdf))

    assert ("pdf-no-text", "p.1-2") == (refusal.value.code, refusal.value.place)
    assert "; install: apt install tesseract-ocr; or ask" in refusal.value.words.en
    assert "; hãy cài: apt install tesseract-ocr; hoặc xin" in refusal.value.words.vi


def test_rubbish_under_a_scan_is_refused():
    pdf = pikepdf.new()
    _add_scan(pdf, RUBBISH)

    with pytest.raises(Unreadable) as refusal:
        read(_bytes(pdf))

    assert "pdf-no-text" == refusal.value.code
    assert "0.0%" in refusal.value.words.en
    assert "0,0%" in refusal.value.words.vi


def test_one_page_of_rubbish_is_an_error_that_holds_its_letters(pdf, printed):
    _add_scan(pdf, RUBBISH)

    reading = read(_bytes(pdf))
    (finding,) = _told(reading, "page-not-read")

    assert read(printed).value == reading.value
    assert ("error", "\n".join(RUBBISH)) == (finding.severity, finding.text)
    assert (len(pdf.pages), 0.0, 0.0) == (finding.span.page, *finding.span.box[:2])
    assert "page-not-read" in {one.rule for one in check(reading).files[0].findings}


def test_a_page_without_text_is_an_error_even_where_others_have_it(pdf):
    _add_scan(pdf)

    (finding,) = _told(read(_bytes(pdf)), "page-not-read")

    assert ("error", None) == (finding.severity, finding.text)
    assert "hãy cài: apt install tesseract-ocr" in finding.message.vi
    assert read(_bytes(pdf)).page.partial


def test_a_blank_page_is_nothing_to_tell_of(pdf, printed):
    pdf.add_blank_page(page_size=(595, 842))

    reading = read(_bytes(pdf))

    assert read(printed).findings == reading.findings


def test_fonts_that_do_not_tell_their_letters_are_refused(pdf):
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one:
            del one["/ToUnicode"]

    with pytest.raises(Unreadable) as refusal:
        read(_bytes(pdf))

    assert "fonts of the page" in refusal.value.words.en


def test_letters_of_one_font_without_names_are_no_letters_nor_blanks(pdf):
    fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one]
    italic = next(one for one in fonts if str(one.BaseFont).endswith("-Italic"))
    del italic["/ToUnicode"]

    reading = read(_bytes(pdf))
    (finding,) = _told(reading, "unplaced-text")

    assert {"\ufffd"} == set("".join(finding.text.split()))
    assert None is reading.value.date


def test_an_appendix_of_addresses_and_numbers_comes_back_by_its_letters(example):
    rows = [[f"{one}", f"vanthu.xa{one}@sonhai.example", f"HP-LJ{one * 37:04}DN"] for one in range(1, 26)]
    appendix = Appendix(label="Phụ lục", title="DANH MỤC", blocks=(table(["TT", "Hộp thư", "Số máy"], *rows),))
    program = attrs.evolve(example, appendices=(appendix,))
    file = io.BytesIO()
    write(program, file, format="pdf")

    reading = read(file.getvalue())

    assert [] == _told(reading, "page-not-read")
    assert program.appendices == reading.value.appendices


def test_a_stamp_over_the_head_is_told_and_not_read(pdf, printed):
    _stamp(pdf, [b"Signed by: Van thu Tinh uy", b"Email: vanthu@example.vn", b"Date: 2025.11.28 15:21:37 +07:00"])

    reading = read(_bytes(pdf))
    (finding,) = _told(reading, "signing-stamp")

    assert read(printed).value == reading.value
    assert "Signed by: Van thu Tinh uy\nEmail: vanthu@example.vn\nDate: 2025.11.28 15:21:37 +07:00" == finding.text
    assert 1 == finding.span.page


def test_page_numbers_are_fields_as_in_other_formats(printed):
    reading = read(printed)
    section = reading.page.sections[0]

    assert [("2", "page")] == [(run.text, run.field) for block in section.header for run in block.runs]
    assert () == section.first_header
    assert ["2"] == [finding.text for finding in _told(reading, "running-head")]

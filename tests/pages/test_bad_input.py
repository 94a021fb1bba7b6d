"""Programs that no page has room for, printed all the same: the files open, and every word stands on a page."""

from __future__ import annotations

import shutil
from collections import Counter

import attrs
import pytest
from measuring.printing import measure, print_all

from directive_model import LossRefused, write
from directive_model.build import Draft, paragraph, table
from directive_model.flow import text_of
from directive_model.forms import load_form
from directive_model.model import Letterhead, Marks, Title
from directive_model.typeset import typeset

KINDS = ("docx", "odt", "pdf")
#: The one in force on the day of the programs.
FORM = load_form("hd05")
NEAR_MM = 1.0


def long(words, length):
    return (f"{words} " * (length // len(words) + 1))[:length].strip()


def letters_of(program):
    """Return all letters that the page has, blanks left out."""
    flow = typeset(program, FORM).value
    first = flow.sections[0]
    blocks = [*(first.first_header or ()), *flow.blocks, *(first.first_footer or ())]
    return "".join(text_of(blocks, page_numbers=False).split())


def usual(*signers):
    draft = (
        Draft.of("CHƯƠNG TRÌNH", "công tác tháng 8/2026")
        .issued_by("TỈNH ỦY SƠN HẢI")
        .numbered("45", "CTr/TU")
        .dated("Sơn Hải", "2026-08-03")
        .section("1.", "Cấy lúa mùa.", heading="Kinh tế")
        .sent_to("Các ban")
    )
    for name in signers:
        draft = draft.signed(name, position="BÍ THƯ", authority=(("T/M", "BAN THƯỜNG VỤ"),))
    return draft.build()


def cells(count, words="nghiêng nghiêng"):
    return [f"Cột {index}" for index in range(count)], [f"{words} {index}" for index in range(count)]


ONE, LONG_WORD = usual("Lê Giang"), "x" * 400
SIGNERS = ("Lê Giang", "Trần Hải Đăng", "Phạm Thị Thanh Mai")
#: Each with what is said of it: ids of findings.
BAD = {
    "name": (usual(long("Nguyễn Văn Thành", 200)), ["loss-too-long"]),
    "word-for-a-name": (usual("Á" * 200), ["loss-too-long"]),
    "letterhead": (
        attrs.evolve(ONE, letterhead=Letterhead("TỈNH ỦY", long("ĐẢNG ỦY", 300), ONE.letterhead.banner)),
        ["loss-too-long"],
    ),
    "place": (attrs.evolve(ONE, place=long("Lâm Giang", 200)), ["loss-too-long"]),
    "title": (attrs.evolve(ONE, title=Title("CHƯƠNG TRÌNH", long("công tác xây dựng", 7000))), ["loss-too-long"]),
    "thirty-sign": (usual(*SIGNERS * 10), []),
    "nobody-leads": (
        attrs.evolve(usual("Lê Giang", "Trần Hải Đăng"), letterhead=Letterhead(None, None, ONE.letterhead.banner)),
        ["loss-no-lead-body"],
    ),
    "marks": (
        attrs.evolve(
            ONE,
            marks=Marks(
                secrecy=long("TỐI MẬT", 150),
                urgency=long("HỎA TỐC", 150),
                circulation=long("LƯU HÀNH NỘI BỘ", 300),
                draft=long("Dự thảo lần 2", 200),
                drafter=long("LVG-20", 300),
                contact=long("Văn phòng, số máy 12", 900),
            ),
        ),
        ["loss-too-long"] * 6,
    ),
    "thirty-columns": (attrs.evolve(ONE, body=(table(*cells(30)),)), ["loss-wide-table"]),
    "sixty-columns": (attrs.evolve(ONE, body=(table(*cells(60)),)), ["loss-wide-table"]),
    "long-word": (attrs.evolve(ONE, body=(paragraph(f"{LONG_WORD} và {LONG_WORD}."),)), []),
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Return every bad program as it was printed, and what was said of it, by name and format."""
    if any(shutil.which(tool) is None for tool in ("soffice", "pdftohtml", "pdftoppm")):
        pytest.skip("LibreOffice or poppler is not installed")
    folder = tmp_path_factory.mktemp("bad")
    paths = {(name, kind): folder / f"{name}-{kind}.{kind}" for name in BAD for kind in KINDS}
    said = {(name, kind): write(BAD[name][0], path) for (name, kind), path in paths.items()}
    print_all(shutil.which("soffice"), [path for path in paths.values() if path.suffix != ".pdf"], folder)
    return {key: (measure(path.with_suffix(".pdf")), said[key]) for key, path in paths.items()}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", BAD)
def test_it_is_said_and_every_word_stands_on_a_page(name, kind, printed):
    program, expected = BAD[name]

    pages, said = printed[name, kind]

    assert expected == [one.rule for one in said]
    assert Counter() == Counter(letters_of(program)) - Counter("".join(piece.text for piece in pages.pieces))
    for piece in pages.pieces:
        width, height = pages.sizes[piece.page - 1]
        page = FORM.page.landscape if width > height else FORM.page.setup
        assert page.left_mm - NEAR_MM < piece.left < piece.right < width - page.right_mm + NEAR_MM, piece
        assert 0 < piece.top < piece.bottom < height, piece


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_refused_where_nothing_may_be_lost(kind, tmp_path):
    for name, (program, said) in BAD.items():
        path = tmp_path / f"{name}.{kind}"
        if said:
            with pytest.raises(LossRefused):
                write(program, path, strict=True)

            assert not path.exists()


def test_offices_and_the_names_under_them_stand_on_one_page(printed):
    pages, _ = printed["thirty-sign", "pdf"]

    offices = Counter(piece.page for piece in pages.pieces if piece.text.strip() == "BÍ THƯ")
    names = Counter(piece.page for piece in pages.pieces if piece.text.strip() in SIGNERS)
    assert 30 == sum(offices.values())
    assert 1 < len(offices)
    assert offices == names

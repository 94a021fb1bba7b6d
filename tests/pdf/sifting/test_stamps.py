"""Stamps of signing software are told from the words that they stand among."""

import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.sheet import Sheet, Word
from directive_model_pdf.reader.sifting import without_stamps
from directive_model_pdf.reader.sifting.stamps import _STAMP, _may_be_stamped

BODY = Face(font="Times New Roman", size_pt=14.0)
SMALL = Face(font="Arial", size_pt=8.0)


def _row(text, top, left=30.0, face=BODY, *, laid_over=False):
    height = (face.size_pt or 10.0) * 0.35
    words, x = [], left
    for word in text.split():
        width = len(word) * height * 0.5
        words.append(Word(word, (x, top, x + width, top + height), face, laid_over=laid_over))
        x += width + height * 0.25
    return words


def _parted(*rows):
    sheet, findings = without_stamps(Sheet(1, 210.0, 297.0, tuple(word for row in rows for word in row)), "a.pdf")
    return " ".join(word.text for word in sheet.words), [finding.text for finding in findings]


HEAD = _row("ĐẢNG ỦY XÃ AN PHÚ ĐẢNG CỘNG SẢN VIỆT NAM", 20.0)
TEXT = [
    _row(f"Ban Thường vụ Đảng ủy yêu cầu các chi bộ thực hiện mục {number}.", 60.0 + 7 * number)
    for number in (1, 2, 3)
]


def test_a_stamp_laid_over_the_head_is_taken_out_whole():
    stamp = [
        _row(text, 18.0 + 3 * index, 95.0, SMALL, laid_over=True)
        for index, text in enumerate(
            [
                "Người ký: Đảng ủy",
                "xã An Phú",
                "Email: vanthu@example.vn",
                "Thời gian ký: 03.08.2020 10:20:27",
                "+07:00",
            ]
        )
    ]

    kept, taken = _parted(HEAD, *TEXT, *stamp)

    assert kept.startswith("ĐẢNG ỦY XÃ AN PHÚ ĐẢNG CỘNG SẢN VIỆT NAM Ban Thường vụ")
    assert kept.endswith("mục 3.")
    assert [
        "Người ký: Đảng ủy\nxã An Phú\nEmail: vanthu@example.vn\nThời gian ký: 03.08.2020 10:20:27\n+07:00"
    ] == taken


def test_a_stamp_printed_between_the_lines_of_the_head_is_known_by_its_look():
    stamp = [_row("ĐẢNG UỶ XÃ AN PHÚ", 24.0, 120.0, SMALL), _row("13-11-2025 15:21:37 +07:00", 27.2, 120.0, SMALL)]

    kept, taken = _parted(HEAD, *stamp, _row("Số 23-CTr/ĐU", 30.0), *TEXT)

    assert kept.startswith("ĐẢNG ỦY XÃ AN PHÚ ĐẢNG CỘNG SẢN VIỆT NAM Số 23-CTr/ĐU Ban Thường vụ")
    assert ["ĐẢNG UỶ XÃ AN PHÚ\n13-11-2025 15:21:37 +07:00"] == taken


def test_a_stamp_in_the_letters_of_the_text_is_known_by_its_words():
    stamp = [
        _row("Ký bởi: Đảng ủy xã An Phú", 200.0, 120.0),
        _row("Ngày ký: 02/08/2020 15:11:07 +07:00", 206.0, 120.0),
    ]

    kept, taken = _parted(HEAD, *TEXT, _row("Nguyễn Văn An", 194.0, 120.0), *stamp)

    assert kept.endswith("mục 3. Nguyễn Văn An")
    assert ["Ký bởi: Đảng ủy xã An Phú\nNgày ký: 02/08/2020 15:11:07 +07:00"] == taken


def test_numbers_and_days_that_are_laid_over_a_page_stay():
    kept, taken = _parted(
        HEAD, *TEXT, _row("1937", 30.0, 50.0, laid_over=True), _row("3", 30.0, 130.0, laid_over=True)
    )

    assert kept.endswith("mục 3. 1937 3")
    assert [] == taken


@pytest.mark.parametrize(
    "text",
    [
        "Người ký: ghi rõ họ và tên, chức vụ của người có thẩm quyền.",
        "Ngày ký: 13/11/2025",
        "Hội nghị bế mạc lúc 15:21:37 ngày 13-11-2025.",
        "Người ký bởi vậy phải chịu trách nhiệm.",
    ],
)
def test_words_of_the_text_that_sound_like_a_stamp_stay(text):
    kept, taken = _parted(HEAD, *TEXT, _row(text, 100.0))

    assert kept.endswith(text)
    assert [] == taken


def test_a_stamp_tells_its_page_and_box():
    stamp = [
        _row("Ký bởi: Đảng ủy", 10.0, 120.0, SMALL, laid_over=True),
        _row("Ngày ký: 2020", 13.0, 120.0, SMALL, laid_over=True),
    ]

    _, (finding,) = without_stamps(Sheet(4, 210.0, 297.0, tuple(word for row in stamp for word in row)), "a.pdf")

    assert ("signing-stamp", "a.pdf", 4) == (finding.rule, finding.span.source, finding.span.page)
    assert (120.0, 10.0) == finding.span.box[:2]


@pytest.mark.parametrize(
    "row",
    [
        "Ký bởi: Văn phòng",
        "Được ký số bởi Văn phòng",
        "Người ký: Văn phòng",
        "NGƯỜI KÍ",
        "Digitally signed by AN PHU",
        "Thời gian ký: hôm nay",
        "Ngày kí : 3/8",
        "Date: today",
        "Signing time: now",
        "03.08.2020 10:20:27",
    ],
)
def test_a_page_with_any_row_of_a_stamp_is_looked_at_row_by_row(row):
    assert _STAMP.fullmatch(row)
    assert _may_be_stamped(f"xã An Phú {row} kính gửi")


def test_a_page_that_speaks_of_signing_is_not():
    assert not _may_be_stamped("Nghị quyết có hiệu lực kể từ ngày ký; đăng ký kinh doanh, update, designed")

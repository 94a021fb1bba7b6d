"""Recipients beside the signature: the list is whole, wherever the signature begins."""

import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.layout.sides import Columns, parted, uncrossed
from directive_model_pdf.reader.layout.strips import strips_of
from directive_model_pdf.reader.sheet import Word

FACE = Face(size_pt=12.0)


def _line(text, left, top):
    words, x = [], left
    for word in text.split():
        words.append(Word(word, (x, top, x + 2.0 * len(word), top + 4.2), FACE))
        x += 2.0 * len(word) + 1.0
    return words


def _parted(*lines):
    words = [word for line in lines for word in _line(*line)]
    return list(parted(strips_of(words), 112.5))


LIST = [
    ("Nơi nhận:", 30.0, 105.0),
    ("- Văn phòng Chủ tịch nước;", 30.0, 110.0),
    ("- Văn phòng Quốc hội;", 30.0, 115.0),
    ("- Văn phòng Chính phủ;", 30.0, 120.0),
    ("- Lưu: VT, KTN.", 30.0, 125.0),
]
SIGNED = [("KT. BỘ TRƯỞNG", 140.0, 96.0), ("THỨ TRƯỞNG", 143.3, 101.0), ("Trần Hải Đăng", 142.0, 120.0)]
TEXT = [("Thông tư này có hiệu lực thi hành từ ngày 31 tháng 12 năm 2025 và thay thế các quy định", 30.0, 80.0)]


def test_a_list_that_begins_above_what_stands_beside_it_is_one():
    text, columns = _parted(*TEXT, *SIGNED, *LIST)

    assert text.text.startswith("Thông tư này")
    assert isinstance(columns, Columns)
    assert [line[0] for line in LIST] == [strip.text for strip in columns.left]
    assert ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Trần Hải Đăng"] == [strip.text for strip in columns.right]


def test_text_above_a_list_without_its_label_stays_text():
    *text, columns = _parted(("Thực hiện ngay.", 30.0, 105.0), *LIST[1:], SIGNED[2])

    assert ["Thực hiện ngay."] == [strip.text for strip in text[:1]]
    assert "Thực hiện ngay." not in [strip.text for strip in columns.left]


@pytest.mark.parametrize("over", ["TM. ĐẢNG ỦY XÃ.", "T/M CHI BỘ TỔ:", "TM. Đảng ủy xã."])
def test_who_is_signed_for_is_no_end_of_the_text_whatever_stop_stands_behind_it(over):
    wide = 2.0 * len(over.replace(" ", "")) + over.count(" ")
    *text, columns = _parted(*TEXT, (over, 152.8 - wide / 2, 100.0), ("BÍ THƯ", 147.3, 105.0), SIGNED[2], *LIST)

    assert [TEXT[0][0]] == [strip.text for strip in text]
    assert [over, "BÍ THƯ", "Trần Hải Đăng"] == [strip.text for strip in columns.right]


@pytest.mark.parametrize("last", ["Các đảng viên.", "thực hiện./.", "ở HUYỆN XÃ./."])
def test_the_end_of_the_text_is_none_of_who_signs_under_it(last):
    wide = 2.0 * len(last.replace(" ", "")) + last.count(" ")
    *text, columns = _parted((last, 152.8 - wide / 2, 100.0), ("BÍ THƯ", 147.3, 105.0), SIGNED[2], *LIST)

    assert [last] == [strip.text for strip in text]
    assert ["BÍ THƯ", "Trần Hải Đăng"] == [strip.text for strip in columns.right]


def test_entries_that_go_on_behind_a_wide_blank_are_no_columns():
    lines = [
        ("- Ông Trần An", 30.0, 40.0),
        ("Chủ tịch", 110.0, 40.0),
        ("Ông Lê Bá", 30.0, 46.0),
        ("- Thư ký", 110.0, 46.0),
    ]

    assert not any(isinstance(one, Columns) for one in _parted(*lines))


def test_words_of_a_line_that_is_set_far_apart_are_no_columns():
    assert not any(isinstance(one, Columns) for one in _parted(("Tham gia họp", 30.0, 40.0), ("đủ", 110.0, 40.0)))
    assert not any(
        isinstance(one, Columns) for one in _parted(("Độ mật: không", 30.0, 40.0), ("Độ khẩn: hỏa tốc", 110.0, 40.0))
    )


#: "(để báo cáo)" ends a blank's width before who signs.
NARROW = [
    ("Nơi nhận:", 30.0, 105.0),
    ("- Các đồng chí Trần Hải Đăng, Lê Bá", 30.0, 110.0),
    ("Tân (để báo cáo);", 30.0, 115.0),
    ("- Lưu: VPTU.", 30.0, 120.0),
]
BESIDE = [
    ("K/T TRƯỞNG BAN", 107.5, 105.0),
    ("T/M BAN CHẤP HÀNH ĐẢNG BỘ TỈNH", 93.5, 110.1),
    ("PHÓ BAN", 114.0, 115.1),
]
#: What scans and plain layers have: lines of the page from left to right.
ACROSS = [line for pair in zip(NARROW, [*BESIDE, None], strict=True) for line in pair if line]


@pytest.mark.parametrize("order", [[*NARROW, *BESIDE], ACROSS], ids=["cell by cell", "line by line"])
@pytest.mark.parametrize("off", [0.0, 0.6, -0.9], ids=["a blank and a half", "two blanks", "hardly any"])
def test_a_list_that_ends_a_blank_before_who_signs_is_apart_from_it(order, off):
    lines = [(text, left + off if left > 90 else left, top) for text, left, top in order]
    text, columns = parted(uncrossed(strips_of([word for one in [*TEXT, *lines] for word in _line(*one)])), 112.5)

    assert text.text.startswith("Thông tư này")
    assert [line[0] for line in NARROW] == [strip.text for strip in columns.left]
    assert [line[0] for line in BESIDE] == [strip.text for strip in columns.right]


@pytest.mark.parametrize(
    "lines",
    [
        [*NARROW[:1], ("- Thường trực HĐND TỈNH", 30.0, 110.0), *NARROW[2:]],
        [*NARROW[:1], ("- Thường trực HĐND TỈNH", 30.0, 110.0), ("BÍ THƯ", 140.0, 115.0)],
        [("Báo cáo của Ban Chấp hành, Lê Bá T/M BAN CHẤP HÀNH ĐẢNG BỘ TỈNH", 30.0, 110.0), BESIDE[2]],
    ],
    ids=["nobody signs beside it", "who signs has another middle", "no list"],
)
def test_a_line_of_a_list_that_ends_in_capitals_is_whole(lines):
    strips = strips_of([word for line in lines for word in _line(*line)])

    assert [one.text for one in strips] == [one.text for one in uncrossed(strips)]


def test_a_page_of_many_lines_that_end_in_capitals_costs_the_same_for_each(grows_evenly):
    def page(count):
        return strips_of([word for at in range(count) for word in _line("- ab BC", 30.0, 5.0 + at / 2)])

    assert grows_evenly(page, uncrossed)

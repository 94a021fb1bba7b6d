"""Where the lines of a part end, and what stays together on one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.build import table
from directive_model.flow import Face, FlowParagraph, Layout, Run, text_of
from directive_model.forms import load_form
from directive_model.language import nfd
from directive_model.model import DirectiveProgram, Letterhead, Paragraph, ReducedDate, Regime, Statement, Title
from directive_model.recognize import recognize
from directive_model.typeset import typeset
from directive_model.typeset.lines import (
    DAY_ROOM,
    NO_BREAK,
    bound,
    bound_within,
    is_mistakable,
    line_count,
    text_width_mm,
    well_broken,
)

TITLE = [
    "kiểm tra việc thực hiện Nghị quyết số 12-NQ/TW, ngày 02 tháng 4 năm 2025",
    "của Bộ Chính trị về bảo vệ môi trường tỉnh Lâm Giang",
]
WORDS = "TỈNH XÃ ỦY BAN NHÂN DÂN LÂM GIANG VÀ - SỞ PHÒNG, của số 12 5"
SYLLABLES = "BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI TỈNH"
CENTERED = Layout(alignment="center")


def broken(text, size_pt=14.0, width_mm=75.0, layout=CENTERED):
    (block,) = well_broken([FlowParagraph((Run(text, Face(size_pt=size_pt, bold=True)),), layout)], width_mm)
    return block.text


@pytest.mark.parametrize(
    ("size", "width", "lines"),
    [
        (12, 63, ["ỦY BAN NHÂN DÂN", "TỈNH LÂM GIANG"]),
        (12, 63, ["HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ SƠN HẢI"]),
        (12, 63, ["SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"]),
        (14, 75, ["BAN CHẤP HÀNH", "ĐẢNG BỘ TỈNH LÂM GIANG"]),
        (14, 75, ["BAN THƯỜNG VỤ", "ĐẢNG ỦY XÃ BÌNH LÂM"]),
        (14, 50, ["ĐẢNG ỦY", "XÃ LÂM GIANG"]),
        (14, 75, ["BAN TỔ CHỨC", "TỈNH ỦY LÂM GIANG -", "ỦY BAN KIỂM TRA", "TỈNH ỦY LÂM GIANG"]),
        (14, 63, ["ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM", "THÀNH PHỐ SƠN HẢI"]),
        (14, 75, ["CHỦ TỊCH TỔNG LIÊN ĐOÀN", "LAO ĐỘNG VIỆT NAM"]),
        (14, 165, TITLE),
    ],
)  # fmt: skip
def test_a_name_wider_than_its_place_is_broken_between_units_of_sense(filled, size, width, lines):
    text = broken(" ".join(lines), size, width)

    assert lines == filled(text, size, width)
    # What is measured a little wider or narrower than it prints is broken alike.
    assert lines == filled(text, size, width * 1.02)
    assert lines == filled(text, size, width * 0.98)


@given(
    st.lists(
        st.sampled_from(WORDS.split()),
        min_size=1,
        max_size=30,
    )
)
def test_however_a_name_is_made_its_lines_fit_and_its_words_stay(filled, words):
    text = " ".join(words)

    held = broken(text)

    assert text == held.replace(NO_BREAK, " ")
    assert all(text_width_mm(line, 14, bold=True) <= 75 or " " not in line for line in filled(held, 14, 75))


@given(st.lists(st.sampled_from(SYLLABLES.split()), min_size=6, max_size=20))
def test_no_syllable_stands_alone_on_a_line(filled, words):
    held = broken(" ".join(words))

    assert [] == [line for line in filled(held, 14, 75) if " " not in line]


def test_what_fits_its_place_keeps_its_spaces():
    assert "ỦY BAN NHÂN DÂN XÃ" == broken("ỦY BAN NHÂN DÂN XÃ")
    assert "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG" == broken("ỦY BAN NHÂN DÂN TỈNH LÂM GIANG", 12, 63, Layout())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("theo Điều 5, khoản 2 và điểm a", "theo Điều~5, khoản~2 và điểm~a"),
        ("Nghị quyết số 12-NQ/TW, ngày 02/4/2025", "Nghị quyết số~12-NQ/TW, ngày~02/4/2025"),
        ("trước ngày 05 tháng 02 năm 2025", "trước ngày~05 tháng~02 năm~2025"),
        ("lúc 14 giờ 30 phút", "lúc 14~giờ 30~phút"),
        ("Đại hội khóa XIII, Chương II của Luật", "Đại hội khóa~XIII, Chương~II của Luật"),
        ("THEO ĐIỂM a KHOẢN 2 ĐIỀU 5", "THEO ĐIỂM~a KHOẢN~2 ĐIỀU~5"),
        ("theo quy định (Điều 5)", "theo quy định (Điều~5)"),
        ("trong khoản 3 triệu đồng đến điểm 3 km", "trong khoản~3~triệu đồng đến điểm~3~km"),
        (nfd("theo Điều 5"), nfd("theo Điều~5")),
        ("Điều 5. Tổ chức thực hiện", "Điều 5. Tổ chức thực hiện"),
        ("có 12 đồng chí và 3 chi bộ", "có 12 đồng chí và 3 chi bộ"),
    ],
)
def test_a_number_is_held_to_the_word_that_it_belongs_to(text, shown):
    assert shown == bound(text).replace(NO_BREAK, "~")


def test_what_is_held_in_a_cell_fits_its_column():
    text = "Rà soát, báo cáo trước ngày 15/12/2025"

    assert "Rà soát, báo cáo trước ngày~15/12/2025" == bound_within(text, 13, 40.0).replace(NO_BREAK, "~")
    assert text == bound_within(text, 13, 25.0)


def test_what_is_too_wide_for_a_cell_is_let_go_and_nothing_else():
    text = "Thực hiện theo Điều 5, khoản 2 trước ngày 31/12/2026"

    assert "Thực hiện theo Điều~5, khoản~2 trước ngày 31/12/2026" == bound_within(text, 13, 30.0).replace(
        NO_BREAK, "~"
    )


def test_what_a_writer_holds_together_stays_so_however_narrow_the_cell():
    text = f"trước ngày{NO_BREAK}31/12/2026 theo Điều 5"

    assert f"trước ngày{NO_BREAK}31/12/2026 theo Điều{NO_BREAK}5" == bound_within(text, 13, 20.0)


def test_a_column_that_is_just_wide_enough_for_its_words_breaks_none_of_them(filled):
    held = "Trước ngày 15/12/2025"
    words = "Rà soát, hoàn thiện quy hoạch vùng nuôi trồng thủy sản ven biển và hạ tầng cảng cá của các địa phương"
    rows = [["Thời gian", *["Nội dung"] * 6], *[[held, *[words] * 6]] * 3]
    flow = typeset(DirectiveProgram(body=(table(*rows),)), load_form("hd36")).value

    (block,) = [one for section in flow.sections for one in section.blocks]
    column = block.widths_mm[0] - 3.8
    for row in block.rows[1:]:
        lines = filled(row.cells[0].blocks[0].text, 13, column)
        assert ["Trước ngày", "15/12/2025"] == lines


def test_formats_that_lay_no_lines_out_have_nothing_but_spaces():
    document = DirectiveProgram(
        regime=Regime.STATE,
        letterhead=Letterhead(None, "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ LÂM GIANG"),
        place="Lâm Giang",
        date=ReducedDate(2025, 2, None),
        title=Title("KẾ HOẠCH", "thực hiện Nghị quyết số 12-NQ/TW"),
        body=(Paragraph(None, (Statement("Thực hiện Điều 5 trong tháng 2."),)),),
    )
    form = load_form("nd30")

    held, free = (typeset(document, form, paged=False, laid_out=one).value for one in (True, False))

    assert f"DÂN THÀNH{NO_BREAK}PHỐ" in text_of(held.blocks)
    assert "thực hiện Nghị quyết số 12-NQ/TW" in text_of(held.blocks)
    assert f"ngày{DAY_ROOM}tháng 02" in text_of(held.blocks)
    assert NO_BREAK not in text_of(free.blocks)
    assert recognize(held).value == recognize(free).value


@pytest.mark.parametrize(
    ("text", "mistakable"),
    [
        ("PHỤ LỤC CỦA KẾ HOẠCH", True),
        (nfd("Phụ lục kèm theo kế hoạch"), True),
        ("  Mẫu số 1 dùng cho các xã", True),
        ("\u212aèm theo kế hoạch này", True),
        ("(Kèm theo kế hoạch này)", True),
        (nfd("Điều 5 của Luật này"), True),
        ("Ban hành kèm theo kế hoạch này", True),
        ("Phục hồi rừng", False),
        ("Giao Sở Y tế báo cáo", False),
        ("", False),
    ],
)
def test_words_that_begin_as_an_appendix_or_an_article_does_are_known_however_they_are_written(text, mistakable):
    assert mistakable == is_mistakable(text)


def test_lines_are_counted_alike_with_and_without_no_break_spaces():
    text = "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG"

    assert line_count(text, 12, 63, bold=True) == line_count(broken(text, 12, 63), 12, 63, bold=True) == 2
    assert text_width_mm(text, 12, bold=True) == text_width_mm(text.replace(" ", NO_BREAK), 12, bold=True)

"""Where two columns of spaces begin and end, and which words stand in which."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, FlowParagraph, FlowTable, Layout, Passage, Run, Spot, Spots
from directive_model.model import Span
from directive_model.recognize.page.columns.block import columns_end
from directive_model.recognize.page.columns.pieces import pieces_of
from directive_model.recognize.page.columns.typed import line_by_line

HEAD = (
    "TỈNH ỦY SƠN HẢI                         ĐẢNG CỘNG SẢN VIỆT NAM\n"
    "*\n"
    "Số 09-CTr/TU                            Sơn Hải, ngày 28 tháng 11 năm 2025\n"
)
IN_COLUMNS = ["< TỈNH ỦY SƠN HẢI", "< *", "< Số 09-CTr/TU"]
ON_THE_RIGHT = ["> ĐẢNG CỘNG SẢN VIỆT NAM", "> Sơn Hải, ngày 28 tháng 11 năm 2025"]
ENDING = (
    "Nơi nhận:                               T/M BAN THƯỜNG VỤ\n"
    "- Các chi bộ,                           BÍ THƯ\n"
    "- Lưu.                                  Lê Mai\n"
)
OF_ENDING = ["< Nơi nhận:", "< - Các chi bộ,", "< - Lưu."]
SIGNED = ["> T/M BAN THƯỜNG VỤ", "> BÍ THƯ", "> Lê Mai"]
BOTH_SIGN = (
    "SỞ XÂY DỰNG                             SỞ NỘI VỤ\n"
    "GIÁM ĐỐC                                GIÁM ĐỐC\n"
    "Lê Mai                                  Trần Hải Đăng\n"
)
RIGHT = 40 * " "


def read(text: str) -> list[str]:
    """Plain text in reading order, each line with a mark of its column: left "<", in the middle "|", right ">"."""
    paragraphs = [FlowParagraph((Run(line),) if line else ()) for line in text.split("\n")]
    return [
        (" " if cell is None else "<|>"[cell[2]]) + " " + " ".join(piece.split())
        for _, _, piece, cell in pieces_of(paragraphs, 0)
        if piece.strip()
    ]


def outside(text: str) -> list[str]:
    """The words that stand in no column."""
    return [words.strip() for words in read(text) if words.startswith(" ")]


# What ends them, whatever it shows of columns.


@pytest.mark.parametrize(
    "words",
    [
        "CHƯƠNG TRÌNH", "PHIẾU BIỂU QUYẾT", "BÁO CÁO VỀ VIỆC TRỒNG CÂY DỌC PHỐ", "Kính gửi: Các chi bộ",
        "Kính gởi: Các chi bộ", "Kính trình: Ban Thường vụ", "Kính mời: Ông Lê Mai", "Phụ lục 1",
    ],
)  # fmt: skip
@pytest.mark.parametrize("white", ["", "\n"])
def test_words_across_the_page_end_a_head_however_far_they_are_indented(words, white):
    assert [*IN_COLUMNS, *ON_THE_RIGHT, f"  {words}"] == read(f"{HEAD}{white}{RIGHT[:24]}{words}")


def test_a_type_in_the_name_of_who_signs_ends_no_ending_where_no_white_space_parts_it():
    text = "Nơi nhận:                               TM. BAN QUẢN LÝ\n"
    name = "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA"

    assert ["< Nơi nhận:", "> TM. BAN QUẢN LÝ", f"> {name}"] == read(f"{text}{RIGHT}{name}")
    assert [name] == outside(f"{text}\n{RIGHT}{name}")


def test_an_office_that_begins_as_a_type_does_signs_though_white_space_parts_it():
    assert [] == outside(f"{ENDING}\n{RIGHT}LUẬT SƯ")


@pytest.mark.parametrize("white", ["", "\n"])
def test_the_head_of_another_document_ends_an_ending_of_few_lines(white):
    assert [*OF_ENDING, *SIGNED, *IN_COLUMNS, *ON_THE_RIGHT] == read(f"{ENDING}{white}{HEAD}")


def test_a_banner_in_the_second_line_of_a_head_is_its_own():
    text = f"Số: 5/KH-UBND                           DỰ THẢO\n{RIGHT}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"

    assert ["< Số: 5/KH-UBND", "> DỰ THẢO", "> CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] == read(text)


@pytest.mark.parametrize("label", ["Nơi nhận:", "  Nơi nhận:", "Nơi gửi:"])
def test_recipients_stand_below_all_who_sign(label):
    assert [label.strip(), "- Các sở;"] == outside(f"{BOTH_SIGN}{label}\n- Các sở;")


def test_recipients_stand_beside_who_signs_above_their_label():
    text = (
        f"{RIGHT}T/M BAN THƯỜNG VỤ\nNơi nhận:\n- Các chi bộ,                           BÍ THƯ\n- Lưu.\n{RIGHT}Lê Mai"
    )

    assert [*OF_ENDING, *SIGNED] == read(text)


def test_who_signs_at_the_edge_of_the_page_stands_above_the_recipients():
    text = "  T/M BAN THƯỜNG VỤ\n  BÍ THƯ\nNơi nhận:\n- Lưu."

    assert [words.strip() for words in text.split("\n")] == outside(text)


@pytest.mark.parametrize(("lines", "columns"), [(7, True), (8, False)])
def test_who_signs_stands_few_lines_above_the_recipients(lines, columns):
    text = f"{RIGHT}T/M BAN THƯỜNG VỤ\n" + lines * f"{RIGHT}*\n" + "Nơi nhận:\n- Lưu."

    assert columns == (outside(text) == [])


def test_what_is_longer_than_two_columns_is_text():
    words = "Trồng cây dọc các phố và chăm sóc cây trong ba năm." * 3

    assert [f"Nay   {words}"] == [
        paragraph.replace("Nay ", "Nay   ") for paragraph in outside(f"{HEAD}Nay   {words}")
    ]


# What ends them where nothing shows a column.


def test_the_next_body_that_signs_ends_the_ending_of_one():
    assert ["SỞ NỘI VỤ", "GIÁM ĐỐC"] == outside(f"{ENDING}SỞ NỘI VỤ\nGIÁM ĐỐC")


@pytest.mark.parametrize("words", ["CHỦ TỊCH", "các chi bộ trực thuộc,", "Ban Tổ chức Tỉnh ủy,"])
def test_an_office_and_what_a_recipient_goes_on_with_name_no_body(words):
    assert [] == outside(f"{ENDING.rpartition('- Lưu')[0]}{words}\n- Lưu.")


def test_words_that_white_space_parts_from_a_head_are_text():
    assert ["- Trồng cây."] == outside(f"{HEAD}\n- Trồng cây.")


@pytest.mark.parametrize("dash", ["-", "–", "+"])
def test_recipients_go_on_behind_white_space(dash):
    assert ["  Hết."] == read(f"{ENDING}\n{dash} Lưu Văn phòng.\n\nHết.")[-1:]
    assert ["Hết."] == outside(f"{ENDING}\n{dash} Lưu Văn phòng.\n\nHết.")


LONG = "Bộ phận theo dõi việc trồng cây dọc các phố của Văn phòng Tỉnh ủy Sơn Hải."


def test_a_wide_line_goes_on_with_recipients_only_as_one_of_them():
    assert [] == outside(f"{ENDING}- {LONG}")
    assert [f"- {LONG}"] == outside(f"{ENDING}\n- {LONG}")
    assert [LONG] == outside(ENDING + LONG)
    assert [f"- {LONG}"] == outside(f"{BOTH_SIGN}- {LONG}")


# With which lines they begin.


def test_offices_in_small_letters_are_a_table_in_the_text():
    assert 4 == len(
        outside("Trưởng ban          Phó trưởng ban\nLê Mai          Trần Hải Đăng\nBí thư     Ủy viên\nA     B")
    )


def test_the_last_row_of_a_table_is_no_part_of_what_two_sign_below_it():
    assert ["Cây xanh 12 cây"] == outside(f"Cây xanh          12 cây\n{BOTH_SIGN.partition(chr(10))[2]}")


@pytest.mark.parametrize(
    "below", ["05 NGƯỜI          03 NGƯỜI", "Tốt          Khá", "X          X", "rồi          chưa"]
)
def test_what_stands_below_two_offices_in_a_table_signs_nothing(below):
    assert 2 == len(outside(f"GIÁM ĐỐC          PHÓ GIÁM ĐỐC\n{below}"))


@pytest.mark.parametrize(
    "below", ["Đã ký          Đã ký", "(Ký)          (Ký)", "TS. Lê Mai          Vũ An", "…          …"]
)
def test_what_stands_below_two_offices_may_sign(below):
    assert [] == outside(f"GIÁM ĐỐC          PHÓ GIÁM ĐỐC\n\n{below}")


# What parts a row.


@pytest.mark.parametrize("words", ["Số", "Số:", "SỐ:"])
def test_a_blank_to_be_filled_in_behind_the_label_of_a_number_parts_no_row(words):
    assert f"< {words} /CT-UBND" in read(f"{HEAD}{words}        /CT-UBND          Sơn Hải")


def test_blanks_to_be_filled_in_with_a_date_part_no_row():
    assert "> Sơn Hải, ngày tháng năm 2026" in read(f"{HEAD}{RIGHT}Sơn Hải, ngày     tháng     năm 2026")
    assert "> ngày tháng năm 26" in read(f"{HEAD}{RIGHT}ngày     tháng     năm     26")
    assert "> Sơn Hải, ngày tháng năm 2026" in read(f"{HEAD}Số 1          Sơn Hải, ngày     tháng     năm 2026")


@pytest.mark.parametrize("gap", ["   ", "\xa0\xa0\xa0\xa0", " \xa0 ", "\t", " \t "])
def test_spaces_of_all_kinds_and_tabs_part_a_row(gap):
    assert ["< Nơi nhận:", "< - Lưu.", "> BÍ THƯ", "> Lê Mai"] == read(f"Nơi nhận:{gap}BÍ THƯ\n- Lưu.{gap}Lê Mai")


@pytest.mark.parametrize("words", ["BÍ THƯ", "BAN KIỂM PHIẾU", "T/M CHI BỘ"])
def test_two_blanks_part_a_recipient_from_who_signs(words):
    assert ["< - Văn phòng Đảng ủy xã,", f"> {words}"] == read(f"{ENDING}- Văn phòng Đảng ủy xã,  {words}")[3::4]


@pytest.mark.parametrize(
    "words", ["- Văn phòng,  Bí thư Đảng ủy", "- Văn phòng,  VPTU", "Lê Mai,  BÍ THƯ", "- Ban,  A, B"]
)
def test_two_blanks_part_nothing_else(words):
    assert f"< {' '.join(words.split())}" in read(ENDING + words)


# In which column a line stands that nothing parts.


@pytest.mark.parametrize("indent", [24 * " ", "\t\t\t"])
def test_a_line_stands_right_that_is_indented_beyond_the_left_column(indent):
    text = f"Nơi nhận:           TM. ĐẢNG ỦY\n{indent}BÍ THƯ\n- Lưu."

    assert ["< Nơi nhận:", "< - Lưu.", "> TM. ĐẢNG ỦY", "> BÍ THƯ"] == read(text)


def test_a_line_in_the_middle_of_the_left_column_stands_left_with_all_its_white_space():
    text = f"{HEAD.partition(chr(10))[0]}\n{20 * ' '}*{40 * ' '}\n{20 * ' '}ĐẢNG ỦY\n"

    assert ["< TỈNH ỦY SƠN HẢI", "< *", "< ĐẢNG ỦY"] == read(text)[:3]


def test_a_line_that_is_indented_less_is_in_no_column_behind_white_space():
    assert ["Hết."] == outside(f"{ENDING}\n{16 * ' '}Hết.")


def test_a_blank_line_with_a_tab_makes_no_columns_of_tabs():
    assert "< *" == read(f"{HEAD}\t\n{20 * ' '}*")[3]


def test_the_name_of_who_signs_stands_right_wherever_it_ends():
    text = f"Nơi nhận:{50 * ' '}T/M BAN THƯỜNG VỤ\n- Lưu.\n\n{30 * ' '}Lê Mai"

    assert "> Lê Mai" == read(text)[-1]


def test_a_tab_leads_to_the_right_column_where_tabs_part_the_columns_only():
    assert "> BÍ THƯ" == read("Nơi nhận:\tT/M BAN THƯỜNG VỤ\n- Lưu.\n\n\tBÍ THƯ")[-1]
    assert ["Thưa các đồng chí,"] == outside(f"{HEAD}\n\tThưa các đồng chí,")


@pytest.mark.parametrize(
    "words", ["NGƯỜI GHI BIÊN BẢN", "THƯ KÝ", "CHỦ TRÌ", "T/M CHI BỘ", "K/T CHỦ TỊCH", "TM. CHI BỘ", "KT. CHỦ TỊCH"]
)
def test_three_sign_side_by_side(words):
    text = f"CHỦ TỌA          {words}          ĐẠI DIỆN\nLê Mai          Vũ An          Trần Hải Đăng"

    assert ["< CHỦ TỌA", "< Lê Mai", f"| {words}", "| Vũ An", "> ĐẠI DIỆN", "> Trần Hải Đăng"] == read(text)


# On a page with looks.


def _tabbed(*lines: str | FlowParagraph) -> list[FlowParagraph]:
    return [one if isinstance(one, FlowParagraph) else FlowParagraph((Run(one, Face()),), Layout()) for one in lines]


def test_columns_that_tabs_set_end_as_all_do_or_before_a_table():
    ending = ["Nơi nhận:\tT/M BAN THƯỜNG VỤ", "- Các chi bộ,\tBÍ THƯ"]

    assert 2 == columns_end(_tabbed(*ending, "PHỤ LỤC", "Cây xanh"), 0)
    assert 2 == columns_end([*_tabbed(*ending), FlowTable(()), *_tabbed("- Lưu.")], 0)


def test_a_paragraph_of_many_lines_or_with_a_label_is_in_no_columns_that_tabs_set():
    ending = ["Nơi nhận:\tT/M BAN THƯỜNG VỤ", "- Các chi bộ,\tBÍ THƯ"]
    labelled = FlowParagraph((Run("Lưu.", Face()),), Layout(), label="-")

    assert 3 == columns_end(_tabbed(*ending, "- Lưu.", "Hết\nvăn bản"), 0)
    assert 2 == columns_end(_tabbed(*ending, labelled), 0)
    assert 0 == columns_end(_tabbed("Nơi nhận:\tT/M BAN THƯỜNG VỤ\n- Lưu."), 0)


# In the lines of one paragraph.

TYPED = ENDING.rstrip()


def test_lines_that_set_columns_are_paragraphs_the_first_of_which_has_the_label():
    paragraph = FlowParagraph((Run(TYPED),), Layout(), label="1.", passages=(Passage(0, 9, "citation"),))
    apart = line_by_line([paragraph])

    assert TYPED.split("\n") == [one.text for one in apart]
    assert ["1.", None, None] == [one.label for one in apart]
    assert [(), (), ()] == [one.passages for one in apart]


def test_lines_are_left_together_that_set_no_columns_or_whose_places_are_known():
    recipients = FlowParagraph((Run("Nơi nhận:\n- Các chi bộ,\n- Lưu."),), Layout())
    spots = Spots.of([Spot(0, Span("a.pdf", page=1, box=(20, 20, 90, 25)))])
    placed = FlowParagraph((Run(TYPED),), Layout(), spots=spots)

    assert None is line_by_line([recipients, placed])

"""Which lines of a web page are the document's, and where its paragraphs are cut."""

from __future__ import annotations

import pytest

from directive_model.flow import DrawnRule, FlowCell, FlowParagraph, FlowRow, FlowTable, Run, text_of
from directive_model.recognize.around.site.parting import part_site

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
UNION = "ĐOÀN TNCS HỒ CHÍ MINH"
ATTRIBUTES = ("Số hiệu: 88/SCX-KH", "Loại văn bản: Công văn", "Người ký: Lê Mai")


def _block(told):
    return FlowParagraph((Run(told),) if told else ()) if isinstance(told, str) else told


def _table(*texts, bordered=False):
    rows = tuple(FlowRow((FlowCell((_block(text),)), FlowCell((_block("Cây xanh"),)))) for text in texts)
    return FlowTable(rows, bordered=bordered)


def kept(*page):
    """The lines of a page that are the document's; each of ``page`` is a line, or a block."""
    blocks, _ = part_site([_block(told) for told in page])
    return text_of(blocks).split("\n")


def begins(*page):
    """The first line of the document on a page."""
    return kept(*page)[0]


# Where it begins.


def test_nothing_is_of_a_site_over_a_document_that_has_its_words_below_alone():
    assert ["Lời đầu", "KẾ HOẠCH", "I. TRỒNG CÂY"] == kept("Lời đầu", "KẾ HOẠCH", "I. TRỒNG CÂY", "Trang chủ")


def test_a_table_of_attributes_is_of_a_site_and_a_few_of_them_are_not():
    assert PARTY == begins(*ATTRIBUTES, "Bài về cây", PARTY)
    assert ATTRIBUTES[0] == begins(*ATTRIBUTES[:2], "Bài về cây", PARTY)
    assert ["KẾ HOẠCH", "I. TRỒNG CÂY"] == kept("KẾ HOẠCH", "I. TRỒNG CÂY", *ATTRIBUTES)
    assert ATTRIBUTES[2] in kept("Trang chủ", "KẾ HOẠCH", "I. TRỒNG CÂY", ATTRIBUTES[2])


def test_words_of_a_site_in_capitals_are_none_of_the_head_below_them():
    assert ["TỈNH ỦY SƠN HẢI", PARTY] == kept("Trang chủ", "TRANG CHỦ", "TỈNH ỦY SƠN HẢI", PARTY)


def test_a_banner_in_small_letters_begins_a_document_though_its_motto_stands_below():
    assert "Cộng hòa xã hội chủ nghĩa Việt Nam" == begins(
        "Trang chủ", "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH"
    )
    assert "Độc lập - Tự do - Hạnh phúc" == begins("Trang chủ", "Tin mới", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH")


def test_the_youth_union_in_a_menu_begins_no_document():
    assert "KẾ HOẠCH" == begins("Trang chủ", "Đoàn TNCS Hồ Chí Minh", "Bài về cây", "KẾ HOẠCH")
    assert PARTY == begins("Trang chủ", UNION, PARTY)


def test_the_youth_union_over_the_states_banner_is_of_the_head():
    assert UNION == begins("Trang chủ", UNION, STATE)


@pytest.mark.parametrize("words", ["KẾ HOẠCH", "Kính gửi: Các xã đoàn", "Điều 1. Trồng cây"])
def test_the_banner_of_the_youth_union_begins_a_document_that_another_is_appended_to(words):
    assert UNION == begins("Trang chủ", "Tin mới", UNION, words, "Các xã trồng cây.", PARTY)


def test_over_a_table_that_holds_the_head_nothing_is_of_it():
    assert STATE == begins("Trang chủ", "TIN TỨC", _table(STATE))


def test_a_table_of_content_that_says_a_banner_begins_no_document():
    assert "KẾ HOẠCH" == begins(
        "Trang chủ", _table("STT", "Độc lập - Tự do", bordered=True), "Bài về cây", "KẾ HOẠCH"
    )


def test_the_issuers_cell_stands_between_two_bars_over_the_banner():
    assert ["|", "SỞ CÂY XANH", "|", STATE] == kept("Trang chủ", "TIN", "|", "|", "SỞ CÂY XANH", "|", STATE)
    assert ["|", STATE] == kept("Trang chủ", "TIN", "|", "|", STATE)
    assert "TỈNH SƠN HẢI" == begins("Trang chủ", "TỈNH SƠN HẢI", "|", "SỞ CÂY XANH", "|\n", STATE)


LETTER = ("Số: 88/SCX-KH", "V/v trồng cây bóng mát", "dọc các phố")


def test_a_letters_number_and_subject_stand_over_the_banner_where_a_page_has_column_after_column():
    assert LETTER[0] == begins("Trang chủ", *LETTER, STATE, "Kính gửi: Các xã")
    assert LETTER[0] == begins("Trang chủ", LETTER[0], "trồng cây bóng mát", STATE, "Kính gửi: Các xã")


@pytest.mark.parametrize("below", ["Số: 12/SCX-KH", "Số: 12/SCX-KH     Sơn Hải, ngày 3 tháng 4 năm 2026", "KẾ HOẠCH"])
def test_a_number_over_a_head_that_has_its_own_or_a_type_is_of_the_page(below):
    assert STATE == begins("Trang chủ", *LETTER, STATE, below)


@pytest.mark.parametrize(
    "between", ["Chia sẻ", "trồng cây " * 13, "Các xã trồng cây.", "Tin mới:", _table("cây")], ids=str
)
def test_what_is_no_letters_subject_parts_a_number_from_the_banner(between):
    assert STATE == begins("Trang chủ", *LETTER, between, STATE, "Kính gửi: Các xã")


# Where it ends.


@pytest.mark.parametrize(
    "words",
    [
        "PHỤ LỤC", "Phụ lục 1", "Điều 3", "ĐIỀU 3. THI HÀNH", "Chương II", "PHẦN I", "TM. ỦY BAN NHÂN DÂN",
        "T/M CHI BỘ", "Nơi nhận:", "Kính gửi: Các xã", "Hết./.", "II. CHĂM CÂY", "**II. CHĂM CÂY", "1.1. Trồng",
        "a) Tưới cây",
    ],
)  # fmt: skip
def test_words_of_a_site_are_left_where_more_of_the_document_stands_below(words):
    page = ("KẾ HOẠCH", "I. TRỒNG CÂY", "Chia sẻ", words)

    assert [*page] == kept(*page, "Trang chủ")


@pytest.mark.parametrize("words", ["Bản quyền thuộc Sở Cây xanh./.", "1. Tưới cây", "Bài về cây"])
def test_what_a_site_has_too_is_no_more_of_the_document(words):
    assert ["KẾ HOẠCH", "I. TRỒNG CÂY"] == kept("KẾ HOẠCH", "I. TRỒNG CÂY", "Chia sẻ", words, "Trang chủ")


@pytest.mark.parametrize("words", ["Trần Hải Đăng", "HẾT", "- Lưu văn phòng", "|", "Đã xong.", "cây xanh;", "(ký)"])
def test_a_line_that_can_close_a_document_does(words):
    assert ["KẾ HOẠCH", "I. TRỒNG CÂY", words] == kept("KẾ HOẠCH", "I. TRỒNG CÂY", words, "Trang chủ")


@pytest.mark.parametrize("words", ["Kế hoạch trồng cây", "Lê", "Sở Cây Xanh Tỉnh Sơn Hải Mới", ""])
def test_other_words_right_over_those_of_a_site_are_its_own(words):
    assert ["KẾ HOẠCH", "I. TRỒNG CÂY"] == kept("KẾ HOẠCH", "I. TRỒNG CÂY", words, "Trang chủ")


def test_no_more_than_three_such_lines_are():
    lines = ["cây bưởi", "cây cau", "cây đào", "cây đa"]

    assert ["I. TRỒNG CÂY", "cây bưởi"] == kept("KẾ HOẠCH", "I. TRỒNG CÂY", *lines, "Trang chủ")[1:]


# What is cut.


def test_the_paragraph_is_cut_that_the_document_ends_in_and_not_its_like_before():
    like = "I. TRỒNG CÂY\nChia sẻ"
    blocks, findings = part_site(list(map(_block, ("KẾ HOẠCH", like, "II. CHĂM CÂY", like))))

    assert "KẾ HOẠCH\nI. TRỒNG CÂY\nChia sẻ\nII. CHĂM CÂY\nI. TRỒNG CÂY" == text_of(blocks)
    assert ["Chia sẻ"] == [finding.text for finding in findings]


def test_a_paragraph_is_cut_at_both_ends_of_the_document_in_it():
    blocks, findings = part_site([_block("Trang chủ\nKẾ HOẠCH\nI. TRỒNG CÂY\nChia sẻ")])

    assert "KẾ HOẠCH\nI. TRỒNG CÂY" == text_of(blocks)
    assert ["Trang chủ\nChia sẻ"] == [finding.text for finding in findings]


def test_a_line_break_in_a_run_of_its_own_is_left():
    paragraph = FlowParagraph((Run("Trang chủ\nKẾ HOẠCH"), Run("\n"), Run("I. TRỒNG CÂY")))

    assert ["KẾ HOẠCH", "I. TRỒNG CÂY"] == kept(paragraph)


def test_rules_at_the_ends_of_the_page_are_the_documents_where_no_words_of_the_site_stand_there():
    first, _ = part_site([DrawnRule(), _block("KẾ HOẠCH"), _block("I. TRỒNG CÂY"), _block("Trang chủ"), DrawnRule()])
    last, _ = part_site([DrawnRule(), _block("Trang chủ"), _block("KẾ HOẠCH"), DrawnRule()])

    assert [DrawnRule, FlowParagraph, FlowParagraph] == [type(block) for block in first]
    assert [FlowParagraph, DrawnRule] == [type(block) for block in last]

"""Italics of grounds are the form of the State, whatever styles a page has; of a word in them they are emphasis."""

from __future__ import annotations

import pytest

from directive_model import read
from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.model import Emphasis
from directive_model.recognize import recognize

SLANTED, UPRIGHT, BOLD = Face(italic=True), Face(), Face(bold=True)
STATE, PARTY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"
GROUND = "Căn cứ Luật Bến bãi ngày 16/6/2025;"


def page(banner: str, *ground: Run) -> Flow:
    middle, text = Layout(alignment="center"), Layout()
    return Flow(
        (
            FlowSection(
                (
                    FlowParagraph((Run(banner, BOLD),), middle),
                    FlowParagraph((Run("QUYẾT ĐỊNH", BOLD),), middle),
                    FlowParagraph((Run("Về việc phân bổ kinh phí", BOLD),), middle),
                    FlowParagraph(ground, text),
                    FlowParagraph((Run("QUYẾT ĐỊNH:", BOLD),), middle),
                    FlowParagraph((Run("Điều 1. Phân bổ kinh phí cho Hợp tác xã Sông Xanh.", UPRIGHT),), text),
                )
            ),
        )
    )


@pytest.mark.parametrize(
    ("banner", "ground", "expected"),
    [
        (STATE, (Run(GROUND, SLANTED),), ()),
        (STATE, (Run(GROUND[:7], SLANTED), Run(GROUND[7:], UPRIGHT)), (Emphasis(0, 6, "italic"),)),
        (PARTY, (Run(GROUND, SLANTED),), (Emphasis(0, len(GROUND), "italic"),)),
    ],
    ids=["the State's", "a word's", "the Party's"],
)
def test_only_what_the_form_does_not_set_is_emphasis(banner, ground, expected):
    program = recognize(page(banner, *ground)).value

    assert expected == program.preamble[0].sentences[0].emphasis


@pytest.mark.parametrize(
    "rest",
    ["Sơn Hải;", "Quy định chức năng của Sở Nội vụ;", "Sơn Hải về Luật Bến bãi năm 2024;", "Ủy ban nhân dân tỉnh;"],
)
def test_a_ground_goes_on_where_a_page_has_broken_it(rest):
    ground = "Căn cứ Quyết định số 44/QĐ-UBND ngày 15/6/2025 của Chủ tịch"

    assert [f"{ground} {rest}", "Xét đề nghị của xã;"] == grounds(ground, rest, "Xét đề nghị của xã;")


@pytest.mark.parametrize(
    ("ground", "below"),
    [
        ("Căn cứ Luật Bến bãi ngày 24 tháng 6 năm 2025", "Luật Đò ngang ngày 15 tháng 11 năm 2010;"),
        ("Căn cứ Luật Bến bãi và các quy định về bến đò", "Luật Đò ngang ngày 15 tháng 11 năm 2010;"),
        ("Căn cứ Luật Bến bãi và các quy định về bến đò", "Quyết định của Ủy ban nhân dân xã ngày 1/7/2025;"),
        ("Căn cứ Luật Bến bãi và các văn bản hướng dẫn thi hành", "Luật Đò ngang ngày 15 tháng 11 năm 2010;"),
        ("Căn cứ Quy chế bến đò đã được Hội nghị thông qua", "Luật Đò ngang;"),
        ("Căn cứ Luật Bến bãi và các quy định về bến đò", "Thực hiện Nghị quyết số 5-NQ/TU;"),
        ("Căn cứ Luật Bến bãi và các quy định về bến đò", "Theo Tờ trình số 5-TTr/TU;"),
        ("Căn cứ Luật Bến bãi và các quy định về bến đò", "Ủy ban nhân dân xã."),
        ("Căn cứ Quy chế bến đò số 12/QC-UBND ngày 15/6/2025", "Luật Đò ngang;"),
        ("Căn cứ Quy chế bến đò và Nghị quyết số 12/NQ-HĐND", "Luật Đò ngang;"),
        ("Căn cứ Nghị định số 5/NĐ-CP ngày 15/6/2025 của Chính phủ", "Luật Đò ngang;"),
        ("Căn cứ kết quả kiểm tra của Đoàn kiểm tra số 5", "Sông Xanh;"),
        ("Căn cứ kết quả kiểm tra của Đoàn kiểm tra xã", "Ủy ban nhân dân xã thông báo;"),
    ],
)
def test_a_ground_ends_where_another_or_the_one_who_issues_follows(ground, below):
    assert [ground, below] == grounds(ground, below)


@pytest.mark.parametrize(
    ("ground", "rest"),
    [
        ("Căn cứ Luật sửa đổi, bổ sung một số điều của", "Luật Bến bãi ngày 16/6/2025;"),
        ("Căn cứ Luật Bến bãi ngày 16/6/2015, sửa đổi bởi", "Luật số 47/2019/QH14 ngày 22/11/2019;"),
        ("Căn cứ Nghị định số 5/NĐ-CP của Chính phủ hướng dẫn một số điều", "Luật Bến bãi;"),
        ("Căn cứ Nghị định số 5/NĐ-CP của Chính phủ quy định chi tiết thi hành", "Luật Bến bãi, đò ngang;"),
        ("Căn cứ Quyết định số 5/QĐ-UBND ngày 1/7/2025 phê duyệt", "Đề án tinh giản đò ngang giai đoạn 2026 - 2030;"),
        (
            "Căn cứ Nghị quyết số 5/NQ-HĐND của Hội đồng nhân dân thông qua",
            "Kế hoạch phát triển bến đò 5 năm 2026 - 2030;",
        ),
        ("Căn cứ Quyết định số 5/QĐ-UBND của tỉnh ban hành", "Quy định phân cấp quản lý 12 loại bến đò;"),
        ("Căn cứ Luật Bến bãi và các văn bản hướng dẫn thi hành", "Luật Đò ngang;"),
        ("Căn cứ Quyết định số 5/QĐ-UBND ngày 1/7/2025 của", "Chủ tịch Ủy ban nhân dân tỉnh."),
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của",
            "Luật Bến bãi và Luật Đò ngang ngày 15/11/2010 của Quốc hội",
        ),
    ],
)
def test_a_ground_goes_on_behind_words_that_want_another_document(ground, rest):
    assert [f"{ground} {rest}"] == grounds(ground, rest)


@pytest.mark.parametrize(
    "rest",
    ["Quy hoạch bến đò 5 năm 2026 - 2030;", "Chương trình đò ngang thực hiện Nghị quyết số 5-NQ/TU;", "Sông Xanh;"],
)
def test_a_number_in_a_title_or_a_year_before_it_ends_no_ground(rest):
    ground = "Căn cứ Quyết định số 44/QĐ-UBND về kế hoạch năm 2026"

    assert [f"{ground} {rest}"] == grounds(ground, rest)


def grounds(*lines: str) -> list[str]:
    joined = "\n".join(lines)
    text = f"QUYẾT ĐỊNH\nVề việc phân bổ kinh phí\n\n{joined}\n\nQUYẾT ĐỊNH:\nĐiều 1. Phân bổ kinh phí.\n"
    program = read(text.encode(), format="txt").value
    return [block.text for block in program.preamble if not block.text.isupper()]

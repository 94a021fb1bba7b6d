"""Whom "Kính mời:" calls right under the title of an invitation, whatever it is called."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, read

HEAD = "TỈNH ỦY SƠN HẢI\n*\nSố 14-GM/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn Hải, ngày 20 tháng 11 năm 2022\n\n"
SAID = "Ban Thường vụ Tỉnh ủy tổ chức hội nghị ngày 02/12/2022."


def invitation(title: str) -> DirectiveProgram:
    text = (
        f"{HEAD}{title}\nKính mời: Các đồng chí Tỉnh ủy viên\n{SAID}\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Thị Mây\n"
    )
    return read(text.encode(), format="txt").value


@pytest.mark.parametrize(
    "title",
    [
        "GIẤY TRIỆU TẬP\ndự hội nghị\n-----",
        "GIẤY BÁO\ndự hội nghị\n-----",
        "THÔNG BÁO MỜI HỌP\ndự hội nghị\n-----",
        "THÔNG BÁO\nvề việc triệu tập đại hội",
        "CÔNG VĂN MỜI HỌP\ndự hội nghị\n-----",
        "CÔNG VĂN MỜI HỌP",
        "LỜI MỜI DỰ ĐẠI HỘI\nnhiệm kỳ 2025 - 2030\n",
        "V/v mời họp",
    ],
)
def test_those_are_addressees_whom_a_paper_invites(title):
    program = invitation(title)

    assert ["Các đồng chí Tỉnh ủy viên"] == [one.name for one in program.addressees]
    assert SAID == program.body[-1].text


@pytest.mark.parametrize(
    "title",
    [
        "THÔNG BÁO\nvề việc họp\n-----",
        "THÔNG BÁO\nvề việc mời thầu\n-----",
        "Ban Thường vụ họp.",
        "THÔNG BÁO\nvề việc mời họp\n\nBan Thường vụ họp.",
    ],
)
def test_the_same_words_are_a_sentence_where_nothing_is_an_invitation_or_the_text_has_begun(title):
    assert () == invitation(title).addressees


def test_a_summons_is_a_type():
    title = invitation("GIẤY TRIỆU TẬP\ndự hội nghị\n-----").title

    assert ("GIẤY TRIỆU TẬP", "dự hội nghị") == (title.type, title.subject)

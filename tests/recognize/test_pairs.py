"""Two offices on one line are of two who sign only where the names below are two."""

from __future__ import annotations

import pytest

from directive_model import read

TEXT = "BIÊN BẢN\nHọp Tổ công tác\n\nCác thành viên thống nhất kết quả kiểm tra./.\nNơi nhận:\n- Lưu: VT.\n\n"


def signed(*lines: str) -> list[tuple[str | None, str | None]]:
    program = read((TEXT + "\n".join(lines)).encode(), format="txt").value
    return [(one.position, one.name) for one in program.signatories]


def as_whom(*lines: str) -> set[str]:
    """Return as what each signs, behind the body or whom they sign for."""
    signatories = read((TEXT + "\n".join(lines)).encode(), format="txt").value.signatories
    whose = [one.body or " ".join(f"{whom.form} {whom.body}" for whom in one.authority) for one in signatories]
    return {
        f"{body}: {one.position}" if body else f"{one.position}" for body, one in zip(whose, signatories, strict=True)
    }


def unplaced(*lines: str) -> list[str]:
    """Return the lines that a finding tells are in no part."""
    findings = read((TEXT + "\n".join(lines)).encode(), format="txt").findings
    return [finding.text for finding in findings if finding.rule == "unplaced-text" and finding.text]


@pytest.mark.parametrize("offices", ["BÍ THƯ CHỦ TỊCH", "TỔ TRƯỞNG THƯ KÝ", "PHÓ CHỦ TỊCH GIÁM ĐỐC"])
@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Thị Lan Hương",
        "Nguyễn Thị Mai Hương",
        "Kha Lan Minh Hương",
        "Kha Lan Mai Hương",
        "Nguyễn Minh Lan Hương",
        "Công Tằng Tôn Nữ Thị Hà",
    ],
)
def test_one_who_holds_two_offices_keeps_the_whole_name(offices, name):
    assert [(offices, name)] == signed(offices, "", name)


def test_who_signs_for_somebody_else_under_two_offices_is_one():
    assert [("BÍ THƯ CHỦ TỊCH", "Hồ Minh Mai Hương")] == signed(
        "KT. GIÁM ĐỐC", "BÍ THƯ CHỦ TỊCH", "", "Hồ Minh Mai Hương"
    )


@pytest.mark.parametrize(
    ("names", "left", "right"),
    [
        ("Hồ Ngần Phạm Thạch", "Hồ Ngần", "Phạm Thạch"),
        ("Hồ Thị Ngần Phạm Thạch", "Hồ Thị Ngần", "Phạm Thạch"),
        ("Kha Thị Minh Ngần Phạm Thạch", "Kha Thị Minh Ngần", "Phạm Thạch"),
        ("Quản Thị Lài Doãn Trung Kiên", "Quản Thị Lài", "Doãn Trung Kiên"),
    ],
)
def test_two_who_sign_have_a_name_each(names, left, right):
    assert {("THƯ KÝ", left), ("CHỦ TRÌ", right)} == set(signed("THƯ KÝ CHỦ TRÌ", names))


@pytest.mark.parametrize("name", ["Nguyễn Ngọc Mai Lan", "Trần Lê Hoàng Mai", "Nguyễn Thị Ngọc Mai Lan"])
def test_a_family_that_people_are_called_by_begins_no_second_name(name):
    assert [("PHÓ BÍ THƯ CHỦ TỊCH", name)] == signed("PHÓ BÍ THƯ CHỦ TỊCH", name)


@pytest.mark.parametrize("body", ["ĐẢNG BỘ XÃ BÌNH LÂM", "CÁC CẤP XÃ BÌNH LÂM"])
def test_who_signs_for_a_body_of_several_lines_is_one(body):
    assert [("BÍ THƯ CHỦ TỊCH", "Hồ Minh Trần Hương")] == signed(
        "TM. BAN CHẤP HÀNH", body, "BÍ THƯ CHỦ TỊCH", "Hồ Minh Trần Hương"
    )


@pytest.mark.parametrize(
    ("offices", "names", "left", "right"),
    [
        ("BÍ THƯ CHỦ TỊCH", "Nguyễn Lê Mai Trần Dương", "Nguyễn Lê Mai", "Trần Dương"),
        ("THƯ KÝ CHỦ TRÌ", "Nguyễn Lê Mai Trần Dương", "Nguyễn Lê Mai", "Trần Dương"),
        ("THƯ KÝ CHỦ TRÌ", "Nguyễn Ngần Mai Lan", "Nguyễn Ngần", "Mai Lan"),
        ("CHỦ TỊCH CHỦ TỊCH", "Nguyễn Ngần Mai Lan", "Nguyễn Ngần", "Mai Lan"),
    ],
)
def test_a_family_that_nobody_is_called_by_tells_more(offices, names, left, right):
    assert {left, right} == {name for _, name in signed(offices, names)}


def test_names_that_can_be_parted_in_two_ways_stay_whole():
    assert [("THƯ KÝ CHỦ TRÌ", "Nguyễn Lê Trần Phạm Dương")] == signed("THƯ KÝ CHỦ TRÌ", "Nguyễn Lê Trần Phạm Dương")


@pytest.mark.parametrize(
    ("over", "left", "right"),
    [
        (["ĐẠI DIỆN BÊN A ĐẠI DIỆN BÊN B"], "ĐẠI DIỆN BÊN A GIÁM ĐỐC", "ĐẠI DIỆN BÊN B GIÁM ĐỐC"),
        (["KT. VIỆN TRƯỞNG KT. CHỦ TỊCH"], "KT. VIỆN TRƯỞNG: GIÁM ĐỐC", "KT. CHỦ TỊCH: GIÁM ĐỐC"),
        (
            ["SỞ TÀI CHÍNH SỞ NỘI VỤ", "TỈNH SƠN HẢI TỈNH SƠN HẢI"],
            "SỞ TÀI CHÍNH TỈNH SƠN HẢI: GIÁM ĐỐC",
            "SỞ NỘI VỤ TỈNH SƠN HẢI: GIÁM ĐỐC",
        ),
        (["SỞ NỘI VỤ BAN TỔ CHỨC TỈNH ỦY"], "SỞ NỘI VỤ: GIÁM ĐỐC", "BAN TỔ CHỨC TỈNH ỦY: GIÁM ĐỐC"),
        (["BAN TỔ CHỨC TỈNH ỦY SỞ NỘI VỤ"], "BAN TỔ CHỨC TỈNH ỦY: GIÁM ĐỐC", "SỞ NỘI VỤ: GIÁM ĐỐC"),
        (["SỞ Y TẾ VĂN PHÒNG TỈNH ỦY"], "SỞ Y TẾ: GIÁM ĐỐC", "VĂN PHÒNG TỈNH ỦY: GIÁM ĐỐC"),
        (
            ["BAN CHẤP HÀNH ĐẢNG BỘ XÃ ỦY BAN NHÂN DÂN XÃ"],
            "BAN CHẤP HÀNH ĐẢNG BỘ XÃ: GIÁM ĐỐC",
            "ỦY BAN NHÂN DÂN XÃ: GIÁM ĐỐC",
        ),
    ],
)
def test_all_lines_over_the_offices_are_parted(over, left, right):
    assert {left, right} == as_whom(*over, "GIÁM ĐỐC GIÁM ĐỐC", "Nguyễn Thị Mai Trần Văn Hà")


@pytest.mark.parametrize("over", ["XÁC NHẬN CỦA UBND XÃ", "SỞ NỘI VỤ", "CHI BỘ THÔN 1 BAN CÔNG TÁC MẶT TRẬN THÔN 1"])
def test_under_what_cannot_be_parted_one_may_hold_two_offices(over):
    assert ["Nguyễn Thị Trần Hà"] == [name for _, name in signed(over, "BÍ THƯ GIÁM ĐỐC", "Nguyễn Thị Trần Hà")]


@pytest.mark.parametrize(
    ("offices", "names"),
    [
        ("GIÁM ĐỐC GIÁM ĐỐC", "Hồ Ngần Phạm Thạch"),
        ("THƯ KÝ CHỦ TRÌ", "Hồ Ngần Phạm Thạch"),
        ("BÍ THƯ THƯ KÝ", "Nguyễn Văn An Trần Thị Bình"),
        ("BÍ THƯ GIÁM ĐỐC", "Nguyễn Văn An Hoàng Thị Bình"),
    ],
)
@pytest.mark.parametrize(
    "over",
    [
        ["CHI BỘ 3"],
        ["SỞ NỘI VỤ", "TỈNH SƠN HẢI"],
        ["XÁC NHẬN CỦA CHI ỦY"],
        ["TM. CHI BỘ"],
        ["CHI BỘ THÔN 1 BAN CÔNG TÁC MẶT TRẬN THÔN 1"],
    ],
)
def test_two_for_sure_are_two_under_what_cannot_be_parted(over, offices, names):
    assert 2 == len(signed(*over, offices, names))


@pytest.mark.parametrize("over", ["CHI BỘ 3", "BAN CHẤP HÀNH CHI BỘ", "VĂN PHÒNG TỈNH ỦY", "CHI BỘ CÔNG ĐOÀN"])
def test_a_body_over_both_is_neithers_and_told(over):
    lines = (over, "THƯ KÝ CHỦ TRÌ", "Nguyễn Văn An Trần Thị Bình")

    assert {"THƯ KÝ", "CHỦ TRÌ"} == as_whom(*lines)
    assert [over] == unplaced(*lines)


def test_who_signs_for_a_body_of_several_lines_stands_left_of_who_is_another():
    found = as_whom("TM. BAN CHẤP HÀNH", "ĐẢNG BỘ XÃ BÌNH LÂM", "BÍ THƯ THƯ KÝ", "Nguyễn Văn An Trần Thị Bình")

    assert {"TM. BAN CHẤP HÀNH ĐẢNG BỘ XÃ BÌNH LÂM: BÍ THƯ", "THƯ KÝ"} == found


def test_no_text_over_a_line_of_the_text_is_of_those_who_sign():
    lines = ("CHI BỘ 3", "KẾT THÚC CUỘC HỌP", "THƯ KÝ CHỦ TRÌ", "Hồ Thị Ngần Phạm Thạch")
    text = "BIÊN BẢN\nHọp Tổ công tác\n\n1. Đã họp.\n" + "\n".join(lines)

    assert "CHI BỘ 3" in repr(read(text.encode(), format="txt").value.body)


@pytest.mark.parametrize(
    ("over", "offices", "left", "right"),
    [
        (
            "VĂN PHÒNG TỈNH ỦY BAN TỔ CHỨC TỈNH ỦY",
            "CHÁNH VĂN PHÒNG TRƯỞNG BAN",
            "VĂN PHÒNG TỈNH ỦY",
            "BAN TỔ CHỨC TỈNH ỦY",
        ),
        (
            "VĂN PHÒNG HUYỆN ỦY ỦY BAN KIỂM TRA HUYỆN ỦY",
            "CHÁNH VĂN PHÒNG CHỦ NHIỆM",
            "VĂN PHÒNG HUYỆN ỦY",
            "ỦY BAN KIỂM TRA HUYỆN ỦY",
        ),
        ("ĐẢNG ỦY ỦY BAN NHÂN DÂN XÃ", "BÍ THƯ CHỦ TỊCH", "ĐẢNG ỦY", "ỦY BAN NHÂN DÂN XÃ"),
        (
            "CÔNG AN TỈNH ỦY BAN MẶT TRẬN TỔ QUỐC TỈNH",
            "GIÁM ĐỐC CHỦ TỊCH",
            "CÔNG AN TỈNH",
            "ỦY BAN MẶT TRẬN TỔ QUỐC TỈNH",
        ),
        ("CHI BỘ CÔNG ĐOÀN", "BÍ THƯ CHỦ TỊCH", "CHI BỘ", "CÔNG ĐOÀN"),
        ("VĂN PHÒNG BAN TỔ CHỨC", "CHÁNH VĂN PHÒNG TRƯỞNG BAN", "VĂN PHÒNG", "BAN TỔ CHỨC"),
    ],
)
def test_bodies_are_parted_in_no_name(over, offices, left, right):
    found = as_whom(over, offices, "Nguyễn Văn An Trần Thị Bình")

    assert {left, right} == {whom.partition(": ")[0] for whom in found}


def test_words_of_the_text_over_the_offices_stay_in_it():
    text = "BIÊN BẢN\nHọp Tổ công tác\n\n1. Đã họp.\nKẾT THÚC CUỘC HỌP\nTHƯ KÝ CHỦ TRÌ\nHồ Thị Ngần Phạm Thạch"

    program = read(text.encode(), format="txt").value

    assert {("THƯ KÝ", "Hồ Thị Ngần"), ("CHỦ TRÌ", "Phạm Thạch")} == {
        (one.position, one.name) for one in program.signatories
    }


def test_pairs_below_pairs_sign_too():
    found = signed(
        "THƯ KÝ CHỦ TRÌ",
        "Nguyễn Thị Mai Trần Văn Hà",
        "GIÁM ĐỐC CHỦ TỊCH",
        "(Đã ký) (Đã ký)",
        "Lê Thị Lan Phạm Văn Én",
    )

    assert [
        ("CHỦ TRÌ", "Trần Văn Hà"),
        ("THƯ KÝ", "Nguyễn Thị Mai"),
        ("CHỦ TỊCH", "Phạm Văn Én"),
        ("GIÁM ĐỐC", "Lê Thị Lan"),
    ] == found

"""Two offices on one line are of two who sign only where the names below are two."""

from __future__ import annotations

import pytest

from directive_model import read

TEXT = "BIÊN BẢN\nHọp Tổ công tác\n\nCác thành viên thống nhất kết quả kiểm tra./.\nNơi nhận:\n- Lưu: VT.\n\n"


def signed(*lines: str) -> list[tuple[str | None, str | None]]:
    program = read((TEXT + "\n".join(lines)).encode(), format="txt").value
    return [(one.position, one.name) for one in program.signatories]


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

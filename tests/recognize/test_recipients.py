"""Recipients without their label are told by how their list begins and ends."""

from __future__ import annotations

import pytest

from directive_model import read

TEXT = "HƯỚNG DẪN\nVề trồng cây\n\nCác cơ quan thực hiện Hướng dẫn này./.\n\n"
SIGNED = "\n\nGIÁM ĐỐC\n\nĐào Thị Sen"


def retention(*entries: str) -> tuple[str, ...]:
    """Return what the recipients over and under a signature keep."""
    over = read((TEXT + "\n".join(entries) + SIGNED).encode(), format="txt").value
    under = read((TEXT.strip() + SIGNED + "\n\n" + "\n".join(entries)).encode(), format="txt").value
    assert over.retention == under.retention
    return over.retention


@pytest.mark.parametrize(
    "kept",
    [
        "Lưu: VT", "Lưu: Ban Tổ chức", "Lưu: Hành chính", "Lưu: Tổ chức - Hành chính", "Lưu: P. TCCB", "Lưu: Hc-Th",
        "Lưu HC-TH", "Lưu: Vụ I", "Lưu", "Lưu tại đơn vị", "LƯU: hồ sơ", "Lưu trữ",
    ],
)  # fmt: skip
def test_behind_those_named_above_whatever_is_kept_ends_the_list(kept):
    assert (kept,) == retention("- Như trên;", "- Sở Nội vụ;", f"- {kept}.")


@pytest.mark.parametrize(
    "kept", ["Lưu: VT", "Lưu: P. TCCB", "Lưu: Ban Tổ chức", "Lưu: Sở Nội vụ", "Lưu: Vụ I", "Lưu: Ban TVTU"]
)
def test_who_keeps_the_document_ends_a_list_that_stands_apart(kept):
    assert (kept,) == retention("- Sở Tài chính;", "- Sở Nội vụ;", f"- {kept}.")


@pytest.mark.parametrize(
    "kept", ["Lưu: Bộ hồ sơ", "Lưu: Báo cáo tổng kết", "Lưu: hồ sơ điện tử", "Lưu hồ sơ", "Lưu: Hành chính"]
)
def test_what_is_kept_is_of_the_text(kept):
    assert () == retention("- Sở Tài chính;", "- Sở Nội vụ;", f"- {kept}.")


@pytest.mark.parametrize(
    "entries",
    [
        ["- Thường trực Tỉnh ủy (để báo cáo);", "- Như trên;", "- Lưu: Hành chính."],
        ["- Như trên;", "- Các sở, ngành, ủy ban nhân dân các xã,", "phường, đặc khu;", "- Lưu: Hành chính."],
        ["- Như trên;", "- Các sở, ban, ngành của tỉnh,", "Sở Nội vụ;", "- Lưu: Hành chính,", "Ban Tổ chức."],
        ["- Các sở, ban, ngành của", "tỉnh;", "- Sở Nội vụ;", "- Lưu: VT."],
    ],
)
def test_such_a_list_is_taken_whole(entries):
    assert 1 == len(retention(*entries))
    program = read((TEXT + "\n".join(entries) + SIGNED).encode(), format="txt").value
    assert ["Các cơ quan thực hiện Hướng dẫn này./."] == [one.text for part in program.body for one in part.sentences]
    assert sum(entry.startswith("-") for entry in entries) == len(program.recipients) + 1


@pytest.mark.parametrize("words", ["Lưu ý: gửi bản giấy", "Lưu hành nội bộ", "Lưu lượng nước"])
def test_a_word_that_only_begins_so_keeps_nothing(words):
    assert () == retention("- Như trên;", "- Sở Nội vụ;", f"- {words}.")

"""How organs and offices are called."""

from __future__ import annotations

import pytest

from directive_model.language import fold
from directive_model.language.naming import (
    WHOLE_OFFICES,
    body_headed,
    can_be_signed_for,
    is_organ,
    is_party_organ,
    is_position,
    is_state_organ,
    is_whole_office,
    offices,
    organs,
)


@pytest.mark.parametrize(
    "words",
    [organs._ORGANS, organs._OF_STATE_BY_MORE, organs._PARTY_ALONE,
     organs._NOT_THE_STATES, organs._NO_ORGANS, tuple(organs._UNFINISHED),
     organs._BELOW_PARTY, offices._OFFICES, offices._UNDER, offices._ROLES,
     WHOLE_OFFICES],
)  # fmt: skip
def test_words_are_kept_as_they_are_compared(words: tuple[str, ...]) -> None:
    assert tuple(word.strip() for word in words) == tuple(fold(word).strip() for word in words)


@pytest.mark.parametrize(
    "words",
    [organs._ORGANS, organs._OF_STATE_BY_MORE, organs._NO_ORGANS, offices._OFFICES, offices._ROLES, WHOLE_OFFICES],
)
def test_no_word_is_in_its_list_twice(words: tuple[str, ...]) -> None:
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    "name",
    ["sở nội vụ", "bộ", "tòa án nhân dân khu vực 3", "hđnd xã tân hòa", "chi cục thuế", "bộ phận một cửa",
     "công an tỉnh", "văn phòng ubnd tỉnh", "thủ tướng chính phủ", "văn phòng chính phủ", "chủ tịch nước",
     "ngân hàng nhà nước việt nam", "trường đại học sơn hải", "trường thpt tân hòa", "phòng nội vụ",
     "ban chỉ huy quân sự", "trung tâm y tế", "hạt kiểm lâm", "công ty tnhh sơn hải"],
)  # fmt: skip
def test_an_organ_that_only_the_state_has_is_one_of_all_organs(name: str) -> None:
    assert is_state_organ(name)
    assert is_organ(name)


@pytest.mark.parametrize(
    "name",
    ["tỉnh ủy sơn hải", "văn phòng", "ủy ban kiểm tra", "ban tổ chức", "bộ đội biên phòng", "hội nông dân",
     "bộ chính trị", "bộ phận giúp việc", "trường chính trị tỉnh", "trung tâm chính trị huyện", "phòng tổng hợp",
     "học viện chính trị", "chủ tịch hội", "trường trung cấp chính trị", "trung tâm giáo dục lý luận chính trị"],
)  # fmt: skip
def test_what_the_party_or_others_have_too_is_no_organ_of_the_state_alone(name: str) -> None:
    assert not is_state_organ(name)


@pytest.mark.parametrize(
    "name",
    ["chi bộ 2", "đảng ủy", "văn phòng trung ương đảng", "ban nội chính tỉnh ủy", "bộ chính trị"],
)
def test_a_name_may_hold_what_only_the_party_has(name: str) -> None:
    assert is_party_organ(name)


@pytest.mark.parametrize(
    "name",
    ["tòa án nhân dân tỉnh", "tỉnh ủy ban nhân dân", "ban quản lý dự án", "chi cục",
     "ban chỉ đạo thực hiện nghị quyết của đảng", "tổ tuyên truyền chủ trương của tỉnh ủy"],
)  # fmt: skip
def test_what_others_have_too_is_no_organ_of_the_party_alone(name: str) -> None:
    assert not is_party_organ(name)


def test_every_whole_office_and_its_deputy_begin_as_offices_do() -> None:
    assert [] == [name for name in WHOLE_OFFICES if not is_position(name) or not is_position(f"phó {name}")]


@pytest.mark.parametrize(
    "name", ["chủ tịch", "phó chủ tịch", "quyền giám đốc", "thứ trưởng", "phó bí thư thường trực"]
)
def test_an_office_is_whole_with_what_is_said_of_its_rank(name: str) -> None:
    assert is_whole_office(name)


@pytest.mark.parametrize("name", ["chủ tịch ủy ban nhân dân tỉnh", "trưởng", "phó", "người ghi biên bản", ""])
def test_an_office_with_its_body_or_a_part_of_one_is_not_whole(name: str) -> None:
    assert not is_whole_office(name)


@pytest.mark.parametrize(
    ("words", "body"),
    [("chủ tịch ủy ban nhân dân tỉnh", "ủy ban nhân dân tỉnh"), ("cục trưởng cục thuế", "cục thuế"),
     ("chủ tịch", None), ("ủy ban nhân dân tỉnh", None)],
)  # fmt: skip
def test_the_head_of_a_body_names_it(words: str, body: str | None) -> None:
    assert body == body_headed(words)


@pytest.mark.parametrize("words", ["ban thường vụ", "ubnd", "chủ tịch", "trưởng phòng", "sở nội vụ", "quân khu 4"])
def test_somebody_signs_for_an_organ_or_an_office(words: str) -> None:
    assert can_be_signed_for(words)


@pytest.mark.parametrize("words", ["xh", "trưởng", "sở", "thu chi", "tổ chức cán bộ", ""])
def test_nobody_signs_for_half_a_name_or_other_words(words: str) -> None:
    assert not can_be_signed_for(words)

"""What stands before a code in a sentence, however long it is."""

from __future__ import annotations

import pytest

from directive_model.recognize.text.citations import find_citations
from directive_model.recognize.text.words import KINDS

SERIALS = ", ".join(map(str, range(1, 60)))


@pytest.mark.parametrize("kind", KINDS.split("|"))
@pytest.mark.parametrize(
    "lead", ["", " số: ", " số ", f" số {SERIALS} và "], ids=["none", "colon", "word", "serials"]
)
def test_each_kind_is_found_before_a_code_and_before_all_the_serials_that_share_its_symbol(kind, lead):
    before = "Các chi bộ trong toàn huyện học tập đầy đủ "
    text = f"{before}{kind}{lead or ' '}60-KL/TW"
    first, *others = find_citations(text)

    assert (kind, len(before)) == (first.type, first.start)
    assert (59 if "," in lead else 0) == len(others)


def test_capitals_before_a_code_are_a_kind_too():
    (found,) = find_citations("THEO ĐÚNG TINH THẦN NGHỊ QUYẾT SỐ 60-NQ/TW")

    assert "NGHỊ QUYẾT" == found.type


@pytest.mark.parametrize(
    "before",
    ["Thu hồi các lô {} theo QĐ", "Nghị quyết {} a", "Nghị quyết số {} a", "Nghị quyết x{}"],
    ids=["no kind", "a word after", "a word after, with số", "a word before"],
)
@pytest.mark.parametrize("numbers", [", ".join(map(str, range(100, 9000))), "1" * 40_000, " " * 40_000])
def test_numbers_before_a_code_that_are_no_serials_of_it_are_passed_at_once(before, numbers):
    """Each number read in two ways would take longer than anybody waits."""
    *_, found = find_citations(f"{before.format(numbers)} số 45/QĐ-UBND")

    assert found.code == "45/QĐ-UBND"


def test_the_longest_kind_counts():
    (found,) = find_citations("theo Thông báo kết luận số 12-TB/TU")

    assert found.type == "Thông báo kết luận"


@pytest.mark.parametrize(
    ("cited", "kind"),
    [
        ("Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15", "Luật"),
        ("Luật Thủ đô số 39/2024/QH15", "Luật"),
        ("Luật Luật sư số 65/2006/QH11", "Luật"),
        ("Bộ luật Hình sự số: 100/2015/QH13", "Bộ luật"),
        ("Pháp lệnh Ưu đãi người có công số 02/2020/UBTVQH14", "Pháp lệnh"),
        ("Luật sửa đổi, bổ sung một số điều của Luật Điện lực số 03/2022/QH15", "Luật"),
    ],
)
@pytest.mark.parametrize("cased", [str, str.upper])
@pytest.mark.parametrize("before", ["Căn cứ ", "Theo điều 5 của Luật Nhà ở, ", "Luật này thay thế điều 5 của "])
def test_the_name_of_a_law_stands_before_its_number(before, cited, kind, cased):
    text = cased(f"{before}{cited};")
    (found,) = find_citations(text)

    assert (cased(kind), cased(cited)) == (found.type, text[found.start : found.end])


@pytest.mark.parametrize(
    ("cited", "kind"),
    [
        ("Luật Quy hoạch số 21/2017/QH14", "Luật"),
        ("Luật Tiêu chuẩn và Quy chuẩn kỹ thuật số 68/2006/QH11", "Luật"),
        ("Luật Phổ biến, giáo dục pháp luật 14/2012/QH13", "Luật"),
        ("Nghị quyết về phát triển nhà ở số 171/2024/QH15", "Nghị quyết"),
        ("12/UBTVQH15-KTNS", None),
        ("21/VBHN-VPQH", None),
    ],
)
@pytest.mark.parametrize("cased", [str, str.upper])
def test_a_law_that_is_named_before_another_document_does_not_give_it_its_kind(cited, kind, cased):
    text = cased(f"theo Luật Đất đai năm 2024 và {cited};")
    (found,) = find_citations(text)

    assert (kind and cased(kind), cased(cited)) == (found.type, text[found.start : found.end])


def test_what_is_said_of_law_is_no_law():
    (found,) = find_citations("Hệ thống văn bản quy phạm pháp luật số 64/2025/QH15")

    assert found.type is None


@pytest.mark.parametrize(
    "deed",
    [
        "Ban hành Quy định chức năng",
        "Quy định chi tiết",
        "Bãi bỏ",
        "và thực hiện tốt việc này",
        "thông qua",
        "thực hiện Luật Bến bãi",
        "triển khai thực hiện việc này",
        "Thông qua kế hoạch",
        "Cho phép thành lập Hội Làm vườn",
    ],
)
def test_what_a_cited_document_does_is_not_of_its_issuers_name(deed):
    (found,) = find_citations(f"Nghị quyết số 12/2025/NQ-HĐND của Hội đồng nhân dân tỉnh Lâm Giang {deed}")

    assert "Hội đồng nhân dân tỉnh Lâm Giang" == found.issuer


@pytest.mark.parametrize("deed", ["thực hiện", "triển khai thực hiện"])
def test_the_document_that_another_carries_out_keeps_its_kind(deed):
    first, second = find_citations(
        f"Kế hoạch số 218/KH-UBND của Ủy ban nhân dân tỉnh Lâm Giang {deed} Chỉ thị số 11-CT/TU của Tỉnh ủy"
    )

    assert ("Ủy ban nhân dân tỉnh Lâm Giang", "Chỉ thị") == (first.issuer, second.type)


@pytest.mark.parametrize(
    "issuer",
    [
        "Ban vận động thành lập Hội Làm vườn tỉnh Lâm Giang",
        "Ban Vận động Thành lập Hội Làm vườn tỉnh Lâm Giang",
        "Ban Trù bị thành lập Hợp tác xã An Hòa",
        "Hội đồng xét công nhận sáng kiến tỉnh Lâm Giang",
        "Ban Chỉ đạo Thu hồi tài sản tỉnh Lâm Giang",
        "Tổ công tác thu hồi đất xã An Hòa",
        "Ban Chỉ đạo thực hiện dân chủ xã An Hòa",
        "Tổ giúp việc triển khai thực hiện Đề án 06 xã An Hòa",
    ],
)
@pytest.mark.parametrize("deed", ["thành lập Tổ giúp việc", "Ban hành Quy chế", "", "phê duyệt danh sách"])
def test_who_is_called_by_a_deed_has_it_in_the_name(issuer, deed):
    (found,) = find_citations(f"Quyết định số 12/QĐ-BVĐ của {issuer} {deed}".rstrip())

    assert issuer == found.issuer


@pytest.mark.parametrize("deed", ["thành lập Tổ giúp việc", "Ban hành Quy chế", "kiện toàn Tổ giúp việc"])
def test_who_is_called_by_another_deed_may_do_this_one(deed):
    (found,) = find_citations(f"Quyết định số 12/QĐ-BCĐ của Ban Chỉ đạo {deed}")

    assert "Ban Chỉ đạo" == found.issuer

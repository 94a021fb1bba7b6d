"""Documents as web pages carry them, read whole: what the page has broken is one again."""

from __future__ import annotations

import pytest

from directive_model import read

HEAD = """|
**{issuer}**
-------
|
**CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số:
12/KH-UBND
|
*Thành phố Lâm
Giang, ngày 3 tháng 5 năm 2025*
|


**{type}**

{subject}

{body}

|
*Nơi
nhận:*
- Như trên;
- Các phòng, ban trực thuộc Ủy ban
nhân dân thành phố;
- Lưu: VT.
|
{signature}
|
"""
PARTS = {
    "issuer": "ỦY BAN NHÂN\nDÂN",
    "type": "KẾ\nHOẠCH",
    "subject": "PHÒNG, CHỐNG THIÊN TAI NĂM\n2025 CỦA THÀNH PHỐ",
    "body": "**Điều\n1. Phạm vi**\n\nQuy định này áp dụng từ ngày\n15. Trong kỳ, các xã báo cáo.",
    "signature": "**KT. CHỦ\nTỊCH**\nPHÓ CHỦ TỊCH\n**Lê\nMinh Tâm**",
}


def program(**parts):
    return read(HEAD.format(**{**PARTS, **parts}).encode(), format="md").value


def test_lines_that_a_page_breaks_are_whole_again():
    found = program()

    assert ("KẾ HOẠCH", "PHÒNG, CHỐNG THIÊN TAI NĂM 2025 CỦA THÀNH PHỐ") == (found.title.type, found.title.subject)
    assert ("ỦY BAN NHÂN DÂN", "KH-UBND") == (found.letterhead.issuer, found.number.symbol)
    assert ("Thành phố Lâm Giang", "2025-05-03") == (found.place, str(found.date))
    assert ["Điều 1."] == [block.label for block in found.body]
    assert ["Như trên", "Các phòng, ban trực thuộc Ủy ban nhân dân thành phố"] == [
        one.name for one in found.recipients
    ]


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("**KT. CHỦ TỊCH**\nPHÓ CHỦ TỊCH\n**Lê\nMinh Tâm**", ("KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Minh Tâm")),
        ("**KT.\nBỘ TRƯỞNG**\nTHỨ TRƯỞNG\nLê Minh Tâm", ("KT.", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê Minh Tâm")),
        ("**KT. BỘ\nTRƯỞNG**\nTHỨ TRƯỞNG\nLê Minh Tâm", ("KT.", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê Minh Tâm")),
        (
            "**KT. BỘ TRƯỞNG,\nCHỦ NHIỆM**\nPHÓ CHỦ NHIỆM\nLê Minh Tâm",
            ("KT.", "BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Lê Minh Tâm"),
        ),
        ("**T/M BAN THƯỜNG\nVỤ**\nLê Minh Tâm", ("T/M", "BAN THƯỜNG VỤ", None, "Lê Minh Tâm")),
    ],
)
def test_signatures_that_a_page_breaks_are_whole_again(signature, expected):
    (signatory,) = program(signature=signature).signatories
    (authority,) = signatory.authority

    assert expected == (authority.form, authority.body, signatory.position, signatory.name)


def test_an_issuer_goes_on_below_the_office_that_heads_it():
    found = program(issuer="THỦ TƯỚNG\nCHÍNH PHỦ")

    assert (None, "THỦ TƯỚNG CHÍNH PHỦ") == (found.letterhead.superior, found.letterhead.issuer)


def test_grounds_under_the_type_are_no_subject():
    found = program(subject="*Căn cứ Luật\nTổ chức chính quyền địa phương;*")

    assert found.title.subject is None


def test_an_addressee_stands_under_a_subject():
    found = program(body="**Kính\ngửi:** Hội đồng nhân dân thành phố\n\nCăn cứ tình hình, xin báo cáo như sau.")

    assert ["Hội đồng nhân dân thành phố"] == [one.name for one in found.addressees]


def test_the_place_of_a_line_that_is_whole_again_is_that_of_its_pieces():
    found = program()
    (span,) = [one.span for one in found.field_spans if one.path == "place"]

    assert ((15, 2), (16, 31)) == ((span.line, span.column), (span.end_line, span.end_column))

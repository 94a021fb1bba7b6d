"""A short document shows nowhere where its text ends on the right; its title is found all the same."""

from __future__ import annotations

import datetime as dt
import io

import pytest

from directive_model import read, write
from directive_model.build import Draft
from directive_model.model import Marks

ISSUERS = ("BAN TỔ CHỨC", "BAN CHỈ ĐẠO PHÒNG, CHỐNG THAM NHŨNG, LÃNG PHÍ, TIÊU CỰC")


def short(kind: str, code: str, issuer: str, urgency: str | None):
    """Return a document no line of whose text is full."""
    return (
        Draft.of(kind, "công tác tháng 6/2030 của Ban Tổ chức Tỉnh ủy")
        .issued_by(issuer, superior="TỈNH ỦY SƠN HẢI")
        .numbered("376", f"{code}/BTCTU")
        .dated("Sơn Hải", dt.date(2030, 5, 31))
        .marked(Marks(urgency=urgency))
        .preamble("Ban Tổ chức Tỉnh ủy thông báo một số nội dung như sau:")
        .section("I.", "Rà soát việc thu ngân sách trên địa bàn, hoàn thành trước ngày 25/6/2030.", heading="KINH TẾ")
        .section("II.", "Rà soát chương trình mỗi xã một sản phẩm.", heading="VĂN HÓA - XÃ HỘI")
        .sent_to("Các doanh nghiệp trên địa bàn")
        .kept_at("Lưu Ban Tổ chức")
        .signed("Trần Hải Đăng", position="TRƯỞNG BAN")
        .build()
    )


@pytest.mark.parametrize("urgency", [None, "KHẨN", "THƯỢNG KHẨN"])
@pytest.mark.parametrize("issuer", ISSUERS)
@pytest.mark.parametrize(("kind", "code"), [("KẾT LUẬN", "KL"), ("CHỈ THỊ", "CT"), ("CHƯƠNG TRÌNH", "CTr")])
def test_the_title_of_a_short_document_is_none_of_its_head(kind, code, issuer, urgency):
    program = short(kind, code, issuer, urgency)
    file = io.BytesIO()
    write(program, file, format="pdf")
    found = read(file.getvalue()).value

    assert (program.title, program.letterhead, program.marks) == (found.title, found.letterhead, found.marks)

"""Who signs for whom, and headings and speeches that begin with the same words."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, read
from directive_model.language import fold
from directive_model.model import Authority
from directive_model.recognize.page import anchors

HEAD = """SỞ NỘI VỤ
Số: 12/BC-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BÁO CÁO
Kết quả giám sát

"""
END = """

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Lê Văn Thắng
"""


def document(text: str) -> DirectiveProgram:
    result = read((HEAD + text).encode(), format="txt")

    assert () == result.findings
    return result.value


@pytest.mark.parametrize(
    "text",
    [
        "THAY MẶT ĐOÀN GIÁM SÁT, TÔI XIN BÁO CÁO NHƯ SAU\n\nI. KẾT QUẢ\nĐoàn đã làm việc với 5 xã.",
        "THAY MẶT TỈNH ỦY, TÔI KÊU GỌI NHÂN DÂN THỰC HIỆN\n1. Đeo khẩu trang.\n2. Giữ khoảng cách.",
        "THAY MẶT LÃNH ĐẠO TIẾP CÔNG DÂN\nĐã tiếp 5 lượt.\n\nI. VIỆC KHÁC\nĐã xong.",
        "THAY MẶT LÃNH ĐẠO TIẾP CÔNG DÂN\nI. KẾT QUẢ\nĐã tiếp 5 lượt.",
        "TL BAN HÀNH TRONG NĂM\nĐã ban hành 5 văn bản.",
    ],
)
def test_a_heading_or_a_speech_that_begins_as_an_authority_line_ends_no_text(text: str) -> None:
    program = document(text + END)

    assert ((Authority("KT.", "GIÁM ĐỐC"),), "Lê Văn Thắng") == (
        program.signatories[0].authority,
        program.signatories[0].name,
    )
    assert ["Như trên"] == [one.name for one in program.recipients]


@pytest.mark.parametrize(
    ("lines", "authority"),
    [
        ("THAY MẶT ĐOÀN GIÁM SÁT\n(Đã ký)\nLê Văn Thắng", Authority("THAY MẶT", "ĐOÀN GIÁM SÁT")),
        ("THAY MẶT\nBAN CHẤP HÀNH\nCHỦ TỊCH\n\nLê Văn Thắng", Authority("THAY MẶT", "BAN CHẤP HÀNH")),
        ("TM CHI BỘ\nBí thư\nLê Văn Thắng", Authority("TM", "CHI BỘ")),
        ("KT TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\n……………\nLê Văn Thắng", Authority("KT", "TRƯỞNG PHÒNG")),
        ("TM BCH\nCHỦ TỊCH\n\nLÊ VĂN THẮNG", Authority("TM", "BCH")),
    ],
)
@pytest.mark.parametrize("after", ["", "\n\nNơi nhận:\n- Lưu: VT."])
def test_such_a_line_over_a_signature_is_one(lines: str, authority: Authority, after: str) -> None:
    (signatory,) = document(f"Đoàn đã làm việc.\n\n{lines}{after}").signatories

    assert ((authority,), "lê văn thắng") == (signatory.authority, fold(signatory.name or ""))


def test_nobody_need_be_named_below_it_where_the_document_ends() -> None:
    (signatory,) = document("Đoàn đã làm việc.\n\nTM ĐẢNG ỦY\nBÍ THƯ").signatories

    assert ((Authority("TM", "ĐẢNG ỦY"),), "BÍ THƯ", None) == (
        signatory.authority,
        signatory.position,
        signatory.name,
    )


def test_a_chief_accountant_signs_for_nobody_else() -> None:
    (signatory,) = document("Đoàn đã làm việc.\n\nKT TRƯỞNG\n\nLê Văn Thắng").signatories

    assert ((), "KT TRƯỞNG", "Lê Văn Thắng") == (signatory.authority, signatory.position, signatory.name)


def test_a_form_of_whatever_signs_is_told_from_those_that_are_laid_down() -> None:
    doubtful = "THAY MẶT", "TM", "TM/", "KT", "TL/.", "T.M", "K.T."
    laid_down = "TM.", "KT.", "TL.", "TUQ.", "T/M", "K/T.", "T/L", "T/UQ", "Q."

    assert ([True] * 7, [False] * 9) == (
        [anchors.can_be_heading(form) for form in doubtful],
        [anchors.can_be_heading(form) for form in laid_down],
    )


@pytest.mark.parametrize("office", ["TỔNG PHỤ TRÁCH ĐỘI", "TỔNG QUẢN LÝ"])
def test_offices_that_begin_with_tong_are_signed(office: str) -> None:
    (signatory,) = document(f"Đoàn đã làm việc.\n\n{office}\n\nLê Văn Thắng").signatories

    assert (office, "Lê Văn Thắng") == (signatory.position, signatory.name)


def test_a_heading_that_begins_with_tong_is_no_office() -> None:
    assert () == document("TỔNG SỐ NGƯỜI THAM DỰ\n15 người.").signatories

"""Who signs a document on one line, and who gets it."""

from __future__ import annotations

import pytest
from one_line import ENDING, one_line, program_of


def test_all_who_sign_have_their_lines():
    ending = (
        "Nơi nhận: - Như trên; - Lưu VP. SỞ TÀI CHÍNH KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lê Văn Biển "
        "SỞ NỘI VỤ KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Sông"
    )

    program = program_of(one_line(ending=ending))

    assert ("Lưu VP",) == program.retention
    assert [("SỞ TÀI CHÍNH", "Lê Văn Biển"), ("SỞ NỘI VỤ", "Trần Văn Sông")] == [
        (one.body, one.name) for one in program.signatories
    ]


def test_a_name_in_capitals_is_none_of_the_office():
    [signatory] = program_of(one_line(ending=ENDING.replace("Lê Văn Biển", "LÊ VĂN BIỂN"))).signatories

    assert ("BÍ THƯ", "LÊ VĂN BIỂN") == (signatory.position, signatory.name)


@pytest.mark.parametrize("office", ["TỔNG GIÁM ĐỐC", "TRƯỞNG PHÒNG KẾ HOẠCH - KỸ THUẬT"])
def test_letters_of_a_department_behind_a_comma_are_none_of_the_office(office):
    program = program_of(one_line(ending=f"Nơi nhận: - Như trên; - Lưu: VT, KT. {office} Lê Văn Biển"))

    assert (("Lưu: VT, KT",), [((), office, "Lê Văn Biển")]) == (
        program.retention,
        [(one.authority, one.position, one.name) for one in program.signatories],
    )

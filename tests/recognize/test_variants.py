"""One document, each time with a line as offices write it that no rule has: typos, odd signs, parts left out."""

from __future__ import annotations

import pytest

from directive_model import Authority, DirectiveProgram, Recipient, read
from directive_model.recognize.page.anchors import authority_in

LINES = (
    "UBND TỈNH SÔNG LAM", "SỞ NỘI VỤ", "Số: 45/SNV-CCHC", "V/v báo cáo", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "Sông Lam, ngày 03 tháng 9 năm 2025", "", "Kính gửi: Sở Tài chính", "",
    "Sở Nội vụ đề nghị quý cơ quan:", "1. Gửi báo cáo trước ngày 10/9/2025.", "2. Gửi bản mềm qua thư điện tử.", "",
    "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Lê Văn Thắng",
)  # fmt: skip


def document(**lines: str) -> DirectiveProgram:
    """Return what is read of the document with other lines in the place of ``number``, ``subject`` and so on."""
    names = {"number": 2, "subject": 3, "banner": 4, "date": 6, "to": 8, "label": 14, "authority": 18, "name": 21}
    printed = list(LINES)
    for part, words in lines.items():
        printed[names[part]] = words
    return read("\n".join(printed).encode(), format="txt").value


@pytest.mark.parametrize(
    ("number", "serial", "symbol"),
    [
        ("Số: 45 KH/SNV", "45", "KH/SNV"),
        ("Số 45 - KH/ĐU", "45", "KH/ĐU"),
        ("Số:45 / KH - SNV", "45", "KH-SNV"),
        ("Số.45/KH-SNV", "45", "KH-SNV"),
    ],
)
def test_a_number_is_read_whatever_stands_before_its_symbol(number, serial, symbol):
    found = document(number=number).number

    assert found is not None
    assert (serial, symbol) == (found.serial, found.symbol)


@pytest.mark.parametrize("address", ["Số 45 Lê Lợi", "Số 45 đường Lê Lợi/2"])
def test_an_address_is_no_number(address):
    assert document(number=address).number is None


@pytest.mark.parametrize(
    "subject",
    ["“V/v báo cáo”", '"V/v báo cáo"', "(V/v báo cáo)", "V/v: báo cáo", "V/V báo cáo", "Vv: báo cáo", "V/v. báo cáo"],
)
def test_a_letter_says_its_subject_in_quotes_in_brackets_or_without(subject):
    assert "báo cáo" == document(subject=subject).title.subject


@pytest.mark.parametrize(
    "banner",
    [
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM",
        "CHXHCN VIỆT NAM",
        "CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ],
)
def test_a_banner_with_a_typo_is_no_part_of_the_issuer(banner):
    head = document(banner=banner).letterhead

    assert ("SỞ NỘI VỤ", banner) == (head.issuer, head.banner[0])


@pytest.mark.parametrize("place", ["Ea H’Leo", "Krông Pa", "TP.Sông Lam", "Bà Rịa - Sông Lam", "Đặc khu Sông Lam"])
def test_a_place_has_whatever_letters_people_call_it_by(place):
    program = document(date=f"{place}, ngày 03 tháng 9 năm 2025")

    assert (place, "2025-09-03") == (program.place, str(program.date))


@pytest.mark.parametrize(
    ("authority", "form", "body"),
    [
        ("TM/ UBND XÃ", "TM/", "UBND XÃ"),
        ("T.M ỦY BAN NHÂN DÂN", "T.M", "ỦY BAN NHÂN DÂN"),
        ("TM BAN CHẤP HÀNH", "TM", "BAN CHẤP HÀNH"),
        ("KT GIÁM ĐỐC", "KT", "GIÁM ĐỐC"),
        ("K.T GIÁM ĐỐC", "K.T", "GIÁM ĐỐC"),
        ("TL.GIÁM ĐỐC", "TL.", "GIÁM ĐỐC"),
        ("K/T. GIÁM ĐỐC", "K/T.", "GIÁM ĐỐC"),
    ],
)
def test_an_authority_line_has_many_signs_or_none(authority, form, body):
    (signatory,) = document(authority=authority).signatories

    assert ((Authority(form, body),), "PHÓ GIÁM ĐỐC") == (signatory.authority, signatory.position)


@pytest.mark.parametrize("words", ["KT/NS", "KT XH", "TL 15"])
def test_the_letters_of_a_department_are_no_authority_line(words):
    assert authority_in(words) is None


@pytest.mark.parametrize(
    ("name", "note"),
    [("Đã ký: Lê Văn Thắng", "Đã ký:"), ("(Đã ký) Lê Văn Thắng", "(Đã ký)"), ("H’Lê Niê Kđăm", None)],
)
def test_a_name_may_have_the_words_before_it_that_it_is_signed(name, note):
    (signatory,) = document(name=name).signatories

    assert (name.removeprefix(note or "").lstrip(": "), note) == (signatory.name, signatory.note)


@pytest.mark.parametrize("label", ["Nơi nhận", "NƠI NHẬN:", "* Nơi nhận:", "Nơi gửi:"])
def test_recipients_have_a_label_of_many_forms(label):
    program = document(label=label)

    assert ((Recipient("Như trên"),), ("Lưu: VT",)) == (program.recipients, program.retention)


def test_recipients_and_addressees_may_stand_without_dashes():
    text = "\n".join(LINES).replace("- Như trên;", "Như trên;\nSở Xây dựng;").replace("- Lưu", "Lưu")
    program = read(text.replace("Kính gửi: ", "Kính gửi:\nSở Y tế;\n").encode(), format="txt").value

    assert ["Sở Y tế", "Sở Tài chính"] == [one.name for one in program.addressees]
    assert ["Như trên", "Sở Xây dựng"] == [one.name for one in program.recipients]
    assert (("Lưu: VT",), "Lê Văn Thắng") == (program.retention, program.signatories[0].name)


def test_a_paragraph_under_addressees_without_dashes_is_none():
    text = "\n".join(LINES).replace(
        "Kính gửi: Sở Tài chính\n", "Kính gửi:\nSở Tài chính;\nQua kiểm tra, Sở Nội vụ thấy các nội dung sau\n"
    )
    program = read(text.encode(), format="txt").value

    assert ["Sở Tài chính"] == [one.name for one in program.addressees]


@pytest.mark.parametrize(
    "last", ["Lãnh đạo các phòng", "Giám đốc các trung tâm", "Quỹ phát triển", "Trạm quan trắc."]
)
def test_the_last_addressee_of_a_list_without_dashes_need_no_stop(last):
    text = "\n".join(LINES).replace("Kính gửi: Sở Tài chính", f"Kính gửi:\nSở Tài chính;\n{last}\n")
    program = read(text.encode(), format="txt").value

    assert ["Sở Tài chính", last.rstrip(".")] == [one.name for one in program.addressees]


@pytest.mark.parametrize("dash", ["", "- "])
def test_those_who_sign_minutes_right_under_a_list_are_no_recipients(dash):
    end = LINES.index("Nơi nhận:")
    lines = *LINES[:end], "Nơi nhận:", f"{dash}Như trên;", f"{dash}Chi ủy;"
    text = "\n".join((*lines, "Chủ tọa", "Lê Văn Thắng", "Thư ký", "Trần Văn Bình"))
    program = read(text.encode(), format="txt").value

    assert ["Như trên", "Chi ủy"] == [one.name for one in program.recipients]
    assert [("Chủ tọa", "Lê Văn Thắng"), ("Thư ký", "Trần Văn Bình")] == [
        (one.position, one.name) for one in program.signatories
    ]

"""Capitals that a face makes of small letters: parts are told by what the page shows."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Layout, Run
from directive_model.model import Span
from directive_model.recognize import recognize
from directive_model.recognize.letters import as_shown

CAPS = Face(bold=True, caps=True)
CENTERED = Layout(alignment="center")


def line(text, face=CAPS, style=None):
    return FlowParagraph((Run(text, face),), CENTERED, style=style, span=Span("a.docx", paragraph=1, start=0))


def row(left, right):
    return FlowTable((FlowRow((FlowCell(tuple(left)), FlowCell(tuple(right)))),))


def page(*blocks):
    return Flow((FlowSection(blocks),))


def test_head_and_signature_are_found_in_capitals_that_a_face_makes():
    program = recognize(
        page(
            row(
                [line("Ủy ban nhân dân tỉnh Sơn Hải", Face(caps=True)), line("Sở Xây dựng")],
                [line("Cộng hòa xã hội chủ nghĩa Việt Nam"), line("Độc lập - Tự do - Hạnh phúc", Face(bold=True))],
            ),
            line("Kế hoạch"),
            line("Trồng cây xanh năm 2025", Face(bold=True)),
            line("I. Nội dung"),
            line("Chọn giống cây.", Face()),
            row(
                [line("Nơi nhận:", Face(bold=True)), line("- Lưu: VT.", Face())],
                [line("KT. Giám đốc"), line("Phó Giám đốc"), line("Trần Thị Bình", Face(bold=True))],
            ),
        )
    ).value

    assert ("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "SỞ XÂY DỰNG") == (program.letterhead.superior, program.letterhead.issuer)
    assert ("KẾ HOẠCH", "Trồng cây xanh năm 2025") == (program.title.type, program.title.subject)
    assert ["NỘI DUNG"] == [section.heading for section in program.body]
    assert [("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Bình")] == [
        (one.authority[0].body, one.position, one.name) for one in program.signatories
    ]


def test_place_and_date_stay_as_they_were_typed():
    program = recognize(
        page(
            row(
                [line("Ủy ban nhân dân xã Bình Lâm"), line("Số: 12/KH-UBND")],
                [
                    line("Cộng hòa xã hội chủ nghĩa Việt Nam"),
                    line("Bình Lâm, ngày 05 tháng 3 năm 2026", Face(italic=True, caps=True)),
                ],
            ),
            line("Kế hoạch"),
            line("Trồng cây xanh", Face(bold=True)),
        )
    ).value

    assert ("Bình Lâm", "2026-03-05") == (program.place, str(program.date))
    assert "ỦY BAN NHÂN DÂN XÃ BÌNH LÂM" == program.letterhead.issuer


def test_each_letter_keeps_its_place():
    # The capital of this letter is two.
    (shown,) = as_shown(page(line("Straße Sơn Hải"))).blocks

    assert "STRAßE SƠN HẢI" == shown.text


def test_a_page_without_such_capitals_is_left_alone():
    flow = page(line("Sở Xây dựng", Face()), line("SỞ XÂY DỰNG"))

    assert as_shown(flow) is flow


def test_a_form_may_print_in_capitals_what_a_program_has_in_small_letters():
    flow = page(line("Sở Xây dựng", style="Tên cơ quan ban hành"))

    assert as_shown(flow) is flow


def test_sections_go_on_sharing_a_head_of_their_pages():
    head = (line("Sở Xây dựng"),)
    shown = as_shown(Flow((FlowSection((line("Kế hoạch"),), header=head), FlowSection(header=head))))

    assert shown.sections[0].header is shown.sections[1].header


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (
            "Xem http://sonoivu.example/Tai-lieu?id=aB, dài 5 km, điện 3 kV, cúm H5N1, rộng 7m2.",
            "XEM http://sonoivu.example/Tai-lieu?id=aB, DÀI 5 km, ĐIỆN 3 kV, CÚM H5N1, RỘNG 7m2.",
        ),
        ("Thư điện tử: Van.thu@sonhai.example", "THƯ ĐIỆN TỬ: Van.thu@sonhai.example"),
        ("Kế hoạch phòng dịch Covid-19 trên 5 km đường", "KẾ HOẠCH PHÒNG DỊCH COVID-19 TRÊN 5 KM ĐƯỜNG"),
        ("Thực hiện Kế hoạch số 45/kh-snv ngày 09 tháng 4.", "THỰC HIỆN KẾ HOẠCH SỐ 45/KH-SNV NGÀY 09 THÁNG 4."),
        ("T/m Ban Thường vụ", "T/M BAN THƯỜNG VỤ"),
        ("Trồng 12 cây.", "TRỒNG 12 CÂY."),
    ],
)
def test_addresses_stay_and_in_sentences_units_and_codes_too(typed, shown):
    (block,) = as_shown(page(line(typed))).blocks

    assert shown == block.text

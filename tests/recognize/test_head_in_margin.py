"""A head that an office keeps in the head of the page, as its paper has it."""

from __future__ import annotations

import attrs

from directive_model.flow import Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.recognize import recognize

HEAD = ("SỞ XÂY DỰNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 45/KH-SXD", "Sơn Hải, ngày 09 tháng 4 năm 2025")
TEXT = ("KẾ HOẠCH", "Trồng cây xanh năm 2025", "1. Chọn giống cây.")


def paragraphs(*lines):
    return tuple(FlowParagraph((Run(line),), Layout()) for line in lines)


def read_of(*sections):
    reading = recognize(Flow(sections))
    return reading.value, [one.text for one in reading.findings if one.rule == "unplaced-text"]


WHOLE, _ = read_of(FlowSection(paragraphs(*HEAD, *TEXT)))


def test_a_head_in_that_of_the_page_is_the_documents():
    head = paragraphs(*HEAD)

    assert (WHOLE, []) == read_of(FlowSection(paragraphs(*TEXT), header=head))
    assert (WHOLE, []) == read_of(FlowSection(paragraphs(*TEXT), first_header=head, header=()))


def test_sections_may_share_the_head_of_their_pages():
    head = paragraphs(*HEAD)
    first, *rest = [FlowSection(paragraphs(line), header=head) for line in TEXT]

    assert (WHOLE, []) == read_of(first, *rest)


def test_a_section_may_have_a_copy_of_its_own():
    number = FlowParagraph((Run("2", field="page"),), Layout())
    first, *rest = [FlowSection(paragraphs(line), header=(number, *paragraphs(*HEAD))) for line in TEXT]
    other = attrs.evolve(rest[-1], header=(), first_header=paragraphs(*HEAD))

    assert (WHOLE, []) == read_of(first, *rest[:-1], other)
    assert (WHOLE, ["SỞ NỘI VỤ"]) == read_of(first, *rest[:-1], attrs.evolve(other, header=paragraphs("SỞ NỘI VỤ")))


def test_the_number_of_the_page_stays_beside_it():
    number = FlowParagraph((Run("2", field="page"),), Layout())

    assert (WHOLE, []) == read_of(FlowSection(paragraphs(*TEXT), header=(number, *paragraphs(*HEAD))))


def test_a_head_in_the_text_is_the_documents_whatever_its_pages_have():
    section = FlowSection(paragraphs(*HEAD, *TEXT), header=paragraphs("ĐẢNG CỘNG SẢN VIỆT NAM"))

    assert (WHOLE, ["ĐẢNG CỘNG SẢN VIỆT NAM"]) == read_of(section)


def test_a_head_of_later_pages_alone_is_none():
    section = FlowSection(paragraphs(*TEXT), header=paragraphs(*HEAD), first_header=())
    program, unplaced = read_of(section)

    assert attrs.evolve(WHOLE.letterhead, issuer=None, banner=()) == program.letterhead
    assert ["\n".join(HEAD)] == unplaced

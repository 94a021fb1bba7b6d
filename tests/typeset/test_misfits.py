"""What does not fit its place on the page is printed whole, and said."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from set_parts import HD05, HD36, ND30

from directive_model.flow import text_of
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    Cell,
    DirectiveProgram,
    Letterhead,
    Marks,
    Paragraph,
    Printed,
    Recipient,
    ReducedDate,
    Row,
    Signatory,
    Statement,
    Table,
    Title,
)
from directive_model.typeset import typeset
from directive_model.typeset.lines import line_count, text_width_mm

DAY = ReducedDate(2026, 8, 3)
BANNER = ("ĐẢNG CỘNG SẢN VIỆT NAM",)


def long(words, length):
    return (f"{words} " * (length // len(words) + 1))[:length].strip()


def signed(name="Lê Giang", position="BÍ THƯ", note=None):
    return DirectiveProgram(signatories=(Signatory((), position, name, note),))


def marked(**marks):
    return DirectiveProgram(marks=Marks(**marks))


#: Each with the place that is named.
TOO_LONG = [
    (signed(long("Nguyễn Văn Thành", 200)), "signatories[0].name"),
    (signed("Á" * 200), "signatories[0].name"),
    (signed(position=long("PHÓ TRƯỞNG BAN", 400)), "signatories[0].position"),
    (signed(note=long("(Đã ký)", 200)), "signatories[0].note"),
    (
        DirectiveProgram(signatories=(Signatory((Authority("T/M", long("BAN THƯỜNG VỤ", 300)),), None, "Lê Giang"),)),
        "signatories[0].authority[0]",
    ),
    (DirectiveProgram(signatories=(Signatory((), "TRƯỞNG BAN", body=long("BAN", 300)),)), "signatories[0].body"),
    (DirectiveProgram(letterhead=Letterhead(None, long("ĐẢNG ỦY XÃ", 300), BANNER)), "letterhead.issuer"),
    (DirectiveProgram(letterhead=Letterhead(long("TỈNH ỦY", 300), "ĐẢNG ỦY", BANNER)), "letterhead.superior"),
    (DirectiveProgram(letterhead=Letterhead(None, None, (long("ĐẢNG CỘNG SẢN", 200),))), "letterhead.banner[0]"),
    (DirectiveProgram(place=long("Lâm Giang", 200), date=DAY), "place"),
    (DirectiveProgram(printed=Printed(place_date=long("Lâm Giang", 200))), "printed.place_date"),
    (DirectiveProgram(printed=Printed(number=long("Số 12", 200))), "printed.number"),
    (DirectiveProgram(title=Title("CHƯƠNG TRÌNH", long("công tác xây dựng Đảng", 7000))), "title.subject"),
    (DirectiveProgram(title=Title(None, long("công tác xây dựng Đảng", 900))), "title.subject"),
    (DirectiveProgram(title=Title(long("CHƯƠNG TRÌNH", 200), None)), "title.type"),
    (DirectiveProgram(addressees=(Addressee("Ban Bí thư"), Addressee(long("Ban Tổ chức", 900)))), "addressees[1]"),
    (DirectiveProgram(addressees=(Addressee(long("Ban Tổ chức", 900)),)), "addressees[0]"),
    (DirectiveProgram(recipients=(Recipient("Ban Bí thư"), Recipient(long("Các ban", 900)))), "recipients[1]"),
    (DirectiveProgram(retention=(long("Lưu Văn phòng", 900),)), "retention[0]"),
    (DirectiveProgram(appendices=(Appendix(long("Phụ lục 1", 200), "BẢNG"),)), "appendices[0].label"),
    (DirectiveProgram(appendices=(Appendix("Phụ lục 1", long("DANH MỤC", 2000)),)), "appendices[0].title"),
    (DirectiveProgram(appendices=(Appendix(None, "BẢNG", long("(Kèm theo)", 1500)),)), "appendices[0].reference"),
    (marked(secrecy=long("TỐI MẬT", 150)), "marks.secrecy"),
    (marked(urgency=long("HỎA TỐC", 150)), "marks.urgency"),
    (marked(circulation=long("LƯU HÀNH NỘI BỘ", 300)), "marks.circulation"),
    (marked(draft=long("Dự thảo lần 2", 200)), "marks.draft"),
    (marked(drafter=long("LVG-20", 300)), "marks.drafter"),
    (marked(contact=long("Văn phòng, số máy 12", 900)), "marks.contact"),
]


@pytest.mark.parametrize("form", [HD36, HD05, ND30], ids=lambda form: form.name)
@pytest.mark.parametrize(
    ("program", "path"), TOO_LONG, ids=[f"{index}-{path}" for index, (_, path) in enumerate(TOO_LONG)]
)
def test_a_part_that_is_longer_than_its_place_is_printed_whole_and_said(program, path, form):
    reading = typeset(program, form)

    (finding,) = reading.findings
    section = reading.value.sections[0]
    shown = text_of([*(section.first_header or ()), *section.blocks, *(section.first_footer or ())])
    assert ("loss-too-long", path) == (finding.rule, finding.path)
    assert " ".join(finding.text.split()) in " ".join(shown.split())


def test_each_of_those_who_sign_is_named_whose_name_does_not_fit():
    name = long("Nguyễn Văn Thành", 90)
    document = DirectiveProgram(
        letterhead=Letterhead(None, "ĐẢNG ỦY"),
        signatories=(Signatory((), None, name), Signatory((), None, "Lê Giang"), Signatory((), None, name)),
    )

    assert {"signatories[0].name", "signatories[2].name"} == {one.path for one in typeset(document, HD36).findings}


def test_nothing_is_too_long_where_there_are_no_pages():
    for program, _ in TOO_LONG:
        assert () == typeset(program, HD36, paged=False).findings


def test_a_joint_document_without_a_lead_body_is_told():
    signers = tuple(Signatory((Authority("T/M", body),), "BÍ THƯ", "Lê Giang") for body in ("CHI BỘ", "ĐẢNG ỦY"))
    joint = DirectiveProgram(letterhead=Letterhead(None, None, ("ĐẢNG CỘNG SẢN VIỆT NAM",)), signatories=signers)
    led = attrs.evolve(joint, letterhead=Letterhead(None, "CHI BỘ - ĐẢNG ỦY"))

    assert [("loss-no-lead-body", "letterhead.issuer")] == [
        (one.rule, one.path) for one in typeset(joint, HD36).findings
    ]
    assert () == typeset(led, HD36).findings


def test_a_title_is_kept_with_the_text_unless_it_would_take_the_page_with_it():
    def kept(length):
        title = Title("CHƯƠNG TRÌNH", long("công tác xây dựng Đảng", length))
        body = (Paragraph(None, (Statement("Một."),)),)
        head, subject, *_ = typeset(DirectiveProgram(title=title, body=body), HD36).value.blocks
        return head.layout.keep_with_next, subject.layout.keep_with_next

    assert [(True, True), (True, True), (True, False)] == [kept(300), kept(1500), kept(7000)]


@pytest.mark.parametrize("count", [7, 30, 60, 300])
def test_the_columns_of_a_table_fill_the_page_and_none_is_wider_than_its_like(count):
    words = tuple(Cell((Paragraph(None, (Statement("nhiệm vụ"),)),)) for _ in range(count))

    reading = typeset(DirectiveProgram(body=(Table((Row(words), Row(words))),)), HD36)

    (table,) = reading.value.blocks
    width = HD36.page.landscape_width_mm if count > 7 else HD36.page.text_width_mm
    assert width == pytest.approx(sum(table.widths_mm))
    assert 0.11 > max(table.widths_mm) - min(table.widths_mm)
    assert (["loss-wide-table"] if count > 7 else []) == [one.rule for one in reading.findings]


def test_lines_are_broken_between_words_and_in_a_word_that_is_wider_than_the_column():
    word = text_width_mm("nhiệm", 14, bold=False)

    assert 1 == line_count("nhiệm", 14, word, bold=False)
    assert 2 == line_count("nhiệm nhiệm", 14, word * 2, bold=False)
    assert 3 == line_count("nhiệm nhiệm nhiệm", 14, word * 1.5, bold=False)
    assert 4 == line_count("nhiệm" * 7, 14, word * 2, bold=False)
    assert 5 == line_count("nhiệm" + " nhiệm" * 7, 14, word * 2.3, bold=False) + 1


@given(
    st.lists(st.text("imW.", max_size=9), max_size=40),
    st.sampled_from(" \n\N{EM SPACE}"),
    st.floats(5, 80),
    st.integers(1, 12),
)
def test_words_are_not_measured_only_where_lines_are_surely_enough(words, between, width, enough):
    text = between.join(words)
    lines = line_count(text, 14, width, bold=False)

    told = line_count(text, 14, width, bold=False, enough=enough)

    assert told == lines or lines <= told == enough

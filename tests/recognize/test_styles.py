"""Our own styles say what a paragraph is where its words alone do not."""

from __future__ import annotations

import pytest

from directive_model.flow import (
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Run,
    paragraphs_of,
)
from directive_model.forms import load_form
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    DirectiveProgram,
    Emphasis,
    Letterhead,
    Marks,
    Paragraph,
    Recipient,
    ReducedDate,
    Regime,
    Section,
    Signatory,
    Statement,
    Title,
)
from directive_model.recognize import recognize, understand_text
from directive_model.typeset import typeset

BODY = (Paragraph(None, (Statement("Tình hình ổn định."),)),)
TITLE = Title("THÔNG BÁO", "công tác tháng 8/2026")
PROGRAMS = {
    "a letterhead alone": DirectiveProgram(title=TITLE, letterhead=Letterhead(None, "TỈNH ỦY SƠN HẢI"), body=BODY),
    "a date alone": DirectiveProgram(title=TITLE, date=ReducedDate(2026, 8, 3), body=BODY),
    "a mark alone": DirectiveProgram(title=TITLE, marks=Marks(secrecy="MẬT"), body=BODY),
    "drafter and contact": DirectiveProgram(
        title=TITLE, marks=Marks(drafter="ABC-268", contact="Điện thoại: 0200.123.456"), body=BODY
    ),
    "a name alone": DirectiveProgram(title=TITLE, body=BODY, signatories=(Signatory(name="Lê Thủy Uyên"),)),
    "two who sign without authority": DirectiveProgram(
        title=TITLE,
        body=BODY,
        recipients=(Recipient("Như trên"),),
        signatories=(Signatory(position="CHỦ TRÌ HỘI NGHỊ"), Signatory(position="NGƯỜI GHI BIÊN BẢN")),
    ),
    "an appendix without ending": DirectiveProgram(
        title=TITLE, body=BODY, appendices=(Appendix("Phụ lục 1", "Danh mục", blocks=BODY),)
    ),
    "an appendix with a head, and nobody who signs": DirectiveProgram(
        title=TITLE,
        body=BODY,
        recipients=(Recipient("Như trên"),),
        appendices=(
            Appendix(None, "DANH MỤC", letterhead=Letterhead(banner=("ĐOÀN TNCS HỒ CHÍ MINH",)), blocks=BODY),
        ),
    ),
    "addressees before a list": DirectiveProgram(
        title=TITLE,
        addressees=(Addressee("Sở Tài chính"), Addressee("Công an tỉnh")),
        body=(Paragraph("-", (Statement("Tình hình ổn định."),)),),
    ),
    "recipients before the head of an appendix": DirectiveProgram(
        title=TITLE,
        body=BODY,
        recipients=(Recipient("Như trên"),),
        appendices=(Appendix(None, "DANH MỤC", letterhead=Letterhead(None, "SỞ TÀI CHÍNH"), blocks=BODY),),
    ),
    "an emphasis over the end of a sentence": DirectiveProgram(
        title=TITLE,
        body=(
            Paragraph(
                None,
                (
                    Statement("Tình hình ổn định.", emphasis=(Emphasis(15, 18, "italic"),)),
                    Statement("Dân vui.", emphasis=(Emphasis(0, 3, "bold"), Emphasis(0, 3, "italic"))),
                ),
            ),
        ),
    ),
    "a superior with the word bộ": DirectiveProgram(
        title=TITLE, letterhead=Letterhead("ĐẢNG BỘ TỈNH SƠN HẢI", "ĐẢNG ỦY XÃ LÂM GIANG"), body=BODY
    ),
    "an acting head": DirectiveProgram(
        title=TITLE, body=BODY, signatories=(Signatory((Authority("Q.", "TRƯỞNG BAN"),), name="Lê Thủy Uyên"),)
    ),
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_a_page_of_ours_comes_back(program):
    reading = recognize(typeset(program, load_form("hd36")).value)

    assert program == reading.value
    assert () == reading.findings


#: What begins as something else would, and is a paragraph without a label all the same.
MISTAKABLE = (
    "3. Bảo đảm an toàn hồ đập.", "a) Sở Y tế báo cáo.", "- Xã Thủy Uyên đã họp.", "- - Xã Thủy Uyên đã họp.",
    "I. Tình hình", "Điều 5. Hiệu lực", "Điều 1 Quy chế có hiệu lực.", "Chương II", "Phụ lục II",
    "Mẫu số 01: Báo cáo", "(Kèm theo Công văn số 12-CV/TU)", "và các đơn vị trong tỉnh.", "NQ/TW của Trung ương.",
)  # fmt: skip


@pytest.mark.parametrize("text", MISTAKABLE)
def test_a_paragraph_that_begins_as_a_label_or_an_appendix_does_is_one_still(text):
    own = Paragraph(None, understand_text(text))
    before = Paragraph(None, understand_text("Các xã trong vùng đã thực hiện Kết luận số 12-"))
    blocks = (before, own, Paragraph("-", BODY[0].sentences))
    program = DirectiveProgram(
        title=TITLE,
        body=(Section("1.", None, blocks), Section(None, text, (own,)), Section("Chương III", text, (own,))),
        appendices=(Appendix("Phụ lục", "DANH MỤC", blocks=(own, before, own)),),
    )

    assert program == recognize(typeset(program, load_form("hd36")).value).value


@pytest.mark.parametrize(
    "text",
    ["Ban hành kế hoạch", "Biểu dương các tập thể", "Phụ nữ tham gia", "Điều tra, khảo sát", "Mẫu nước",
     "Kèm tài liệu", "xã Thủy Uyên báo cáo"],
)  # fmt: skip
def test_words_that_nothing_takes_for_a_label_are_running_text(text):
    """So that what people number by hand in the file that was written is a label."""
    body = (BODY[0], Paragraph(None, understand_text(f"{text}, hoàn thành trước ngày 20/8/2026.")))
    flow = typeset(DirectiveProgram(title=TITLE, body=body), load_form("hd36")).value

    assert "Nội dung" == next(one.style for one in paragraphs_of(flow) if text in one.text)


@pytest.mark.parametrize("label", ["I-", "-", "1.", "a)", "Phần thứ nhất", "Chương II"])
@pytest.mark.parametrize("text", ["- Xã đã họp.", "3. Xã đã họp.", "12 xã đã họp."])
def test_a_label_is_read_whatever_stands_behind_it(label, text):
    first = Section(label, None, (Paragraph(None, understand_text(text)), Paragraph("+", BODY[0].sentences)))
    program = DirectiveProgram(title=TITLE, body=(first,))

    assert program == recognize(typeset(program, load_form("hd36")).value).value


def test_what_a_person_types_in_the_style_of_running_text_is_a_label_still():
    """Only the style of its own says that what looks like a label is none."""
    paragraphs = ("Nội dung", "Nội dung nguyên văn")
    page = Flow((FlowSection(tuple(FlowParagraph((Run("a) Sở Y tế"),), style=style) for style in paragraphs)),))

    assert ["a)", None] == [block.label for block in recognize(page).value.body]


def test_the_words_before_the_addressees_of_a_submission_are_those_of_its_form():
    program = DirectiveProgram(
        title=Title("TỜ TRÌNH"), date=ReducedDate(2026, 8, 3), addressees=(Addressee("Công an tỉnh"),), body=BODY
    )

    assert program == recognize(typeset(program, load_form("hd05")).value).value


def test_a_body_of_the_state_makes_a_state_document():
    program = DirectiveProgram(
        regime=Regime.STATE, title=TITLE, letterhead=Letterhead("ỦY BAN NHÂN DÂN", "SỞ NỘI VỤ"), body=BODY
    )

    assert program == recognize(typeset(program, load_form("nd30")).value).value


def test_the_words_of_an_unplaced_table_are_in_the_finding():
    face = Face()
    cell = FlowCell((FlowParagraph((Run("Bản nháp của văn thư", face),)),))
    table = FlowTable((FlowRow((cell,)),), bordered=True)
    title = FlowParagraph((Run("CHƯƠNG TRÌNH", face),))
    flow = Flow((FlowSection((table, title)),))

    assert ["Bản nháp của văn thư"] == [finding.text for finding in recognize(flow).findings]

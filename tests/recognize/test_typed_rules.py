"""Rules that are typed: of whatever signs people make a line, they are no words of the document."""

from __future__ import annotations

import io

import pytest

from directive_model import Appendix, DirectiveProgram, Signatory, Title, paragraph, read, write
from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.recognize import recognize


def program_of(rule):
    lines = [
        "SỞ XÂY DỰNG",
        rule,
        "Số: 45/KH-SXD",
        "",
        "KẾ HOẠCH",
        "Trồng cây xanh năm 2025",
        rule,
        "1. Chọn giống cây.",
    ]
    reading = recognize(Flow((FlowSection(tuple(FlowParagraph((Run(line),)) for line in lines)),)))
    return reading.value, reading.findings


@pytest.mark.parametrize(
    "rule",
    ["-----", "--", "___", "– – –", "***", "━━━━", "═════", "――――", "⎯⎯⎯⎯", "‾‾‾‾‾", "▬▬▬", "●●●", "o0o", "0o0",
     "—— oOo ——", "-----***-----", "-o-o-o-", "/////", "+++"],
)  # fmt: skip
def test_a_rule_ends_a_subject_and_is_no_words(rule):
    program, findings = program_of(rule)

    assert ("SỞ XÂY DỰNG", "Trồng cây xanh năm 2025") == (program.letterhead.issuer, program.title.subject)
    assert () == findings


@pytest.mark.parametrize("words", ["000", "§§§", "- 12 -", "+ 5"])
def test_signs_that_say_something_are_none(words):
    program, findings = program_of(words)

    told = f"{program.title.subject} {[sentence.text for sentence in program.sentences]} {findings}"
    assert words.strip("-+ ") in told


def blocks_under_a_title(*lines):
    """Return what is read of ``lines`` under the title of a document, and of the same under that of an appendix."""
    below = (*lines, "1. Người ghi ý kiến.")
    signed = ["GIÁM ĐỐC", "(đã ký)", "Trần Hải Đăng"]
    texts = ["KẾ HOẠCH", "Trồng cây năm 2025", *below, *signed, "Phụ lục", "PHIẾU GHI Ý KIẾN", *below]
    program = recognize(Flow((FlowSection(tuple(FlowParagraph((Run(line),)) for line in texts)),))).value
    (appendix,) = program.appendices
    return [[block.text for block in blocks[:-1]] for blocks in ((*program.preamble, *program.body), appendix.blocks)]


@pytest.mark.parametrize(
    "blank", ["…" * 60, "." * 30, "..........", "...", "… … … …", "·····", "....(1)....", "_" * 60]
)
def test_dots_and_long_lines_under_a_title_are_to_be_filled_in(blank):
    assert [[blank], [blank]] == blocks_under_a_title(blank)


@pytest.mark.parametrize("blank", ["." * 30, "_" * 20])
def test_rows_of_dots_or_strokes_under_a_title_are_to_be_filled_in(blank):
    assert [[blank] * 3, [blank] * 3] == blocks_under_a_title(blank, blank, blank)


@pytest.mark.parametrize("rule", ["-----", "____", "_" * 30, "*", "-·-·-", "-" * 60])
def test_a_rule_under_a_title_is_no_words_nor_are_dots_under_it_part_of_it(rule):
    assert [[], []] == blocks_under_a_title(rule)
    assert [["." * 30], ["." * 30]] == blocks_under_a_title("-----", "." * 30)


@pytest.mark.parametrize("name", ["docx", "odt", "html"])
def test_signs_that_have_the_style_of_a_paragraph_are_one(name):
    """As whoever writes a program in code may want them: under the title, where a rule would be none."""
    blocks = (paragraph("-----"), paragraph("____"), paragraph("Người ghi ý kiến."))
    signed = Signatory(position="GIÁM ĐỐC", name="Trần Hải Đăng")
    program = DirectiveProgram(
        title=Title("KẾ HOẠCH", "trồng cây năm 2025"),
        preamble=blocks,
        signatories=(signed,),
        appendices=(Appendix("Phụ lục", "PHIẾU GHI Ý KIẾN", blocks=blocks),),
    )
    file = io.BytesIO()
    write(program, file, format=name)
    back = read(file.getvalue(), format=name).value

    assert (blocks, blocks) == (back.preamble, back.appendices[0].blocks)

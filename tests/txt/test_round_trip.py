"""What is written is read back, or is told as lost."""

from __future__ import annotations

import io
from pathlib import Path

import attrs
import pytest

from directive_model import (
    Addressee,
    Appendix,
    Authority,
    Cell,
    DirectiveProgram,
    DocumentNumber,
    Letterhead,
    Marks,
    Paragraph,
    Recipient,
    ReducedDate,
    Row,
    Section,
    Signatory,
    Statement,
    Table,
    Task,
    Title,
    read,
    write,
)

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


def say(text):
    return Paragraph(None, (Statement(text),))


WHOLE = DirectiveProgram(
    letterhead=Letterhead("ĐẢNG BỘ TỈNH SƠN HẢI", "HUYỆN ỦY LÂM GIANG", ("ĐẢNG CỘNG SẢN VIỆT NAM",)),
    number=DocumentNumber("12", None, "CTr/HU"),
    place="Lâm Giang",
    date=ReducedDate(2025, 12, 1),
    title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 12/2025 của Ban Thường vụ Huyện ủy"),
    preamble=(say("Trong tháng 12/2025, Ban Thường vụ Huyện ủy tập trung chỉ đạo một số công tác như sau:"),),
    body=(
        Section(
            "1.", None, (Paragraph(None, (Task("Rà soát quy hoạch vùng trồng cây ăn quả.", "Rà soát quy hoạch"),)),)
        ),
        Section("2.", None, (Paragraph(None, (Task("Chuẩn bị hội nghị tổng kết năm.", "Chuẩn bị"),)),)),
    ),
    closing=(say("Căn cứ chương trình chỉ đạo này, các cấp ủy đảng tổ chức thực hiện."),),
    recipients=(Recipient("Thường trực Tỉnh ủy", "để báo cáo"), Recipient("Các chi, đảng bộ trực thuộc")),
    retention=("Lưu Văn phòng Huyện ủy",),
    signatories=(Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ THƯỜNG TRỰC", "Trần Văn Lâm"),),
)


def written(program):
    target = io.BytesIO()
    losses = write(program, target, format="txt")
    return target.getvalue(), losses


def test_a_whole_program_comes_back_equal():
    data, losses = written(WHOLE)

    assert () == losses
    assert WHOLE == read(data, format="txt").value


def test_a_whole_program_reads_like_a_document():
    data, _ = written(WHOLE)

    assert data.decode().startswith(
        "ĐẢNG BỘ TỈNH SƠN HẢI\nHUYỆN ỦY LÂM GIANG\n*\nSố 12-CTr/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    )
    assert data.decode().endswith("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\n\n\nTrần Văn Lâm\n")


@pytest.mark.parametrize("part", ["letterhead", "number", "place", "date", "preamble", "closing", "recipients"])
def test_a_program_without_one_part_comes_back_equal_or_the_loss_is_told(part):

    blank = getattr(DirectiveProgram(), part)
    program = attrs.evolve(WHOLE, **{part: blank})
    data, losses = written(program)

    assert (read(data, format="txt").value == program) == (not losses)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_come_back_equal(path):
    program = read(path).value
    data, losses = written(program)

    assert () == losses
    assert program == read(data, format="txt").value


def test_the_reference_document_comes_back_equal(seed):
    program = read(seed).value
    data, losses = written(program)

    assert () == losses
    assert program == read(data, format="txt").value


TABLE = Table(
    (
        Row((Cell((say("TT"),)), Cell((say("Nội dung | việc"),)), Cell()), header=True),
        Row((Cell((say("1"),)), Cell((say("Trồng cây."), say("Làm đường."))), Cell((say("C:\\<br>"),)))),
    )
)


def test_a_table_comes_back_equal():
    program = DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây"), body=(say("Các việc cần làm như sau:"), TABLE))
    data, losses = written(program)

    assert () == losses
    assert program == read(data, format="txt").value


def test_a_table_with_spans_loses_them_and_nothing_else():
    spanned = Table((Row((Cell((say("A"),), column_span=2),)), Row((Cell((say("B"),)), Cell((say("C"),))))))
    _, losses = written(DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây"), body=(say("Như sau:"), spanned)))

    assert ["loss-table-spans"] == [loss.rule for loss in losses]


@pytest.mark.parametrize(
    "program",
    [
        DirectiveProgram(title=Title("KẾ HOẠCH", "A"), body=(say("1. Không phải mục."),)),
        DirectiveProgram(title=Title("KẾ HOẠCH", "A"), body=(say("Nơi nhận: kho lưu trữ."),)),
        DirectiveProgram(title=Title("KẾ HOẠCH", "A"), body=(say("Dòng một.\nDòng hai."),)),
        DirectiveProgram(title=Title("KẾ HOẠCH", "A"), body=(say("A\0B."),)),
        DirectiveProgram(title=Title("KẾ HOẠCH", "A"), body=(say("|---|"), say("| a |"))),
        DirectiveProgram(body=(Paragraph(None, ()),)),
        DirectiveProgram(marks=Marks(contact="Điện thoại: 012"), addressees=(Addressee("A; B"),)),
        DirectiveProgram(appendices=(Appendix("Phụ lục 1", "Phụ lục 2", blocks=(TABLE,)),)),
    ],
    ids=["false label", "false recipients", "line break", "null", "false table", "no words", "odd parts", "appendix"],
)
def test_what_does_not_come_back_is_told(program):
    data, losses = written(program)

    assert (read(data, format="txt").value == program) == (not losses)


def test_text_that_was_read_is_written_as_it_was():
    from directive_model.plugin import Source
    from directive_model_txt.read import read as read_flow
    from directive_model_txt.write import write as write_flow

    text = "  A\t\n\n\nB\nC \n\n| a | b |\n|---|---|\n| c | d |\n\nD\n"

    assert text.strip("\n") + "\n" == write_flow(read_flow(Source(data=text.encode())).value).value.decode()

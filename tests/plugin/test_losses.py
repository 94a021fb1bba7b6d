"""What formats may lose is found item by item."""

from __future__ import annotations

import pytest

from directive_model import (
    Appendix,
    Cell,
    Citation,
    DirectiveProgram,
    DocumentNumber,
    Emphasis,
    Letterhead,
    Paragraph,
    Recipient,
    ReducedDate,
    Regime,
    Row,
    Section,
    Statement,
    Table,
    Task,
    Title,
)
from directive_model.plugin import differences, losses_of, without
from directive_model.plugin.losses import LOSSES


def words(text):
    return (Paragraph(None, (Statement(text),)),)


def table_of(*, header=False):
    return DirectiveProgram(body=(Table((Row((Cell(words("A")),), header=header),)),))


EMPHASISED = DirectiveProgram(
    body=(
        Section(
            "1.",
            None,
            (
                Paragraph(
                    None,
                    (
                        Statement("Nội dung chính."),
                        Task(
                            "Rà soát quy hoạch.",
                            "Rà soát",
                            emphasis=(Emphasis(0, 7, "bold"), Emphasis(8, 17, "italic")),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
SPANNED = DirectiveProgram(
    body=(
        Table(
            (
                Row((Cell(words("A"), column_span=2), Cell(words("B"), row_span=2)), header=True),
                Row((Cell(words("C")), Cell(words("D")))),
            )
        ),
    ),
)


def test_each_emphasis_is_one_finding_with_its_words_and_path():
    found = list(losses_of(EMPHASISED, "txt", ("emphasis",)))

    path = "body[0].blocks[0].sentences[1].emphasis"
    assert [(f"{path}[0]", "Rà soát"), (f"{path}[1]", "quy hoạch")] == [(one.path, one.text) for one in found]
    assert {"loss-emphasis"} == {one.rule for one in found}
    assert "txt không có chữ đậm: “Rà soát” được ghi bằng chữ thường" == found[0].message.vi


def test_each_cell_that_covers_several_squares_is_one_finding():
    found = list(losses_of(SPANNED, "txt", ("table-spans",)))

    assert ["body[0].rows[0].cells[0]", "body[0].rows[0].cells[1]"] == [one.path for one in found]
    assert "1 × 2" in found[0].message.en


def test_without_emphasis_all_else_stays():
    task = without(EMPHASISED, ("emphasis",)).tasks[0]

    assert Task("Rà soát quy hoạch.", "Rà soát") == task


def test_without_spans_the_words_stay_in_the_first_square_and_the_others_are_empty():
    expected = (
        Row((Cell(words("A")), Cell(), Cell(words("B"))), header=True),
        Row((Cell(words("C")), Cell(words("D")), Cell())),
    )

    assert expected == without(SPANNED, ("table-spans",)).body[0].rows


@pytest.mark.parametrize("loss", LOSSES)
def test_a_program_that_has_nothing_to_lose_is_shared(loss):
    program = DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây"), body=words("A."))

    assert without(program, (loss,)) is program
    assert [] == list(losses_of(program, "txt", (loss,)))


@pytest.mark.parametrize("loss", ["emphasis", "table-spans"])
@pytest.mark.parametrize("program", [EMPHASISED, SPANNED], ids=["emphasised", "spanned"])
def test_what_is_without_a_loss_has_nothing_more_to_lose(program, loss):
    assert [] == list(losses_of(without(program, (loss,)), "txt", (loss,)))


def test_a_difference_names_the_smallest_part_that_differs():
    before = DirectiveProgram(
        title=Title("KẾ HOẠCH", "trồng cây"), recipients=(Recipient("Các sở"), Recipient("Các xã"))
    )
    after = DirectiveProgram(title=Title("KẾ HOẠCH", "trồng rừng"), recipients=(Recipient("Các sở"), Recipient("Xã")))
    found = list(differences(before, after, "txt"))

    assert ["title.subject", "recipients[1].name"] == [one.path for one in found]
    assert ("“trồng cây”", "“trồng rừng”") == (found[0].expected, found[0].found)


def test_what_is_not_there_is_called_so_in_the_language_of_the_message():
    (found,) = differences(DirectiveProgram(place="Sơn Hải"), DirectiveProgram(), "txt")

    assert found.message.en.endswith("place is nothing instead of “Sơn Hải”")
    assert found.message.vi.endswith("place là không có gì thay vì “Sơn Hải”")


def appendices(*titles):
    return DirectiveProgram(appendices=tuple(Appendix("Phụ lục", title) for title in titles))


@pytest.mark.parametrize(
    ("before", "after", "vi", "en"),
    [
        (appendices("DANH MỤC"), appendices(), "không có gì thay vì phụ lục “DANH MỤC”", "an appendix “DANH MỤC”"),
        (
            appendices("A", "B", "C"),
            appendices(),
            "không có gì thay vì 3 phụ lục: “A”, “B”, …",
            "nothing instead of 3 appendices: “A”, “B”, …",
        ),
        (appendices(), appendices(None), "phụ lục “Phụ lục” thay vì không có gì", "an appendix “Phụ lục” instead"),
        (table_of(header=True), table_of(), "header là không thay vì có", "header is no instead of yes"),
        (
            DirectiveProgram(body=table_of().body * 2),
            DirectiveProgram(),
            "không có gì thay vì 2 bảng",
            "nothing instead of 2 tables",
        ),
        (
            DirectiveProgram(body=(*words("A."), *table_of().body)),
            DirectiveProgram(),
            "không có gì thay vì 2 phần: “A.”, …",
            "nothing instead of 2 parts: “A.”, …",
        ),
        (
            DirectiveProgram(retention=("Lưu VT", "Lưu TH")),
            DirectiveProgram(),
            "không có gì thay vì 2 mục: “Lưu VT”, “Lưu TH”",
            "nothing instead of 2 entries: “Lưu VT”, “Lưu TH”",
        ),
        (
            DirectiveProgram(number=DocumentNumber("1", None, "KH/TU"), regime=Regime.STATE),
            DirectiveProgram(number=None, regime=Regime.STATE),
            "number là không có gì thay vì số, ký hiệu “KH/TU”",
            "number is nothing instead of a number “KH/TU”",
        ),
        (
            DirectiveProgram(appendices=(Appendix(letterhead=Letterhead()),)),
            DirectiveProgram(appendices=(Appendix(),)),
            "letterhead là không có gì thay vì phần đầu",
            "letterhead is nothing instead of a letterhead",
        ),
        (
            DirectiveProgram(regime=Regime.STATE),
            DirectiveProgram(regime=Regime.PARTY),
            "văn bản của Đảng thay vì văn bản của Nhà nước",
            "a document of the Party instead of a document of the State",
        ),
        (
            DirectiveProgram(date=ReducedDate(2025, 2, 3)),
            DirectiveProgram(),
            "date là không có gì thay vì ngày 2025-02-03",
            "date is nothing instead of the date 2025-02-03",
        ),
        (
            DirectiveProgram(date=ReducedDate(2025, 2, 3)),
            DirectiveProgram(date=ReducedDate(2025, 2, 4)),
            "date.day là 4 thay vì 3",
            "date.day is 4 instead of 3",
        ),
    ],
)
def test_what_does_not_come_back_is_told_in_words_of_the_language(before, after, vi, en):
    (found,) = differences(before, after, "txt")

    assert vi in found.message.vi
    assert en in found.message.en


def test_a_task_that_became_a_statement_is_one_difference():
    before = DirectiveProgram(body=(Paragraph(None, (Task("Rà soát."),)),))
    after = DirectiveProgram(body=(Paragraph(None, (Statement("Rà soát."),)),))
    (found,) = differences(before, after, "txt")

    assert ("Task “Rà soát.”", "Statement “Rà soát.”") == (found.expected, found.found)


def test_lists_of_unlike_length_differ_once_from_where_they_part():
    before = DirectiveProgram(body=(*words("A."), *words("B."), *words("C.")))
    after = DirectiveProgram(body=(*words("A."), *words("B. C.")))
    (found,) = differences(before, after, "txt")

    assert ("body", "[Paragraph “B.”, Paragraph “C.”]") == (found.path, found.expected)


def test_a_list_that_only_lost_its_end_differs_by_that():
    before = Statement("Theo 13-NQ/TW.", (Citation(5, 13),))
    after = Statement("Theo 13-NQ/TW.")
    (found,) = differences(
        DirectiveProgram(body=(Paragraph(None, (before,)),)),
        DirectiveProgram(body=(Paragraph(None, (after,)),)),
        "txt",
    )

    assert ("body[0].sentences[0].citations", "[Citation]", "[]") == (found.path, found.expected, found.found)


def test_equal_programs_do_not_differ():
    assert [] == list(differences(EMPHASISED, EMPHASISED, "txt"))

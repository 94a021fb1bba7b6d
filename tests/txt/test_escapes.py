r"""Ends of lines that are written out, "\r\n", end lines; in paths, formulas and programs they are letters."""

from __future__ import annotations

import tracemalloc

import pytest

from directive_model import LimitExceeded, Limits, Span
from directive_model.plugin import Source
from directive_model_txt.read import read

TASK = "Các làng trồng cây bóng mát dọc đường, báo cáo kết quả."


def lines_of(data):
    reading = read(Source(data=data.encode(), name="a.txt"))
    return [block.text for block in reading.value.blocks], reading.findings


def test_ends_of_lines_that_are_written_out_end_lines_and_all_of_them_are_told():
    data = rf"QUYẾT ĐỊNH\r\nVề cây\r\n\r\nĐiều 1. {TASK}\na) {TASK}\nb) {TASK}\n- {TASK}\n"

    lines, [finding] = lines_of(data + "\n")

    expected = ["QUYẾT ĐỊNH", "Về cây", "", f"Điều 1. {TASK}", f"a) {TASK}", f"b) {TASK}", f"- {TASK}", ""]
    assert expected == lines
    assert ("control-character", r"\r\n") == (finding.rule, finding.found)
    assert Span("a.txt", line=1, column=11, end_line=1, end_column=len(data) + 1) == finding.span
    assert "7 times" in finding.message.en


def test_each_line_says_how_many_ends_of_lines_it_has_written_out():
    record = rf'"BÁO CÁO\nvề cây\n1. {TASK}\n2. {TASK}\n3. {TASK}\n4. {TASK}"'

    lines, findings = lines_of(f"{record}\n\n{record}\n")

    assert [record.split("\\n"), [""], record.split("\\n")] == [lines[:6], lines[6:7], lines[7:]]
    assert [(1, 5), (3, 5)] == [(one.span.line, int(one.message.vi.split()[0])) for one in findings]


def test_a_backslash_that_a_dump_has_written_twice_begins_no_end_of_a_line():
    lines, [finding] = lines_of(rf"QUY CHẾ\nTệp ở C:\\names\\rows.\n1. {TASK}\n2. {TASK}\n3. {TASK}\n4. {TASK}")

    assert r"Tệp ở C:\\names\\rows." == lines[1]
    assert "5 times" in finding.message.en


@pytest.mark.parametrize(
    "data",
    [
        r"Xem C:\nhap\nam\n2025.txt",
        r"\n\n\n\n\n" + "\nA" * 12,
        rf"Phòng Tổ chức: \\may-chu\noi-bo\nhan-su; Phòng Kế toán: \\may-chu\noi-bo\ngan-sach\nam. {TASK * 4}",
        rf"Lưu ở D:\new\nam2025, E:\new\nam2026, F:\new\nam2027 và G:\new\nam2028. {TASK * 4}",
        rf"Lưu ở D:\Nam\nam2025\nhap\nguon\n1\n2\n3\n4. {TASK * 4}",
        rf"Cho $x \neq 0$, $y \neq 0$, $\nu > 0$, suy ra $\nabla f$ và $\nabla g$. {TASK * 4}",
        rf"Ký hiệu \n, \n, \n, \n, hay \n) là chỗ xuống dòng, \r\n cũng thế. {TASK * 4}",
        rf"print(\"a\nb\nc\") in ra ba dòng; print(\"x\ny\nz\") cũng vậy, \n. {TASK * 4}",
        r"- Linux: \n; - Windows: \r\n; - Mac: \r; A\nB\nC\nD\nE" + TASK * 4,
        rf"Dòng\n1\n2\n3\n4\n{TASK}" + "\nmột dòng" * 5,
        rf"Lưu ở /A\nB\nC\nD\nE và \nF. {TASK * 4}",
        r"1\n2\n3\n4\n5\n6",
    ],
)
def test_signs_in_paths_formulas_and_few_of_them_are_letters(data):
    lines, findings = lines_of(data)

    assert data.split("\n") == lines
    assert all("left as it is" in one.message.en for one in findings)


def test_signs_that_are_left_as_letters_are_told_where_they_may_be_ends_of_lines():
    text = rf"Lưu ở C:\nhap\nhap\nhap\nhap\nhap. {TASK * 4}"

    lines, [finding] = lines_of(text)

    assert [text] == lines
    assert Span("a.txt", line=1, column=9, end_line=1, end_column=31) == finding.span


def test_few_signs_are_told_of_nobody():
    assert ([rf"Lưu ở C:\nhap\nhap. {TASK * 4}"], ()) == lines_of(rf"Lưu ở C:\nhap\nhap. {TASK * 4}")


@pytest.mark.parametrize(
    "line",
    ["1. Các xã nhóm A:\\nTrồng cây.", "Theo điểm b:\\n2. Các xã.", r"Các\xa0xã.", r"Các xã \(vùng cao)."],
)
def test_one_line_that_ends_as_the_name_of_a_drive_or_a_slip_keeps_no_dump_from_its_lines(line):
    lines, [finding] = lines_of(rf"{line}\n{TASK}" + rf"\n{TASK}" * 20)

    assert [*line.split("\\n"), *[TASK] * 21] == lines
    assert "read as the ends of lines" in finding.message.en


def test_lines_of_a_dump_that_break_sentences_go_on_in_small_letters():
    wrapped = (
        "Các xã trồng cây dọc các con\\nđường lớn, bên bờ sông,\\nchăm sóc cây đã trồng năm\\nngoái và báo cáo. "
    )

    lines, [finding] = lines_of(wrapped * 10)

    assert (31, "chăm sóc cây đã trồng năm") == (len(lines), lines[2])
    assert "30 times" in finding.message.en


def test_a_dump_writes_out_the_ends_of_its_pages_too():
    lines, [finding] = lines_of(f"A\fB\\n{TASK}" + rf"\n{TASK}" * 5)

    assert ["A", rf"B\n{TASK}" + rf"\n{TASK}" * 5] == lines
    assert "left as it is" in finding.message.en


def test_lines_that_signs_make_are_counted_before_they_are_made():
    source = Source(data=TASK.encode() * 4 + rb"\n" * 50_000, name="a.txt", limits=Limits(lines=1000))

    tracemalloc.start()
    with pytest.raises(LimitExceeded, match="lines = 1,000"):
        read(source)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 20 * len(source.data)


def test_letters_that_a_dump_has_written_out_are_read_and_told_with_their_places():
    title = r"BÁO CÁO\nVề \"cây\" theo 13-NQ\/TU\n"
    head = title + rf"1.\tR\u00e0 so\u00E1t\n2.\u00a0{TASK}\n3. \ud83d\ude00 {TASK}\n\tĐiều 4. {TASK}"

    reading = read(Source(data=head.encode(), name="a.txt"))

    title, about, first, second, third, fourth = reading.value.blocks
    assert ["BÁO CÁO", 'Về "cây" theo 13-NQ/TU', "1.\tRà soát"] == [title.text, about.text, first.text]
    assert [f"2.\u00a0{TASK}", f"3. \U0001f600 {TASK}"] == [second.text, third.text]
    assert f"\tĐiều 4. {TASK}" == fourth.text
    signs, letters = reading.findings
    assert ("9 letters", '\\"') == (letters.message.en[:9], letters.found)
    assert "5 times" in signs.message.en
    assert (head.index('\\"') + 1, head.index("Điều 4") + 1) == (letters.span.column, letters.span.end_column)


def test_a_letter_behind_written_out_ones_keeps_its_place():
    line = rf"BÁO CÁO\nVề \"cây\" theo \u0110\u1ea3ng\n1. {TASK}\n2. {TASK}\n3. {TASK}\n4. {TASK}"
    about = read(Source(data=line.encode(), name="a.txt")).value.blocks[1]

    place = {
        letter: about.span.column - 1 + at + max((by for start, by in about.shifts if start <= at), default=0)
        for at, letter in enumerate(about.text)
    }
    assert "ng" == about.text[-2:]
    assert (line.index("ng\\n1"), line.index("theo")) == (place["n"], place["t"])


@pytest.mark.parametrize(
    "kept",
    [
        r"$\theta + \tau$", r"a)\times b", r"bao-cao\t7", r"D:\t2025", r"x\\t", r"y\\u1ea1", r"\ud83d x",
        r"\u0000", r"\u000a", r"nam\tAi",
    ],
)  # fmt: skip
def test_signs_that_may_be_of_paths_and_formulas_stay_in_a_dump_as_they_are_written(kept):
    lines, findings = lines_of(rf"BÁO CÁO\n1. {kept}\n2. {TASK}\n3. {TASK}\n4. {TASK}\n5. {TASK}")

    assert f"1. {kept}" == lines[1]
    assert 1 == len(findings)


def test_rows_of_dots_to_fill_in_are_no_single_words_of_a_path():
    lines, [finding] = lines_of(rf"BIÊN BẢN\nvề cây\n{TASK}" + rf"\n{'.' * 90}" * 9 + rf"\n{TASK}")

    assert (13, "." * 90) == (len(lines), lines[5])
    assert "read as the ends of lines" in finding.message.en

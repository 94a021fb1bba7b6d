"""A file of two documents: the program is of one, and of the other it is said that it is there."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf

from directive_model import read, write

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PROGRAM, PLAN = "chuong-trinh-thang-12-2025.txt", "ke-hoach-phong-chong-thien-tai-2026.txt"


def unplaced(reading):
    return [one for one in reading.findings if one.rule == "unplaced-text"]


def bound(*names):
    """Return the examples as one PDF."""
    whole = pikepdf.new()
    for name in names:
        file = io.BytesIO()
        write(read(EXAMPLES / name).value, file, format="pdf")
        with pikepdf.open(file) as print_:
            whole.pages.extend(print_.pages)
    output = io.BytesIO()
    whole.save(output)
    return output.getvalue()


def test_a_number_in_the_head_of_what_is_attached_tells_another_document():
    reading = read(bound(PROGRAM, PLAN), format="pdf")
    number, when = unplaced(reading)

    assert ("Số: 112/KH-UBND", "Lâm Giang, ngày 08 tháng 6 năm 2026") == (number.text, when.text)
    assert number.message.en.startswith("the head of another document in the same file belongs to no part")
    assert number.message.vi.startswith("đầu của một văn bản khác trong cùng tệp chưa xếp được")
    (attached,) = reading.value.appendices
    assert attached.title.startswith("KẾ HOẠCH")


def test_what_stands_before_the_title_in_more_lines_than_a_head_has_may_be_another_document():
    agreed = "\n\n".join(f"Điều {number}\n\nHai Bên đồng ý với khoản {number} dưới đây." for number in range(1, 15))
    reading = read(f"{agreed}\n\n{(EXAMPLES / PROGRAM).read_text('utf-8')}".encode(), format="txt")
    (told,) = unplaced(reading)

    assert told.text.startswith("Điều 1\n")
    assert told.message.en.startswith("what stands before the title, and may be another document in the same file,")
    assert "CHƯƠNG TRÌNH" == reading.value.title.type


def test_a_line_or_two_before_the_title_are_no_document():
    reading = read(b"M\xe1\xba\xabu s\xe1\xbb\x91 5\n\n" + (EXAMPLES / PROGRAM).read_bytes(), format="txt")

    assert all("another document" not in one.message.en for one in unplaced(reading))

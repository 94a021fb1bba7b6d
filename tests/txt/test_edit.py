"""Letters of a text file changed in its own bytes."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_LE
from unicodedata import normalize

import pytest

from directive_model import Span, check, fix, read
from directive_model.plugin import PlacedEdit, Source
from directive_model.validation import all_rules
from directive_model_txt.edit import edit

WRONG = [
    pytest.param(example, id=f"{rule.id}-{n}")
    for rule in all_rules()
    if rule.fix is not None
    for n, example in enumerate(rule.bad)
    if isinstance(example, str)
]
#: How Windows-1258 has it: "Nghị", its tone behind the letter.
TONES_APART = normalize("NFD", "ị")


def placed(line: int, start: int, end: int, old: str, text: str) -> PlacedEdit:
    return PlacedEdit(Span("a.txt", line=line, column=start, end_line=line, end_column=end), old, text)


def edited(data: bytes, *edits: PlacedEdit) -> tuple[bytes, list[str]]:
    result = edit(Source(data=data, name="a.txt"), edits)
    return result.data, [refusal.reason.en for refusal in result.refused]


@pytest.mark.parametrize(
    ("before", "codec"), [(b"", "utf-8"), (BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (b"", "utf-16-be")]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2029"])
def test_encoding_mark_and_ends_of_lines_stay(before, codec, end):
    text = end.join(("Chương trình công tác năm của Đảng bộ tỉnh", "  Số : 07-CTr/TU", "", ""))
    data, refused = edited(before + text.encode(codec), placed(2, 5, 6, " ", ""), placed(2, 6, 7, ":", "ố&"))

    assert [] == refused
    assert before + text.replace("Số :", "Sốố&").encode(codec) == data


def test_windows_1258_keeps_its_tones_apart():
    text = f"Ngh{TONES_APART} quy\u00ea\u0301t cu\u0309a Đa\u0309ng bô\u0323 ti\u0309nh Sơn Ha\u0309i".encode(
        "cp1258"
    )
    data, refused = edited(text, placed(1, 1, 2, "N", "Ậ"))

    assert [] == refused
    assert "Â\u0323".encode("cp1258") + text[1:] == data


def test_letters_that_the_encoding_lacks_are_refused():
    text = f"Ngh{TONES_APART} quy\u00ea\u0301t cu\u0309a Đa\u0309ng bô\u0323 ti\u0309nh Sơn Ha\u0309i".encode(
        "cp1258"
    )
    data, refused = edited(text, placed(1, 1, 2, "N", "→"))

    assert (text, 1) == (data, len(refused))
    assert "save it as UTF-8" in refused[0]


@pytest.mark.parametrize(
    "one",
    [placed(1, 1, 3, "xy", "z"), placed(9, 1, 2, "a", "z"), placed(1, 3, 9, "c", "z"), placed(1, 0, 1, "", "z")],
)
def test_what_stands_otherwise_than_it_was_read_is_left_alone(one):
    data, refused = edited(b"ab c\n", one)

    assert (b"ab c\n", 1) == (data, len(refused))


def test_letters_are_counted_without_control_characters_as_the_reader_counts():
    words = "một hai ba bốn năm sáu bảy tám chín mười " * 4
    data, _ = edited(f"{words}\x01xy".encode(), placed(1, len(words) + 2, len(words) + 3, "y", "z"))

    assert f"{words}\x01xz".encode() == data


def test_a_bar_is_put_into_no_row_of_a_table():
    data, refused = edited(b"| a | b |\n|---|---|\n", placed(1, 3, 4, "a", "|"))

    assert (b"| a | b |\n|---|---|\n", 1) == (data, len(refused))


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_example_is_right_once_its_file_is_fixed(text):
    before = check(read(text.encode(), format="txt")).files[0].findings
    fixing = fix(text.encode("utf-16"), format="txt", unsafe=True)

    assert () == fixing.refused
    assert [one.rule for one in before if one.fix is not None] == sorted(
        [one.rule for one in fixing.fixed], key=[one.rule for one in before].index
    )
    assert [one.rule for one in before if one.fix is None] == [one.rule for one in fixing.report.files[0].findings]

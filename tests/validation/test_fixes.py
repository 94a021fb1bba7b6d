"""The fixes that findings bring, made in the program."""

from __future__ import annotations

import attrs
import pytest

from directive_model import (
    Citation,
    DirectiveProgram,
    Edit,
    Emphasis,
    Finding,
    Fix,
    ReducedDate,
    Regime,
    Severity,
    Span,
    Statement,
    Words,
)
from directive_model.build import paragraph
from directive_model.forms import choose_form
from directive_model.model import DocumentNumber, Printed
from directive_model.testing.contract.examples import read_example
from directive_model.validation import all_rules, apply_fixes, check_program
from directive_model.validation.rule import Fault
from directive_model.validation.rules.folded import folded

FIXED = [
    pytest.param(rule, example, id=f"{rule.id}-{n}")
    for rule in all_rules()
    if rule.fix is not None
    for n, example in enumerate(rule.bad)
]


def finding(*edits: Edit, safety: str = "safe") -> Finding:
    return Finding(
        rule="some-rule", severity=Severity.ERROR, message=Words(vi="sai", en="wrong"), fix=Fix(safety, edits)
    )


def program_of(*sentences: Statement | str, **fields: object) -> DirectiveProgram:
    return DirectiveProgram(body=(paragraph(*sentences),), **fields)


TEXT = "body[0].sentences[0].text"


@pytest.mark.parametrize(("rule", "example"), FIXED)
def test_a_fixed_finding_is_gone_and_no_other_comes_in_its_place(rule, example):
    reading = read_example(example)
    choice = choose_form(reading.value)
    before = check_program(reading, choice, all_rules()).findings
    mended = apply_fixes(reading.value, before, unsafe=True)
    after = check_program(attrs.evolve(reading, value=mended.program), choose_form(mended.program), all_rules())

    assert [one for one in before if one.fix is not None] == list(mended.applied)
    assert [one for one in before if one.fix is None] == list(after.findings)


def test_a_likely_fix_is_made_only_when_it_is_asked_for():
    program = program_of("Rà soát quy hoạch")
    likely = finding(Edit(TEXT, 17, 17, "."), safety="suggested")

    assert program == apply_fixes(program, [likely]).program
    assert "Rà soát quy hoạch." == apply_fixes(program, [likely], unsafe=True).program.sentences[0].text


def test_of_two_fixes_of_the_same_words_the_first_is_made_and_the_other_told():
    program = program_of("Rà soát quy hoạch ,")
    first, second = finding(Edit(TEXT, 17, 19, ",")), finding(Edit(TEXT, 16, 18, "h"))
    mended = apply_fixes(program, [first, second])

    assert ("Rà soát quy hoạch,", (first,)) == (mended.program.sentences[0].text, mended.applied)
    assert [second] == [skipped.finding for skipped in mended.skipped]


def test_a_fix_is_made_whole_or_not_at_all():
    program = program_of("Rà soát quy hoạch ,")
    first = finding(Edit(TEXT, 17, 18, ""))
    second = finding(Edit(TEXT, 0, 2, "Soát"), Edit(TEXT, 17, 18, " "))

    assert (first,) == apply_fixes(program, [first, second]).applied
    assert "Rà soát quy hoạch," == apply_fixes(program, [first, second]).program.sentences[0].text


def test_of_a_fix_whose_edits_are_apart_those_are_made_that_can_be():
    program = program_of("Rà soát quy hoạch ,")
    first = finding(Edit(TEXT, 17, 18, ""))
    second = finding(Edit(TEXT, 0, 2, "Soát"), Edit(TEXT, 17, 18, " "), Edit("body[7].text", 0, 1, ""))
    second = attrs.evolve(second, fix=attrs.evolve(second.fix, apart=True))
    mended = apply_fixes(program, [first, second])

    assert "Soát soát quy hoạch," == mended.program.sentences[0].text
    assert [first.fix.edits, second.fix.edits[:1]] == [one.fix.edits for one in mended.applied]
    assert [second.fix.edits[1:2], second.fix.edits[2:]] == [one.finding.fix.edits for one in mended.skipped]


def test_many_faults_that_are_told_once_are_as_safe_as_the_least_safe():
    edits = [Edit(TEXT, at, at + 1, "") for at in range(12)]
    fixes = [None, *(Fix("safe", (edit,)) for edit in edits[1:-1]), Fix("suggested", (edits[-1],))]
    (one,) = folded(Fault(TEXT, Words(vi="sai", en="wrong"), fix=fix) for fix in fixes)

    assert Fix("suggested", tuple(edits[1:]), apart=True) == one.fix


def test_fixes_of_one_string_that_are_apart_are_all_made():
    program = program_of("Rà, soát quy, hoạch")
    mended = apply_fixes(program, [finding(Edit(TEXT, 12, 13, ";")), finding(Edit(TEXT, 2, 3, ""))])

    assert "Rà soát quy; hoạch" == mended.program.sentences[0].text


@pytest.mark.parametrize("edit", [Edit("body[7].text", 0, 1, ""), Edit(TEXT, 0, 99, ""), Edit("body", 0, 0, "")])
def test_a_fix_that_points_to_nothing_is_told_and_changes_nothing(edit):
    program = program_of("Rà soát")
    mended = apply_fixes(program, [finding(edit)])

    assert (program, 1) == (mended.program, len(mended.skipped))


def test_the_number_is_read_anew_from_its_line():
    program = DirectiveProgram(number=DocumentNumber("07", None, "CTr/TU"), printed=Printed(number="Số: 07 - CTr/TU"))
    mended = apply_fixes(program, [finding(Edit("printed.number", 0, 15, "Số 07-CTr/TU"))]).program

    assert DirectiveProgram(number=DocumentNumber("07", None, "CTr/TU")) == mended


def test_the_line_of_the_number_follows_a_changed_serial():
    program = DirectiveProgram(number=DocumentNumber("7", None, "CTr/TU"), printed=Printed(number="Số: 7-CTr/TU"))
    mended = apply_fixes(program, [finding(Edit("number.serial", 0, 1, "07"))]).program

    assert ("07", "Số: 07-CTr/TU") == (mended.number.serial, mended.printed.number)


def test_two_strings_of_one_line_are_not_changed_at_once():
    program = DirectiveProgram(number=DocumentNumber("7", None, "CTr/TU"), printed=Printed(number="Số: 7-CTr/TU"))
    line, serial = finding(Edit("printed.number", 2, 3, "")), finding(Edit("number.serial", 0, 1, "07"))
    mended = apply_fixes(program, [line, serial])

    assert ((line,), "7") == (mended.applied, mended.program.number.serial)


def test_what_a_sentence_cites_is_read_anew_where_it_was_read():
    program = program_of("Thực hiện Nghị quyết 13/NQ-TW .")
    mended = apply_fixes(program, [finding(Edit(TEXT, 21, 29, "13-NQ/TW"), Edit(TEXT, 29, 30, ""))]).program

    assert program_of("Thực hiện Nghị quyết 13-NQ/TW.") == mended


def test_what_was_set_by_hand_moves_with_its_letters():
    by_hand = Statement("Theo  văn bản kia.", (Citation(6, 13, None, "13-NQ/TW"),), (Emphasis(0, 4, "bold"),))
    mended = apply_fixes(program_of(by_hand), [finding(Edit(TEXT, 5, 6, ""))]).program

    assert (
        Statement("Theo văn bản kia.", (Citation(5, 12, None, "13-NQ/TW"),), (Emphasis(0, 4, "bold"),))
        == (mended.sentences[0])
    )


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(TEXT, 0, 0, "ab"), (5, 8)),
        (Edit(TEXT, 3, 3, "ab"), (5, 8)),
        (Edit(TEXT, 4, 5, ""), (3, 5)),
        (Edit(TEXT, 6, 6, "ab"), (3, 8)),
        (Edit(TEXT, 2, 4, "abc"), (5, 7)),
        (Edit(TEXT, 5, 8, "abc"), (3, 8)),
        (Edit(TEXT, 6, 8, "abc"), (3, 6)),
    ],
)
def test_new_letters_look_like_those_in_whose_place_they_stand_or_which_they_follow(edit, expected):
    program = program_of(Statement("0123456789", emphasis=(Emphasis(3, 6, "italic"),)))
    mended = apply_fixes(program, [finding(edit)]).program

    assert [expected] == [(one.start, one.end) for one in mended.sentences[0].emphasis]


def test_letters_that_are_taken_out_leave_no_mark():
    program = program_of(Statement("0123456789", emphasis=(Emphasis(3, 6, "italic"),)))

    assert () == apply_fixes(program, [finding(Edit(TEXT, 2, 7, ""))]).program.sentences[0].emphasis


@pytest.mark.parametrize(
    ("words", "start", "end", "expected"),
    [
        ("Rà ✓ soát", 3, 4, "Rà soát"),
        ("✓ Rà soát", 0, 1, "Rà soát"),
        ("Rà soát ✓", 8, 9, "Rà soát"),
        ("Rà so✓át", 5, 6, "Rà soát"),
    ],
)
def test_a_blank_goes_with_words_that_are_taken_out(words, start, end, expected):
    program = DirectiveProgram(place=words)

    assert expected == apply_fixes(program, [finding(Edit("place", start, end, ""))]).program.place


PLACE_DATE = "Sơn Hải, ngày 05 tháng 07 năm 2022"


@pytest.mark.parametrize(
    ("line", "place", "issued", "printed"),
    [
        ("Sơn Hải, ngày 05 tháng 7 năm 2022", "Sơn Hải", ReducedDate(2022, 7, 5), None),
        ("Hải Sơn,  ngày 05 tháng 7 năm 2022", "Hải Sơn", ReducedDate(2022, 7, 5), None),
        ("Sơn Hải ngày 06/7/2022", "Sơn Hải", ReducedDate(2022, 7, 6), "Sơn Hải ngày 06/7/2022"),
        ("✓", "Sơn Hải", ReducedDate(2022, 7, 5), "✓"),
    ],
)
def test_place_and_date_are_read_anew_from_their_line(line, place, issued, printed):
    program = DirectiveProgram(place="Sơn Hải", date=ReducedDate(2022, 7, 5), printed=Printed(place_date=PLACE_DATE))
    mended = apply_fixes(program, [finding(Edit("printed.place_date", 0, len(PLACE_DATE), line))]).program

    assert (place, issued, printed) == (mended.place, mended.date, mended.printed.place_date)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (PLACE_DATE, ("Hải Sơn", "Hải Sơn, ngày 05 tháng 07 năm 2022")),
        ("Sơn Hải, Sơn Hải, ngày 05 tháng 07 năm 2022", ("Hải Sơn", None)),
        (None, ("Hải Sơn", None)),
    ],
)
def test_the_line_of_place_and_date_follows_a_changed_place(line, expected):
    program = DirectiveProgram(place="Sơn Hải", date=ReducedDate(2022, 7, 5), printed=Printed(place_date=line))
    mended = apply_fixes(program, [finding(Edit("place", 0, 7, "Hải Sơn"))]).program

    assert expected == (mended.place, mended.printed.place_date)
    assert ReducedDate(2022, 7, 5) == mended.date


def test_a_serial_that_does_not_stand_in_its_line_once_is_printed_anew():
    program = DirectiveProgram(number=DocumentNumber("7", None, "CTr/TU7"), printed=Printed(number="Số: 7-CTr/TU7"))
    mended = apply_fixes(program, [finding(Edit("number.serial", 0, 1, "07"))]).program

    assert (DocumentNumber("07", None, "CTr/TU7"), None) == (mended.number, mended.printed.number)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Số 95/2023/QĐ-UBND", (DocumentNumber("95", 2023, "QĐ-UBND"), "Số 95/2023/QĐ-UBND")),
        ("Số:  95/2023/QĐ-UBND", (DocumentNumber("95", 2023, "QĐ-UBND"), None)),
        ("✓", (DocumentNumber("9", None, "x"), "✓")),
    ],
)
def test_the_line_of_the_number_is_kept_where_its_form_would_print_it_otherwise(line, expected):
    program = DirectiveProgram(
        regime=Regime.STATE, number=DocumentNumber("9", None, "x", span=Span("a")), printed=Printed(number="Số: 9/x")
    )
    mended = apply_fixes(program, [finding(Edit("printed.number", 0, 7, line))]).program

    assert expected == (mended.number, mended.printed.number)
    assert Span("a") == mended.number.span


def test_emphasis_that_was_set_by_hand_moves_with_its_letters():
    by_hand = Statement("Theo  văn bản kia.", (Citation(6, 13, None, "13-NQ/TW"),), (Emphasis(6, 13, "bold"),))
    mended = apply_fixes(program_of(by_hand), [finding(Edit(TEXT, 5, 6, ""))]).program

    assert ((Citation(5, 12, None, "13-NQ/TW"),), (Emphasis(5, 12, "bold"),)) == (
        mended.sentences[0].citations,
        mended.sentences[0].emphasis,
    )


def test_a_fix_that_is_not_made_says_why():
    program = program_of("Rà soát quy hoạch ,")
    first, second = finding(Edit(TEXT, 17, 19, ",")), finding(Edit(TEXT, 16, 18, "h"))
    told = [one.reason for one in apply_fixes(program, [first, second, finding(Edit("body", 0, 0, ""))]).skipped]

    assert [
        "another finding's fix has changed the same words; check again, then fix what is left",
        "the fix points to what is not in the program: the rule names a wrong place",
    ] == [words.en for words in told]
    assert [
        "chỗ này vừa được sửa theo một phát hiện khác; hãy kiểm tra lại rồi sửa tiếp",
        "cách sửa trỏ tới chỗ không có trong văn bản; quy tắc nêu sai chỗ",
    ] == [words.vi for words in told]


def test_a_finding_without_a_fix_is_passed_over():
    program = program_of("Rà soát")
    without = attrs.evolve(finding(), fix=None)

    assert (program, (), ()) == attrs.astuple(apply_fixes(program, [without, finding()]), recurse=False)

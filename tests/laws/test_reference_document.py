"""The reference document, exactly, and through every format."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from directive_model import check, convert, read
from directive_model.model import Authority, Period, Recipient, ReducedDate, Regime, Section, Title

CHAINS = [
    ("txt", "json"),
    ("txt", "docx", "json"),
    ("txt", "xml", "json"),
    ("txt", "json", "docx", "json"),
    ("txt", "txt", "json"),
    ("txt", "docx", "xml", "txt", "json"),
    ("txt", "md", "json"),
    ("txt", "md", "txt", "html", "odt", "fodt", "json"),
]


@pytest.fixture(scope="module")
def reading(seed):
    return read(seed)


@pytest.fixture(scope="module")
def program(reading):
    return reading.value


@pytest.fixture(scope="module")
def report(reading):
    return check(reading).files[0]


def test_the_title_says_what_it_is_and_for_when(program):
    assert Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy") == program.title
    assert Period(dt.date(2022, 7, 1), dt.date(2022, 7, 31)) == program.period
    assert Regime.PARTY is program.regime


def test_the_paper_has_no_head_and_none_is_made_up(program):
    assert (None, None, ()) == (program.letterhead.superior, program.letterhead.issuer, program.letterhead.banner)
    assert (None, None, None) == (program.number, program.place, program.date)
    assert () == program.appendices


def test_four_sections_hold_thirty_two_tasks(program):
    shape = [
        (section.label, section.heading, len(section.blocks), sum(len(block.sentences) for block in section.blocks))
        for section in program.sections
    ]

    assert [("1.", None, 1, 5), ("2.", None, 2, 12), ("3.", None, 2, 11), ("4.", None, 1, 4)] == shape
    assert 4 == len(program.body)
    assert all(isinstance(block, Section) for block in program.body)
    assert 32 == len(program.tasks)
    assert all(task.action for task in program.tasks)


def test_one_paragraph_stands_before_and_one_after(program):
    assert ["Trong tháng 7/2022"] == [block.text.partition(",")[0] for block in program.preamble]
    assert ["Căn cứ chương trình chỉ đạo này"] == [block.text.partition(",")[0] for block in program.closing]


def test_the_sentence_cut_by_the_page_is_one(program):
    (paragraph,) = program.sections[3].blocks

    assert "giữ vững chủ quyền lãnh thổ của Tổ quốc." in paragraph.text


def test_citations_stand_where_they_are_printed(program):
    found = [
        (sentence.text[one.start : one.end], one.type, one.code, one.date, one.issuer)
        for sentence in program.sentences
        for one in sentence.citations
    ]

    assert [
        (
            "Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị",
            "Nghị quyết",
            "13-NQ/TW",
            ReducedDate(2022, 4, 2),
            "Bộ Chính trị",
        ),
        (
            "Nghị quyết số 12-NQ/TW, ngày 16/3/2022 của Bộ Chính trị",
            "Nghị quyết",
            "12-NQ/TW",
            ReducedDate(2022, 3, 16),
            "Bộ Chính trị",
        ),
        (
            "Nghị quyết, Kết luận của Hội nghị Trung ương 5 khóa XIII",
            "Nghị quyết, Kết luận",
            None,
            None,
            "Hội nghị Trung ương 5 khóa XIII",
        ),
        ("Nghị quyết Đại hội XIII của Đảng", "Nghị quyết", None, None, "Đại hội XIII của Đảng"),
    ] == found
    assert (53, 108) == (program.citations[0].start, program.citations[0].end)


def test_five_recipients_and_a_retention(program):
    assert 5 == len(program.recipients)
    assert Recipient("VPTW Đảng", "HN, Vụ II") == program.recipients[0]
    assert 6 == program.recipients[1].name.count(",")
    assert Recipient("Các huyện, thành ủy, ĐUTT") == program.recipients[4]
    assert ("Lưu Văn phòng Tỉnh ủy",) == program.retention


def test_one_signs_for_the_standing_committee(program):
    (signatory,) = program.signatories

    assert (Authority("T/M", "BAN THƯỜNG VỤ"),) == signatory.authority
    assert ("PHÓ BÍ THƯ THƯỜNG TRỰC", "Mai Văn Huỳnh", None) == (signatory.position, signatory.name, signatory.note)


def test_the_findings_are_these_and_no_other(report):
    wanted = [
        *("missing-letterhead", "missing-number", "missing-place-date"),
        *("lone-syllable", "cut-sentence", "unplaced-text"),
    ]

    assert Counter(wanted) == Counter(finding.rule for finding in report.findings)


def test_the_stray_mark_is_unplaced(report):
    (finding,) = [finding for finding in report.findings if finding.rule == "unplaced-text"]

    assert ("✓", 22, 187) == (finding.text, finding.span.line, finding.span.column)


def test_the_lone_syllable_is_suggested(report, program):
    (finding,) = [finding for finding in report.findings if finding.rule == "lone-syllable"]
    ((edit,), safety) = finding.fix.edits, finding.fix.safety
    text = program.tasks[2].text

    assert ("tỉnh", "tinh", "suggested") == (finding.expected, finding.found, safety)
    assert ("body[0].blocks[0].sentences[2].text", "tinh", "tỉnh") == (
        edit.path,
        text[edit.start : edit.end],
        edit.text,
    )


def test_the_form_is_chosen_by_the_period_and_says_so(report):
    assert "hd36" == report.form.name
    assert report.form.reason.en == "period 7/2022 lies within 2018-04-03 … 2026-05-26"


@pytest.mark.parametrize("chain", CHAINS, ids=" → ".join)
def test_every_way_through_the_formats_ends_in_the_same_bytes(chain, seed, tmp_path):
    straight = tmp_path / "straight.json"
    convert(seed, straight)
    source = seed
    losses = []
    for step, name in enumerate(chain[1:]):
        target = tmp_path / f"{step}.{name}"
        losses += convert(source, target).losses
        source = target

    assert straight.read_bytes() == source.read_bytes()
    assert [] == losses


@pytest.mark.parametrize("chain", CHAINS[1:], ids=" → ".join)
def test_what_a_format_gives_back_is_the_program_itself(chain, seed, program, tmp_path):
    target = tmp_path / f"one.{chain[1]}"
    convert(seed, target)

    assert program == read(target).value

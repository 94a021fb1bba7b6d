"""Automatic numbers, printed as the word processor prints them."""

from __future__ import annotations

import pytest
from wordml import item, level

from directive_model.kit.encodings import bullet, sign
from directive_model_docx.formatting.definitions import LONGEST_CHAIN
from directive_model_docx.numbers.counting import counted

PARTY = (
    level(0, "upperRoman", "%1-")
    + level(1, "decimal", "%2.")
    + level(2, "lowerLetter", "%3)")
    + level(3, "decimal", "%2.%4.")
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="7">{PARTY}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="8">{level(0, "bullet", "-")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="7"/>'
    f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "Điều %1.")}</w:lvlOverride></w:num>'
)


def labels(reader, items, numbering=NUMBERING, **parts):
    body = "".join(one if isinstance(one, str) else item(*one) for one in items)
    return [block.label for block in reader.blocks(body, numbering=numbering, **parts)]


def linked(links):
    """Return lists each of which refers to another by a numbering style, and these styles."""
    styles = "".join(
        f'<w:style w:type="numbering" w:styleId="L{other}">'
        f'<w:pPr><w:numPr><w:numId w:val="{other}"/></w:numPr></w:pPr></w:style>'
        for other in {*links.values()}
    )
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{num}"><w:numStyleLink w:val="L{other}"/></w:abstractNum>'
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="{num}"/></w:num>'
        for num, other in links.items()
    )
    return {"numbering": NUMBERING + lists, "styles": styles}


def test_levels_count_within_those_above(reader):
    items = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 3), (1, 0), (1, 1)]

    assert labels(reader, items) == ["I-", "1.", "a)", "b)", "2.", "2.1.", "II-", "1."]


def test_numbers_go_on_after_an_interruption(reader):
    assert labels(reader, [(1, 0), "<w:p/>", (3, 0), (1, 0)]) == ["I-", None, "-", "II-"]


def test_an_override_starts_anew_once(reader):
    assert labels(reader, [(1, 1), (1, 1), (2, 1), (2, 1), (1, 1)]) == ["1.", "2.", "5.", "6.", "7."]


def test_an_override_may_bring_a_level_of_its_own(reader):
    assert labels(reader, [(4, 0), (4, 0)]) == ["Điều 1.", "Điều 2."]


def test_a_level_above_that_has_not_begun_shows_its_start(reader):
    assert labels(reader, [(1, 3)]) == ["1.1."]


@pytest.mark.parametrize(("restart", "expected"), [("0", "2."), ("1", "1.")])
def test_a_level_may_refuse_to_restart(reader, restart, expected):
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%2.", more=f'<w:lvlRestart w:val="{restart}"/>')
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )

    assert labels(reader, [(1, 0), (1, 1), (1, 0), (1, 1)], numbering)[-1] == expected


def test_legal_numbers_are_arabic_at_all_levels(reader):
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )

    assert labels(reader, [(1, 0), (1, 0), (1, 1)], numbering) == ["I.", "II.", "2.1"]


STYLES = (
    '<w:style w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Khoan"><w:name w:val="Khoản"/><w:basedOn w:val="Muc"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
)


def test_a_style_may_number_its_paragraphs(reader):
    styled = '<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr></w:p>'
    direct = '<w:p><w:pPr><w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>'

    assert labels(reader, [styled, styled, direct], styles=STYLES) == ["I-", "II-", None]


def test_a_style_based_on_a_numbered_one_may_change_the_level(reader):
    section = '<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr></w:p>'
    item_ = '<w:p><w:pPr><w:pStyle w:val="Khoan"/></w:pPr></w:p>'

    assert labels(reader, [section, item_, item_], styles=STYLES) == ["I-", "1.", "2."]


def test_a_level_may_belong_to_a_style(reader):
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)", more='<w:pStyle w:val="Diem"/>')
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = '<w:style w:styleId="Diem"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'

    assert labels(reader, ['<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr></w:p>'], numbering, styles=styles) == ["a)"]


def test_a_list_may_refer_to_a_numbering_style(reader):
    assert labels(reader, [(9, 0)], **linked({9: 1})) == ["I-"]


@pytest.mark.parametrize("circle", [{9: 9}, {9: 10, 10: 9}, {9: 10, 10: 11, 11: 10}], ids=len)
def test_a_list_that_refers_to_itself_numbers_nothing(reader, circle):
    items = [*((num, 0) for num in circle), (77, 0), (9, 99)]

    assert labels(reader, items, **linked(circle)) == [None] * len(items)


@pytest.mark.parametrize("order", [1, -1], ids=["from the end", "from the beginning"])
def test_lists_far_from_what_they_refer_to_number_nothing_whichever_is_read_first(reader, order):
    parts = linked({100 + num: 100 + num - 1 for num in range(1, 901)} | {100: 1})
    nums = range(100, 1001)[::order]
    found = dict(zip(nums, labels(reader, [(num, 0) for num in nums], **parts), strict=True))
    numbered = [num for num in sorted(nums) if found[num] is not None]

    assert numbered == list(range(100, 100 + LONGEST_CHAIN))


def test_a_level_indents_unless_the_paragraph_says_otherwise(reader):
    indented = level(0, "decimal", "%1.", ppr='<w:ind w:left="567" w:hanging="283"/>')
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{indented}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    own = item(1, 0).replace("</w:pPr>", '<w:ind w:left="1134"/></w:pPr>')
    first, second = reader.blocks(item(1, 0) + own, numbering=numbering)

    assert (first.layout.left_mm, first.layout.first_line_mm) == (10.0, -5.0)
    assert (second.layout.left_mm, second.layout.first_line_mm) == (20.0, -5.0)


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (1994, "upperRoman", "MCMXCIV"),
        (9, "lowerRoman", "ix"),
        (0, "upperRoman", "0"),
        (27, "upperLetter", "AA"),
        (3, "lowerLetter", "c"),
        (0, "lowerLetter", "0"),
        (10**9, "lowerLetter", "1000000000"),
        (11, "ordinal", "11th"),
        (22, "ordinal", "22nd"),
        (4, "vietnameseCounting", "bốn"),
        (11, "vietnameseCounting", "mười một"),
        (20, "vietnameseCounting", "hai mươi"),
        (21, "vietnameseCounting", "hai mươi mốt"),
        (35, "vietnameseCounting", "ba mươi lăm"),
        (100, "vietnameseCounting", "100"),
        (1, "cardinalText", "One"),
        (21, "cardinalText", "Twenty-one"),
        (2, "ordinalText", "Second"),
        (20, "ordinalText", "Twentieth"),
        (42, "ordinalText", "Forty-second"),
        (100, "ordinalText", "100"),
        (5, "numberInDash", "- 5 -"),
        (31, "hex", "1F"),
        (6, "chicago", "††"),
        (2, "russianLower", "б"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (12, "decimalFullWidth", "１２"),
        (12, "thaiNumbers", "๑๒"),
        (4, "none", ""),
        (4, "aiueo", "4"),
    ],
)
def test_number_formats(value, form, printed):
    assert counted(value, form) == printed


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf0b7", "", "•"),
        ("\uf0fc", "Wingdings", "✓"),
        ("ü", "Wingdings", "✓"),
        ("\uf0d8", "", "➢"),
        ("R", "Wingdings 2", "☑"),
        ("\uf02d", "Symbol", "-"),
        ("o", "Courier New", "o"),
        ("+", "", "+"),
        ("\uf012", "", "-"),
    ],
)
def test_bullets(text, font, shown):
    assert bullet(text, font) == shown


def test_a_letter_that_no_table_knows_is_its_own():
    assert (sign(0xF012, "Wingdings"), sign(0x41, "Nowhere")) == ("\uf012", "A")


def test_a_level_that_has_not_begun_begins_below(reader):
    assert labels(reader, [(1, 1), (1, 1), (1, 0), (1, 0)]) == ["1.", "2.", "II-", "III-"]


def test_who_starts_below_an_override_does_not_start_anew_above_it(reader):
    numbering = NUMBERING + (
        '<w:num w:numId="9"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )

    assert labels(reader, [(1, 0), (1, 0), (1, 1), (9, 1), (9, 0)], numbering) == ["I-", "II-", "1.", "1.", "III-"]
    assert labels(reader, [(1, 0), (1, 0), (9, 0), (9, 1), (9, 0)], numbering) == ["I-", "II-", "I-", "1.", "II-"]


def test_a_list_does_not_count_what_is_not_on_the_page(reader):
    hidden = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
    )
    section = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr></w:p>'

    assert labels(reader, [(1, 0), hidden, section, (1, 0)]) == ["I-", None, None, "II-"]


NEWER = (
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="0001, 0002, 0003, ..."/>'
    '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
)


@pytest.mark.parametrize(
    ("form", "label"),
    [
        ('<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>', "007"),
        (
            NEWER,
            "0007",
        ),
        ("", "7"),
        ('<w:numFmt w:val="none"/>', None),
    ],
)
def test_a_format_may_be_said_by_an_example(reader, form, label):
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="7"/>'
        f'{form}<w:lvlText w:val="%1"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )

    assert labels(reader, [(1, 0)], numbering) == [label]

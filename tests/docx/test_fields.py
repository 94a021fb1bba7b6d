"""Fields that show something without a result, formulas, and the marks of notes."""

from __future__ import annotations

import pytest
from wordml import p, r

from directive_model.flow import text_of


def field(instruction: str, data: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(state: str) -> str:
    return field("FORMCHECKBOX", f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>")


def choice(chosen: str) -> str:
    entries = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in ("Khẩn", "Thường"))
    return field("FORMDROPDOWN", f"<w:ffData><w:ddList>{chosen}{entries}</w:ddList></w:ffData>")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (box('<w:default w:val="0"/>'), "☐"),
        (box('<w:default w:val="1"/>'), "☒"),
        (box('<w:default w:val="1"/><w:checked w:val="0"/>'), "☐"),
        (box("<w:checked/>"), "☒"),
        (choice('<w:result w:val="1"/>'), "Thường"),
        (choice('<w:default w:val="0"/>'), "Khẩn"),
        (choice(""), "Khẩn"),
        (choice('<w:result w:val="7"/>'), ""),
        (field(' SYMBOL 252 \\f "Wingdings" \\s 12 '), "✓"),
        (field(" SYMBOL 0x41 "), "A"),
        (field(" SYMBOL 99999999999 "), ""),
        (field(" MACROBUTTON NoMacro [nhập số] "), "[nhập số]"),
        (field(" REF muc "), ""),
    ],
)
def test_some_fields_show_what_is_no_result(reader, content, text):
    assert reader.texts(p(r("a"), content)) == ["a" + text]


def test_a_field_that_is_never_closed_loses_no_word(reader):
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    reading = reader.flow(p(r("a"), begin, r("bị che")) + p(r("nữa")))

    assert text_of(reading.value.blocks) == "a\n"
    assert [(f.rule, f.text) for f in reading.findings] == [("unplaced-text", "bị chenữa")]


def test_a_field_of_a_note_ends_with_the_note(reader):
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    notes = f'<w:footnote w:id="1">{p(begin, r("x"))}</w:footnote><w:footnote w:id="2">{p(r("y"))}</w:footnote>'
    reading = reader.flow(p(), footnotes=notes)

    assert [text_of(note.blocks) for note in reading.value.notes] == ["", "y"]
    assert [f.text for f in reading.findings] == ["x"]


def mr(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (f"<m:f><m:num>{mr('1')}</m:num><m:den>{mr('2')}</m:den></m:f>", "1/2"),
        (f'<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>{mr("n")}</m:num><m:den>{mr("k")}</m:den></m:f>', "nk"),
        (f"<m:d><m:e>{mr('a')}</m:e><m:e>{mr('b')}</m:e></m:d>", "(a|b)"),
        (f'<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr><m:e>{mr("a")}</m:e></m:d>', "[a"),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{mr("i")}</m:sub><m:e>{mr("x")}</m:e></m:nary>',
            "∑ix",
        ),
        (f"<m:rad><m:deg>{mr('3')}</m:deg><m:e>{mr('x')}</m:e></m:rad>", "3√x"),
        ("<m:f/><m:rad/><m:d/><m:nary/>", "/√()∫"),
    ],
)
def test_what_a_formula_draws_is_written(reader, formula, text):
    assert reader.texts(p(f"<m:oMath>{formula}</m:oMath>")) == [text]


def reference(kind: str, identity: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


@pytest.mark.parametrize(
    ("section", "settings", "marks"),
    [
        ("", "", ["a1i", "b2ii"]),
        ("", '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>', ["a*i", "b†ii"]),
        ("", '<w:endnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="5"/></w:endnotePr>', ["a15", "b26"]),
        ('<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>', "", ["aai", "bbii"]),
    ],
)
def test_notes_are_marked_as_the_document_counts_them(reader, section, settings, marks):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = (
        p(r("a"), reference("footnote", 1), reference("endnote", 1))
        + p(r("b"), reference("footnote", 2), reference("endnote", 2))
        + f"<w:sectPr>{section}</w:sectPr>"
    )

    assert reader.texts(body, settings=f'<w:settings xmlns:w="{word}">{settings}</w:settings>') == marks

"""A form file of a user's own: found by its path, extending a form of the library, refused with the place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model import check, read, write
from directive_model.errors import DirectiveError, Unreadable
from directive_model.flow import FlowParagraph
from directive_model.forms import choose_form, load_form, read_form
from directive_model.model import DirectiveProgram, Paragraph, Statement, Title
from directive_model.typeset import typeset

PROGRAM = DirectiveProgram(title=Title("CHƯƠNG TRÌNH"), body=(Paragraph(None, (Statement("Một câu."),)),))


def own(tmp_path, text, name="my.toml"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def fault(tmp_path, text):
    with pytest.raises(Unreadable) as refusal:
        read_form(own(tmp_path, text))
    return refusal.value


def test_a_form_of_ones_own_says_only_what_it_changes(tmp_path):
    form = read_form(own(tmp_path, 'extends = "hd36"\n[parts.body]\nsize_pt = 15\n'))

    base = load_form("hd36")
    assert ("my", base.key, base.regime, base.in_force) == (form.name, form.key, form.regime, form.in_force)
    assert (15, base.part("body").line_pt) == (form.part("body").size_pt, form.part("body").line_pt)


def test_it_may_extend_a_form_that_extends_another(tmp_path):
    form = read_form(own(tmp_path, 'extends = "hd05"\n[page.margins]\nleft_mm = 25\n'))

    assert 25 == form.page.setup.left_mm
    assert load_form("hd05").part("recipient").between == form.part("recipient").between


def test_pages_are_set_and_checked_by_it(tmp_path):
    path = own(tmp_path, 'extends = "hd36"\n[parts.body]\nsize_pt = 15\nmax_size_pt = 15\n')
    choice = choose_form(PROGRAM, path)

    *_, line = typeset(PROGRAM, choice.form).value.blocks
    assert isinstance(line, FlowParagraph)
    assert 15 == line.runs[0].face.size_pt
    assert "my was asked for" == choice.reason.en
    write(PROGRAM, tmp_path / "a.docx", form=path)
    write(PROGRAM, tmp_path / "b.docx", form=str(path))
    write(PROGRAM, tmp_path / "c.docx", form=read_form(path))
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "c.docx").read_bytes()
    assert PROGRAM == read(tmp_path / "a.docx").value
    assert "my" == check(PROGRAM, form=path).files[0].form.name


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("[parts.body]\nsize = 15", "parts body size", "has size where"),
        ("[parts.body]\nsize_pt = 150", "parts body size_pt", "has 150 where 4 … 72 pt is wanted"),
        ("[page.margins]\nleft_mm = 300", "page margins left_mm", "has 300 where 0 … 100 mm is wanted"),
        ("[page.margins]\nleft_mm = 95\nright_mm = 95", "page margins left_mm", "has 20 mm where ≥ 60 mm is wanted"),
        ("[page.margins]\nleft = 3", "page margins left", "has left where"),
        ("[page.paper]\nwidth_mm = 21", "page paper width_mm", "has 21 where 50 … 1200 mm is wanted"),
        ("[layout.head]\nwidths_mm = [60]", "layout head widths_mm", "has [60] where"),
        ("[letters]\nsize_pt = 15", "letters", "has letters where"),
        ("inherited = 3", "inherited", "has 3 where"),
        ('[inherited.clauses]\n"HD36 II.1" = 1', "inherited", "has {'clauses': {'HD36 II.1': 1}} where"),
        (
            "[type_codes.own]\nclause = 'A'\ncertainty = 'C'\n[type_codes.own.codes]\nX = 3",
            "type_codes own codes X",
            "3",
        ),
    ],
)
def test_what_is_wrong_is_said_with_file_place_and_what_is_wanted(tmp_path, text, place, reason):
    refusal = fault(tmp_path, f'extends = "hd36"\n{text}\n')

    assert ("form-invalid", place) == (refusal.code, refusal.place)
    assert reason in str(refusal)
    assert "my.toml" in str(refusal)


@pytest.mark.parametrize(
    ("text", "en", "vi"),
    [
        ("mandatory = 3", "mandatory: has 3 where a list […] is wanted", "mandatory: gặp 3, cần một dãy […]"),
        ("title = 3", "title: has 3 where a table [title] is wanted", "title: gặp 3, cần một bảng [title]"),
        ("", "title: has nothing where a table [title] is", "title: chưa có gì, cần một bảng [title]"),
        ("[page.paper]\nheight_mm = 'a'", "has 'a' where a number is", "gặp 'a', cần một số;"),
        ("[in_force]\nfrom = 2021", "where a date as 2021-01-05 is", "cần một ngày như 2021-01-05"),
        ("[page.number]\non_first_page = 1", "has 1 where true or false is", "gặp 1, cần true hoặc false"),
        ("[parts.body]\nline_rule = 'x'", "where 'exact' | 'at-least' | 'multiple' is", "cần 'exact' | 'at-least' |"),
        ("[parts.body]\nbold = 3", "has 3 where true or false is", "gặp 3, cần true hoặc false"),
    ],
)
def test_what_is_wanted_is_said_in_words_of_the_file(tmp_path, text, en, vi):
    said = fault(tmp_path, f'extends = "hd36"\n{text}\n' if text else "schema = 'directive-form/1'").words

    assert en in said.en
    assert vi in said.vi


@pytest.mark.parametrize("base", ['"hd99"', "3", '["hd36"]', '"../hd36"'])
def test_an_unknown_base_is_refused_with_those_that_there_are(tmp_path, base):
    refusal = fault(tmp_path, f"extends = {base}\n")

    assert ("form-invalid", "extends") == (refusal.code, refusal.place)
    assert "hd05 | hd36 | nd30" in str(refusal)


@pytest.mark.parametrize(
    "make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_bytes(b"\xff")]
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path, make):
    path = tmp_path / "my.toml"
    make(path)

    with pytest.raises(Unreadable) as refusal:
        choose_form(PROGRAM, str(path))

    assert "form-unreadable" == refusal.value.code
    assert "my.toml" in str(refusal.value)


def test_why_a_file_cannot_be_read_is_told_in_both_languages(tmp_path):
    with pytest.raises(Unreadable) as refusal:
        read_form(tmp_path)

    assert "it is a folder" == refusal.value.reason.en
    assert "đây là một thư mục" == refusal.value.reason.vi


def test_a_file_that_is_too_large_is_refused(tmp_path):
    path = own(tmp_path, "#" * (1 << 20) + "#")

    with pytest.raises(Unreadable, match="larger than"):
        read_form(path)


def test_nesting_without_end_is_no_toml(tmp_path):
    assert "form-syntax" == fault(tmp_path, "a = " + "[" * 100_000).code


def test_a_number_without_end_is_no_form(tmp_path):
    assert "form-syntax" == fault(tmp_path, "a = " + "1" * 5000).code


def test_a_path_that_no_file_can_have_is_refused():
    with pytest.raises(Unreadable, match="there is no such file"):
        read_form("a\0.toml")


VALUES = st.sampled_from(
    ("true", "false", "0", "-1", "1e9", "nan", "[]", "[1, 2]", '["a"]', '""', '"hd36"', "2026-01-01", "{}", "{a = 1}")
)
PLACES = st.sampled_from(
    (
        "name", "key", "regime", "mandatory", "title.vi", "in_force.from", "in_force.until", "page.paper.width_mm",
        "page.margins.top_mm", "page.number.alignment", "page.number.max_size_pt", "page.font.family",
        "page.back.left_mm",
        "page.landscape.top_mm", "parts.body.size_pt", "parts.body.line_rule", "parts.banner.text",
        "parts.banner.rule_share", "parts.body", "parts", "layout.head.widths_mm", "layout.ending",
        "levels.part.families",
        "levels", "authorities", "signing.head.lines", "type_codes.listed.codes", "type_codes", "number.least_digits",
        "date.pattern", "types_by", "inherited.clauses",
    )
)  # fmt: skip


@given(place=PLACES, value=VALUES)
def test_whatever_stands_in_a_form_file_it_is_a_form_that_prints_or_is_refused(tmp_path_factory, place, value):
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(f'extends = "hd36"\n{place} = {value}\n', "utf-8")
    try:
        form = read_form(path)
    except DirectiveError:
        return

    assert "Một câu." == typeset(PROGRAM, form).value.blocks[-1].text

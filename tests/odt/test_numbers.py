"""Automatic numbers come out as they are printed; LibreOffice prints each of these lists just so."""

from __future__ import annotations

import pytest


def level(number: int, form: str, suffix: str = ".", more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" '
        f'style:num-suffix="{suffix}" {more}/>'
    )


def list_style(name: str, *levels: str) -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


STYLES = (
    list_style("L1", level(1, "I"), level(2, "1", more='text:display-levels="2"'), level(3, "a", ")"))
    + list_style("L2", level(1, "a", ")", 'text:start-value="24"'), level(2, "1"))
    + list_style("L3", level(1, "a", ")", 'text:start-value="24" style:num-letter-sync="true"'))
)


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def item(*content: str, more: str = "") -> str:
    return f"<text:list-item {more}>{''.join(content)}</text:list-item>"


def head(text: str) -> str:
    return f"<text:list-header>{p(text)}</text:list-header>"


def listed(*items: str, style: str = "L1", more: str = "") -> str:
    named = f'text:style-name="{style}"' if style else ""
    return f"<text:list {named} {more}>{''.join(items)}</text:list>"


def below(*items: str, more: str = "") -> str:
    return listed(*items, style="", more=more)


CONTINUED = 'text:continue-numbering="true"'
CASES = {
    "levels count within those above": (
        listed(
            item(p("a"), below(item(p("b")), item(p("c"), below(item(p("d")))))), item(p("e"), below(item(p("f"))))
        ),
        ["I.|a", "I.1.|b", "I.2.|c", "a)|d", "II.|e", "II.1.|f"],
    ),
    "a level above that has not begun begins with the one below": (
        listed(item(below(item(p("x")), item(p("y")))), item(p("z"))),
        ["I.1.|x", "I.2.|y", "II.|z"],
    ),
    "a second list in an item begins anew": (
        listed(item(p("a"), below(item(p("b"))), p("mid"), below(item(p("c")))), item(p("d"))),
        ["I.|a", "I.1.|b", "mid", "I.1.|c", "II.|d"],
    ),
    "a second list in an item may go on": (
        listed(item(p("a"), below(item(p("b"))), p("mid"), below(item(p("c")), more=CONTINUED))),
        ["I.|a", "I.1.|b", "mid", "I.2.|c"],
    ),
    "a new list of the same style begins anew": (
        listed(item(p("a"))) + p("-") + listed(item(p("b"))),
        ["I.|a", "-", "I.|b"],
    ),
    "a list goes on after an interruption where it says so": (
        listed(item(p("a"), below(item(p("b"))))) + p("-") + listed(item(below(item(p("c")))), more=CONTINUED),
        ["I.|a", "I.1.|b", "-", "I.2.|c"],
    ),
    "a list does not go on after one of another style": (
        listed(item(p("a"))) + listed(item(p("q")), style="L2") + listed(item(p("b")), more=CONTINUED),
        ["I.|a", "x)|q", "I.|b"],
    ),
    "a list goes on after others where it names the one it continues": (
        listed(item(p("a")), more='xml:id="x"')
        + listed(item(p("n")))
        + listed(item(below(item(p("c")))), item(p("d")), more='text:continue-list="x"'),
        ["I.|a", "I.|n", "I.1.|c", "II.|d"],
    ),
    "letters go on as columns are named": (
        listed(*[item(p("q"))] * 4, style="L2"),
        ["x)|q", "y)|q", "z)|q", "aa)|q"],
    ),
    "letters in step are repeated": (
        listed(*[item(p("q"))] * 5, style="L3"),
        ["x)|q", "y)|q", "z)|q", "aa)|q", "bb)|q"],
    ),
    "a list's head has no number": (
        listed(head("h"), item(p("a")), head("h"), item(p("b"))),
        ["h", "I.|a", "h", "II.|b"],
    ),
    "an item may say its number, which its first paragraph shows": (
        listed(item(p("a")), item(p("b"), p("c"), more='text:start-value="7"'), item(p("d"))),
        ["I.|a", "VII.|b", "c", "VIII.|d"],
    ),
    "an item may have a style of its own": (
        listed(item(p("a")), item(p("b"), more='text:style-override="L2"'), item(p("c"))),
        ["I.|a", "b)|b", "III.|c"],
    ),
    "only the innermost list numbers its first paragraph": (
        listed(item(below(item(below(item(p("x")))))), item(p("y"))),
        ["a)|x", "II.|y"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_list(reader, name):
    body, expected = CASES[name]

    assert expected == reader.texts(body, automatic=STYLES)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("1", "12."),
        ("i", "xii."),
        ("I", "XII."),
        ("a", "l."),
        ("A", "L."),
        ("01, 02, 03, ...", "12."),
        ("①, ②, ③, ...", "⑫."),
        ("", "."),
        ("一, 二, 三, ...", "12."),
    ],
)
def test_number_formats(reader, form, expected):
    styles = list_style("L", level(1, form, more='text:start-value="12"'))

    assert [f"{expected}|a"] == reader.texts(listed(item(p("a")), style="L"), automatic=styles)


@pytest.mark.parametrize(("value", "expected"), [("3", "03"), ("0", "00")])
def test_padded_numbers(reader, value, expected):
    styles = list_style("L", level(1, "01, 02, 03, ...", "", f'text:start-value="{value}"'))

    assert [f"{expected}|a"] == reader.texts(listed(item(p("a")), style="L"), automatic=styles)


def test_a_pattern_says_the_whole_label(reader):
    pattern = 'loext:num-list-format="Khoản %1%, điểm %2%:" text:display-levels="2"'
    styles = list_style("L", level(1, "I"), level(2, "a", more=pattern))

    assert ["I.|x", "Khoản I, điểm a:|y"] == reader.texts(
        listed(item(p("x"), below(item(p("y")))), style="L"), automatic=styles
    )


@pytest.mark.parametrize(
    ("sign", "font", "expected"),
    [("-", "", "-"), ("&#xf0b7;", "Symbol", "•"), ("&#xf0d8;", "Wingdings", "➢"), ("&#xe00c;", "OpenSymbol", "-")],
)
def test_bullets_show_what_their_font_shows(reader, sign, font, expected):
    bullet = (
        f'<text:list-level-style-bullet text:level="1" text:bullet-char="{sign}">'
        f'<style:text-properties fo:font-family="{font}"/></text:list-level-style-bullet>'
    )

    assert [f"{expected}|a"] == reader.texts(listed(item(p("a")), style="B"), automatic=list_style("B", bullet))


def test_a_list_without_a_style_has_its_paragraphs_style(reader):
    automatic = STYLES + '<style:style style:name="P1" style:family="paragraph" style:list-style-name="L2"/>'
    body = listed(item('<text:p text:style-name="P1">a</text:p>'), style="")

    assert ["x)|a"] == reader.texts(body, automatic=automatic)


def test_a_numbered_paragraph_stands_in_a_list_without_one_around_it(reader):
    body = "".join(
        f'<text:numbered-paragraph text:list-id="n" text:style-name="L1" text:level="{number}">{p("a")}'
        "</text:numbered-paragraph>"
        for number in (1, 2, 2, 1)
    )

    assert ["I.|a", "I.1.|a", "I.2.|a", "II.|a"] == reader.texts(body, automatic=STYLES)


OUTLINE = (
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>'
    '<style:style style:name="Bare" style:family="paragraph" style:list-style-name=""/>'
)


def h(level: int, text: str, more: str = "") -> str:
    return f'<text:h text:outline-level="{level}" {more}>{text}</text:h>'


def test_headings_are_numbered_by_the_outline(reader):
    body = h(1, "a") + h(2, "b") + h(2, "c") + h(3, "d") + h(1, "e") + h(2, "f")

    assert ["I.|a", "1.|b", "2.|c", "d", "II.|e", "1.|f"] == reader.texts(body, styles=OUTLINE)


def test_a_heading_may_stay_out_of_the_outline_or_begin_it_anew(reader):
    body = (
        h(1, "a")
        + h(1, "b", 'text:is-list-header="true"')
        + h(1, "c", 'text:style-name="Bare"')
        + h(1, "d")
        + h(1, "e", 'text:restart-numbering="true"')
        + h(1, "f", 'text:restart-numbering="true" text:start-value="9"')
    )

    assert ["I.|a", "b", "c", "II.|d", "I.|e", "IX.|f"] == reader.texts(body, styles=OUTLINE)


def test_a_text_box_in_an_item_stands_in_no_list(reader):
    box = f"<draw:frame><draw:text-box>{p('box')}</draw:text-box></draw:frame>"

    assert ["I.|a", "box", "II.|b"] == reader.texts(listed(item(p(f"a{box}")), item(p("b"))), automatic=STYLES)

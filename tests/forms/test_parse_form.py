"""A form file that is wrong is refused with the place of the fault."""

from __future__ import annotations

from importlib import resources

import attrs
import pytest

from directive_model.errors import DirectiveError, Unreadable
from directive_model.forms import load_form, parse_form

HD36 = resources.files("directive_model.forms").joinpath("hd36.toml").read_text("utf-8")
OWN = """
schema = "directive-form/1"
extends = "hd36"
name = "union"
key = "UNION"
regime = "other"

[title]
vi = "Hướng dẫn của Đoàn"
en = "Guidance of the Youth Union"

[in_force]
from = 2020-01-01
clause = "UNION"
certainty = "C"
"""


def fault(text):
    with pytest.raises(Unreadable) as refusal:
        parse_form(text, "own.toml")
    return refusal.value


def test_a_form_that_is_no_toml_is_refused_with_its_line():
    refusal = fault("name = \n")

    assert "form-syntax" == refusal.code
    assert "line 1" in str(refusal)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("size_pt = 15\nbold", 'size_pt = "15"\nbold', "parts banner size_pt"),
        ("size_pt = 15\nbold", "size_pt = true\nbold", "parts banner size_pt"),
        ("size_pt = 15\nbold", "size = 15\nbold", "parts banner size"),
        ('case = "upper"', 'case = "capitals"', "parts banner case"),
        ('alignment = "justify"', 'alignment = "middle"', "parts body alignment"),
        ("[parts.name]", "[parts.nom]", "parts"),
        ('regime = "party"', 'regime = "royal"', "regime"),
        ("directive-form/1", "directive-form/9", "schema"),
        ("from = 2018-04-03", 'from = "2018"', "in_force from"),
        ("[date]", "[dates]", "dates"),
        ("least_digits = 2\n", "", "number"),
        ("[parts.number]\nlead", '[parts.number]\ncertainty = "X"\nlead', "parts number"),
    ],
)
def test_what_is_wrong_in_a_form_is_named_with_its_place(old, new, place):
    assert old in HD36
    text = HD36.replace(old, new, 1)
    if 'certainty = "X"' in new:
        text = text.replace('certainty = "D"\n\n[number]', "\n[number]", 1)

    refusal = fault(text)

    assert "form-invalid" == refusal.code
    assert refusal.place.startswith(place)
    assert "own.toml" in str(refusal)


def test_a_form_can_extend_another_and_name_only_what_it_changes():
    own = parse_form(OWN + '[parts.banner]\ntext = ["ĐOÀN TNCS HỒ CHÍ MINH"]\nclause = "UNION 1"\ncertainty = "C"\n')

    banner, base = own.part("banner"), load_form("hd36").part("banner")
    assert (("ĐOÀN TNCS HỒ CHÍ MINH",), base.size_pt, base.bold) == (banner.text, banner.size_pt, banner.bold)
    assert ("UNION 1", "C") == (banner.clause, banner.certainty)
    assert attrs.asdict(load_form("hd36").part("body")) == attrs.asdict(own.part("body"))


def test_what_a_form_does_not_take_over_is_set_to_false():
    own = parse_form(
        OWN + "[parts]\nissuer_mark = false\n[type_codes.listed.codes]\nQĐi = false\n".replace("QĐi", '"QĐi"')
    )

    assert "issuer_mark" not in own.parts
    assert ("QĐ",) == own.codes_of("quy định")


def test_name_and_dates_are_never_taken_over():
    refusal = fault(OWN.replace("[in_force]\nfrom = 2020-01-01", "[in_force]"))

    assert "in_force from" == refusal.place


def test_a_form_that_extends_an_unknown_one_is_refused():
    with pytest.raises(DirectiveError, match=r"extends: has 'hd99' where hd05 \| hd36 \| nd30 is wanted"):
        parse_form(OWN.replace("hd36", "hd99"))

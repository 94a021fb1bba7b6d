"""A form's table to a form; whatever is wrong in it is said with its place."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

import attrs

from directive_model.errors import Words
from directive_model.flow import PageSetup
from directive_model.forms.entries import AuthorityForm, DateForm, Level, NumberForm, Part, Side, Signing, TypesBy
from directive_model.forms.form import Form, FormHead, Page
from directive_model.forms.styles import STYLE_NAMES
from directive_model.forms.table import SAID, FormTable
from directive_model.model import Regime

#: What a form file says of its own shape.
SCHEMA = "directive-form/1"
#: The parts that every form must describe, because a document may have them and must then be printed.
PRINTED = frozenset(
    name
    for name in STYLE_NAMES
    if not name.startswith("appendix_")
    # The body of a signatory is printed as the authority lines are: no rule says how it looks.
    and name not in ("motto", "issuer_mark", "title_rule", "page_number", "circulation_media", "signatory_body")
) | {"body", "cell", "header_cell", "letter_lead", "appendix_label", "appendix_title", "appendix_reference"}

#: The least room for text between the margins, in mm.
_LEAST_TEXT_MM = 60.0
_KEYS = frozenset(
    ("schema", "name", "key", "regime", "mandatory", "clause", "certainty", "title", "in_force", "types_by", "page",
     "layout", "parts", "number", "date", "levels", "authorities", "signing", "type_codes", "organ_codes")
)  # fmt: skip


_SIDES = ("top", "bottom", "left", "right")
_MARGINS = frozenset(f"{side}_mm" for side in _SIDES)
#: What the tables of the page hold, beside what every table says of itself.
_PAGE = {
    "paper": frozenset(("name", "width_mm", "height_mm", "orientation")),
    "margins": _MARGINS,
    "back": frozenset(("left_mm", "right_mm")),
    "landscape": _MARGINS,
    "number": frozenset(
        ("size_pt", "max_size_pt", "top_mm", "alignment", "numerals", "on_first_page", "annexes_apart")
    ),
    "font": frozenset(("family", "encoding", "color")),
}
_ALIGNMENTS = ("left", "center", "right")


def build_form(table: dict[str, Any], source: str) -> Form:
    """Return the form of a whole table.  Raises :class:`directive_model.errors.Unreadable` with the place."""
    reader = FormTable(table, source)
    _refuse_unknown(reader)
    head = form_head(reader)
    return Form(
        name=head.name,
        key=reader.value("key", str),
        title=Words(vi=reader.value("title vi", str), en=reader.value("title en", str)),
        regime=head.regime,
        in_force=head.in_force,
        mandatory=tuple(map(str, reader.value("mandatory", list))),
        page=_page(reader),
        parts=reader.named("parts", Part),
        layout=MappingProxyType({key: reader.make(Side, f"layout {key}") for key in reader.value("layout", dict)}),
        number=reader.make(NumberForm, "number"),
        date=reader.make(DateForm, "date"),
        levels=tuple(reader.named("levels", Level).values()),
        authorities=tuple(reader.named("authorities", AuthorityForm, "form").values()),
        signing=tuple(reader.named("signing", Signing, None).values()),
        type_codes=tuple(reader.codes("type_codes")),
        organ_codes=tuple(reader.codes("organ_codes")),
        types_by=tuple(reader.named("types_by", TypesBy, "code").values()),
    )


def _refuse_unknown(reader: FormTable) -> None:
    """Refuse a form of another schema, keys that no form has, and a form that does not say all."""
    if reader.value("schema", str) != SCHEMA:
        raise reader.fault("schema", repr(reader.table["schema"]), SCHEMA)
    reader.only("", _KEYS)
    reader.only("title", frozenset(("vi", "en")))
    reader.only("in_force", frozenset(("from", "until")) | SAID)
    reader.only("page", frozenset(_PAGE))
    for name in reader.value("page", dict):
        reader.only(f"page {name}", _PAGE[name] | SAID)
    missing = sorted(PRINTED - set(reader.value("parts", dict)))
    if missing:
        raise reader.fault("parts", ", ".join(reader.table["parts"]), ", ".join(missing))
    for name, keys in _LAYOUT.items():
        if name not in reader.value("layout", dict):
            raise reader.fault("layout", ", ".join(reader.table["layout"]), name)
        widths = reader.value(f"layout {name}", dict).get("widths_mm")
        if keys and not (isinstance(widths, list) and len(widths) == keys):
            raise reader.fault(f"layout {name} widths_mm", repr(widths), "[75, 90]")


#: The sides of the page that typesetting asks for, and how many columns each has.
_LAYOUT = {"head": 2, "ending": 2, "signature": 0}


def form_head(reader: FormTable) -> FormHead:
    """Return name, regime and dates."""
    since, until = reader.value("in_force from", date), reader.optional("in_force until", date)
    regime = reader.value("regime", str)
    if regime not in set(Regime):
        raise reader.fault("regime", f"{regime!r}", " | ".join(Regime))
    return FormHead(reader.value("name", str), Regime(regime), (since, until))


def _page(reader: FormTable) -> Page:
    """Return the page, with each margin's least and most."""
    margins = {side: reader.range(f"page margins {side}_mm") for side in _SIDES}
    paper = PageSetup(
        reader.number("page paper width_mm"),
        reader.number("page paper height_mm"),
        header_mm=reader.number("page number top_mm"),
    )
    alignment = reader.value("page number alignment", str)
    if alignment not in _ALIGNMENTS:
        raise reader.fault("page number alignment", repr(alignment), " | ".join(_ALIGNMENTS))
    back = (reader.optional("page back left_mm", int, float), reader.optional("page back right_mm", int, float))
    lying = {side: reader.number(f"page landscape {side}_mm") for side in _SIDES}
    turned = attrs.evolve(paper, width_mm=paper.height_mm, height_mm=paper.width_mm)
    most = reader.optional("page number max_size_pt", int, float)
    return Page(
        setup=_with_margins(paper, {side: least for side, (least, _) in margins.items()}, reader),
        landscape=_with_margins(turned, lying, reader),
        back_mm=None if back[0] is None or back[1] is None else (float(back[0]), float(back[1])),
        font=reader.value("page font family", str),
        number_size_pt=reader.number("page number size_pt"),
        max_number_size_pt=None if most is None else float(most),
        number_alignment=alignment,
        number_on_first_page=reader.value("page number on_first_page", bool),
        annexes_apart=reader.value("page number annexes_apart", bool),
        margins_mm=MappingProxyType(margins),
        entries=MappingProxyType({key: reader.entry(f"page {key}") for key in reader.value("page", dict)}),
    )


def _with_margins(paper: PageSetup, margins: dict[str, float], reader: FormTable) -> PageSetup:
    top, bottom, left, right = (margins[side] for side in _SIDES)
    for place, room in (("left_mm", paper.width_mm - left - right), ("top_mm", paper.height_mm - top - bottom)):
        if room < _LEAST_TEXT_MM:
            raise reader.fault(f"page margins {place}", f"{room:g} mm", f"≥ {_LEAST_TEXT_MM:g} mm")
    return attrs.evolve(paper, top_mm=top, bottom_mm=bottom, left_mm=left, right_mm=right)

"""Type, subject and addressees (HD36 II.1.5, II.1.9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from directive_model.flow import FlowBlock, FlowParagraph, Run
from directive_model.forms import STYLE_NAMES
from directive_model.model import DirectiveProgram, Title
from directive_model.typeset.parts.misfits import lines_of
from directive_model.typeset.sheet import Sheet

#: Kept with what follows it, a title of more lines could leave the rest of the first page empty: under a head of the
#: usual height a page has room for so many and the text's first lines, by each form.
_MOST_KEPT: Final = 24


def set_title(title: Title, sheet: Sheet) -> Iterator[FlowBlock]:
    """Yield type, subject and the rule under them; an official letter, which has no type, has them in its head."""
    if title.type is None:
        return
    yield sheet.line("type", title.type)
    if title.subject is not None:
        subject = sheet.line("subject", title.subject)
        if lines_of(subject, sheet.text_width_mm) > _MOST_KEPT and subject.layout is not None:
            subject = attrs.evolve(subject, layout=attrs.evolve(subject.layout, keep_with_next=False))
        yield subject
    rule = sheet.form.parts.get("title_rule")
    if rule is not None:
        yield sheet.line("title_rule", rule.text[0])
    if title.subject is not None:
        yield from sheet.rule_under("subject", title.subject, sheet.text_width_mm)


def set_addressees(program: DirectiveProgram, sheet: Sheet) -> Iterator[FlowBlock]:
    """Yield "Kính gửi: X" on one line, or the label and a line for each addressee where there are several."""
    names = [addressee.name for addressee in program.addressees]
    label = program.printed.addressees_label
    if not names and label is None:
        return
    if label is None:
        label = sheet.form.addressees_label(program.title.type)
    if len(names) == 1:
        runs = (
            Run.of(label, sheet.faces["addressees_label"]),
            Run.of(f" {names[0]}", sheet.faces["addressee"]),
        )
        yield FlowParagraph.of(runs, sheet.layouts["addressees_label"], STYLE_NAMES["addressees_label"])
        return
    yield sheet.line("addressees_label", label)
    part = sheet.form.part("addressee")
    for index, name in enumerate(names, 1):
        end = part.last if index == len(names) else part.between
        yield sheet.line("addressee", f"{part.lead}{name}{end}")

"""A page that is set comes back as the program that was set."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from directive_model.findings import Finding, Reading
from directive_model.flow import Flow, FlowParagraph, FlowTable
from directive_model.forms import choose_form, form_names, load_form
from directive_model.model import DirectiveProgram, ReducedDate, Regime, Span, Statement, Task, walk
from directive_model.recognize import recognize
from directive_model.testing import dates, programs
from directive_model.typeset import typeset
from directive_model.typeset.lines import NO_BREAK


def there_and_back(program: DirectiveProgram) -> Reading[DirectiveProgram]:
    return typeset(program, choose_form(program).form).then(recognize)


def losses(reading: Reading[DirectiveProgram]) -> tuple[Finding, ...]:
    """Return what is said of a page, but for what the program itself lacks."""
    return tuple(one for one in reading.findings if one.rule != "loss-no-lead-body")


@given(program=programs())
def test_a_program_comes_back_from_its_page(program):
    reading = there_and_back(program)

    assert program == reading.value
    assert () == losses(reading)


@pytest.mark.parametrize("name", form_names())
def test_a_program_of_a_forms_time_comes_back_from_its_page(name):
    form = load_form(name)
    others = {Regime.PARTY: (Regime.PARTY, Regime.OTHER), Regime.STATE: (Regime.STATE,)}

    @given(program=programs(regimes=others[form.regime]))
    def law(program):
        program = in_force(program, name)
        page = typeset(program, form)
        reading = page.then(recognize)

        assert program == reading.value
        assert () == losses(reading)

    law()


#: A year in which each is the form.
YEARS = {"hd36": 2020, "hd05": 2027, "nd30": 2021}


def in_force(program: DirectiveProgram, name: str) -> DirectiveProgram:
    """Return ``program`` with a date that the form of that name is chosen by."""
    if choose_form(program).form.name == name:
        return program
    date = attrs.evolve(program.date or ReducedDate(2000), year=YEARS[name])
    return attrs.evolve(program, date=date, printed=attrs.evolve(program.printed, place_date=None))


@pytest.mark.parametrize("name", form_names())
@given(program=programs(regimes=(Regime.PARTY,)), day=dates(reduced=False))
def test_any_form_of_the_regime_prints_what_comes_back(name, program, day):
    form = load_form(name)
    if form.regime is not program.regime:
        program = attrs.evolve(
            program, letterhead=attrs.evolve(program.letterhead, banner=("ĐẢNG CỘNG SẢN VIỆT NAM",))
        )
    in_force = attrs.evolve(program, date=day, printed=type(program.printed)())
    if in_force.title.type == "TỜ TRÌNH":
        in_force = attrs.evolve(in_force, addressees=())

    assert in_force == typeset(in_force, form).then(recognize).value


@given(program=programs())
def test_a_page_holds_nothing_that_the_program_does_not(program):
    first = typeset(program, choose_form(program).form).value
    again = typeset(recognize(first).value, choose_form(program).form).value

    assert first == again


@given(program=programs())
def test_places_never_count(program):
    form = choose_form(program).form
    placed = recognize(with_places(typeset(program, form).value)).value

    assert program == placed
    assert hash(program) == hash(placed)
    assert repr(program) == repr(placed)


@given(program=programs())
def test_every_sentence_of_a_page_with_places_has_one(program):
    placed = recognize(with_places(typeset(program, choose_form(program).form).value)).value

    assert [] == [path for path, node in walk(placed) if isinstance(node, Statement | Task) and node.span is None]


@given(program=programs())
def test_every_letter_of_a_sentence_stands_where_its_place_says(program):
    flow = with_places(typeset(program, choose_form(program).form).value)
    texts = dict(paragraphs_of(flow.blocks))
    placed = recognize(flow).value

    for sentence in placed.sentences:
        span = sentence.span
        assert sentence.text == texts[span.paragraph][span.start : span.end].replace(NO_BREAK, " ")


def with_places(flow: Flow) -> Flow:
    """Return ``flow`` with a place for each paragraph, as a reader gives it."""
    counted = iter(range(1, 1_000_000))

    def placed(block):
        if isinstance(block, FlowParagraph):
            return attrs.evolve(block, span=Span(part="word/document.xml", paragraph=next(counted)))
        if isinstance(block, FlowTable):
            rows = [
                attrs.evolve(
                    row, cells=tuple(attrs.evolve(cell, blocks=tuple(map(placed, cell.blocks))) for cell in row.cells)
                )
                for row in block.rows
            ]
            return attrs.evolve(block, rows=tuple(rows))
        return block

    return attrs.evolve(
        flow, sections=tuple(attrs.evolve(one, blocks=tuple(map(placed, one.blocks))) for one in flow.sections)
    )


def paragraphs_of(blocks):
    for block in blocks:
        if isinstance(block, FlowParagraph):
            yield block.span.paragraph, block.text
        elif isinstance(block, FlowTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_of(cell.blocks)

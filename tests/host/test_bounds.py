"""No page is sought for a program that has more than the limits allow, whatever format it came in."""

from contextlib import nullcontext
from io import BytesIO

import pytest

from directive_model import Appendix, Cell, DirectiveProgram, Row, Section, Table, read, write
from directive_model.errors import LimitExceeded
from directive_model.flow import DrawnRule, Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Note, Run
from directive_model.host.bounds import bounded, bounded_program
from directive_model.kit import Limits
from directive_model.plugin import Source

LIMITS = Limits(lines=4, letters=8, xml_nodes=6)
A = FlowParagraph((Run("a"),))


def table(*rows):
    return FlowTable(tuple(FlowRow(tuple(cells)) for cells in rows))


def flow(*blocks, **more):
    return Flow((FlowSection(blocks),), **more)


def code(page):
    try:
        bounded(page, Source(data=b"", name="a.fake", limits=LIMITS))
    except LimitExceeded as error:
        return error.code
    return None


@pytest.mark.parametrize(
    "page",
    [
        flow(A, A, A),
        flow(FlowParagraph((Run("a\nb\nc"),))),
        flow(table([FlowCell(), FlowCell((A,)), FlowCell()])),
        flow(FlowParagraph((Run("1234567"),))),
        flow(FlowParagraph((Run("a"),) * 6)),
        flow(table([FlowCell((A,), 2, 2)], [FlowCell(row_span=1000)])),
    ],
)
def test_what_is_allowed_passes(page):
    assert None is code(page)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (flow(A, A, A, A), "limit-lines"),
        (flow(FlowParagraph((Run("a\nb\nc\nd"),))), "limit-lines"),
        (flow(table([FlowCell(), FlowCell((A,)), FlowCell(), FlowCell()])), "limit-lines"),
        (flow(table([FlowCell((table([FlowCell((A, A))]), A, A))])), "limit-lines"),
        (flow(*[DrawnRule()] * 4), "limit-lines"),
        (flow(A, notes=(Note("footnote", "1", (A, A, A)),)), "limit-lines"),
        (Flow((FlowSection(header=(A,)), FlowSection(first_footer=(A,)), FlowSection(footer=(A,)))), "limit-lines"),
        (flow(FlowParagraph((Run("123456789"),))), "limit-letters"),
        (flow(FlowParagraph((Run(""),) * 7)), "limit-xml-nodes"),
        (flow(table([FlowCell((A,), 3, 2)], [FlowCell()])), "limit-xml-nodes"),
    ],
)
def test_what_is_more_is_refused_by_what_is_too_much(page, expected):
    assert expected == code(page)


def spanning(columns, rows=1):
    return Table((Row((Cell((), columns, rows),)), Row()))


@pytest.mark.parametrize(
    ("program", "allowed"),
    [
        (DirectiveProgram(body=(spanning(6),)), True),
        (DirectiveProgram(body=(spanning(3, 2),)), True),
        (DirectiveProgram(body=(spanning(3, 10**400),)), True),
        (DirectiveProgram(body=(spanning(7),)), False),
        (DirectiveProgram(body=(spanning(10**400),)), False),
        (DirectiveProgram(preamble=(spanning(4),), closing=(spanning(3),)), False),
        (DirectiveProgram(body=(Section("I.", "MỤC ĐÍCH", (spanning(7),)),)), False),
        (DirectiveProgram(body=(Table((Row((Cell((spanning(6),)),)),)),)), False),
        (DirectiveProgram(appendices=(Appendix(blocks=(spanning(7),)),)), False),
    ],
)
def test_a_program_whose_cells_cover_too_many_squares_is_refused_before_any_writer_makes_them(program, allowed):
    source = Source(data=b"", name="a.json", limits=LIMITS)

    with nullcontext() if allowed else pytest.raises(LimitExceeded, match=r"a\.json"):
        bounded_program(program, source)


@pytest.mark.parametrize("format_name", ["json", "xml"])
def test_a_number_of_columns_that_no_memory_holds_is_refused_when_it_is_read(format_name):
    file = BytesIO()
    write(DirectiveProgram(body=(spanning(2**40),)), file, format=format_name)

    with pytest.raises(LimitExceeded):
        read(file.getvalue(), format=format_name)

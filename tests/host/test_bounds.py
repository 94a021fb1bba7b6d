"""No page is sought for a program that has more than the limits allow, whatever format it came in."""

import pytest

from directive_model.errors import LimitExceeded
from directive_model.flow import DrawnRule, Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Note, Run
from directive_model.host.bounds import bounded
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

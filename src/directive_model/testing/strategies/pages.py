"""Page-level documents of the kind that typeset makes: every value is one that files hold exactly."""

from typing import Final, Literal, get_args

import attrs

from directive_model.flow import (
    Alignment,
    DrawnRule,
    Face,
    Flow,
    FlowBlock,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Note,
    PageSetup,
    Passage,
    Pin,
    Run,
)
from directive_model.forms import STYLE_NAMES, block_style
from directive_model.model import Table
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.nesting import Setting, tables
from directive_model.testing.strategies.speech import demands

_TEXTS = (*words.STATES, *words.MATTERS, *words.HEADINGS, *words.NAMES, "a  b", " đầu và cuối ", "x < y & “z”")
_BORDERS: Final[tuple[Literal["box"] | None, ...]] = (None, None, None, "box")
#: The pitch of lines, and what rule it follows.
_PITCHES: Final[tuple[tuple[float, Literal["multiple", "exact", "at-least"]], ...]] = (
    (1.0, "multiple"),
    (1.5, "multiple"),
    (18.0, "exact"),
    (14.5, "at-least"),
)
#: Styles have one paragraph layout and one face each, so names are not shared by unlike paragraphs here.
_STYLES = (*STYLE_NAMES.values(), block_style("body", "text"), block_style("body", "heading", 1))


def alignments() -> SearchStrategy[Alignment]:
    """Make alignments."""
    return st.sampled_from(get_args(Alignment))


def _tenths(least: int, most: int) -> SearchStrategy[float]:
    """Make half millimetres, which every format holds exactly."""
    return st.integers(least * 2, most * 2).map(lambda halves: halves / 2)


def faces() -> SearchStrategy[Face]:
    """Make faces, with family and size."""
    seldom = st.sampled_from((False, False, False, True))
    return st.builds(
        Face,
        font=st.sampled_from(("Times New Roman", "Arial")),
        size_pt=st.sampled_from((8.0, 12.0, 13.5, 14.0, 15.0)),
        bold=st.booleans(),
        italic=st.booleans(),
        underline=seldom,
        strike=seldom,
        caps=seldom,
        raised=st.sampled_from((None, None, None, "superscript", "subscript")),
        color=st.sampled_from((None, None, None, "C00000")),
    )


@st.composite
def layouts(draw: DrawFn) -> Layout:
    """Make layouts; the pitch of the lines as the rules give it."""
    border = draw(st.sampled_from(_BORDERS))
    line, rule = draw(st.sampled_from(_PITCHES))
    return Layout(
        alignment=draw(alignments()),
        left_mm=draw(_tenths(0, 40)),
        right_mm=draw(_tenths(0, 10)),
        first_line_mm=draw(_tenths(-10, 30)),
        before_pt=draw(st.sampled_from((0.0, 6.0, 72.0))),
        after_pt=draw(st.sampled_from((0.0, 3.0))),
        line=line,
        line_rule=rule,
        keep_with_next=draw(st.booleans()),
        keep_together=draw(st.booleans()),
        page_break_before=draw(st.booleans()),
        outline=draw(st.sampled_from((None, None, None, 1, 9))),
        border=border,
    )


def runs() -> SearchStrategy[Run]:
    """Make letters of one face."""
    return st.builds(Run, st.one_of(st.sampled_from(_TEXTS), demands()), faces())


@st.composite
def flow_paragraphs(draw: DrawFn, *, most_runs: int = 3) -> FlowParagraph:
    """Make paragraphs in which neighbouring runs differ, as those of one face are one run."""
    kept: list[Run] = []
    for run in draw(st.lists(runs(), max_size=most_runs)):
        if not kept or kept[-1].face != run.face:
            kept.append(run)
    return FlowParagraph(tuple(kept), draw(layouts()), draw(st.sampled_from(_STYLES)))


@st.composite
def pinned_paragraphs(draw: DrawFn) -> FlowParagraph:
    """Make paragraphs that stand out of the run of the text, under a line or not."""
    layout = attrs.evolve(
        draw(layouts()),
        page_break_before=False,
        outline=None,
        border=draw(st.sampled_from((None, "above", "box"))),
        pin=Pin(draw(_tenths(270, 285)), draw(_tenths(60, 165))),
    )
    return FlowParagraph((draw(runs()),), layout, draw(st.sampled_from(_STYLES)))


def drawn_rules() -> SearchStrategy[DrawnRule]:
    """Make drawn lines."""
    return st.builds(DrawnRule, _tenths(5, 160), st.sampled_from(("left", "center", "right")), st.just(0.75))


@st.composite
def flow_tables(draw: DrawFn, *, below: bool = False) -> FlowTable:
    """Make tables with the grid of a table of content; every cell ends in a paragraph.

    Where ``below`` is true, cells at the foot may say that they reach below it, as those of HTML may.
    """
    grid: Table = draw(tables(Setting(emphasis=False), inner=True))
    more = st.integers(0, 2 if below else 0)
    columns = sum(cell.column_span for cell in grid.rows[0].cells)
    rows = tuple(
        FlowRow(
            tuple(
                FlowCell(
                    tuple(draw(st.lists(flow_paragraphs(most_runs=1), min_size=1, max_size=2))),
                    cell.column_span,
                    cell.row_span + (draw(more) if number + cell.row_span == len(grid.rows) else 0),
                    draw(st.sampled_from(("top", "middle", "bottom"))),
                )
                for cell in row.cells
            ),
            row.header,
            draw(st.booleans()),
        )
        for number, row in enumerate(grid.rows)
    )
    widths = tuple(draw(_tenths(10, 40)) for _ in range(columns))
    return FlowTable(rows, widths, draw(st.booleans()))


def flow_blocks() -> SearchStrategy[FlowBlock]:
    """Make paragraphs, tables and drawn rules."""
    return st.one_of(flow_paragraphs(), flow_paragraphs(), flow_tables(), drawn_rules())


def page_setups() -> SearchStrategy[PageSetup]:
    """Make upright and lying A4 and A3 with margins."""
    paper = st.sampled_from(((210.0, 297.0), (297.0, 210.0), (297.0, 420.0)))
    margin = _tenths(10, 35)
    margins = st.tuples(margin, margin, margin, margin)
    numbers = st.none() | st.just(1)
    return st.builds(_setup, paper, margins, numbers)


def _setup(
    size: tuple[float, float], sides: tuple[float, float, float, float], first_number: int | None
) -> PageSetup:
    return PageSetup(size[0], size[1], *sides, first_number=first_number)


@st.composite
def flow_sections(draw: DrawFn) -> FlowSection:
    """Make pages of one set-up, with the page's number in their head, on the first page or not."""
    number = FlowParagraph((Run("2", draw(faces()), field="page"),), draw(layouts()), STYLE_NAMES["page_number"])
    header = draw(st.sampled_from(((), (number,))))
    return FlowSection(
        (
            *draw(st.lists(flow_blocks(), min_size=1, max_size=5)),
            draw(flow_paragraphs()),
            *draw(st.lists(pinned_paragraphs(), max_size=1)),
        ),
        draw(page_setups()),
        header=header,
        first_header=draw(st.sampled_from((None, ()))) if header else None,
    )


def notes() -> SearchStrategy[Note]:
    """Make foot- and endnotes and comments."""
    kinds = st.sampled_from(("footnote", "endnote", "comment"))
    return st.builds(Note, kinds, st.sampled_from((None, "1", "*")), st.tuples(flow_paragraphs(most_runs=1)))


def passages() -> SearchStrategy[Passage]:
    """Make stretches of paragraphs that are something."""
    facts = st.sampled_from(((), (("lead", "Ban Tổ chức"), ("due", "2025-12-14")), (("code", "46-CT/TW"),)))
    return st.builds(Passage, st.integers(0, 20), st.integers(20, 40), st.sampled_from(("task", "citation")), facts)


@st.composite
def flows(draw: DrawFn) -> Flow:
    """Make documents of one section, or of two, of which the second counts its pages anew."""
    sections = draw(st.lists(flow_sections(), min_size=1, max_size=2))
    sections[1:] = [
        attrs.evolve(one, page=attrs.evolve(one.page or PageSetup(), first_number=1)) for one in sections[1:]
    ]
    return Flow(
        tuple(sections),
        title=draw(st.sampled_from((None, "CHƯƠNG TRÌNH"))),
        language="vi-VN",
        two_sided=draw(st.booleans()),
    )

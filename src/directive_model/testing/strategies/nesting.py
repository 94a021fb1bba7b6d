"""Paragraphs, sections and tables, nested as documents nest them."""

from __future__ import annotations

import attrs

from directive_model.model import Block, Cell, Paragraph, Row, Section, Table
from directive_model.plugin import Loss
from directive_model.recognize import understand_text, with_tasks
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.text import LABELS, LISTS, OWN_LINE, sentences

#: From the top of a document down: which families of labels follow each other.
LADDERS = (
    ("number", "letter", "dash", "plus"),
    ("number",),
    ("roman", "number", "letter", "dash"),
    ("roman-dash", "number", "number-2", "dash"),
    ("part", "roman", "number", "letter"),
    ("chapter", "article", "number", "letter"),
    ("capital", "roman", "number", "bracket"),
    ("article", "number", "letter-đ", "bracket-roman"),
    ("number", "dash", "plus", "bullet"),
)
#: Under these headings nothing is a task.
_TELLING_HEADINGS = ("mục đích", "quan điểm", "kết quả")


@attrs.frozen
class Setting:
    """What blocks are made under."""

    #: Whether sentences that demand something are tasks here.
    tasks: bool = True
    #: Whether only what plain text shows may be made: no heading that only its letters tell from a sentence.
    plain: bool = False
    emphasis: bool = True
    spans: bool = True

    @classmethod
    def avoiding(cls, without: tuple[Loss, ...], *, tasks: bool = True) -> Setting:
        """Return the setting in which no feature of ``without`` is made."""
        return cls(tasks, "ambiguous-text" in without, "emphasis" not in without, "table-spans" not in without)

    def under(self, heading: str | None) -> Setting:
        """Return the setting of what stands under a heading."""
        return attrs.evolve(self, tasks=self.tasks and not (heading or "").lower().startswith(_TELLING_HEADINGS))


_ANY = Setting()


@st.composite
def paragraphs(draw: DrawFn, setting: Setting = _ANY, label: str | None = None) -> Paragraph:
    """Make a paragraph of one to three sentences."""
    return Paragraph(label, draw(sentences(tasks=setting.tasks, emphasis=setting.emphasis)))


@st.composite
def bodies(draw: DrawFn, setting: Setting = _ANY, *, numbered: bool | None = None) -> tuple[Block, ...]:
    """Make the blocks of a body: numbered sections, or (``numbered`` false) paragraphs, lists and tables alone."""
    if draw(st.booleans()) if numbered is None else numbered:
        units = draw(_units(setting, draw(st.sampled_from(LADDERS)), top=True))
        return tuple(units if setting.plain else draw(_interspersed(setting, units)))
    return tuple(draw(_running(setting, at_least=1)))


@st.composite
def sections(draw: DrawFn, setting: Setting = _ANY) -> Section:
    """Make a top-level section with what stands below it."""
    ladder = draw(st.sampled_from(LADDERS))
    return draw(_section(setting, ladder, draw(st.sampled_from(LABELS[ladder[0]])), top=True))


def blocks(setting: Setting = _ANY) -> SearchStrategy[Block]:
    """Make a block of any kind."""
    return st.one_of(paragraphs(setting), sections(setting), tables(setting))


@st.composite
def _units(draw: DrawFn, setting: Setting, ladder: tuple[str, ...], *, top: bool = False) -> list[Block]:
    """Make units of the ladder's first family, in its order."""
    family = ladder[0]
    count = draw(st.integers(1, 3 if top else 2))
    units: list[Block] = []
    for label in LABELS[family][:count]:
        if top or (family in OWN_LINE) or (len(ladder) > 1 and draw(st.integers(0, 2)) == 0):
            units.append(draw(_section(setting, ladder, label, top=top)))
        else:
            units.append(draw(paragraphs(setting, label)))
    return units


@st.composite
def _interspersed(draw: DrawFn, setting: Setting, units: list[Block]) -> list[Block]:
    """Make what only styles show: after a numbered unit, text of the level above, and headings without number."""
    made: list[Block] = []
    for unit in units:
        made.append(unit)
        match draw(st.sampled_from(("nothing", "nothing", "nothing", "text", "list", "heading"))):
            case "text":
                made.append(draw(paragraphs(setting)))
            case "list":
                made.append(draw(paragraphs(setting, "-")))
            case "heading":
                heading = draw(st.sampled_from(words.HEADINGS))
                made.append(Section(None, heading, tuple(draw(_running(setting.under(heading), at_least=0)))))
    return made


@st.composite
def _section(draw: DrawFn, setting: Setting, ladder: tuple[str, ...], label: str, *, top: bool) -> Section:
    """Make a section with a heading, or with a paragraph on its label's line, and units of the next family below."""
    family, below = ladder[0], ladder[1:]
    heading = draw(st.none() | st.sampled_from(words.HEADINGS)) if family not in LISTS else None
    if family in OWN_LINE:
        heading = draw(st.sampled_from(words.HEADINGS)).upper()
    within = setting.under(heading)
    inner: list[Block] = []
    nests = bool(below) and draw(st.booleans())
    if heading is None:
        inner.append(draw(paragraphs(within)))
    if family not in LISTS and family not in OWN_LINE:
        inner += draw(_running(within, at_least=0, most=1 if nests else 2, lists=not nests and not _has_list(below)))
    if nests or (not top and heading is None and len(inner) == 1):
        units = draw(_units(within, below))
        inner += units if setting.plain or below[0] in LISTS else draw(_interspersed(within, units))
    if heading is not None and not inner:
        inner.append(draw(paragraphs(within)))
    return Section(label, heading, tuple(inner))


def _has_list(ladder: tuple[str, ...]) -> bool:
    return any(family in LISTS for family in ladder)


@st.composite
def _running(draw: DrawFn, setting: Setting, *, at_least: int, most: int = 3, lists: bool = True) -> list[Block]:
    """Make paragraphs, tables and, with ``lists``, dashes; nothing numbered."""
    kinds = draw(st.lists(st.sampled_from(("text", "text", "table", "list")), min_size=at_least, max_size=most))
    made: list[Block] = []
    for kind in kinds:
        if kind == "table":
            made.append(draw(tables(setting)))
        elif kind == "list" and lists:
            made += [draw(paragraphs(setting, "-")) for _ in range(draw(st.integers(1, 2)))]
        else:
            made.append(draw(paragraphs(setting)))
    return made


@st.composite
def cells(draw: DrawFn, setting: Setting = _ANY, *, header: bool = False) -> Cell:
    """Make a cell with a few words, or with a sentence, or with a list."""
    within = attrs.evolve(setting, tasks=not header)
    shape = draw(st.sampled_from(("words", "words", "empty", "text", "list")))
    if shape == "empty":
        return Cell()
    if shape == "words" or header:
        text = draw(st.sampled_from(words.CELLS))
        return Cell((Paragraph(None, understand_text(text, tasks=within.tasks)),))
    if shape == "list":
        return Cell(tuple(draw(paragraphs(within, "-")) for _ in range(draw(st.integers(1, 2)))))
    return Cell((draw(paragraphs(within)),))


@st.composite
def tables(draw: DrawFn, setting: Setting = _ANY) -> Table:
    """Make a table of one to four columns, with header rows and cells that span; some cell has words."""
    columns, count = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    headers = draw(st.integers(0, 1))
    #: The number of rows, this one counted, that each column is still covered by a cell above.
    covered = [0] * columns
    rows = []
    for number in range(count):
        made: list[Cell] = []
        column = 0
        while column < columns:
            if covered[column]:
                column += 1
                continue
            free = next((at for at in range(column, columns) if covered[at]), columns) - column
            cell = draw(cells(setting, header=number < headers))
            if setting.spans and draw(st.integers(0, 4)) == 0:
                # A row keeps a cell of its own: the first column is never covered.
                tall = draw(st.integers(1, count - number)) if column else 1
                cell = attrs.evolve(cell, column_span=draw(st.integers(1, free)), row_span=tall)
            for at in range(column, column + cell.column_span):
                covered[at] = cell.row_span
            made.append(cell)
            column += cell.column_span
        covered = [max(0, rest - 1) for rest in covered]
        rows.append(Row(tuple(made), header=number < headers))
    if not any(cell.blocks for row in rows for cell in row.cells):
        words_cell = Cell((Paragraph(None, understand_text("Nội dung", tasks=headers == 0)),))
        first = attrs.evolve(rows[0].cells[0], blocks=words_cell.blocks)
        rows[0] = attrs.evolve(rows[0], cells=(first, *rows[0].cells[1:]))
    # Columns of tasks say of their rows what a reader would find there.
    return with_tasks(Table(tuple(rows)))

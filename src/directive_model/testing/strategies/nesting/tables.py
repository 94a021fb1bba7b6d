"""Tables, and what stands in their cells."""

import attrs

from directive_model.model import Block, Cell, Paragraph, Row, Section, Table
from directive_model.recognize import understand_text
from directive_model.recognize.text.task_table import with_tasks
from directive_model.testing.extra import DrawFn, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.nesting.paragraphs import ANY, Setting, paragraphs
from directive_model.testing.strategies.text import LABELS

#: More columns than these lie on a page that lies.
_UPRIGHT = 4
_MOST = 8


@st.composite
def cells(
    draw: DrawFn, setting: Setting = ANY, *, header: bool = False, wide: bool = False, inner: bool = False
) -> Cell:
    """Make a cell with a few words, a sentence, a list, a numbered unit, or a table of its own.

    Those of a header row and of a ``wide`` table have a few words; in an ``inner`` table stands no further one.
    """
    within = attrs.evolve(setting, tasks=not header)
    shapes = (
        "words",
        "words",
        "words",
        "empty",
        "text",
        "list",
        "text",
        "list",
        *(() if setting.plain else ("unit", "table")),
    )
    shape = draw(st.sampled_from(("words", "words", "empty") if wide or header else shapes))
    match shape:
        case "empty":
            return Cell()
        case "list":
            return Cell(tuple(draw(paragraphs(within, "-")) for _ in range(draw(st.integers(1, 2)))))
        case "unit":
            return Cell(tuple(draw(_units(within))))
        case "table" if not inner:
            return Cell((draw(paragraphs(within)), draw(tables(within, inner=True))))
        case "text":
            return Cell((draw(paragraphs(within)),))
    text = draw(st.sampled_from(words.CELLS))
    return Cell((Paragraph(None, understand_text(text, tasks=within.tasks)),))


@st.composite
def _units(draw: DrawFn, setting: Setting) -> list[Block]:
    """Make one or two numbered units with dashes below them, the first under a heading at times."""
    made: list[Block] = []
    for label in LABELS["number"][: draw(st.integers(1, 2))]:
        heading = draw(st.none() | st.sampled_from(words.HEADINGS))
        within = setting.under(heading)
        items = [draw(paragraphs(within, "-")) for _ in range(draw(st.integers(1, 2)))]
        opening = [] if heading else [draw(paragraphs(within))]
        made.append(Section(label, heading, (*opening, *items)))
    return made


@st.composite
def tables(draw: DrawFn, setting: Setting = ANY, *, inner: bool = False) -> Table:
    """Make a table of one to four columns, or of so many that it lies; with header rows and cells that span.

    Some cell has words.
    """
    wide = not inner and not draw(st.integers(0, 7))
    columns = draw(st.integers(_UPRIGHT + 1, _MOST) if wide else st.integers(1, _UPRIGHT))
    count = draw(st.integers(1, 3))
    # Plain text tells one row of heads from the rows below it, and no two.
    headers = draw(st.integers(0, min(1 if setting.plain else 2, count)))
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
            cell = draw(cells(setting, header=number < headers, wide=wide, inner=inner))
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

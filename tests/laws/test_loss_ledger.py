"""The loss ledger: every field of a page, and of a program, in every format that is written; nothing goes in silence.

The ledger of a page is measured and printed in ``docs/losses.md``; ``DIRECTIVE_ACCEPT=1`` prints it anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import attrs
import pytest
from floors import fields_of

import directive_model.flow as flow_floor
from directive_model.flow import (
    DrawnRule,
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Note,
    PageSetup,
    Pin,
    Run,
)
from directive_model.host import Host
from directive_model.plugin import PageFormat, Source

PAGE = Path(__file__).resolve().parents[2] / "docs" / "losses.md"
FORMATS = {name: one for name, one in Host().formats.items() if isinstance(one, PageFormat) and one.write is not None}

FACE = Face(font="Times New Roman", size_pt=14.0)
LAYOUT = Layout(alignment="justify")


def line(text="Nội dung", face=None, layout=None, style="Nội dung", **more):
    """Return a paragraph that differs from all others in the fields that are given as dictionaries."""
    run = Run(text, attrs.evolve(FACE, **(face or {})))
    return FlowParagraph((run,), attrs.evolve(LAYOUT, **(layout or {})), style, **more)


def page(*blocks, page=None, notes=(), title=None, language="vi-VN", **margins):
    section = FlowSection((line("Trước"), *blocks, line("Sau")), PageSetup(**(page or {})), **margins)
    return Flow((section,), notes, title, language)


CELL = FlowCell((line("Ô"),))
EMPTY = FlowCell((line(""),))
TABLE = FlowTable((FlowRow((CELL, CELL)), FlowRow((CELL, EMPTY))), (80.0, 85.0), bordered=True)


def table(first=None, **more):
    """Return a page with a table, its first row made of fields and cells."""
    row = attrs.evolve(TABLE.rows[0], **(first or {}))
    return page(attrs.evolve(TABLE, **{"rows": (row, *TABLE.rows[1:]), **more}))


def faced(**face):
    return page(line(face=face)), page(line())


def laid(**layout):
    return page(line(layout=layout)), page(line())


def paper(**setup):
    return page(page=setup), page()


HEAD, FOOT = (line("Đầu trang"),), (line("Chân trang"),)
#: The front and the back of a sheet.
LEAVES = (line(), line(layout={"page_break_before": True}))
#: By class and field: what it is, a page that has it, and the page without.
FIELDS = {
    "Run.text": ("words", page(line("Khác")), page(line())),
    "Run.face": ("that letters have a look", page(line()), page(FlowParagraph((Run("Nội dung"),), LAYOUT))),
    "Run.field": (
        "the number of the page",
        page(FlowParagraph((Run("1", FACE, field="page"),), LAYOUT)),
        page(FlowParagraph((Run("1", FACE),), LAYOUT)),
    ),
    "Face.font": ("font", *faced(font="Arial")),
    "Face.size_pt": ("size", *faced(size_pt=11.0)),
    "Face.bold": ("bold", *faced(bold=True)),
    "Face.italic": ("italics", *faced(italic=True)),
    "Face.underline": ("underlining", *faced(underline=True)),
    "Face.strike": ("letters struck through", *faced(strike=True)),
    "Face.caps": ("letters shown in capitals", *faced(caps=True)),
    "Face.raised": ("raised and lowered letters", *faced(raised="superscript")),
    "Face.color": ("colour", *faced(color="C00000")),
    "Face.hidden": ("hidden letters", *faced(hidden=True)),
    "Layout.alignment": ("alignment", *laid(alignment="center")),
    "Layout.left_mm": ("left indent", *laid(left_mm=10.0)),
    "Layout.right_mm": ("right indent", *laid(right_mm=10.0)),
    "Layout.first_line_mm": ("indent of the first line", *laid(first_line_mm=12.5)),
    "Layout.before_pt": ("space above", *laid(before_pt=12.0)),
    "Layout.after_pt": ("space below", *laid(after_pt=12.0)),
    "Layout.line": ("pitch of lines", *laid(line=1.5)),
    "Layout.line_rule": ("exact pitch of lines", *laid(line=18.0, line_rule="exact")),
    "Layout.keep_with_next": ("kept with the next", *laid(keep_with_next=True)),
    "Layout.keep_together": ("not broken over pages", *laid(keep_together=True)),
    "Layout.page_break_before": ("begins a page", *laid(page_break_before=True)),
    "Layout.outline": ("level of the outline", page(line(layout={"outline": 1})), page(line())),
    "Layout.border": ("box or line round it", *laid(border="box")),
    "Layout.pin": ("pinned to the page", *laid(pin=Pin(270.0, 165.0))),
    "Pin.top_mm": ("where it is pinned", laid(pin=Pin(270.0, 165.0))[0], laid(pin=Pin(240.0, 165.0))[0]),
    "Pin.width_mm": ("how wide what is pinned is", laid(pin=Pin(270.0, 165.0))[0], laid(pin=Pin(270.0, 20.0))[0]),
    "FlowParagraph.runs": ("letters of several looks", page(attrs.evolve(line(), runs=())), page(line())),
    "FlowParagraph.layout": ("that a paragraph has a layout", page(line()), page(attrs.evolve(line(), layout=None))),
    "FlowParagraph.style": ("named style", page(line(style="Tên loại văn bản")), page(line())),
    "FlowParagraph.label": ("automatic number", page(line(label="a)")), page(line())),
    "DrawnRule.length_mm": ("length of a drawn line", page(DrawnRule(50.0)), page(DrawnRule(90.0))),
    "DrawnRule.alignment": ("where a drawn line stands", page(DrawnRule(50.0)), page(DrawnRule(50.0, "left"))),
    "DrawnRule.weight_pt": ("weight of a drawn line", page(DrawnRule(50.0)), page(DrawnRule(50.0, weight_pt=1.5))),
    "FlowCell.blocks": ("a table within a table", table({"cells": (FlowCell((TABLE, line())), CELL)}), table()),
    "FlowCell.column_span": (
        "a cell over columns",
        table({"cells": (attrs.evolve(CELL, column_span=2),)}),
        table({"cells": (CELL, EMPTY)}),
    ),
    "FlowCell.row_span": (
        "a cell over rows",
        table(rows=(FlowRow((CELL, attrs.evolve(CELL, row_span=2))), FlowRow((CELL,)))),
        table(),
    ),
    "FlowCell.vertical": (
        "middle and bottom of a cell",
        table({"cells": (attrs.evolve(CELL, vertical="middle"), CELL)}),
        table(),
    ),
    "FlowRow.cells": ("the cells of a row", table({"cells": (CELL, FlowCell((line("Khác"),)))}), table()),
    "FlowRow.header": ("head rows", table({"header": True}), table()),
    "FlowRow.keep_together": ("rows not broken over pages", table({"keep_together": True}), table()),
    "FlowTable.rows": ("the rows of a table", table(rows=TABLE.rows[:1]), table()),
    "FlowTable.widths_mm": ("widths of columns", table(widths_mm=(60.0, 105.0)), table()),
    "FlowTable.bordered": ("borders", table(bordered=False), table()),
    "PageSetup.width_mm": ("width of the paper", *paper(width_mm=297.0)),
    "PageSetup.height_mm": ("height of the paper", *paper(height_mm=420.0)),
    "PageSetup.top_mm": ("upper margin", *paper(top_mm=25.0)),
    "PageSetup.bottom_mm": ("lower margin", *paper(bottom_mm=25.0)),
    "PageSetup.left_mm": ("left margin", *paper(left_mm=25.0)),
    "PageSetup.right_mm": ("right margin", *paper(right_mm=25.0)),
    "PageSetup.header_mm": ("where the head stands", page(page={"header_mm": 15.0}, header=HEAD), page(header=HEAD)),
    "PageSetup.footer_mm": ("where the foot stands", page(page={"footer_mm": 15.0}, footer=FOOT), page(footer=FOOT)),
    "PageSetup.first_number": (
        "number of the first page",
        *(
            page(page=one, header=(FlowParagraph((Run("2", FACE, field="page"),), LAYOUT, "Số trang"),))
            for one in ({"first_number": 5}, {})
        ),
    ),
    "FlowSection.blocks": ("what stands on the pages", page(line()), page()),
    "FlowSection.page": ("paper", page(), Flow((attrs.evolve(page().sections[0], page=None),), language="vi-VN")),
    "FlowSection.header": ("head of the page", page(header=HEAD), page()),
    "FlowSection.footer": ("foot of the page", page(footer=FOOT), page()),
    "FlowSection.first_header": (
        "head of the first page",
        page(header=HEAD, first_header=(line("Khác"),)),
        page(header=HEAD),
    ),
    "FlowSection.first_footer": (
        "foot of the first page",
        page(footer=FOOT, first_footer=(line("Khác"),)),
        page(footer=FOOT),
    ),
    "Note.kind": (
        "which kind of note",
        *(page(notes=(Note(kind, "1", (line("Lời chú"),)),)) for kind in ("footnote", "comment")),
    ),
    "Note.label": (
        "mark of a note",
        *(page(notes=(Note("footnote", label, (line("Lời chú"),)),)) for label in ("1", "*")),
    ),
    "Note.blocks": ("words of a note", page(notes=(Note("footnote", "1", (line("Lời chú"),)),)), page()),
    "Flow.sections": (
        "pages of several kinds",
        Flow((*page().sections, *page(page={"width_mm": 297.0, "height_mm": 210.0}).sections), language="vi-VN"),
        page(line("Sau"), line("Trước")),
    ),
    "Flow.notes": ("notes and comments", page(notes=(Note("comment", None, (line("Lời chú"),)),)), page()),
    "Flow.title": ("title in the properties", page(title="CHƯƠNG TRÌNH"), page()),
    "Flow.language": ("language", page(language="en-GB"), page()),
    "Flow.two_sided": ("margins of backs", *(attrs.evolve(page(*LEAVES), two_sided=one) for one in (True, False))),
}
#: What holds words: no format may drop them without a finding.
WORDS = (
    "Run.text", "FlowParagraph.runs", "FlowParagraph.label", "FlowCell.blocks", "FlowRow.cells", "FlowTable.rows",
    "FlowSection.blocks", "FlowSection.header", "FlowSection.footer", "FlowSection.first_header",
    "FlowSection.first_footer", "Note.label", "Note.blocks", "Flow.notes",
)  # fmt: skip


#: What shows a page and no more: its reader finds again what is to be seen, and promises nothing.
SHOWN = {"pdf"}


def outcome(one: PageFormat, having: Flow, without: Flow) -> str:
    """Return what becomes of a field in a format: its loss, or whether it comes back, is shown, or is left out."""
    written, plain = one.write(having), one.write(without)
    losses = [finding.rule for finding in written.findings if finding.rule.startswith("loss-")]
    if losses:
        return " ".join(f"`{rule}`" for rule in dict.fromkeys(losses))
    if one.read is not None and one.name not in SHOWN:
        found, otherwise = (one.read(Source(data=data)).value for data in (written.value, plain.value))
        if found != otherwise:
            return "comes back"
    return "is shown" if written.value != plain.value else "–"


@pytest.fixture(scope="module")
def ledger():
    """Return what becomes of every field in every format of pages."""
    return {
        field: {name: outcome(one, having, without) for name, one in FORMATS.items()}
        for field, (_, having, without) in FIELDS.items()
    }


def test_every_field_of_a_page_is_in_the_ledger():
    others = {"DrawnTable", "Look", "Square", "Passage", "Spot"}  # made from a page or its lines, or never printed

    # By a reader, of what it does not know; no writer asks.
    said = {"Flow.measured", "Flow.scanned", "Flow.scanned_pages", "Flow.partial"}

    fields = fields_of(flow_floor) - said
    assert {one for one in fields if one.partition(".")[0] not in others} == set(FIELDS)


def test_no_word_of_a_page_goes_in_silence(ledger):
    assert [] == [(field, name) for field in WORDS for name in FORMATS if ledger[field][name] == "–"]


@pytest.mark.parametrize("name", ["docx", "odt", "fodt"])
def test_what_is_written_for_word_processors_comes_back_but_for_notes(name, ledger):
    lost = {field for field in FIELDS if ledger[field][name] != "comes back"}
    # A paragraph without a layout stands as its style does.
    notes = lost - {"FlowParagraph.layout"}

    assert notes == {"Note.kind", "Note.label", "Note.blocks", "Flow.notes"}
    assert {"`loss-note`"} == {ledger[field][name] for field in notes}


def test_the_page_of_losses_is_the_measured_ledger(ledger):
    names = list(FORMATS)
    rows = [
        f"| {words} (`{field}`) | {' | '.join(ledger[field][name] for name in names)} |"
        for field, (words, *_) in FIELDS.items()
    ]
    table = "\n".join([f"| of a page | {' | '.join(names)} |", "| --- |" + " --- |" * len(names), *rows])
    loses = "\n".join(
        f"| {name} | {', '.join(f'`loss-{loss}`' for loss in one.loses) or 'nothing'} |"
        for name, one in Host().formats.items()
        if one.write is not None and one.read is not None and name not in SHOWN
    )
    text = PAGE.read_text("utf-8")
    intro, _, _ = text.partition("| format |")
    expected = f"{intro}| format | of a program is lost |\n| --- | --- |\n{loses}\n{BETWEEN}{table}\n"
    if os.environ.get("DIRECTIVE_ACCEPT") == "1":
        PAGE.write_text(expected, "utf-8")

    assert expected == PAGE.read_text("utf-8")


BETWEEN = """
## A page

What a form wants of a page comes from the form and is set anew by whoever reads the program: where it is left out,
nothing of the program is lost.
"Comes back": it is read again as it was. "Is shown": it is in the file, and the reader does not ask for it.
"–": the format has no such thing, its writer leaves it out, or (PDF) nothing of it is to be seen on pages as short as
those that are compared. Words are never left out so.

"""

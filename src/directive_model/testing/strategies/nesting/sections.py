"""Sections, nested as documents nest them."""

from directive_model.model import Block, Section
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.nesting.paragraphs import ANY, Setting, mistakable, paragraphs
from directive_model.testing.strategies.nesting.tables import tables
from directive_model.testing.strategies.text import LABELS, LISTS, OWN_LINE

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


@st.composite
def bodies(draw: DrawFn, setting: Setting = ANY, *, numbered: bool | None = None) -> tuple[Block, ...]:
    """Make the blocks of a body: numbered sections, or (``numbered`` false) paragraphs, lists and tables alone."""
    if draw(st.booleans()) if numbered is None else numbered:
        units = draw(_units(setting, draw(st.sampled_from(LADDERS)), top=True))
        return tuple(units if setting.plain else draw(_interspersed(setting, units)))
    return tuple(draw(_running(setting, at_least=1)))


@st.composite
def sections(draw: DrawFn, setting: Setting = ANY) -> Section:
    """Make a top-level section with what stands below it."""
    ladder = draw(st.sampled_from(LADDERS))
    return draw(_section(setting, ladder, draw(st.sampled_from(LABELS[ladder[0]])), top=True))


def blocks(setting: Setting = ANY) -> SearchStrategy[Block]:
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
                heading = draw(_headings(setting))
                made.append(Section(None, heading, tuple(draw(_running(setting.under(heading), at_least=0)))))
    return made


@st.composite
def _section(draw: DrawFn, setting: Setting, ladder: tuple[str, ...], label: str, *, top: bool) -> Section:
    """Make a section with a heading, or with a paragraph on its label's line, and units of the next family below."""
    family, below = ladder[0], ladder[1:]
    heading = draw(st.none() | st.sampled_from(words.HEADINGS)) if family not in LISTS else None
    if family in OWN_LINE:
        heading = draw(_headings(setting)).upper()
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


@st.composite
def _headings(draw: DrawFn, setting: Setting) -> str:
    """Make a heading that stands without a label on its line; it may begin as if it had one."""
    heading = draw(st.sampled_from(words.HEADINGS))
    return heading if setting.plain or draw(st.integers(0, 7)) else draw(mistakable(heading))


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

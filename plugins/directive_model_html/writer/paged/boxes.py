"""Heads and feet in the margins of printed pages (CSS Paged Media 3, 4.2): their letters, one look for each box.

A selector tells the first page of the document, none that of a later section.  What differs there is set by counter
styles (CSS Counter Styles 3): such a style has signs for some numbers of a page only, and any words are a sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, TypeAlias

import attrs

from directive_model.flow import (
    DrawnRule,
    Face,
    Flow,
    FlowBlock,
    FlowSection,
    Run,
    counted_from,
    paragraphs_of,
    text_of,
    written,
)
from directive_model_html.writer.rules import letters_rule

#: What is shown where a style has no sign, and a number that is shown from 2 on.
BEGINNING: Final = (
    '@counter-style unseen{system:cyclic;symbols:"";suffix:""}'
    "@counter-style from-two{system:extends decimal;range:2 infinite;fallback:unseen}"
)
#: So many pages are counted at most that do not begin with 1: CSS adds no number to another.
_COUNTED: Final = 2000
#: So many more than sections can have by their letters: a browser may begin pages as it likes.
_SPARE: Final = 10
_PLACES: Final = {"left": "left", "justify": "left", "center": "center", "right": "right"}
_ENDED: Final = Run("\n")
_Place: TypeAlias = Literal["left", "center", "right"]


@attrs.frozen(eq=False)
class Count:
    """How the pages of a section are counted."""

    #: The counter of its pages' numbers, which is 1 where the count begins.
    pages: str
    #: The counter of its own pages, from 1.
    own: str
    #: The number that 1 stands for.
    first: int = 1
    #: So many pages may have a number of it.
    most: int = 0


def most_pages(sections: Sequence[FlowSection], number: int) -> int:
    """Return how many pages a section and those that go on with its count may have, as far as they are counted.

    Each has a letter or an empty line.  Notes, of any length, stand behind the last section.
    """
    most = _SPARE
    for index in range(number, len(sections)):
        page, blocks = sections[index].page, sections[index].blocks
        if index > number and page is not None and counted_from(page.first_number) is not None:
            return most
        most += len(blocks) + len(text_of(blocks))
        if most >= _COUNTED:
            break
    return _COUNTED


class Boxes:
    """Writes margin boxes; gathers the counter styles that they need."""

    def __init__(self) -> None:
        self._styles: dict[str, str] = {}

    def styles(self) -> str:
        """Return the counter styles."""
        return BEGINNING + "".join(f"@counter-style {name}{{{rule}}}" for rule, name in self._styles.items())

    def of(self, section: FlowSection, count: Count, *, opens: bool) -> tuple[str, str]:
        """Return the boxes of a section's pages: three at the top, three at the bottom, those that hold something.

        The others are those of its first page where that differs, if the section ``opens`` the document.
        """
        page = section.page
        head_mm, foot_mm = (10.0, 10.0) if page is None else (page.header_mm, page.footer_mm)
        every = begin = ""
        for side, blocks, first, far_mm in (
            ("top", section.header, section.first_header, head_mm),
            ("bottom", section.footer, section.first_footer, foot_mm),
        ):
            every += self._side(side, far_mm, blocks, None if opens else first, count)
            if opens and first is not None:
                begin += self._side(side, far_mm, first, None, count)
                begin += "".join(
                    f"@{side}-{place}{{content:none}}"
                    for place, runs in _by_place(blocks).items()
                    if runs and not _by_place(first)[place]
                )
        return every, begin

    def _side(
        self, side: str, far_mm: float, blocks: Sequence[FlowBlock], first: Sequence[FlowBlock] | None, count: Count
    ) -> str:
        stands = f"vertical-align:{side};padding-{side}:{written(far_mm)}mm"
        rule = next((one for one in blocks if isinstance(one, DrawnRule)), None)
        if rule is not None and first is None:
            edge = "top" if side == "bottom" else "bottom"
            stands += f";height:fit-content;margin-{edge}:auto;border-{edge}:{written(rule.weight_pt)}pt solid"
        return "".join(
            self._box(f"{side}-{place}", *of_place, count, stands) for place, of_place in _placed(blocks, first)
        )

    def _box(self, name: str, runs: list[Run], first: list[Run] | None, count: Count, stands: str) -> str:
        if first is None:
            content = [self._shown(run, count, "all") for run in runs]
        else:
            content = [self._shown(run, count, "first") for run in first]
            content += [self._shown(run, count, "others") for run in runs]
        face = next((run.face for run in (*runs, *(first or ())) if run.face is not None), None)
        letters = f"{letters_rule(face or Face())};white-space:pre-wrap"
        return f"@{name}{{content:{' '.join(content)};{letters};{stands}}}"

    def _shown(self, run: Run, count: Count, where: Literal["all", "first", "others"]) -> str:
        """Return what shows a run on all pages of its section, the first, or the others."""
        match run.field:
            case "page":
                return f"counter({count.pages},{self._number(count, where)})"
            case "pages":
                return "counter(pages)"
        if where == "all":
            return _string(run.text)
        signs = f'symbols:{_string(run.text)};suffix:"";fallback:unseen'
        rule = f"system:fixed 1;{signs}" if where == "first" else f"system:cyclic;range:2 infinite;{signs}"
        return f"counter({count.own},{self._named(rule)})"

    def _number(self, count: Count, where: Literal["all", "first", "others"]) -> str:
        # Which number the first page has of a section that goes on counting, only printing tells.
        if count.pages != count.own and where == "first":
            return "unseen"
        if count.first != 1:
            numbers = [f'"{number}"' for number in range(count.first, count.first + count.most)]
            if where != "all" and count.pages == count.own:
                numbers = numbers[:1] if where == "first" else ['""', *numbers[1:]]
            return self._named(f"system:fixed 1;symbols:{' '.join(numbers)};fallback:unseen")
        if where == "all" or count.pages != count.own:
            return "decimal"
        return "from-two" if where == "others" else self._named("system:extends decimal;range:1 1;fallback:unseen")

    def _named(self, rule: str) -> str:
        return self._styles.setdefault(rule, f"s{len(self._styles)}")


def _placed(
    blocks: Iterable[FlowBlock], first: Iterable[FlowBlock] | None
) -> Iterator[tuple[_Place, tuple[list[Run], list[Run] | None]]]:
    """Yield the runs at the left, in the middle and at the right, and those of a first page that differs."""
    every, begin = _by_place(blocks), None if first is None else _by_place(first)
    places: tuple[_Place, ...] = ("left", "center", "right")
    for place in places:
        if every[place] or (begin is not None and begin[place]):
            yield place, (every[place], None if begin is None else begin[place])


def _by_place(blocks: Iterable[FlowBlock]) -> dict[str, list[Run]]:
    """Return runs by the alignment of their paragraphs, a line feed between two of these."""
    found: dict[str, list[Run]] = {place: [] for place in _PLACES.values()}
    for one in paragraphs_of(Flow((FlowSection(tuple(blocks)),))):
        runs = found[_PLACES[one.layout.alignment if one.layout is not None else "left"]]
        runs += [_ENDED] * bool(runs)
        runs += [Run(f"{one.label} ")] if one.label else []
        runs += [run for run in one.runs if run.face is None or not run.face.hidden]
    return found


def _string(text: str) -> str:
    """Return letters as a string of CSS, in which no letter ends it, its rule or its element."""
    return f'"{_SPEAKING.sub(_escaped, text)}"'


def _escaped(match: re.Match[str]) -> str:
    return f"\\{ord(match[0]):x} "


#: What may mean something to a parser of CSS or HTML; letters, digits and blanks never do.
_SPEAKING: Final = re.compile(r"[^\w ]")

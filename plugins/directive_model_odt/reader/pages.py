"""Pages: set-up, heads and feet from page layouts and master pages (16.5, 16.9)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from lxml import etree

from directive_model import Span
from directive_model.errors import Words
from directive_model.flow import FlowBlock, FlowSection, PageSetup, text_of
from directive_model_odt.measure import mm_of
from directive_model_odt.names import FO, LOEXT, NAME, STANDARD, STYLE, SVG
from directive_model_odt.package import Odt
from directive_model_odt.reader.story import Break, Story

_MASTER, _LAYOUT = STYLE + "master-page", STYLE + "page-layout"
_PROPERTIES = STYLE + "header-footer-properties"
_SIDES = {"top_mm": "top", "bottom_mm": "bottom", "left_mm": "left", "right_mm": "right"}
_UNSHOWN = Words(
    vi="đầu trang hoặc chân trang riêng (trang chẵn, trang không dùng) không được đọc vào văn bản",
    en="a head or foot of even pages, or of pages that the text does not use, has no place in the flow",
)


@attrs.define(eq=False)
class _Master:
    """A master page."""

    element: etree._Element
    header: tuple[FlowBlock, ...] = ()
    footer: tuple[FlowBlock, ...] = ()
    first_header: tuple[FlowBlock, ...] | None = None
    first_footer: tuple[FlowBlock, ...] | None = None


class Pages:
    """The master pages of a document, each read once however many sections it shows."""

    def __init__(self, odt: Odt, story: Story) -> None:
        self._story = story
        masters = odt.styles.child("master-styles")
        self._elements = {} if masters is None else {one.get(NAME, ""): one for one in masters.iterchildren(_MASTER)}
        automatic = odt.styles.child("automatic-styles")
        layouts = () if automatic is None else automatic.iterchildren(_LAYOUT)
        self._layouts = {one.get(NAME, ""): one for one in layouts}
        self._read: dict[str, _Master] = {}
        #: Whether a section's backs have the margins of its fronts in a mirror.
        self.two_sided = False

    def sections(self, blocks: tuple[FlowBlock, ...], breaks: Sequence[Break]) -> tuple[FlowSection, ...]:
        """Return the sections of ``blocks``; each of ``breaks`` begins one."""
        usual = STANDARD if STANDARD in self._elements else next(iter(self._elements), "")
        begun = list(breaks)
        if not begun or begun[0].before:
            begun.insert(0, Break(0, usual, None))
        if not blocks and not self._elements:
            return ()
        ends = [*[one.before for one in begun[1:]], len(blocks)]
        return tuple(
            self._section(blocks[one.before : end], one)
            for one, end in zip(begun, ends, strict=True)
            if end > one.before or len(begun) == 1
        )

    def _section(self, blocks: tuple[FlowBlock, ...], begun: Break) -> FlowSection:
        first = self._master(begun.master_page)
        if first is None:
            return FlowSection(blocks)
        following = first.element.get(STYLE + "next-style-name", begun.master_page)
        usual = first if following == begun.master_page else self._master(following) or first
        section = FlowSection(
            blocks=blocks,
            page=self._page(first.element, begun.number),
            header=usual.header,
            footer=usual.footer,
            first_header=first.first_header,
            first_footer=first.first_footer,
        )
        if usual is first:
            return section
        # The first page is of a kind of its own: its head and foot are not those of the pages that follow.
        return attrs.evolve(
            section,
            first_header=None if first.header == usual.header else first.header,
            first_footer=None if first.footer == usual.footer else first.footer,
        )

    def _master(self, name: str) -> _Master | None:
        element = self._elements.get(name)
        if element is None:
            return None
        known = self._read.get(name)
        if known is None:
            known = self._read[name] = _Master(element)
            known.header, known.first_header = self._margin(element, "header")
            known.footer, known.first_footer = self._margin(element, "footer")
        return known

    def _margin(
        self, master: etree._Element, kind: str
    ) -> tuple[tuple[FlowBlock, ...], tuple[FlowBlock, ...] | None]:
        usual = self._blocks(master.find(f"{STYLE}{kind}"))
        own = master.find(f"{STYLE}{kind}-first")
        own = master.find(f"{LOEXT}{kind}-first") if own is None else own
        first = None if own is None else self._blocks(own)
        self._tell(master.find(f"{STYLE}{kind}-left"))
        return usual, None if first == usual else first

    def _blocks(self, element: etree._Element | None) -> tuple[FlowBlock, ...]:
        if element is None:
            return ()
        if element.get(STYLE + "display") == "false":
            self._tell(element)
            return ()
        return self._story.blocks(element)

    def _tell(self, element: etree._Element | None) -> None:
        if element is not None:
            place = Span(source=self._story.document.source, part=self._story.part)
            self._story.document.notices.unplaced(_UNSHOWN, text_of(self._story.blocks(element)), place)

    def tell_of_others(self) -> None:
        """Tell of heads and feet of master pages that no section shows."""
        for name in [name for name in self._elements if name not in self._read]:
            for element in self._elements[name]:
                self._tell(element)

    def _page(self, master: etree._Element, number: int | None) -> PageSetup | None:
        layout = self._layouts.get(master.get(STYLE + "page-layout-name", ""))
        properties = None if layout is None else layout.find(STYLE + "page-layout-properties")
        if layout is None or properties is None or properties.get(FO + "page-width") is None:
            return None
        self.two_sided |= layout.get(STYLE + "page-usage") == "mirrored"
        lengths = {"width_mm": mm_of(properties.get(FO + "page-width"))}
        lengths["height_mm"] = mm_of(properties.get(FO + "page-height"))
        everywhere = properties.get(FO + "margin")
        for field, side in _SIDES.items():
            lengths[field] = mm_of(properties.get(f"{FO}margin-{side}", everywhere))
        for kind, side in (("header", "top"), ("footer", "bottom")):
            self._make_room(lengths, kind, side, layout, shown=master.find(STYLE + kind) is not None)
        return PageSetup(first_number=number, **{name: value for name, value in lengths.items() if value is not None})

    def _make_room(
        self, lengths: dict[str, float | None], kind: str, side: str, layout: etree._Element, *, shown: bool
    ) -> None:
        """Add the room of a head or foot to the margin: here a margin ends where the head begins, not the text."""
        properties = layout.find(f"{STYLE}{kind}-style/{_PROPERTIES}")
        margin = lengths[f"{side}_mm"]
        if properties is None or margin is None:
            return
        inner = "bottom" if side == "top" else "top"
        least = mm_of(properties.get(FO + "min-height")) or 0.0
        spacing = mm_of(properties.get(f"{FO}margin-{inner}")) or 0.0
        # LibreOffice's least height holds the spacing, which gives way to the text where it is dynamic.
        room = mm_of(properties.get(SVG + "height")) or max(
            least, 0.0 if properties.get(STYLE + "dynamic-spacing") == "true" else spacing
        )
        if shown:
            lengths[f"{kind}_mm"], lengths[f"{side}_mm"] = margin, round(margin + room, 2)
        else:
            # Without a head the layout still tells where one would stand.
            lengths[f"{kind}_mm"] = max(0.0, round(margin - room, 2))

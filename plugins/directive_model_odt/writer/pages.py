"""Page layouts and master pages (16.5, 16.9): set-up, heads and feet."""

from __future__ import annotations

from directive_model.flow import FlowBlock, FlowSection, PageSetup, by_identity, counted_from, held
from directive_model_odt.names import STANDARD
from directive_model_odt.writer.body import BodyWriter, Start
from directive_model_odt.writer.looks import mm
from directive_model_odt.writer.styles import properties_of


class Masters:
    """The master pages that sections show; sections that are alike share one, but for a first page of their own.

    LibreOffice shows the head of a first page only where one master page follows on another.
    """

    def __init__(self, writer: BodyWriter, *, two_sided: bool) -> None:
        self._writer = writer
        self._usage = ' style:page-usage="mirrored"' if two_sided else ""
        self._names: dict[str, str] = {}
        self.layouts: list[str] = []
        self.pages: list[str] = []

    def start(self, section: FlowSection) -> Start:
        """Return what the first block of a section says, making its master page where there is none yet."""
        head, foot = bool(section.header or section.first_header), bool(section.footer or section.first_footer)
        layout = "<style:page-layout-properties/>" if section.page is None else _layout(section.page, head, foot)
        content = self._content(section)
        alone = section.first_header is not None or section.first_footer is not None
        name = None if alone else self._names.get(layout + content)
        if name is None:
            number = len(self.pages) + 1
            name = self._names[layout + content] = STANDARD if number == 1 else f"Page{number}"
            self.layouts.append(
                f'<style:page-layout style:name="Layout{number}"{self._usage}>{layout}</style:page-layout>'
            )
            named = f'style:name="{name}" style:page-layout-name="Layout{number}"'
            self.pages.append(f"<style:master-page {named}>{content}</style:master-page>")
        return Start(name, None if section.page is None else counted_from(section.page.first_number))

    def _content(self, section: FlowSection) -> str:
        title_page = section.first_header is not None or section.first_footer is not None
        parts = []
        for kind, usual, own in (
            ("header", section.header, section.first_header),
            ("footer", section.footer, section.first_footer),
        ):
            first = usual if own is None else own
            if usual or first:
                parts.append(self._margin(kind, usual))
                # For all kinds where one differs: a program takes the others to be empty.
                parts.append(self._margin(f"{kind}-first", first) if title_page else "")
        return "".join(parts)

    def _margin(self, kind: str, blocks: tuple[FlowBlock, ...]) -> str:
        return f"<style:{kind}>{self._writer.closed(blocks)}</style:{kind}>"


@by_identity
def _layout(page: PageSetup, head: bool, foot: bool) -> str:
    turned = "landscape" if page.width_mm > page.height_mm else "portrait"
    # A margin ends where a head begins (16.6); without one, the layout still tells where one would stand.
    sizes = (
        f'fo:page-width="{mm(page.width_mm)}" fo:page-height="{mm(page.height_mm)}" style:num-format="1" '
        f'style:print-orientation="{turned}" fo:margin-top="{mm(page.header_mm if head else page.top_mm)}" '
        f'fo:margin-bottom="{mm(page.footer_mm if foot else page.bottom_mm)}" '
        f'fo:margin-left="{mm(page.left_mm)}" fo:margin-right="{mm(page.right_mm)}"'
    )
    return (
        properties_of("page-layout", sizes)
        + _room("header", "bottom", held(page.top_mm) - held(page.header_mm))
        + _room("footer", "top", held(page.bottom_mm) - held(page.footer_mm))
    )


def _room(kind: str, inner: str, height: float) -> str:
    room = f'fo:min-height="{mm(round(max(0.0, height), 4))}" fo:margin-{inner}="0mm" style:dynamic-spacing="true"'
    return f"<style:{kind}-style>{properties_of('header-footer', room)}</style:{kind}-style>"

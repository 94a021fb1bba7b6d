"""Pages as they are seen, with a frame round what was found on them: for sources of fixed pages."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from directive_model.cli.findings import SEVERITIES
from directive_model.errors import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Drawn, Finding

_Box: TypeAlias = "tuple[float, float, float, float]"
#: Pages of one document that are shown: each takes some hundred kilobytes.
_MOST_PAGES = 20
#: Letters can be read at this size, in dots an inch.
_DPI = 96
_MM = 25.4
_REST = Words(vi="trang khác có phát hiện, không vẽ ra", en="more pages with findings, which are not drawn")
STYLE = """
figure { max-width: 52rem; margin: 0 auto 1.5rem; }
.page { position: relative; }
.page img { width: 100%; height: auto; display: block; border: 1px solid #b0bec5; }
.page a { position: absolute; border: 2px solid; min-width: 0.4rem; min-height: 0.4rem; }
.page a.error { border-color: #b71c1c; background: #b71c1c22; }
.page a.warning { border-color: #9a6700; background: #9a670022; }
.page a.note { border-color: #0b5cad; }
.page a:focus, .page a:hover { outline: 3px solid #0b5cad; outline-offset: 1px; }
.page a > span { position: absolute; right: 100%; top: -0.2rem; font: bold 0.75rem system-ui, sans-serif;
  background: #fff; color: #111; padding: 0 0.2rem; }
"""


def pictures(
    draw: Callable[[int, int], Drawn | None], numbered: Iterable[tuple[int, Finding]], terminal: Terminal
) -> Iterator[str]:
    """Yield a figure for each page on which findings have a place; each frame leads to the findings in it."""
    pages: dict[int, dict[_Box, list[tuple[int, Finding]]]] = {}
    for number, finding in numbered:
        span = finding.span
        if span is not None and span.page is not None and span.box is not None:
            pages.setdefault(span.page, {}).setdefault(span.box, []).append((number, finding))
    for page in sorted(pages)[:_MOST_PAGES]:
        drawn = draw(page, _DPI)
        if drawn is not None:
            yield _figure(page, drawn, pages[page], terminal)
    if (left := len(pages) - _MOST_PAGES) > 0:
        yield f"<p>{left} {escape(terminal.say(_REST))}</p>"


def _figure(page: int, drawn: Drawn, framed: dict[_Box, list[tuple[int, Finding]]], terminal: Terminal) -> str:
    told = Words(
        vi=f"Trang {page}; mỗi khung dẫn đến phát hiện mang số của nó",
        en=f"Page {page}; each frame leads to the finding of its number",
    )
    caption = Words(vi=f"Trang {page}", en=f"Page {page}")
    source = f"data:image/png;base64,{b64encode(drawn.png).decode()}"
    frames = "".join(_frame(box, inside, drawn, terminal) for box, inside in framed.items())
    return (
        f'<figure><div class="page"><img src="{source}" alt="{escape(terminal.say(told))}" width="{drawn.width}" '
        f'height="{drawn.height}">{frames}</div><figcaption>{escape(terminal.say(caption))}</figcaption></figure>'
    )


def _frame(box: _Box, inside: list[tuple[int, Finding]], drawn: Drawn, terminal: Terminal) -> str:
    left, top, right, bottom = box
    # In hundredths of the picture, whatever size it is shown in.
    wide, high = (dots / _DPI * _MM / 100 for dots in (drawn.width, drawn.height))
    place = (
        f"left:{left / wide:.2f}%;top:{top / high:.2f}%;"
        f"width:{(right - left) / wide:.2f}%;height:{(bottom - top) / high:.2f}%"
    )
    numbers = ", ".join(str(number) for number, _ in inside)
    # Who says what stands on the frame is to be understood by programs that listen (WCAG 2.5.3).
    label = escape(f"{numbers} {' · '.join(f'{one.rule}: {terminal.say(one.message)}' for _, one in inside)}")
    worst = next(name for name in SEVERITIES if any(one.severity.value == name for _, one in inside))
    return (
        f'<a class="{worst}" href="#f{inside[0][0]}" title="{label}" aria-label="{label}" style="{place}">'
        f'<span aria-hidden="true">{numbers}</span></a>'
    )

"""Times New Roman if the machine has it, and the twin of its metrics that this package brings."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

TIMES = "Times New Roman"
#: As wide and as high as Times New Roman, letter by letter.
BROUGHT = "Directive Serif"
_FILES = Path(__file__).parent
#: Times New Roman's upright face, by what systems and packages call its file.
_TIMES_FILES = ("times.ttf", "Times_New_Roman.ttf", "Times New Roman.ttf")
#: Where systems keep fonts; "~" is the user's folder.
_FOLDERS = (
    "%WINDIR%/Fonts",
    "/System/Library/Fonts/Supplemental",
    "/Library/Fonts",
    "~/Library/Fonts",
    "/usr/share/fonts/truetype/msttcorefonts",
    "/usr/share/fonts/msttcorefonts",
    "/usr/share/fonts/msttcore",
    "/usr/share/fonts/TTF",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
)


@lru_cache(maxsize=2)
def fonts(everything: bool) -> typst.Fonts:
    """Return the fonts to print with: Times New Roman and its twin, or ``everything`` that the machine has too."""
    import typst

    # What typst itself brings would make a page depend on its version.
    folders = [str(_FILES)] if everything else [str(_FILES), *_times()]
    return typst.Fonts(include_system_fonts=everything, include_embedded_fonts=False, font_paths=folders)


def _times() -> list[str]:
    """Return the folder that Times New Roman is in, if there is one."""
    for name in _FOLDERS:
        folder = Path(os.path.expandvars(name.replace("%WINDIR%", "$WINDIR"))).expanduser()
        if any((folder / file).is_file() for file in _TIMES_FILES):
            return [str(folder)]
    return []

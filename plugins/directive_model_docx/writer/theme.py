"""The theme and the table of fonts: Word makes its own where they are absent, and checkers want them there."""

from __future__ import annotations

from collections.abc import Iterable

from directive_model.kit import xml_attribute
from directive_model_docx.names import DRAWING, WORD

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: The colours of a theme in their order (20.1.6.2); these documents are black on white.
_COLORS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF", "accent1": "404040", "accent2": "595959",
    "accent3": "7F7F7F", "accent4": "A5A5A5", "accent5": "BFBFBF", "accent6": "D8D8D8", "hlink": "0000FF",
    "folHlink": "800080",
}  # fmt: skip
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FONT = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
_SCHEMES = (
    '<a:clrScheme name="Black">'
    + "".join(f'<a:{name}><a:srgbClr val="{digits}"/></a:{name}>' for name, digits in _COLORS.items())
    + '</a:clrScheme><a:fontScheme name="Times">'
    + f"<a:majorFont>{_FONT}</a:majorFont><a:minorFont>{_FONT}</a:minorFont></a:fontScheme>"
    + f'<a:fmtScheme name="Plain"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    + f"<a:lnStyleLst>{f'<a:ln>{_FILL}</a:ln>' * 3}</a:lnStyleLst>"
    + f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    + f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
THEME = (
    f'{_DECLARATION}<a:theme xmlns:a="{DRAWING}" name="Plain"><a:themeElements>{_SCHEMES}</a:themeElements></a:theme>'
)
#: What lets a program choose another where a font is absent: letters with serifs, each as wide as it is.
_ROMAN = '<w:family w:val="roman"/><w:pitch w:val="variable"/>'


def font_table(fonts: Iterable[str]) -> str:
    """Return ``word/fontTable.xml`` for the families that styles name."""
    named = "".join(
        f'<w:font w:name="{xml_attribute(font)}">{_ROMAN if "Times" in font else ""}</w:font>' for font in fonts
    )
    return f'{_DECLARATION}<w:fonts xmlns:w="{WORD}">{named}</w:fonts>'

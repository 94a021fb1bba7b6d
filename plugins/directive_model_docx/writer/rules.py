"""Drawn lines: a line shape with its VML twin for older readers, or a border where no length is known."""

from __future__ import annotations

from directive_model.flow import DrawnRule, held, written
from directive_model_docx.measure import EMU_PER_MM, EMU_PER_POINT

_BLACK = "000000"
_SIDES = {"left": "left", "center": "center", "right": "right", "justify": "both"}
#: The line hangs so far below the top of its own, low paragraph.
_DROP_PT, _PITCH_TWIPS = 2, 80


def rule(block: DrawnRule, number: int, alone: str) -> str:
    """Return a paragraph that shows a line; ``number`` counts the lines of a part, ``alone`` is for its ``w:pPr``."""
    pitch = f'<w:spacing w:before="0" w:after="0" w:line="{_PITCH_TWIPS}" w:lineRule="exact"/>'
    stands = f'{pitch}<w:ind w:firstLine="0"/><w:jc w:val="{_SIDES[block.alignment]}"/>{alone}'
    if block.length_mm is None:
        eighths = round(held(block.weight_pt) * 8)
        border = f'<w:bottom w:val="single" w:sz="{eighths}" w:space="0" w:color="{_BLACK}"/>'
        return f"<w:p><w:pPr><w:pBdr>{border}</w:pBdr>{stands}</w:pPr></w:p>"
    return f"<w:p><w:pPr>{stands}</w:pPr><w:r>{_shape(block, block.length_mm, number)}</w:r></w:p>"


def _shape(block: DrawnRule, length_mm: float, number: int) -> str:
    length = round(held(length_mm) * EMU_PER_MM)
    weight = round(held(block.weight_pt) * EMU_PER_POINT)
    align = "center" if block.alignment == "justify" else block.alignment
    drop = _DROP_PT * EMU_PER_POINT
    points = length / EMU_PER_POINT
    return (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:align>{align}</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{drop}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{length}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Rule {number}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        "<wps:wsp><wps:cNvCnPr/><wps:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{length}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{weight}"><a:solidFill><a:srgbClr val="{_BLACK}"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict>"
        f'<v:line id="Rule{number}" style="position:absolute;z-index:{number};mso-position-horizontal:{align};'
        f'mso-position-horizontal-relative:text;mso-position-vertical-relative:text" from="0,{_DROP_PT}pt" '
        f'to="{written(points)}pt,{_DROP_PT}pt" strokeweight="{written(block.weight_pt)}pt"/>'
        "</w:pict></mc:Fallback></mc:AlternateContent>"
    )

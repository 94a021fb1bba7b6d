"""A page as Word saves it, and short ways to read one."""

from __future__ import annotations

from directive_model import Limits
from directive_model.flow import FlowParagraph
from directive_model.plugin import Source
from directive_model_html.read import read

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style>
<!--
 p.MsoNormal, li.MsoNormal {margin:0cm; font-size:14.0pt; font-family:"Times New Roman";}
 .giua {text-align:center; font-weight:bold;}
-->
</style></head>
<body lang=VI>
<p class=MsoNormal align=center style='text-align:center'><b>KẾ
HOẠCH<o:p></o:p></b></p>
<p class=giua>kiểm tra</p>
<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>Mở hội nghị<span style='display:none'>bí mật</span>.</p>
<!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]-->
</body></html>
"""


def reading(text, **limits):
    data = text.encode() if isinstance(text, str) else text
    return read(Source(data=data, name="a.html", limits=Limits(**limits)))


def blocks(text):
    return reading(text).value.blocks


def lines(text):
    return [
        f"{block.label} {block.text}" if block.label else block.text
        for block in blocks(text)
        if isinstance(block, FlowParagraph)
    ]

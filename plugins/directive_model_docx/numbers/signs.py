"""Letters of the fonts of signs in runs: w:t keeps them by a code in the private area."""

from __future__ import annotations

import re

from lxml import etree

from directive_model.kit.encodings import PRIVATE, is_sign_font, sign
from directive_model_docx.names import RPR, TEXT, W

_ANY_PRIVATE = re.compile(f"[{chr(PRIVATE[0])}-{chr(PRIVATE[-1])}]")


def put_into_unicode(root: etree._Element) -> None:
    """Put the letters of text whose run is in a font of signs into Unicode; other private letters stay."""
    for element in root.iter(TEXT):
        text = element.text
        if text and _ANY_PRIVATE.search(text):
            run = element.getparent()
            fonts = None if run is None else run.find(f"{RPR}/{W}rFonts")
            font = "" if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or ""
            if is_sign_font(font):
                element.text = "".join(
                    [sign(ord(letter), font) if ord(letter) in PRIVATE else letter for letter in text]
                )

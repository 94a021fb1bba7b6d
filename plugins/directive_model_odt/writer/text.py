"""Letters as the content of a paragraph: blanks that would be collapsed are counted (6.1.3)."""

from __future__ import annotations

import re

from directive_model.kit import forbidden_in_xml, plain, plain_xml, xml_text

_PIECES = re.compile("( +|\t|\n|\r)")
_AS_ELEMENT = {"\t": "<text:tab/>", "\n": "<text:line-break/>"}


def whole(text: str) -> str | None:
    """Return a whole paragraph's letters as XML where none would be lost, as is so with nearly all; else None."""
    if text and plain(text) and text[0] != " " and text[-1] != " " and "  " not in text:
        return plain_xml(text)
    return None


class Letters:
    """The letters of one paragraph, run after run."""

    __slots__ = ("_blank", "lost")

    def __init__(self) -> None:
        #: What of the letters that were written last no paragraph can hold.
        self.lost = ""
        #: Whether a blank here would be lost: at the beginning, after a blank, a tab or a break.
        self._blank = True

    def written(self, text: str, *, last: bool) -> str:
        """Return letters as XML; ``last`` says that the paragraph ends with them."""
        self.lost = ""
        if not plain(text):
            self.lost = forbidden(text)
        elif text:
            ends = text[-1] == " "
            # No blank would be lost: so it is with nearly all text.
            if not ((ends and last) or (text[0] == " " and self._blank) or "  " in text):
                self._blank = ends
                return plain_xml(text)
        pieces = [piece for piece in _PIECES.split(text) if piece]
        end = len(pieces) - 1 if last else len(pieces)
        return "".join([self._piece(piece, index == end) for index, piece in enumerate(pieces)])

    def _piece(self, piece: str, last: bool) -> str:
        if piece[0] == " ":
            # A blank at the end is one that readers may take for the file's own layout.
            kept = "" if self._blank or last else " "
            self._blank = True
            return kept + _blanks(len(piece) - len(kept))
        element = _AS_ELEMENT.get(piece)
        if element is not None:
            self._blank = True
            return element
        if piece == "\r":
            return ""
        self._blank = False
        return xml_text(piece)


def _blanks(count: int) -> str:
    if count == 0:
        return ""
    return "<text:s/>" if count == 1 else f'<text:s text:c="{count}"/>'


def forbidden(text: str) -> str:
    """Return the characters that a paragraph cannot hold: those of XML, and a return, which is a blank to it."""
    return (forbidden_in_xml(text) or "") + ("\r" if "\r" in text else "")

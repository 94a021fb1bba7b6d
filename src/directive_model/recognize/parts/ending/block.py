"""One signature block: authority, position, remark, name (HD36 II.1.7)."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import fold
from directive_model.language.naming import is_position, is_role
from directive_model.model import Authority, Signatory, Span
from directive_model.recognize.page.anchors import authority_of, is_blank, is_typed_rule
from directive_model.recognize.page.line import Line
from directive_model.recognize.parts.ending.opening import LONGEST_OFFICE, body_lines, starts_signature
from directive_model.recognize.signers import can_be_name, is_name, is_note, is_signed_on, signer_of

#: A name in capitals has no more words.
_USUAL_WORDS = 4
#: Lines of an office's name, and a remark, between its first lines and who holds it.
_MOST_BELOW = 6


class BlockReader:
    """Takes the lines of a signature block one by one: authority, position, remark, name."""

    def __init__(self, *, further: bool) -> None:
        #: A block stands above: whatever stands in capitals over a name is an office here.
        self.further = further
        #: The lines of the body's name, and how many more of them stand below.
        self.body: list[str] = []
        self._more_body = 0
        self.authority: list[Authority] = []
        self.position: list[str] = []
        self.note: str | None = None
        self.name: str | None = None
        self._before = ""
        #: The first syllable of a name that a narrow column has broken.
        self._half = ""
        #: Dots or a remark stand where the signature does.
        self.signed = False

    def takes(self, line: Line, below: Sequence[Line]) -> bool:
        """Take the line if it belongs to the block, the next ones ``below`` it; say whether it does."""
        text, following = line.text, below[0].text if below else ""
        begun = bool(self.authority or self.position)
        if self._takes_by_style(line) or (not begun and self._takes_body(line, below)):
            return True
        found = authority_of(line)
        another = starts_signature(line) or (text.isupper() and is_blank(following))
        if begun and ((found is not None and self.position) or (self.signed and another)):
            return False
        if found is not None:
            self.authority.append(Authority(*found))
        elif is_typed_rule(line):
            self.signed = begun
        elif begun and (is_note(text) or (is_blank(text) and self.note is None)):
            self._take_note(text)
            self.signed = True
        elif self._goes_on(line, following):
            last = self.authority[-1]
            self.authority[-1] = Authority(last.form, f"{last.body} {text}" if last.body else text)
        elif self._is_position(line, following, below):
            self.position.append(text)
        elif begun and self._is_half_name(text, following):
            self._half = text
        elif not begun or not self._signs(f"{self._half} {text}".lstrip()):
            return False
        self._before = text
        return True

    def _takes_by_style(self, line: Line) -> bool:
        """Take a line whose style says what it is; an authority line is parted by its words."""
        match line.meaning:
            case "signatory_body" if not self.authority and not self.position:
                self.body.append(line.text)
            case "position":
                self.position.append(line.text)
            case "signature_note":
                self._take_note(line.text)
            case "name":
                self.name = line.text
            case _:
                return False
        return True

    def _takes_body(self, line: Line, below: Sequence[Line]) -> bool:
        """Take a line of the name of the body over the office."""
        if not self.body:
            self._more_body = body_lines((line, *below), 0)
        if not self._more_body:
            return False
        self._more_body -= 1
        self.body.append(line.text)
        return True

    def signatory(self, span: Span | None) -> Signatory:
        """Return the block as read so far."""
        body, position = " ".join(self.body) or None, " ".join(self.position) or None
        return Signatory(tuple(self.authority), position, self.name, self.note, body, span=span)

    def _is_half_name(self, text: str, following: str) -> bool:
        """Whether a syllable alone on its line begins the name that the next line goes on with."""
        alone = " " not in text and text[:1].isupper() and text[1:].islower() and not self._half
        return alone and is_name(f"{text} {following}") and not is_position(following)

    def _signs(self, text: str) -> bool:
        if (found := signer_of(text)) is not None:
            self.name = found[0]
            if found[1] is not None:
                self._take_note(found[1])
        return found is not None

    def _take_note(self, text: str) -> None:
        """Keep a remark beside those above it: software marks the place of a signature that a form has remarks on."""
        self.note = text if self.note is None else f"{self.note} {text}"

    def _goes_on(self, line: Line, following: str) -> bool:
        """Whether a line of capitals goes on with the body's name that the authority line began."""
        text = line.text
        if not self.authority or self.position or not text.isupper():
            return False
        body = self.authority[-1].body
        if body is None or self._before.endswith(","):
            return True  # "KT." alone on its line; "KT. BỘ TRƯỞNG," over "CHỦ NHIỆM"
        if is_position(text) or line.blank_before:
            return line.soft and not is_position(body) and is_position(f"{body} {text}")  # "KT. BỘ" over "TRƯỞNG"
        wrapped = self._before.endswith("-") or fold(self._before).endswith((" và", " tỉnh", " ban", " của"))
        return wrapped or is_position(following) or (line.soft and is_name(following))

    def _names_body(self, following: str) -> bool:
        """Whether the name of the body goes on that somebody speaks for, the office under it."""
        above = self.position[-1] if self.position and not self.signed and is_position(following) else None
        return above is not None and (not is_position(above) or fold(above).startswith("đại diện"))

    def _is_position(self, line: Line, following: str, below: Sequence[Line]) -> bool:
        text = line.text
        if len(text) > LONGEST_OFFICE:
            return False
        if self.position and fold(self.position[-1]) == "đại diện" and not self.signed:
            return True  # whom somebody speaks for stands below
        if text.isupper():
            over = is_signed_on(following) if self.further else is_blank(following)
            if is_position(text) or (not self.position and (is_role(text) or over)):
                return True
            # A name in capitals stands under white space; more of an office follows at once.
            begun = bool(self.position or self.authority) and not self.signed
            if self._names_body(following) or (begun and is_blank(following)):
                return True  # the name is to stand on the dots
            if not begun or line.blank_before:
                return False
            usual = text.startswith(("[", "{{")) or len(text.split()) <= _USUAL_WORDS
            named = bool(self.position) and can_be_name(text) and usual
            return not named or _names_another(below)
        kiem = "kiêm" in (fold(text), fold(self.position[-1]) if self.position else "")
        if self.position and not self.signed and not line.blank_before and text[:1].islower():
            return True
        return (is_position(text) or is_role(text)) and (not self.position or kiem)


def _names_another(below: Sequence[Line]) -> bool:
    """Whether a name stands below what could be one in capitals: "VIỆT NAM" is of the office then, not who holds it.

    Between the two stands more of the office at most; the name is written as people write it, or under a gap.
    """
    before = ""
    for line in below[:_MOST_BELOW]:
        text = line.text
        another = starts_signature(line) and not fold(text).startswith("kiêm ") and not fold(before).endswith(" kiêm")
        if line.table is not None or line.used or another or authority_of(line) is not None:
            return False
        if can_be_name(text) and (line.blank_before or not text.isupper()):
            return True
        if not text.isupper() and not is_note(text):
            return False
        before = text
    return False

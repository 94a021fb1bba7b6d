"""Stretches of words in typst's code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from directive_model_pdf.literals import literal
from directive_model_pdf.writer.source.items import Stretch
from directive_model_pdf.writer.source.looks import FaceLook, Looks

#: How many arguments of a face a heading sets by itself.
_HEADING = 2
#: Word raises by a third and sets at seven twelfths.
_RAISED = {
    "superscript": "super(typographic:false,size:0.58em,baseline:-0.33em,",
    "subscript": "sub(typographic:false,size:0.58em,baseline:0.14em,",
}
#: PDF/UA knows one line a letter: the other is a mark like a highlighter's.
_MARKED = "highlight(fill:none,stroke:(bottom:0.05em),bottom-edge:-0.12em,"
_FIELDS = {"page": 'context counter(page).display("1")', "pages": "context str(locate(<end>).page())"}
#: Who hears the page hears no breaks: without a space two words were one.
_BREAK = 'text(spacing:0pt," ")'
#: No space at all would be passed over.
_MAY_BREAK = "h(0.001pt)"


class Lettering:
    """Writes words; what is said of a face is only how it differs from the face round it."""

    def __init__(self, looks: Looks, usual: FaceLook) -> None:
        self._looks = looks
        self._usual = usual
        #: By the faces of a stretch and round it.
        self._wrapped: dict[tuple[int, int | None], tuple[str, str]] = {}
        #: Whether the number of all pages is printed anywhere.
        self.counted = False

    def settings(self, face: int) -> list[str]:
        """Return the arguments that make the usual face this one."""
        return _differing(self._looks.faces[face], self._usual)

    def words(self, stretches: Sequence[Stretch], within: int | None) -> str:
        """Return the expression of words where ``within`` is set; None in a heading, which sets a face of its own."""
        parts: list[str] = []
        for face, pieces, field in stretches:
            before, after = self._wrapping(face, within)
            if field is not None:
                self.counted |= field == "pages"
                parts.append(f"{before}{_FIELDS[field]}{after}")
                continue
            for piece in pieces:
                if piece is None:
                    parts += (f"{before}{_BREAK}{after}", "linebreak()")
                elif isinstance(piece, str):
                    parts.append(f"{before}{literal(piece)}{after}")
                elif isinstance(piece, tuple):
                    parts.append(f"box({before}{literal(piece[0])}{after})")
                else:
                    parts.append(_MAY_BREAK)
        # One after another, not added: a sum of many would lie deeper than typst goes.
        return parts[0] if len(parts) == 1 else f"{{{';'.join(parts)}}}"

    def _wrapping(self, face: int, within: int | None) -> tuple[str, str]:
        """Return what stands before and after words of a face."""
        known = self._wrapped.get((face, within))
        if known is None:
            known = self._wrapped[face, within] = self._calls(self._looks.faces[face], within)
        return known

    def _calls(self, look: FaceLook, within: int | None) -> tuple[str, str]:
        if within is None:
            said = look.arguments[:_HEADING]
            settings = [*said, *(one for one in _differing(look, self._usual) if one not in said)]
        else:
            settings = _differing(look, self._looks.faces[within])
        calls = [f"text({','.join(settings)},"] if settings else []
        calls += [_RAISED[look.raised]] if look.raised else []
        calls += [_MARKED] if look.underline and look.strike else []
        calls += ["underline(evade:false,"] if look.underline and not look.strike else []
        calls += ["strike("] if look.strike else []
        return "".join(reversed(calls)), ")" * len(calls)


def most(stretches: Sequence[Stretch]) -> int:
    """Return the face of most letters."""
    if len(stretches) == 1 or len({stretch.face for stretch in stretches}) == 1:
        return stretches[0].face
    letters: Counter[int] = Counter()
    for face, pieces, _ in stretches:
        letters[face] += sum(len(piece) for piece in pieces if isinstance(piece, str))
    return letters.most_common(1)[0][0]


def _differing(look: FaceLook, other: FaceLook) -> list[str]:
    return [one for one, usual in zip(look.arguments, other.arguments, strict=True) if one != usual]

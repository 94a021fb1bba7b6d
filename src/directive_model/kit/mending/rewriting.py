"""The letters of a part that are changed, and its bytes with the change."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.errors import Words
from directive_model.findings.edits import PlacedEdit
from directive_model.kit.escape import xml_text
from directive_model.kit.mending.letters import Letter, Letters

_ELSEWHERE = Words(vi="không tìm thấy các chữ này ở đoạn đã nêu", en="the words do not stand in that paragraph")
_NO_LETTERS = Words(
    vi="ở đó có tab, ngắt dòng, ký hiệu, chú thích hoặc số tự động, không chỉ có chữ",
    en="a tab, a break, a symbol, a note or an automatic number stands there, not letters alone",
)
_PARTED = Words(
    vi="một trường, thay đổi đang theo dõi hoặc hình vẽ chen giữa các chữ này",
    en="a field, a tracked change or a drawing stands among these letters",
)
_PRESERVED = b' xml:space="preserve"'


class Rewriting:
    """Gathers changes of one part.  New letters go to the first node of those they replace, and look like those."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        #: By the number of a letter: what is written in its place.
        self._new: dict[int, str] = {}

    @property
    def is_needed(self) -> bool:
        """Whether anything is changed."""
        return bool(self._new)

    def take(self, edit: PlacedEdit, sources: Sequence[range | None]) -> Words | None:
        """Take a change, given which letters each character of its paragraph is made of; return why not, if not."""
        start, end = edit.span.start, edit.span.end
        if start is None or end is None or not 0 <= start <= end <= len(sources):
            return _ELSEWHERE
        if start == end:
            return self._put_in(edit.text, sources, start)
        ranges = [source for source in sources[start:end] if source is not None]
        if len(ranges) < end - start:
            return _NO_LETTERS
        numbers = [number for source in ranges for number in source]
        letters = [self._letters.all[number] for number in numbers]
        lock = next((letter.lock for letter in letters if letter.lock is not None), None)
        if lock is not None:
            return lock
        in_a_row = range(numbers[0], numbers[0] + len(numbers))
        if numbers != list(in_a_row) or len({letter.stretch for letter in letters}) > 1:
            return _PARTED
        stands = "".join([_shown(self._letters.all[source[0]]) for source in ranges])
        if stands != "".join([" " if one.isspace() else one for one in edit.old]):
            return _ELSEWHERE
        for number in numbers:
            self._new[number] = ""
        self._new[numbers[0]] = edit.text
        return None

    def _put_in(self, text: str, sources: Sequence[range | None], at: int) -> Words | None:
        """Put letters in behind the one that they follow, or else before the next."""
        before = sources[at - 1] if at else None
        after = sources[at] if at < len(sources) else None
        reason = _NO_LETTERS
        for source, is_before in ((before, True), (after, False)):
            if source is None:
                continue
            number = source[-1] if is_before else source[0]
            letter = self._letters.all[number]
            if letter.lock is None:
                there = self._new.get(number, letter.text)
                self._new[number] = there + text if is_before else text + there
                return None
            reason = letter.lock
        return reason

    def data(self) -> bytes:
        """Return the part's bytes with all changes."""
        pieces = [
            (letter.start, letter.end, xml_text(self._new[number]).encode())
            for number, letter in enumerate(self._letters.all)
            if number in self._new
        ]
        pieces += [(at, at, _PRESERVED) for at in self._newly_blank()]
        old = self._letters.data
        out: list[bytes] = []
        done = 0
        for start, end, new in sorted(pieces):
            out += old[done:start], new
            done = end
        return b"".join([*out, old[done:]])

    def _newly_blank(self) -> list[int]:
        """Return where the tags are of nodes that would lose a blank at an end which had none there before."""
        touched = {self._letters.all[number].node for number in self._new} & set(self._letters.stripping)
        if not touched:
            return []
        before: dict[int, str] = dict.fromkeys(touched, "")
        after = dict(before)
        for number, letter in enumerate(self._letters.all):
            if letter.node in touched:
                before[letter.node] += letter.text
                after[letter.node] += self._new.get(number, letter.text)
        return [
            self._letters.stripping[node]
            for node in touched
            if after[node] != after[node].strip() and before[node] == before[node].strip()
        ]


def _shown(letter: Letter) -> str:
    return " " if letter.text.isspace() else letter.text

"""Words to strips: those that stand on one line near each other, before anything is known of columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from directive_model_pdf.reader.sheet import Box, Word

__all__ = ["Strip", "lines_across", "rows_of", "strips_of"]

#: In parts of the letters' height: lines that differ by more are two, words farther apart stand in two columns.
_ONE_LINE, _FAR = 0.35, 1.2
#: Words that the source has elsewhere stand in two columns already where they are so far apart.
_FAR_ELSEWHERE = 0.5
#: Letters may overlap a little; those of one word touch, where blanks that are squeezed still are wider.
_OVERLAP = -0.5
_ONE_WORD = (-0.1, 0.03)
#: What is farther apart does not touch, in mm, however large its letters are.
_TOUCH = 0.5
#: What follows a blank, after what stands before it; and how wide it may be, in parts of the letters' height.
_AFTER_BLANK = {"ngày": ("tháng", "/"), "tháng": ("năm", "/"), "số": ("/", "-", "–")}
_BLANK = 12.0
#: Blanks of a line that is set out are so wide at most, differ by less, and are so many; those are no wider than this
#: that hold a number to its word.
_FARTHEST, _ALIKE, _SEVERAL, _HELD = 3.0, 0.05, 3, 0.3
#: So many strips are looked back for one that touches.
_BACK = 8


class Strip:
    """Words of one line, from left to right."""

    __slots__ = (
        "_text", "bottom", "center", "center_y", "first", "height", "last", "left", "parted", "right", "top", "words"
    )  # fmt: skip

    def __init__(self, words: list[Word], first: int) -> None:
        self.words = words
        #: The places of the first and the last word in the order of the source.
        self.first, self.last = first, first + len(words) - 1
        boxes = [word.box for word in words]
        self.left = boxes[0][0]
        self.right = max([box[2] for box in boxes])
        # Raised letters and notes do not make a line higher.
        heights = [box[3] - box[1] for box in boxes]
        #: That of its tallest letters, in mm.
        self.height = max(heights)
        _, self.top, _, self.bottom = boxes[heights.index(self.height)]
        #: Its middle, from the left and from above.
        self.center = (self.left + self.right) / 2
        self.center_y = (self.top + self.bottom) / 2
        self._text: str | None = None
        #: It was one line with what stands beside it, a blank away.
        self.parted = False

    @property
    def box(self) -> Box:
        """Its edges."""
        return self.left, self.top, self.right, self.bottom

    @property
    def text(self) -> str:
        """Its words, a blank between."""
        if self._text is None:
            self._text = "".join([word.text if word.glued else " " + word.text for word in self.words]).strip()
        return self._text

    def beside(self, other: Strip) -> bool:
        """Whether the two stand on one height, so that they would be one line were they nearer."""
        if other.bottom <= self.top or self.bottom <= other.top:
            return False
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > min(self.height, other.height) * (1 - _ONE_LINE)

    def join(self, other: Strip) -> None:
        """Take the words of ``other``, which are to the right; in steps by those alone, for a line may have many."""
        self.words += other.words
        self.last, self.right = other.last, max(self.right, other.right)
        if other.height > self.height:
            self.height, self.top, self.bottom, self.center_y = other.height, other.top, other.bottom, other.center_y
        self.center = (self.left + self.right) / 2
        self._text = None


def _height(word: Word) -> float:
    return word.box[3] - word.box[1]


def strips_of(words: Sequence[Word]) -> list[Strip]:
    """Return the strips of ``words``, from top to bottom."""
    strips: list[Strip] = []
    begun: list[Word] = []
    start = 0
    # Up to which word of the line it is known whether it is set out evenly, and whether it is.
    known, even = 0, False
    before = (0.0, 0.0, 0.0, 0.0)
    for index, word in enumerate(words):
        box = word.box
        _, top, right, bottom = before
        # Most words are as high as the one before, a blank behind it.
        near = box[1] == top and box[3] == bottom and _TOUCH <= box[0] - right < (bottom - top) * _FAR
        before = box
        if begun and not near:
            if not _goes_on(begun[-1], word):
                # At its end, where most lines are asked, it is of no matter how the words before stand.
                if index >= known and _follows(begun[-1].box, box):
                    known, even = _set_out(words, start)
                # Where the line has ended before, nothing is known of what follows.
                if even and index < known:
                    begun.append(word)
                    continue
                strips.append(Strip(begun, start))
                begun = []
            elif abs(box[0] - begun[-1].box[2]) < _TOUCH and not word.glued:
                word = _glued(begun[-1], word)  # noqa: PLW2901  # the same, but for what parts it from the one before
        if not begun:
            start = index
        begun.append(word)
    if begun:
        strips.append(Strip(begun, start))
    return _mended(strips)


def _goes_on(before: Word, word: Word) -> bool:
    _, top, right, bottom = before.box
    left, other_top, _, other_bottom = word.box
    low, high = sorted((bottom - top, other_bottom - other_top))
    if min(bottom, other_bottom) - max(top, other_top) < low * (1 - _ONE_LINE):
        return False
    return word.glued or _OVERLAP * high < left - right < (_BLANK if _is_blank(before, word) else _FAR) * high


def _set_out(words: Sequence[Word], start: int) -> tuple[int, bool]:
    """Return where the line ends that begins at ``start``, and whether it is one though its words stand far apart.

    Before a long code a justified line has few words, all blanks in it alike, but for those that hold a number.
    """
    end = start + 1
    gaps = []
    while end < len(words) and _follows(words[end - 1].box, words[end].box):
        gaps.append((words[end].box[0] - words[end - 1].box[2]) / max(_height(words[end]), _TOUCH))
        end += 1
    wide = [gap for gap in gaps if gap > _HELD]
    return end, len(wide) >= _SEVERAL and max(wide) - min(wide) < _ALIKE and max(wide) < _FARTHEST


def _follows(before: Box, box: Box) -> bool:
    """Whether a word stands on the line of the one before it, to the right of it."""
    return box[1] == before[1] and box[3] == before[3] and box[0] > before[2]


def _is_blank(before: Word, word: Word) -> bool:
    """Whether room is left between two words for a number or a day to be written or stamped there."""
    begins = _AFTER_BLANK.get(before.text.lower().rstrip(":"))
    return begins is not None and word.text.lower().startswith(begins)


def _mended(strips: list[Strip]) -> list[Strip]:
    """Return ``strips`` from top to bottom, those joined that touch each other though the source has them apart."""
    mended: list[Strip] = []
    for strip in sorted(strips, key=lambda strip: (strip.top, strip.left)):
        for index in range(len(mended) - 1, max(len(mended) - _BACK, 0) - 1, -1):
            other = mended[index]
            if (
                other.bottom > strip.top
                and strip.beside(other)
                and _touch(*sorted((strip, other), key=lambda one: one.left))
            ):
                mended[index] = _joined(other, strip) if other.left <= strip.left else _joined(strip, other)
                break
        else:
            mended.append(strip)
    return mended


def _joined(one: Strip, two: Strip) -> Strip:
    """Return two strips as one."""
    two.words[0] = _glued(one.words[-1], two.words[0])
    one.join(two)
    return one


def _glued(before: Word, word: Word) -> Word:
    """Return ``word`` so that it says whether it goes on with the one before, from which the source has it apart.

    Printers draw a word's letters in pieces, "K" and "hẩn", with a line between that stands elsewhere.
    """
    height = max(_height(before), _height(word))
    near = _ONE_WORD[0] * height < word.box[0] - before.box[2] < _ONE_WORD[1] * height
    if not near or word.confidence is not None or before.laid_over != word.laid_over:
        return word
    return Word(word.text, word.box, word.face, laid_over=word.laid_over, glued=True)


def _touch(one: Strip, two: Strip) -> bool:
    gap = (two.left - one.right) / max(one.height, two.height)
    if _is_blank(one.words[-1], two.words[0]):
        return _OVERLAP < gap < _BLANK
    return _OVERLAP < gap < (_FAR if one.last + 1 == two.first else _FAR_ELSEWHERE)


def rows_of(strips: Iterable[Strip]) -> list[Strip]:
    """Return ``strips`` as lines from top to bottom, those of one height joined from left to right."""
    rows: list[list[Strip]] = []
    # The lowest strip of the row by its height: where it is not beside one that is lower still, no other so high is.
    lowest: dict[int, Strip] = {}
    for strip in sorted(strips, key=lambda strip: (strip.top + strip.bottom, strip.left)):
        if any(map(strip.beside, lowest.values())):
            rows[-1].append(strip)
        else:
            rows.append([strip])
            lowest = {}
        lowest[round(strip.height * 100)] = strip
    return [_row(sorted(row, key=lambda strip: strip.left)) for row in rows]


def _row(strips: Sequence[Strip]) -> Strip:
    """Return strips as one, from left to right."""
    if len(strips) == 1:
        return strips[0]
    row = Strip([word for strip in strips for word in strip.words], strips[0].first)
    row.last = strips[-1].last
    return row


def lines_across(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Return strips that stand on one height together, from left to right."""
    lines: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda one: (one.top + one.bottom, one.left)):
        if lines and strip.beside(lines[-1][0]):
            lines[-1].append(strip)
        else:
            lines.append([strip])
    return [sorted(line, key=lambda one: one.left) for line in lines]

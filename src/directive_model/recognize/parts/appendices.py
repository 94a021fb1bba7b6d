"""What follows the signature: appendices, and the regulations that a decision issues."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Sequence
from itertools import islice

import attrs

from directive_model.findings import Finding
from directive_model.language import fold, parse_label
from directive_model.language.naming import is_organ
from directive_model.model import Appendix, Block, Letterhead
from directive_model.recognize.page.anchors import (
    appendix_label_of,
    banner_of,
    closes_title,
    is_addressees_label,
    is_type_alone,
    is_typed_rule,
)
from directive_model.recognize.page.furniture import SECOND, unplaced_lines
from directive_model.recognize.page.line import Line
from directive_model.recognize.page.spots import join_spans
from directive_model.recognize.parts.attachments import (
    REFERENCE,
    begins_with_label,
    begins_with_title,
    is_reference,
    is_title_like,
)
from directive_model.recognize.parts.head import is_head_line, read_head

_LONGEST_TITLE = 400
#: So many lines has a head over the type, and the rest of a title that no looks tell from text.
_MOST_HEAD, _MOST_TITLE = 8, 5
_HEAD_STYLES = ("appendix_superior", "appendix_issuer", "appendix_issuer_mark", "appendix_banner", "appendix_motto")


@attrs.define(eq=False, repr=False)
class _Draft:
    """The lines of one appendix."""

    label: str | None
    first: Line
    lines: list[Line]
    rest: str = ""
    #: The lines of a head that stand before its label.
    heads: list[Line] = attrs.Factory(list)
    #: How many of the first lines are known to be of a head or a title: a line is looked at once.
    of_title: int = 0
    #: Whether its head has a number, as those of documents of their own have.
    numbered: bool = False


@attrs.define(eq=False, repr=False)
class _Labels:
    """What labels there were so far, as far as it tells which of the further ones belong to forms within."""

    appendix: bool = False
    numbered: bool = False

    def take(self, label: str) -> None:
        folded = fold(label)
        self.appendix = self.appendix or folded.startswith("phụ lục")
        self.numbered = self.numbered or folded.startswith("phụ lục ")

    def hold(self, label: str) -> bool:
        """Whether ``label`` belongs to what stands inside of an appendix: a form, or an appendix of a form."""
        folded = fold(label)
        return self.numbered and folded == "phụ lục" if folded.startswith("phụ lục") else self.appendix


def read_appendices(
    lines: Sequence[Line], blocks_of: Callable[[list[Line]], tuple[Block, ...]]
) -> tuple[tuple[Appendix, ...], list[Finding]]:
    """Read the appendices from the lines after the signature; what begins none of them is said to be unplaced."""
    lines = [line for line in lines if not line.used]
    drafts: list[_Draft] = []
    before: list[Line] = []
    labels = _Labels()
    index = 0
    while index < len(lines):
        line = lines[index]
        found = begins_with_label(lines, index)
        if found is not None and (isinstance(line.meaning, str) or not labels.hold(found[0])):
            labels.take(found[0])
            index += _take_label(drafts, lines, index, *found)
            continue
        within = bool(drafts) and drafts[-1].label is not None and line.meaning is None
        begins = not line.soft and begins_with_title(lines, index, first=not drafts, within=within)
        if begins and not (drafts and _is_bare(drafts[-1])):
            drafts.append(_Draft(None, line, [line]))
        elif drafts:
            drafts[-1].lines.append(line)
        else:
            before.append(line)
        index += 1
    while drafts and before and _belongs_to_head(before[-1]):
        drafts[0].heads.insert(0, before.pop())
    appendices = tuple(_read(draft, blocks_of) for draft in drafts)
    findings = unplaced_lines(before)
    for draft in drafts:
        findings += unplaced_lines(draft.heads, SECOND if draft.numbered else None)
    return appendices, findings


def _take_label(drafts: list[_Draft], lines: Sequence[Line], index: int, label: str, rest: str, count: int) -> int:
    """Begin an appendix with the label that stands on ``count`` lines, and return how many they are."""
    line = lines[index]
    for one in lines[index : index + count]:
        one.used = True
    heads: list[Line] = []
    if drafts and _is_head_alone(drafts[-1]):
        heads = drafts.pop().lines
    drafts.append(_Draft(label, line, [], rest, heads))
    return count


def _is_head_alone(draft: _Draft) -> bool:
    """Whether what was taken for an appendix is but the head of the one whose label follows."""
    titled = draft.first.meaning == "appendix_title"
    return draft.label is None and not titled and all(map(_belongs_to_head, draft.lines))


def _is_bare(draft: _Draft) -> bool:
    """Whether nothing but a head, a label and lines of its title was met so far."""
    lines = draft.lines
    while draft.of_title < len(lines):
        line = lines[draft.of_title]
        if not (is_title_like(line) or _belongs_to_head(line)):
            return False
        draft.of_title += 1
    return True


def _belongs_to_head(line: Line) -> bool:
    return line.table is None and (
        line.cell is not None or is_head_line(line) or is_typed_rule(line) or line.text.isupper()
    )


def _read(draft: _Draft, blocks_of: Callable[[list[Line]], tuple[Block, ...]]) -> Appendix:
    lines = deque(draft.lines)
    # What stands behind the label is the title, or what ties the appendix to its document.
    tie = [draft.rest] if is_reference(draft.rest) else []
    title = [draft.rest] if draft.rest and not tie else []
    letterhead = _letterhead(draft, lines)
    reference: list[Line] = []
    while lines and lines[0].table is None:
        line = lines[0]
        if line.used:
            lines.popleft()
            continue
        if line.verbatim:
            break
        folded = fold(line.text[:60])
        if (reference and not reference[-1].text.rstrip().endswith(")") and reference[0].text.startswith("(")) or (
            not reference and REFERENCE.match(folded)
        ):
            reference.append(line)
        elif (title or reference) and closes_title(line, *islice(lines, 1, 2)):
            pass
        elif not reference and (_is_title(line, bool(title)) or (title and _is_tied_below(lines))):
            title.append(line.text)
        else:
            break
        line.used = True
        lines.popleft()
    last = draft.lines[-1] if draft.lines else draft.first
    return Appendix(
        draft.label,
        " ".join(title) or None,
        " ".join([*tie, *(line.text for line in reference)]) or None,
        letterhead,
        blocks_of(list(lines)),
        span=join_spans((draft.heads or [draft.first])[0].span, last.span),
    )


def _letterhead(draft: _Draft, lines: Collection[Line]) -> Letterhead | None:
    """Read an appendix's own head, where it has one, and whether it has a number."""
    own = [line for line in islice(lines, 12) if line.table is None and line.cell is not None]
    over = _over_type(lines) if draft.label is None else []
    styled = [line for line in lines if line.meaning in _HEAD_STYLES]
    candidates = draft.heads or styled or (own if any(banner_of(line) for line in own) else over)
    if not candidates:
        return None
    head = read_head(candidates)
    letterhead, draft.numbered = head.letterhead, head.number is not None
    kept = " ".join((letterhead.superior or "", letterhead.issuer or "", *letterhead.banner))
    for line in candidates:
        # An appendix has no number, date or marks of its own; their lines must not go in silence.
        line.used = line.used and (line.text in kept or is_typed_rule(line))
    return letterhead


def _over_type(lines: Collection[Line]) -> list[Line]:
    """Return the lines of a head that stand one below the other over the type of a regulation: its issuer's name."""
    head: list[Line] = []
    for line in islice(lines, _MOST_HEAD):
        if is_type_alone(line):
            return head if any(is_organ(fold(one.text)) for one in head) else []
        if line.table is not None or line.cell is not None or not _belongs_to_head(line):
            break
        head.append(line)
    return []


def _is_tied_below(lines: Collection[Line]) -> bool:
    """Whether a title goes on to the words below that tie the appendix to its document, where no looks tell."""
    for number, line in enumerate(islice(lines, _MOST_TITLE)):
        if line.table is not None or line.verbatim or parse_label(line.text) is not None:
            return False
        if REFERENCE.match(fold(line.text[:60])):
            return number > 0 and line.text.startswith("(")
    return False


def _is_title(line: Line, begun: bool) -> bool:
    if line.meaning is not None:
        return line.meaning == "appendix_title"
    if len(line.text) > _LONGEST_TITLE or parse_label(line.text) is not None:
        return False
    if appendix_label_of(line) is not None or is_addressees_label(line):
        return False
    # A web page breaks a title over lines, not all of them in capitals alone.
    if line.text.isupper() or line.centered or (begun and line.soft):
        return True
    return bool(line.bold) and not begun

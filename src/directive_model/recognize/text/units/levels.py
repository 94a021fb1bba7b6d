"""A labelled unit while its tree is being built, and where in the tree a label belongs."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.language import Label
from directive_model.model import Span
from directive_model.recognize.page.spots import join_spans
from directive_model.recognize.text.join import Text

#: The order of label families from the top of a document down; what is not open yet is placed by it.
_RANK = {
    family: rank
    for rank, family in enumerate(
        (
            "phan", "chuong", "muc", "tieu-muc", "upper", "roman", "noi-dung", "dieu", "number", "number2", "number3",
            "number4", "paren-number", "letter", "paren-roman", "star", "dash", "plus", "bullet",
        )
    )
}  # fmt: skip
LISTS = frozenset(("star", "dash", "plus", "bullet"))
NAMED_BELOW = frozenset(("phan", "chuong", "muc", "tieu-muc"))
#: Where the numbers of an outer list may go on, in paragraphs.
_FURTHEST = 60


@attrs.define(eq=False, repr=False)
class Unit:
    """A labelled unit while it is being built."""

    label: Label | None
    text: Text
    heading: str | None = None
    children: list[Unit | Text] = attrs.Factory(list)
    #: The first paragraph stands on the label's line.
    lead: bool = False
    section: bool = False
    #: The paragraph of the heading, where it stands below the label.
    below: Text | None = None

    @property
    def place(self) -> Span | None:
        """The place of label and heading; of the label's line alone where no heading is."""
        if self.below is not None:
            return join_spans(self.text.place, self.below.place)
        return self.text.place if self.text.text else self.text.first.span


def level(stack: list[Unit], label: Label) -> int:
    """Return how many of the open units stay open over a unit with ``label``."""
    family = label.family
    alike = [depth for depth in range(len(stack) - 1, 0, -1) if _is_alike(stack[depth].label, label)]
    # Where a list began anew inside of another, a number goes on with the one whose next it is.
    for depth in sorted(alike, key=lambda depth: not _is_next(stack[depth].label, label)):
        if _restarts_below(stack, depth, label):
            break
        return depth
    rank = _RANK[family]
    if label.value == 1 and len(stack) > 1 and _opens_list(stack[-1]):
        return len(stack)
    for depth in range(1, len(stack)):
        open_label = stack[depth].label
        if open_label is not None and _RANK[open_label.family] > rank:
            return depth
        if open_label is None and depth == 1 and family in NAMED_BELOW:
            return depth
    return len(stack)


def _is_alike(open_label: Label | None, label: Label) -> bool:
    return open_label is not None and open_label.family == label.family and _style(open_label) == _style(label)


def _is_next(open_label: Label | None, label: Label) -> bool:
    return open_label is not None and open_label.value is not None and label.value == open_label.value + 1


def resumes(above: Label | None, label: Label, texts: Sequence[Text], index: int) -> bool:
    """Whether the numbers of ``above`` go on after those that ``label`` begins anew: 4., then 1., 2., then 5."""
    if above is None or above.value is None or label.value != 1 or above.family != label.family:
        return False
    nested, outer = label.value, above.value
    for text in texts[index + 1 : index + _FURTHEST]:
        further = text.label
        if further is None or further.value is None or _style(further) != _style(label):
            continue
        if further.family != label.family:
            if _RANK[further.family] < _RANK[label.family]:
                return False
        elif further.value == nested + 1:
            nested = further.value
        else:
            return further.value == outer + 1
    return False


def _style(label: Label) -> str:
    """Tell "I." from "I-" and "a)" from "a.": lists of one family but of two hands nest."""
    return label.text[-1:] if label.family in ("roman", "upper") else ""


def _restarts_below(stack: list[Unit], depth: int, label: Label) -> bool:
    """Whether a number begins anew below the units that were opened since, e.g. 1. under a dash."""
    open_label = stack[depth].label
    if label.value != 1 or open_label is None or open_label.value is None or depth == len(stack) - 1:
        return False
    return open_label.value >= 1 and label.family not in LISTS and _opens_list(stack[-1])


def _opens_list(unit: Unit) -> bool:
    """Whether a unit's words announce what stands below: no full stop at their end."""
    return unit.label is not None and (unit.text.text.endswith(":") or not unit.text.text.endswith((".", ";", ",")))

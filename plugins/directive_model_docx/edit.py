"""Letters of a DOCX changed in its own bytes: ``w:t`` and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from directive_model.errors import Words
from directive_model.flow import Flow
from directive_model.kit import Limits
from directive_model.kit.mending import LetterRules, Scope, edit_package
from directive_model.plugin import Edited, PlacedEdit, Source
from directive_model_docx.reader import read

_FIELD = Words(vi="chữ do một trường sinh ra", en="a field makes these words")
_TRACKED = Words(
    vi="chữ nằm trong thay đổi đang theo dõi; hãy chấp nhận hoặc từ chối thay đổi trước",
    en="the words are part of a tracked change: accept or reject it first",
)
_FORMULA = Words(vi="chữ nằm trong công thức", en="the words stand in a formula")
_TWICE = Words(
    vi="hộp chữ được lưu hai lần cho các đời Word khác nhau",
    en="the file keeps this text box twice, for old Words too",
)
_BOUND = Words(
    vi="chữ được lấy từ thuộc tính của tài liệu (ô nội dung có liên kết dữ liệu)",
    en="the words come from the document's data: the content control is bound to it",
)
_LOCKS = {
    **dict.fromkeys(("ins", "del", "moveFrom", "moveTo"), _TRACKED),
    **dict.fromkeys(("oMath", "oMathPara"), _FORMULA),
    "fldSimple": _FIELD,
    "AlternateContent": _TWICE,
}
_SPACE = "http://www.w3.org/XML/1998/namespace space"


def edit(source: Source, edits: tuple[PlacedEdit, ...]) -> Edited:
    """Return the file with ``edits`` made; refused is what fields, tracked changes, symbols or notes take part in.

    Raises what :func:`directive_model_docx.reader.read` raises.
    """

    def page(data: bytes, limits: Limits) -> Flow:
        return read(attrs.evolve(source, data=data, limits=limits)).value

    return edit_package(source.data, edits, source=source.name, limits=source.limits, rules=WordRules, read=page)


class WordRules(LetterRules):
    """What a part of WordprocessingML says of its letters."""

    parting = frozenset(
        (
            *("p", "br", "cr", "tab", "ptab", "sym", "noBreakHyphen", "softHyphen", "pgNum"),
            *("fldChar", "footnoteReference", "endnoteReference", "drawing", "pict", "object"),
            *_LOCKS,
        )
    )

    def __init__(self) -> None:
        #: How many complex fields are open (17.16.18).
        self._fields = 0
        self._is_bound = False

    def enter(self, around: Scope, name: str, attributes: Mapping[str, str]) -> Scope:
        """Return what an element's characters are."""
        lock = around.lock or _LOCKS.get(name)
        if name == "fldChar":
            kind = next((value for key, value in attributes.items() if key.endswith(" fldCharType")), "")
            self._fields = max(0, self._fields + {"begin": 1, "end": -1}.get(kind, 0))
            self.lock = _FIELD if self._fields else None
        elif name == "dataBinding":
            self._is_bound = True
        elif name == "sdtContent" and self._is_bound:
            self._is_bound, lock = False, lock or _BOUND
        return Scope(name == "t", lock)

    def strips(self, attributes: Mapping[str, str]) -> bool:
        """Word keeps blanks at the ends of a ``w:t`` only where it says so."""
        return attributes.get(_SPACE) != "preserve"

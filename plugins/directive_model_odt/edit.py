"""Letters of an ODT changed in its own bytes: those of paragraphs, spans and links, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from directive_model.errors import Words
from directive_model.flow import Flow
from directive_model.kit import Limits
from directive_model.kit.mending import LetterRules, Scope, edit_package, edit_xml
from directive_model.plugin import Edited, PlacedEdit, Source
from directive_model_odt.reader import read

_FIELD = Words(vi="chữ do một trường hoặc chú thích sinh ra", en="a field or a note makes these words")
_TRACKED = Words(
    vi="chữ nằm trong thay đổi đang theo dõi; hãy chấp nhận hoặc từ chối thay đổi trước",
    en="the words are part of a tracked change: accept or reject it first",
)
_PARAGRAPHS = ("p", "h")
#: Elements within a line whose letters are its own.
_TRANSPARENT = ("span", "a", "meta")
_ZIP = b"PK"


def edit(source: Source, edits: tuple[PlacedEdit, ...]) -> Edited:
    """Return the file, packed or flat, with ``edits`` made; refused is what is no letter of a paragraph itself.

    Raises what :func:`directive_model_odt.reader.read` raises.
    """

    def page(data: bytes, limits: Limits) -> Flow:
        return read(attrs.evolve(source, data=data, limits=limits)).value

    if source.data.startswith(_ZIP):
        return edit_package(source.data, edits, source=source.name, limits=source.limits, rules=OpenRules, read=page)
    return edit_xml(source.data, edits, limits=source.limits, rules=OpenRules, read=page)


class OpenRules(LetterRules):
    """What a part of OpenDocument says of its letters."""

    parting = frozenset(
        (
            *_PARAGRAPHS,
            *("s", "tab", "line-break", "note", "annotation", "frame", "control"),
            *("change", "change-start", "change-end"),
        )
    )

    def __init__(self) -> None:
        #: How many insertions are open (5.5).
        self._insertions = 0

    def enter(self, around: Scope, name: str, attributes: Mapping[str, str]) -> Scope:
        """Return what an element's characters are."""
        del attributes
        if name == "tracked-changes":
            return Scope(lock=_TRACKED)
        if name in _PARAGRAPHS:
            return Scope(letters=True, lock=around.lock if around.lock is _TRACKED else None)
        if name in {"change-start", "change-end"}:
            self._insertions = max(0, self._insertions + (1 if name == "change-start" else -1))
            self.lock = _TRACKED if self._insertions else None
        if name in _TRANSPARENT or not around.letters:
            return around
        return Scope(around.letters, around.lock or _FIELD)

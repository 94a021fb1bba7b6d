"""Letters of Org text changed in place: every byte that is not theirs stays."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.plugin import Edited, PlacedEdit, Refusal, Source
from directive_model_org.read import decoded

_ELSEWHERE = Words(vi="các chữ này không đứng ở dòng đó", en="the words do not stand in that line")


def edit(source: Source, edits: tuple[PlacedEdit, ...]) -> Edited:
    """Return the text with ``edits`` made, and those refused whose letters stand elsewhere.  Raises as reading does.

    Reader and editor count lines alike, by ``splitlines``; here their ends are kept.
    """
    lines = decoded(source).splitlines(keepends=True)
    refused = []
    # Of several edits of a line the last comes first, so that the others keep their columns.
    for one in sorted(edits, key=lambda edit: edit.span.column or 0, reverse=True):
        at, first, behind = one.span.line, one.span.column, one.span.end_column
        line = lines[at - 1] if at is not None and 0 < at <= len(lines) else ""
        if at is None or first is None or behind is None or line[first - 1 : behind - 1] != one.old:
            refused.append(Refusal(one, _ELSEWHERE))
            continue
        lines[at - 1] = line[: first - 1] + one.text + line[behind - 1 :]
    mark = b"\xef\xbb\xbf" if source.data.startswith(b"\xef\xbb\xbf") else b""
    return Edited(mark + "".join(lines).encode(), tuple(refused))

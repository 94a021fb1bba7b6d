"""Org (Emacs): the hooks.  What they need is imported when it is needed, so that loading the plugin costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Edited, Format, PageFormat, PlacedEdit, Source, hookimpl

if TYPE_CHECKING:
    from directive_model.plugin.rules import Rule, SeriesRule

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats", "directive_identify", "directive_rules"]

DIRECTIVE_INTERFACE = 1


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Bring the page format "org"."""
    return (
        PageFormat(
            name="org",
            suffixes=(".org",),
            media_type="text/org",
            summary=Words(vi="Văn bản Org (Emacs): mỗi đoạn một dòng", en="Org text (Emacs): a line a paragraph"),
            read=_read,
            write=_write,
            edit=_edit,
            loses=("emphasis", "table-spans", "ambiguous-text"),
        ),
    )


@hookimpl
def directive_identify(head: bytes) -> str | None:
    """Know Org by the lines with which it mostly begins; a hook need not take every argument."""
    return "org" if head.lower().startswith((b"#+title:", b"# -*- mode: org")) else None


@hookimpl
def directive_rules() -> tuple[Rule | SeriesRule, ...]:
    """Bring the rules of our own house, one over each document and one over many together."""
    from directive_model_org import exclamation_mark, month_skipped

    return (exclamation_mark.RULE, month_skipped.RULE)


def _read(source: Source) -> Reading[Flow]:
    from directive_model_org.read import read

    return read(source)


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_org.write import write

    return write(flow)


def _edit(source: Source, edits: tuple[PlacedEdit, ...]) -> Edited:
    from directive_model_org.edit import edit

    return edit(source, edits)

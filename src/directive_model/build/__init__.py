"""Programs written in code: a draft that is filled part by part, one to fill in, and blocks from plain words."""

from directive_model.build.blocks import Content, item, paragraph, section, table
from directive_model.build.draft import Draft
from directive_model.build.skeleton import Details, new_program, types_to_fill

__all__ = [
    "Content",
    "Details",
    "Draft",
    "item",
    "new_program",
    "paragraph",
    "section",
    "table",
    "types_to_fill",
]

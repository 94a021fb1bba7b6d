"""Programs written in code: a draft that is filled part by part, and blocks from plain words."""

from directive_model.build.blocks import Content, item, paragraph, section, table
from directive_model.build.draft import Draft

__all__ = ["Content", "Draft", "item", "paragraph", "section", "table"]

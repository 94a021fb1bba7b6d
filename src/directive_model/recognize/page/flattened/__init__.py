"""Tables that plain text has flattened: lone bars for the borders, or tabs between the cells."""

from directive_model.recognize.page.flattened.bars import is_bar, with_tables

__all__ = ["is_bar", "with_tables"]

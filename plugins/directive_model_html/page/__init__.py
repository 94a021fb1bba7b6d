"""From bytes to the tree of a page."""

from directive_model_html.page.archive import page_of
from directive_model_html.page.parse import text_of_page, tree_of

__all__ = ["page_of", "text_of_page", "tree_of"]

"""Program and form to the page."""

from directive_model.typeset.document import typeset

__all__ = ["typeset"]

"""What the letters of a page are to who reads it: old encodings in Unicode, and capitals where a face shows them."""

from directive_model.recognize.letters.capitals import as_shown
from directive_model.recognize.letters.flow import in_unicode

__all__ = ["as_shown", "in_unicode"]

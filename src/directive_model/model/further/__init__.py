"""What few documents have: addressees, appendices, deadlines, words that are set off."""

from directive_model.model.further.addressees import Addressee
from directive_model.model.further.appendices import Appendix
from directive_model.model.further.deadlines import Deadline, Offset
from directive_model.model.further.emphasis import Emphasis

__all__ = ["Addressee", "Appendix", "Deadline", "Emphasis", "Offset"]

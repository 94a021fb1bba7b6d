"""Lists of organs and persons: recipients and retention, addressees."""

from directive_model.recognize.parts.lists.addressees import Addressees, read_addressees
from directive_model.recognize.parts.lists.recipients import (
    Recipients,
    read_recipients,
    unlabelled_end,
    unlabelled_start,
)

__all__ = ["Addressees", "Recipients", "read_addressees", "read_recipients", "unlabelled_end", "unlabelled_start"]

"""The rules' numbers and words as data, and which of them a document has to obey.

What reads a form of one's own is imported when it is first used.
"""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.forms.choose import AskedForm, Choice, choose_form
from directive_model.forms.entries import (
    AuthorityForm,
    Certainty,
    Code,
    DateForm,
    Entry,
    Level,
    NumberForm,
    Part,
    Side,
    Signing,
    TypesBy,
)
from directive_model.forms.form import Form, FormHead, Page
from directive_model.forms.load import form_names, load_form
from directive_model.forms.styles import STYLE_NAMES, BlockKind, BlockStyle, Zone, block_style, style_meaning

if TYPE_CHECKING:
    from directive_model.forms.own import parse_form, read_form
else:
    __getattr__, __dir__ = door(__name__, dict.fromkeys(("parse_form", "read_form"), ".own"))

__all__ = [
    "STYLE_NAMES",
    "AskedForm",
    "AuthorityForm",
    "BlockKind",
    "BlockStyle",
    "Certainty",
    "Choice",
    "Code",
    "DateForm",
    "Entry",
    "Form",
    "FormHead",
    "Level",
    "NumberForm",
    "Page",
    "Part",
    "Side",
    "Signing",
    "TypesBy",
    "Zone",
    "block_style",
    "choose_form",
    "form_names",
    "load_form",
    "parse_form",
    "read_form",
    "style_meaning",
]

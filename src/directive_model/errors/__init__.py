"""What is raised.

One base class, few children.  An error is given facts and writes its own sentence, in Vietnamese and in
English, with the place and the remedy; nobody writes a sentence at the place of raising.  Every error has
a stable ``code``, which programs may compare; the wording may change.

An exception shows its arguments by itself: attrs need not make a ``__repr__`` for each class at every start.
What is not raised of every file is imported when it is first used, where it is raised: attrs makes each class anew.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from directive_model.errors.base import DirectiveError, Words
from directive_model.errors.files import LimitExceeded, Unreadable, Unwritable

if TYPE_CHECKING:
    from directive_model.errors.data import Fault, InvalidData
    from directive_model.errors.formats import FormatClash, LossRefused, MissingExtra, PluginFault
    from directive_model.errors.names import PathNotFound, UnknownName

#: Where each name lives that is imported on first use.
_HOME_OF = {
    "Fault": "data",
    "FormatClash": "formats",
    "InvalidData": "data",
    "LossRefused": "formats",
    "MissingExtra": "formats",
    "PathNotFound": "names",
    "PluginFault": "formats",
    "UnknownName": "names",
}

__all__ = [
    "DirectiveError",
    "Fault",
    "FormatClash",
    "InvalidData",
    "LimitExceeded",
    "LossRefused",
    "MissingExtra",
    "PathNotFound",
    "PluginFault",
    "UnknownName",
    "Unreadable",
    "Unwritable",
    "Words",
]


def __getattr__(name: str) -> object:
    """Import a name from its home on first use (PEP 562)."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return value

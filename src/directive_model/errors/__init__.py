"""What is raised.

One base class, few children.  An error is given facts and writes its own sentence, in Vietnamese and in
English, with the place and the remedy; nobody writes a sentence at the place of raising.  Every error has
a stable ``code``, which programs may compare; the wording may change.

An exception shows its arguments by itself: attrs need not make a ``__repr__`` for each class at every start.
Each is imported when it is first used, where it is raised: attrs makes each class anew.  So ``errors.Unreadable`` is
written in what most commands import.
"""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.errors.base import DirectiveError, Words

if TYPE_CHECKING:
    from directive_model.errors.data import Fault, InvalidData
    from directive_model.errors.files import LimitExceeded, Unreadable, Unwritable
    from directive_model.errors.formats import FormatClash, LossRefused, MissingExtra, PluginFault
    from directive_model.errors.kinds import WrongType
    from directive_model.errors.names import PathNotFound, UnknownName
else:
    __getattr__, __dir__ = door(
        __name__,
        {
            "Fault": ".data",
            "FormatClash": ".formats",
            "InvalidData": ".data",
            "LimitExceeded": ".files",
            "LossRefused": ".formats",
            "MissingExtra": ".formats",
            "PathNotFound": ".names",
            "PluginFault": ".formats",
            "UnknownName": ".names",
            "Unreadable": ".files",
            "Unwritable": ".files",
            "WrongType": ".kinds",
        },
    )

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
    "WrongType",
]

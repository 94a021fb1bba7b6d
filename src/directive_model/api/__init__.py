"""Read, write, check, convert: what most users need; each is imported when it is first used."""

from typing import TYPE_CHECKING

from directive_model._door import door

# Its module has the same name: whoever imports that would find it here in place of the function.
from directive_model.api.formats import formats

if TYPE_CHECKING:
    from directive_model.api.checking import check, check_all, rules
    from directive_model.api.converting import Conversion, convert
    from directive_model.api.fixing import Fixing, fix
    from directive_model.api.reading import read
    from directive_model.api.sources import BinaryReader, BinaryWriter, Readable, Writable
    from directive_model.api.writing import write
else:
    __getattr__, __dir__ = door(
        __name__,
        {
            "BinaryReader": ".sources",
            "BinaryWriter": ".sources",
            "Conversion": ".converting",
            "Fixing": ".fixing",
            "Readable": ".sources",
            "Writable": ".sources",
            "check": ".checking",
            "check_all": ".checking",
            "convert": ".converting",
            "fix": ".fixing",
            "read": ".reading",
            "rules": ".checking",
            "write": ".writing",
        },
    )

__all__ = [
    "BinaryReader",
    "BinaryWriter",
    "Conversion",
    "Fixing",
    "Readable",
    "Writable",
    "check",
    "check_all",
    "convert",
    "fix",
    "formats",
    "read",
    "rules",
    "write",
]

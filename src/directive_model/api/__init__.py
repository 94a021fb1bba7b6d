"""Read, write, check, convert: what most users need; each is imported when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

# Its module has the same name: whoever imports that would find it here in place of the function.
from directive_model.api.formats import formats

if TYPE_CHECKING:
    from directive_model.api.checking import check, check_all, rules
    from directive_model.api.converting import Conversion, convert
    from directive_model.api.fixing import Fixing, fix
    from directive_model.api.reading import read
    from directive_model.api.sources import BinaryReader, BinaryWriter, Readable, Writable
    from directive_model.api.writing import write

#: Where each name lives.
_HOME_OF = {
    "BinaryReader": "sources",
    "BinaryWriter": "sources",
    "Conversion": "converting",
    "Fixing": "fixing",
    "Readable": "sources",
    "Writable": "sources",
    "check": "checking",
    "check_all": "checking",
    "convert": "converting",
    "fix": "fixing",
    "read": "reading",
    "rules": "checking",
    "write": "writing",
}

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


def __getattr__(name: str) -> object:
    """Import a name from its home on first use (PEP 562)."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return value

"""Read, write, check, convert: what most users need."""

from directive_model.api.checking import check, check_all, rules
from directive_model.api.converting import Conversion, convert
from directive_model.api.fixing import Fixing, fix
from directive_model.api.formats import formats
from directive_model.api.reading import read
from directive_model.api.sources import BinaryReader, BinaryWriter, Readable, Writable
from directive_model.api.writing import write

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

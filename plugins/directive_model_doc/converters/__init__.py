"""What turns Word 97-2003 into DOCX: a package in a process of its own, and an office suite."""

from directive_model_doc.converters import msdoc2docx, office
from directive_model_doc.converters.msdoc2docx import Conversion, Failed

__all__ = ["Conversion", "Failed", "msdoc2docx", "office"]

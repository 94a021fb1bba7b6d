"""A program as XML, two blanks of indent; the elements that hold words are not laid out inside."""

from __future__ import annotations

from directive_model import DirectiveProgram, Reading
from directive_model.kit import FORBIDDEN_IN_XML
from directive_model.kit.characters import data_of
from directive_model_xml.elements import Forbidden, append_element
from directive_model_xml.mapping import NAMESPACE, ROOT, VERSION

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_HEAD = f' xmlns="{NAMESPACE}" version="{VERSION}"'


def write(program: DirectiveProgram, places: bool) -> Reading[bytes]:
    """Return the bytes, and a finding for every string that held a character which XML 1.0 forbids.

    Raises :class:`Unwritable` for a program whose sections are nested hundreds of levels deep.
    """
    return data_of(program, "xml", lambda one: _bytes(one, places), FORBIDDEN_IN_XML, Forbidden)


def _bytes(program: DirectiveProgram, places: bool) -> bytes:
    lines = [_DECLARATION]
    append_element(lines, ROOT, program, places=places, head=_HEAD)
    return "\n".join([*lines, ""]).encode()

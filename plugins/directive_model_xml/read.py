"""XML to a program: the schema looks first, so that what is read is all that the file says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from directive_model import DirectiveProgram, Reading
from directive_model.errors import InvalidData, Unreadable, Words
from directive_model.kit import parse_xml
from directive_model.plugin import Source
from directive_model_xml.structure import NoValueError, structured

if TYPE_CHECKING:
    from lxml import etree

SCHEMA_NAME = "directive-program.xsd"


def read(source: Source) -> Reading[DirectiveProgram]:
    """Return the program.

    Raises :class:`Unreadable` ("empty-file", "xml-broken", "xml-doctype", "xml-too-deep"), :class:`InvalidData`,
    which names every fault with its line, and :class:`LimitExceeded`.
    """
    source.hold_size()
    root = parse_xml(source.data, source.name, "", source.limits)
    try:
        if not _schema().validate(root):
            from directive_model_xml.explain import faults_of

            raise InvalidData(faults_of(root, _schema()), source.name, SCHEMA_NAME)
        program: DirectiveProgram = structured(root, DirectiveProgram)
    except NoValueError as error:
        from directive_model_xml.explain import no_value

        raise InvalidData((no_value(error),), source.name, SCHEMA_NAME) from error
    except RecursionError as error:
        raise _too_deep(source.name) from error
    return Reading(program)


@cache
def _schema() -> etree.XMLSchema:
    from lxml import etree

    from directive_model_schemas import schema_text

    return etree.XMLSchema(etree.fromstring(schema_text(SCHEMA_NAME).encode()))


def _too_deep(name: str) -> Unreadable:
    return Unreadable(
        "xml-too-deep",
        Words(vi="các mục lồng nhau quá sâu", en="its sections are nested too deep"),
        Words(
            vi="hãy bớt số cấp của mục; chương trình thật không cần đến một trăm cấp",
            en="use fewer levels; no real program needs a hundred",
        ),
        name,
    )

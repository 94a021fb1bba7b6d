"""For plugin authors: limits, encodings, bounded zip, safe XML, deterministic output.

What opens packages and reads XML is imported when it is first used: no text and no DOCX that is written needs it.
"""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.kit.encodings import decode_text
from directive_model.kit.escape import (
    FORBIDDEN_IN_XML,
    code_points,
    forbidden_in_xml,
    plain,
    plain_xml,
    xml_attribute,
    xml_text,
)
from directive_model.kit.limits import Deadline, Limits, Tally
from directive_model.kit.ole import OLE_MAGIC, Protection, protection_of
from directive_model.kit.output import why_not_written, write_atomically, write_package
from directive_model.language.normal import nfc
from directive_model.language.numerals import roman_numeral

if TYPE_CHECKING:
    from directive_model.kit.package import Package, open_package
    from directive_model.kit.signatures import Signature, certificate_of, common_name, signatures_of
    from directive_model.kit.xml import parse_xml
else:
    __getattr__, __dir__ = door(
        __name__,
        {
            "Package": ".package",
            "open_package": ".package",
            "Signature": ".signatures",
            "certificate_of": ".signatures",
            "common_name": ".signatures",
            "signatures_of": ".signatures",
            "parse_xml": ".xml",
        },
    )

__all__ = [
    "FORBIDDEN_IN_XML",
    "OLE_MAGIC",
    "Deadline",
    "Limits",
    "Package",
    "Protection",
    "Signature",
    "Tally",
    "certificate_of",
    "code_points",
    "common_name",
    "decode_text",
    "forbidden_in_xml",
    "nfc",
    "open_package",
    "parse_xml",
    "plain",
    "plain_xml",
    "protection_of",
    "roman_numeral",
    "signatures_of",
    "why_not_written",
    "write_atomically",
    "write_package",
    "xml_attribute",
    "xml_text",
]

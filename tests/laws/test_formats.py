"""Every format that is installed keeps the contract; a new one is under test the moment it is registered."""

from __future__ import annotations

import pytest

from directive_model.host import Host
from directive_model.plugin import DataFormat
from directive_model.testing import FormatContract, flows

#: Page formats that hold every style fact of a page.
EXACT = {"docx", "fodt", "html", "odt"}
#: What is written shows a page and no more: how well that is read back is measured, not promised.
SHOWN = {"pdf"}
#: Laws of what comes back equal.
EQUAL = {"programs_come_back", "plain_programs_come_back_whole", "losses_are_told"}
HOST = Host()
LAWS = [
    pytest.param(law, id=f"{one.name}-{law.__name__}")
    for one in HOST.formats.values()
    for law in FormatContract(
        format=one, flows=flows() if one.name in EXACT else None, carries_anything=isinstance(one, DataFormat)
    ).laws
    if one.name not in SHOWN or law.__name__ not in EQUAL
]


def test_the_first_formats_are_under_test():
    assert {"docx", "json", "txt", "xml"} <= set(HOST.formats)
    assert () == HOST.findings


@pytest.mark.parametrize("law", LAWS)
def test_the_format_keeps_the_contract(law):
    law()

"""The contracts that every format and every rule must keep; they come with directive-model[testing]."""

from __future__ import annotations

import pytest

from directive_model.testing import FormatContract, check_rule
from directive_model_org import directive_formats
from directive_model_org.exclamation_mark import RULE

(FORMAT,) = directive_formats()
CONTRACT = FormatContract(format=FORMAT, examples=25)


@pytest.mark.parametrize("law", CONTRACT.laws, ids=lambda law: law.__name__)
def test_the_format_keeps_the_contract(law):
    law()


def test_the_rule_keeps_the_contract():
    check_rule(RULE)

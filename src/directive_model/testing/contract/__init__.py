"""The contracts: what every format and every rule must keep."""

from directive_model.testing.contract.damage import damaged
from directive_model.testing.contract.format import FormatContract, check_format
from directive_model.testing.contract.lifting import assert_bilingual
from directive_model.testing.contract.processes import hashes_elsewhere
from directive_model.testing.contract.rule import check_rule
from directive_model.testing.contract.sample import SAMPLE, long_program

__all__ = [
    "SAMPLE",
    "FormatContract",
    "assert_bilingual",
    "check_format",
    "check_rule",
    "damaged",
    "hashes_elsewhere",
    "long_program",
]

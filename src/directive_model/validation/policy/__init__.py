"""A user's say in the check: which rules are asked, how much they weigh, what is waived and why."""

from directive_model.validation.policy.configuration import parse_policy
from directive_model.validation.policy.fingerprint import fingerprint
from directive_model.validation.policy.listing import waivers_as_toml, waivers_of
from directive_model.validation.policy.policy import EVERYTHING, Policy, Waiver
from directive_model.validation.policy.waiving import Waived, unexplained_waivers, unused_waivers, waive

__all__ = [
    "EVERYTHING",
    "Policy",
    "Waived",
    "Waiver",
    "fingerprint",
    "parse_policy",
    "unexplained_waivers",
    "unused_waivers",
    "waive",
    "waivers_as_toml",
    "waivers_of",
]

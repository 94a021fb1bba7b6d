"""What a user says about the check: on the command line, and in the configuration file."""

from directive_model.cli.policy.configuration import policy_of, policy_options
from directive_model.cli.policy.waivers import refuse_misuse, waiver_options, write_waivers

__all__ = ["policy_of", "policy_options", "refuse_misuse", "waiver_options", "write_waivers"]

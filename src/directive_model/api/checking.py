"""Checking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_model.findings import Reading
from directive_model.host import default_host
from directive_model.model import DirectiveProgram

if TYPE_CHECKING:
    from directive_model.forms import AskedForm
    from directive_model.validation import Policy, Report, Rule


def check(
    document: DirectiveProgram | Reading[DirectiveProgram],
    *,
    form: AskedForm | None = None,
    policy: Policy | None = None,
) -> Report:
    """Check a program, or a reading with what its reader noticed: what is wrong, where and by which clause.

    ``form`` is the form to check by: a name, the path of a file of one's own ("my.toml"), or a form; without it the
    program's regime and date decide, and the report says which one it was and why.  Raises
    :class:`directive_model.UnknownName` if no form has that name.  ``policy`` says which rules are asked, how much
    they weigh and what is waived; without it all are asked, and no configuration file is looked for.
    """
    from directive_model.validation import EVERYTHING, Report, check_program, rules_digest

    program = document.value if isinstance(document, Reading) else document
    choice = default_host().choose_form(program, form)
    asked = rules()
    report = check_program(document, choice, asked, policy or EVERYTHING)
    return Report((report,), rules_digest(asked))


def rules() -> tuple[Rule, ...]:
    """Return all rules, the library's own and those of plugins after them."""
    from directive_model.validation import all_rules

    return (*all_rules(), *default_host().rules)

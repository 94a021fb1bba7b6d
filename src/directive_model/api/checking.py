"""Checking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_model.findings import Reading
from directive_model.host import default_host
from directive_model.model import DirectiveProgram

if TYPE_CHECKING:
    from directive_model.forms import AskedForm
    from directive_model.validation import Report, Rule


def check(document: DirectiveProgram | Reading[DirectiveProgram], *, form: AskedForm | None = None) -> Report:
    """Check a program, or a reading with what its reader noticed: what is wrong, where and by which clause.

    ``form`` is the form to check by: a name, the path of a file of one's own ("my.toml"), or a form; without it the
    program's regime and date decide, and the report says which one it was and why.  Raises
    :class:`directive_model.UnknownName` if no form has that name.
    """
    from directive_model.validation import Report, check_program

    program = document.value if isinstance(document, Reading) else document
    choice = default_host().choose_form(program, form)
    return Report((check_program(document, choice, rules()),))


def rules() -> tuple[Rule, ...]:
    """Return all rules, the library's own and those of plugins after them."""
    from directive_model.validation import all_rules

    return (*all_rules(), *default_host().rules)

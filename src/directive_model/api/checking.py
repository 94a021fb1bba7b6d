"""Checking."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from directive_model._door import later
from directive_model.findings import Reading
from directive_model.host import default_host, is_as_read
from directive_model.model import DirectiveProgram
from directive_model.model.value import need_given

if TYPE_CHECKING:
    from directive_model import forms, validation
else:
    # Few commands check; whoever resolves hints finds them all the same.
    forms, validation = later("directive_model.forms"), later("directive_model.validation")


def check(
    document: DirectiveProgram | Reading[DirectiveProgram],
    *,
    form: forms.AskedForm | None = None,
    policy: validation.Policy | None = None,
) -> validation.Report:
    """Check a program, or a reading with what its reader noticed: what is wrong, where and by which clause.

    ``form`` is the form to check by: a name, the path of a file of one's own ("my.toml"), or a form; without it the
    program's regime and date decide, and the report says which one it was and why.  Raises
    :class:`directive_model.UnknownName` if no form has that name.  ``policy`` says which rules are asked, how much
    they weigh and what is waived; without it all are asked, and no configuration file is looked for.  Raises
    :class:`directive_model.WrongType` for what is neither, and for a program that holds what its fields do not.
    """
    from directive_model.validation import EVERYTHING, Policy, Report, check_program, rules_digest

    need_given(policy, "policy", Policy, None)
    program = _program(document)
    choice = default_host().choose_form(program, form)
    asked = rules()
    report = check_program(document, choice, asked, EVERYTHING if policy is None else policy)
    return Report((report,), rules_digest(asked))


def check_all(
    documents: Iterable[DirectiveProgram | Reading[DirectiveProgram]],
    *,
    form: forms.AskedForm | None = None,
    policy: validation.Policy | None = None,
) -> validation.Report:
    """Check many documents, each as :func:`check` does, and then together: their numbers, dates and tasks.

    Of each document only a few facts are kept, so that an iterator may read them one after another.  Raises what
    :func:`check` raises.
    """
    from directive_model.validation import EVERYTHING, Policy, Report, check_series, rules_digest

    need_given(policy, "policy", Policy, None)
    need_given(documents, "documents", Iterable)
    files: list[validation.FileReport] = []
    entries: list[validation.Entry] = []
    for document in documents:
        files += check(document, form=form, policy=policy).files
        entries.append(entry(document, form=form))
    found = check_series(entries, series_rules(), EVERYTHING if policy is None else policy)
    together = (
        tuple(one.beside(file) for one, file in zip(found, files, strict=True)) if len(files) > 1 else tuple(files)
    )
    return Report(together, rules_digest((*rules(), *series_rules())))


def entry(
    document: DirectiveProgram | Reading[DirectiveProgram], *, form: forms.AskedForm | None = None
) -> validation.Entry:
    """Return the facts of a document that others are compared with; ``form`` as for :func:`check`."""
    from directive_model.validation import entry_of

    program = document.value if isinstance(document, Reading) else document
    return entry_of(document, default_host().choose_form(program, form).form)


def rules() -> tuple[validation.Rule, ...]:
    """Return all rules, the library's own and those of plugins after them."""
    from directive_model.validation import all_rules

    return (*all_rules(), *default_host().rules)


def series_rules() -> tuple[validation.SeriesRule, ...]:
    """Return all rules over many documents, likewise."""
    from directive_model.validation import series_rules

    return (*series_rules(), *default_host().series_rules)


def _program(document: DirectiveProgram | Reading[DirectiveProgram]) -> DirectiveProgram:
    """Return the program of a reading, or the program itself.

    Readers give none that holds what it must not; who changes what was read, and keeps the reading's places, may.
    """
    program = document.value if isinstance(document, Reading) else document
    if is_as_read(program):
        return program
    from directive_model.model.typed import need_kind, need_typed

    if program is document:
        need_kind(program, DirectiveProgram, Reading)
    else:
        need_kind(program, DirectiveProgram)
    need_typed(program)
    return program

"""``rules``: what the check asks for."""

from __future__ import annotations

import click

from directive_model.cli.command import Command
from directive_model.cli.findings import SEVERITIES
from directive_model.cli.terminal import DONE, Terminal
from directive_model.errors import Words

_TEXT = Words(
    vi="Liệt kê các quy tắc kiểm tra: mã, mức độ, điều khoản, nội dung. "
    "Qua đường ống, các cột cách nhau bằng dấu tab.",
    en="List the rules of the check: id, severity, clause, summary. In a pipe, the columns are parted by tabs.",
)
_HEADER = (
    Words(vi="MÃ", en="ID"),
    Words(vi="MỨC ĐỘ", en="SEVERITY"),
    Words(vi="ĐIỀU KHOẢN", en="CLAUSE"),
    Words(vi="NỘI DUNG", en="SUMMARY"),
)


def command(terminal: Terminal) -> click.Command:
    """Build the command ``rules``."""
    return Command("rules", terminal, callback=_list, text=_TEXT, params=[])


def _list(terminal: Terminal) -> int:
    from directive_model.api.checking import rules, series_rules
    from directive_model.findings import clause_words
    from directive_model.forms import form_names, load_form
    from directive_model.host import default_host
    from directive_model.validation.pages import clauses_of

    forms = [*map(load_form, form_names()), *default_host().forms.values()]
    say = terminal.say
    rows = []
    for rule in (*rules(), *series_rules()):
        clauses = say(clause_words(clauses_of(rule, forms) or "–"))
        rows.append((rule.id, say(SEVERITIES[rule.severity.value]), clauses, say(rule.summary)))
    terminal.table(_HEADER, rows)
    return DONE

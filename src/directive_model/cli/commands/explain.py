"""``explain CODE``: what a rule asks for and why, what is right and wrong; or what another code means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from directive_model.cli.command import Command
from directive_model.cli.findings import SEVERITIES
from directive_model.cli.misuse import Misuse, unknown
from directive_model.cli.source import completed
from directive_model.cli.terminal import DONE, Terminal
from directive_model.errors import Words

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from directive_model.validation import Example, Rule, SeriesRule
    from directive_model.validation.notices import Notice

_TEXT = Words(
    vi="Cho biết quy tắc yêu cầu gì, vì sao, theo điều khoản nào, đúng sai ra sao; hoặc một mã khác nghĩa là gì.",
    en="Say what a rule asks for, why, by which clause, what is right and wrong; or what another code means.",
)
_NAMED = Words(vi="MÃ", en="CODE")
_CODE = Words(vi="quy tắc hay mã", en="rule or code")
_FIXES = {
    None: Words(vi="không sửa tự động", en="nobody but a person can mend it"),
    "safe": Words(vi="sửa được an toàn", en="can be mended safely"),
    "suggested": Words(vi="có gợi ý sửa, cần người xem lại", en="a mend is suggested and wants a person's eye"),
}
_NO_CLAUSE = Words(vi="không theo điều khoản nào", en="no clause")
_ENDS = Words(vi="lỗi, không thực hiện được", en="error, it cannot be done")
_REMEDY = Words(vi="cần làm", en="what to do")
_RIGHT, _WRONG = Words(vi="Đúng", en="Right"), Words(vi="Sai", en="Wrong")


def command(terminal: Terminal) -> click.Command:
    """Build the command ``explain``."""
    argument = click.Argument(["rule"], metavar=terminal.say(_NAMED), shell_complete=_complete)
    return Command("explain", terminal, callback=_explain, text=_TEXT, params=[argument])


def _explain(terminal: Terminal, rule: str) -> int:
    from directive_model.api.checking import rules, series_rules
    from directive_model.validation.notices import notices

    known: dict[str, Rule | SeriesRule] = {one.id: one for one in rules()}
    known |= {one.id: one for one in series_rules()}
    if rule in known:
        _print(known[rule], terminal)
        return DONE
    meant = [one for one in notices() if one.code == rule]
    if not meant:
        codes = (*known, *(one.code for one in notices()))
        raise Misuse(unknown(_CODE, rule, codes, "directive-model rules"), click.get_current_context())
    for number, notice in enumerate(meant):
        if number:
            terminal.line()
        _tell(notice, terminal)
    return DONE


def _tell(notice: Notice, terminal: Terminal) -> None:
    """Print what a code means that is no rule."""
    say, weight = terminal.say, notice.severity or "error"
    weighed = _ENDS if notice.severity is None else SEVERITIES[weight]
    terminal.line(f"{terminal.painted(notice.code, 'title')}: {terminal.painted(say(weighed), weight)}")
    terminal.line()
    terminal.line(say(notice.meaning))
    terminal.line()
    terminal.line(f"  {say(_REMEDY)}: {say(notice.remedy)}")


def _print(rule: Rule | SeriesRule, terminal: Terminal) -> None:
    from directive_model.findings import clause_words
    from directive_model.forms import form_names, load_form
    from directive_model.validation.pages import CERTAINTIES, clauses_of
    from directive_model.validation.rules.changes import LEGEND, shows_changes

    say, forms = terminal.say, [load_form(name) for name in form_names()]
    severity = rule.severity.value
    terminal.line(f"{terminal.painted(rule.id, 'title')}: {terminal.painted(say(SEVERITIES[severity]), severity)}")
    terminal.line()
    terminal.line(say(rule.summary))
    terminal.line(say(rule.why))
    terminal.line()
    clauses = clauses_of(rule, forms)
    clause = say(clause_words(clauses) if clauses else _NO_CLAUSE)
    terminal.line(f"  {clause} ({say(CERTAINTIES[rule.certainty])})")
    terminal.line(f"  {', '.join(form.name for form in forms if rule.belongs_to(form))}")
    terminal.line(f"  {say(_FIXES[rule.fix])}")
    if shows_changes(rule):
        terminal.line()
        terminal.line(say(LEGEND))
    for heading, examples in ((_RIGHT, rule.good), (_WRONG, rule.bad)):
        for example in examples:
            _show(terminal, heading, example)


def _show(terminal: Terminal, heading: Words, example: Example | tuple[str, ...]) -> None:
    """Print what is to be seen in an example; one of several documents as each of them in turn."""
    from directive_model.validation.rules.changes import AS_IT_IS, changes_of

    if isinstance(example, tuple):
        told = "\n".join(changes_of(one) or terminal.say(AS_IT_IS) for one in example)
    else:
        told = changes_of(example) if isinstance(example, str) else terminal.say(example.words)
    if told:
        terminal.line()
        terminal.line(f"{terminal.painted(terminal.say(heading), 'label')}:")
        for line in told.splitlines():
            terminal.line(f"  {line}".rstrip())


def _complete(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    from directive_model.api.checking import rules, series_rules
    from directive_model.validation.notices import notices

    codes = [rule.id for rule in (*rules(), *series_rules())]
    return completed([*codes, *dict.fromkeys(one.code for one in notices())], begun)

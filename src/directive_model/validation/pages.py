"""A page a rule, docs/rules/ID.md, and their index, docs/rules.md: printed from the rules themselves.

``python -m directive_model.validation.pages [--check] [FOLDER]`` writes them, or with ``--check`` says whether they
are current, by the exit code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.forms import Form, form_names, load_form
from directive_model.validation.catalogue import PARTS, SERIES, rules_by_part, series_rules
from directive_model.validation.example import Example
from directive_model.validation.rule import BaseRule, Rule
from directive_model.validation.rules.changes import AS_IT_IS, BASES, LEGEND, changes_of, shows_changes
from directive_model.validation.series import SeriesRule

_FOLDER = "docs"
#: What each mark of certainty says.
CERTAINTIES = {
    "P": Words(vi="đọc trong toàn văn quy định", en="read in the rule's full text"),
    "D": Words(vi="đọc trong bản tóm lược quy định", en="read in a digest of the rule"),
    "C": Words(vi="đếm được trong văn bản thật", en="counted in real documents"),
    "U": Words(vi="chưa kiểm chứng", en="unverified"),
}
#: What becomes of a verdict where the source was read from pictures or in part.
_ON_SCANS = {
    "marks": "on scans a note · trên bản quét chỉ là lưu ý",
    "absence": "on scans a note, and not evaluated where not all was read · "
    "trên bản quét chỉ là lưu ý; không xét khi chưa đọc hết tệp",
}
_PRINTED = "<!-- Printed by `python -m directive_model.validation.pages`; do not edit by hand. -->"
_INTRODUCTION = """\
# Rules

{printed}

Each rule names a fault, and has a page: what is asked for, why, by which clause, what is right and what is wrong.
`directive-model rules` lists them, and a finding carries the rule's name.
The clause is the one of the form by which the document is checked; certainty says how well the clause is known:
{certainties}.
A rule that rests on an unverified source is a note, never an error.
A fix is safe where it changes nothing that people read otherwise, and suggested where it wants a person's eye.

Mỗi quy tắc mang tên của một lỗi và có một trang riêng: yêu cầu gì, vì sao, theo điều khoản nào, đúng sai ra sao.
Điều khoản là của mẫu thể thức dùng để kiểm tra văn bản; độ chắc chắn cho biết điều khoản được biết đến mức nào:
{do_chac_chan}.
Quy tắc dựa trên nguồn chưa kiểm chứng chỉ là lưu ý, không bao giờ là lỗi.
Cách sửa là an toàn (safe) khi không làm đổi nghĩa chữ nào, là gợi ý (suggested) khi cần người xem lại.

Right and wrong are whole documents, which the tests run.
They are shown as changes of one of these two, a program of the Party and a plan of the State, in which all is right.
Ví dụ đúng, sai là những văn bản đầy đủ, được trình bày như các thay đổi của một trong hai văn bản đúng sau đây:
một chương trình của Đảng và một kế hoạch của Nhà nước.

```text
{party}```

```text
{state}```
"""


def rules_pages() -> dict[str, str]:
    """Return every page by its name, "rules.md" and "rules/ID.md", in English and in Vietnamese, as Markdown."""
    forms = [load_form(name) for name in form_names()]
    pages = {"rules.md": _index(forms)}
    for rules in _rules().values():
        pages |= {f"rules/{rule.id}.md": "\n".join(_page(rule, forms)).rstrip() + "\n" for rule in rules}
    return pages


def _index(forms: list[Form]) -> str:
    lines = [
        _INTRODUCTION.format(
            printed=_PRINTED,
            certainties="; ".join(f"{mark}, {words.en}" for mark, words in CERTAINTIES.items()),
            do_chac_chan="; ".join(f"{mark}, {words.vi}" for mark, words in CERTAINTIES.items()),
            party=BASES[0],
            state=BASES[1],
        )
    ]
    for part, rules in _rules().items():
        lines += [
            f"## {PARTS[part].en} · {PARTS[part].vi}",
            "",
            "| rule | | clause | fix | |",
            "| --- | --- | --- | --- | --- |",
        ]
        lines += [
            f"| [{rule.id}](rules/{rule.id}.md) | {rule.severity.value} | {clauses_of(rule, forms) or '–'} "
            f"| {rule.fix or '–'} | {rule.summary.en} · {rule.summary.vi} |"
            for rule in rules
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _rules() -> dict[str, tuple[Rule | SeriesRule, ...]]:
    return {**rules_by_part(), SERIES: series_rules()}


def clauses_of(rule: BaseRule, forms: list[Form]) -> str:
    """Return the clause of each form that the rule belongs to, each once."""
    clauses = [clause for form in forms if rule.belongs_to(form) and (clause := rule.clause_in(form)) is not None]
    return ", ".join(dict.fromkeys(clauses))


def _page(rule: Rule | SeriesRule, forms: list[Form]) -> Iterator[str]:
    yield f"# {rule.id}"
    yield ""
    yield _PRINTED
    yield ""
    facts = [
        rule.severity.value,
        clauses_of(rule, forms) or "no clause · không theo điều khoản nào",
        f"{rule.certainty}: {CERTAINTIES[rule.certainty].en} · {CERTAINTIES[rule.certainty].vi}",
        ", ".join(form.name for form in forms if rule.belongs_to(form)),
        f"fix · cách sửa: {rule.fix}" if rule.fix else "no fix · không sửa tự động",
    ]
    if isinstance(rule, Rule) and (told := _on_scans(rule)):
        facts.append(told)
    if rule.since is not None or rule.until is not None:
        facts.append(f"{rule.since or '…'} – {rule.until or '…'}")
    yield from (f"- {fact}" for fact in facts)
    yield ""
    yield f"{rule.summary.en}\n{rule.why.en}"
    yield ""
    yield f"{rule.summary.vi}\n{rule.why.vi}"
    yield ""
    yield from [f"{LEGEND.en}\n{LEGEND.vi}", ""] if shows_changes(rule) else []
    for heading, examples in (("Right · Đúng", rule.good), ("Wrong · Sai", rule.bad)):
        shown = [lines for example in examples if (lines := _shown(example))]
        if shown:
            yield f"## {heading}"
            yield ""
        for lines in shown:
            yield lines
            yield ""
    yield "[All rules · Mọi quy tắc](../rules.md)"


def _on_scans(rule: Rule) -> str:
    """Return what becomes of the rule's verdicts on scans; "" where they weigh no less, or a scan does not tell."""
    measured = {"faces", "layouts", "paper", "images"} & {*rule.needs}
    if measured or (rule.basis == "marks" and rule.severity is Severity.NOTE):
        return ""
    return _ON_SCANS.get(rule.basis, "")


def _shown(example: Example | tuple[str, ...]) -> str:
    """Return an example as Markdown; "" for a sample as it is, in which there is nothing to see."""
    if isinstance(example, tuple):
        return "\n\n".join(_shown(document) or f"{AS_IT_IS.en}\n\n{AS_IT_IS.vi}" for document in example)
    if isinstance(example, str):
        return "" if example in BASES else f"```diff\n{changes_of(example)}\n```"
    return f"{example.words.en}\n\n{example.words.vi}"


def main(arguments: list[str]) -> int:
    """Write the pages; or, with ``--check``, return 1 where one of them is not current, or is of no rule any more."""
    folder = Path(next((argument for argument in arguments if not argument.startswith("-")), _FOLDER))
    pages = {folder / name: text for name, text in rules_pages().items()}
    stale = [page for page in sorted((folder / "rules").glob("*.md")) if page not in pages]
    if "--check" in arguments:
        stale += [
            page for page, text in pages.items() if not page.is_file() or page.read_text(encoding="utf-8") != text
        ]
        for page in stale:
            sys.stderr.write(f"{page} is not current; run: python -m directive_model.validation.pages\n")
        return 1 if stale else 0
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    for page in stale:
        page.unlink()
    for page, text in pages.items():
        page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

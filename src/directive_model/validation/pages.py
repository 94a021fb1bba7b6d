"""The rules' page, docs/rules.md: printed from the rules themselves, so that nothing is written twice.

``python -m directive_model.validation.pages [--check] [FILE]`` writes it, or with ``--check`` says whether it is
current, by the exit code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from directive_model.errors import Words
from directive_model.forms import Form, form_names, load_form
from directive_model.validation.catalogue import PARTS, rules_by_part
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample, state_sample

_PAGE = "docs/rules.md"
_CERTAINTIES = {
    "P": Words(vi="đọc trong toàn văn quy định", en="read in the rule's full text"),
    "D": Words(vi="đọc trong bản tóm lược quy định", en="read in a digest of the rule"),
    "C": Words(vi="đếm được trong văn bản thật", en="counted in real documents"),
    "U": Words(vi="chưa kiểm chứng", en="unverified"),
}
_INTRODUCTION = """\
# Rules

<!-- Printed by `python -m directive_model.validation.pages`; do not edit by hand. -->

Each rule names a fault.
`directive-model rules` lists them, and a finding carries the rule's name.
The clause is the one of the form by which the document is checked; certainty says how well the clause is known:
{certainties}.
A rule that rests on an unverified source is a note, never an error.

Mỗi quy tắc mang tên của một lỗi.
Điều khoản là của mẫu thể thức dùng để kiểm tra văn bản; độ chắc chắn cho biết điều khoản được biết đến mức nào:
{do_chac_chan}.
Quy tắc dựa trên nguồn chưa kiểm chứng chỉ là lời nhắc, không bao giờ là lỗi.

Right and wrong are whole documents, which the tests run.
They are shown as changes of one of these two, a program of the Party and a plan of the State, in which all is right.
Ví dụ đúng, sai là những văn bản đầy đủ, được trình bày như các thay đổi của một trong hai văn bản đúng sau đây:
một chương trình của Đảng và một kế hoạch của Nhà nước.

```text
{party}```

```text
{state}```
"""


def rules_page() -> str:
    """Return the page of all rules, in English and in Vietnamese, as Markdown."""
    forms = [load_form(name) for name in form_names()]
    lines = [
        _INTRODUCTION.format(
            certainties="; ".join(f"{mark}, {words.en}" for mark, words in _CERTAINTIES.items()),
            do_chac_chan="; ".join(f"{mark}, {words.vi}" for mark, words in _CERTAINTIES.items()),
            party=sample(),
            state=state_sample(),
        )
    ]
    for part, rules in rules_by_part().items():
        lines += [f"## {PARTS[part].en} · {PARTS[part].vi}", ""]
        for rule in rules:
            lines += _rule(rule, forms)
    return "\n".join(lines).rstrip() + "\n"


def _rule(rule: Rule, forms: list[Form]) -> Iterator[str]:
    clauses = [clause for form in forms if rule.belongs_to(form) and (clause := rule.clause_in(form)) is not None]
    yield f"### {rule.id}"
    yield ""
    clause = ", ".join(dict.fromkeys(clauses)) or "no clause · không theo điều khoản nào"
    yield f"{rule.severity.value} · {clause} · {rule.certainty}"
    yield ""
    yield f"{rule.summary.en}\n{rule.why.en}"
    yield ""
    yield f"{rule.summary.vi}\n{rule.why.vi}"
    yield ""
    for heading, examples in (("Right · Đúng", rule.good), ("Wrong · Sai", rule.bad)):
        changes = [_changes(example) for example in examples if example not in _bases()]
        if changes:
            yield f"{heading}:"
            yield ""
        for change in changes:
            yield f"```diff\n{change}\n```"
            yield ""


def _changes(example: str) -> str:
    """Return an example as the lines in which it differs from its sample, each with the line before and after."""
    changes = [list(unified_diff(base.splitlines(), example.splitlines(), n=1, lineterm="")) for base in _bases()]
    lines = min(changes, key=len)[2:]
    shown = ["…" if line.startswith("@@") else _visible(line).rstrip() for line in lines]
    return "\n".join(shown[1:] if shown[:1] == ["…"] else shown)


def _bases() -> tuple[str, ...]:
    return (sample(), state_sample())


def _visible(line: str) -> str:
    """Return a line with what would not show, such as a private character, as its Python escape."""
    return "".join([letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in line])


def main(arguments: list[str]) -> int:
    """Write the page; or, with ``--check``, return 1 where it is not current."""
    page = Path(next((argument for argument in arguments if not argument.startswith("-")), _PAGE))
    text = rules_page()
    if "--check" in arguments:
        current = page.is_file() and page.read_text(encoding="utf-8") == text
        if not current:
            sys.stderr.write(f"{page} is not current; run: python -m directive_model.validation.pages\n")
        return 0 if current else 1
    page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""macros-left-out: programs in the file, which are never run."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.package.parts import MICROSOFT, RELATIONS, related
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="macros-left-out",
    severity=Severity.NOTE,
    summary=Words(
        vi="Tệp văn bản không chứa macro.",
        en="The file of a document holds no macros.",
    ),
    why=Words(
        vi="Macro có thể chạy mã độc trên máy người nhận; văn bản hành chính không cần macro.",
        en="Macros can run malicious code on the machine of who receives them; no document needs any.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="một tệp có dự án macro", en="a file with a project of macros"),
            replaced={RELATIONS: related("vbaProject", "vbaProject.bin", MICROSOFT)},
            added={"word/vbaProject.bin": b"\0"},
        ),
    ),
    faults=None,
)

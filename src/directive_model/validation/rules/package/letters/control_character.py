"""control-character: a character that prints nothing, left by another program."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="control-character",
    severity=Severity.NOTE,
    summary=Words(
        vi="Tệp văn bản thuần không có ký tự điều khiển.",
        en="A text file has no control characters.",
    ),
    why=Words(
        vi="Ký tự điều khiển không in ra nhưng cản trở tìm kiếm, trao đổi dữ liệu; thường do tệp bị lỗi.",
        en="It prints nothing, stands in the way of searches and exchange, and is mostly the trace of damage.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="ký tự U+0002 sau “Nơi nhận:”", en="the character U+0002 after “Nơi nhận:”"),
            format="txt",
            replaced={"": ("Nơi nhận:", "Nơi nhận:\x02")},
        ),
    ),
    faults=None,
)

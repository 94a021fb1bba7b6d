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
        vi="Ký tự điều khiển không in ra nhưng cản trở tìm kiếm, trao đổi dữ liệu; thường do tệp bị lỗi. "
        "Trong văn bản xuất từ cơ sở dữ liệu, chỗ xuống dòng có thể còn ghi bằng ký hiệu “\\n”; "
        "thông báo cho biết dòng nào có bao nhiêu ký hiệu được đọc như vậy, hoặc được để nguyên.",
        en="It prints nothing, stands in the way of searches and exchange, and is mostly the trace of damage. "
        "What a database has written out may keep the ends of lines as “\\n”; the note says which line has how many "
        "of them, and that they are read so, or left as they are.",
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

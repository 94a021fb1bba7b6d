"""converted-encoding: letters in an encoding of old days; the reader converts them and says so."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="converted-encoding",
    severity=Severity.NOTE,
    summary=Words(
        vi="Chữ trong tệp theo Unicode (TCVN 6909:2001), không theo TCVN3, VNI hay bảng mã cũ khác.",
        en="The letters of the file are Unicode (TCVN 6909:2001), not TCVN3, VNI or another old encoding.",
    ),
    why=Words(
        vi="Chữ theo bảng mã cũ không tìm kiếm được, hiện sai trên máy thiếu phông; cần xem lại chữ đã chuyển.",
        en="Such letters cannot be searched, and show wrong without their font; look at what was converted.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(
                vi="một tệp văn bản thuần theo UTF-16 mà không có dấu nhận biết",
                en="a text file in UTF-16 without a mark that says so",
            ),
            format="txt",
            added={"": sample().encode("utf-16-le")},
        ),
    ),
    faults=None,
)

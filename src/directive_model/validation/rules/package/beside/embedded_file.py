"""embedded-file: another file, or a control, that opens from within the document."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.package.parts import DOCUMENT, END, ID, RELATIONS, related
from directive_model.validation.rules.sample import sample

_SHEET = f'<o:OLEObject Type="Embed" r:id="{ID}"/>'

RULE = Rule(
    id="embedded-file",
    severity=Severity.WARNING,
    summary=Words(
        vi="Tệp không nhúng tệp khác (đối tượng OLE) hay điều khiển ActiveX.",
        en="No other file (an OLE object) and no ActiveX control is embedded in the file.",
    ),
    why=Words(
        vi="Tệp nhúng mở bằng chương trình khác, mang dữ liệu không thấy trên trang và là đường phát tán mã độc.",
        en="An embedded file runs in another program, carries data that no page shows, and is a way for malware.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(
                vi="một bảng tính được nhúng dưới dạng đối tượng OLE", en="a spreadsheet embedded as an OLE object"
            ),
            replaced={
                DOCUMENT: (END, f"<w:p><w:r><w:object>{_SHEET}</w:object></w:r></w:p>{END}"),
                RELATIONS: related("oleObject", "embeddings/sheet.bin"),
            },
            added={"word/embeddings/sheet.bin": b"\0"},
        ),
    ),
    faults=None,
)

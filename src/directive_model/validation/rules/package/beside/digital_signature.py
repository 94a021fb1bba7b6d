"""digital-signature: a digital signature, which no copy carries."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="digital-signature",
    severity=Severity.NOTE,
    summary=Words(
        vi="Chữ ký số của tệp được kiểm tra ở phần mềm đã ký.",
        en="The digital signature of a file is verified in the program that made it.",
    ),
    why=Words(
        vi="Chữ ký không được kiểm tra ở đây và không theo sang bản ghi ra; bản đã ký không được sửa tự động.",
        en="It is not verified here, and no copy carries it; what is signed is mended by nobody.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="một tệp có chữ ký số", en="a file with a digital signature"),
            added={"_xmlsignatures/sig1.xml": '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'},
        ),
    ),
    faults=None,
)

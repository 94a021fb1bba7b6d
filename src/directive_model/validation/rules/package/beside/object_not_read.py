"""object-not-read: an image, a chart and the like, whose words are not read."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.package.parts import DOCUMENT, END, ID, RELATIONS, related
from directive_model.validation.rules.sample import sample

_IMAGE = f'<v:shape><v:imagedata r:id="{ID}"/></v:shape>'

RULE = Rule(
    id="object-not-read",
    severity=Severity.NOTE,
    summary=Words(
        vi="Nội dung của văn bản là chữ, không nằm trong hình ảnh, biểu đồ, WordArt.",
        en="What a document says stands in letters, not in images, charts or WordArt.",
    ),
    why=Words(
        vi="Chữ trong hình ảnh không tìm kiếm, không kiểm tra được; người khiếm thị không nghe được.",
        en="Words in an image cannot be searched or checked, and who does not see cannot hear them.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="một hình ảnh sau phần chữ ký", en="an image after the signature"),
            replaced={
                DOCUMENT: (END, f"<w:p><w:r><w:pict>{_IMAGE}</w:pict></w:r></w:p>{END}"),
                RELATIONS: related("image", "media/image1.png"),
            },
            added={"word/media/image1.png": b"\x89PNG"},
        ),
    ),
    faults=None,
)

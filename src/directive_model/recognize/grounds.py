"""The grounds of a document: where one goes on that a page has broken, and how a form itself sets them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import attrs

from directive_model import model
from directive_model.language import fold
from directive_model.language.naming import is_organ
from directive_model.language.patterns import late
from directive_model.model import Block, Paragraph, Regime
from directive_model.recognize.page.anchors import wants_more
from directive_model.recognize.text.words import KINDS

#: How a ground begins.
GROUND = ("Căn cứ ", "Theo đề nghị ", "Xét ")
#: What begins another one, or the sentence behind them, too.
_BEGINS = ("Theo ", "Thực hiện ", "Trên cơ sở ", "Sau khi ", "Nhằm ", "Để ", "Tiếp tục ", "Được sự ")
#: The next of several documents, each in a line of its own.  A title may begin as others do: "Quy định chức năng",
#: "Kế hoạch 5 năm"; it has no number or day behind its kind.
_ANOTHER = late(
    r"(?:Bộ luật|Luật|Pháp lệnh)(?: [^\s\d]+){0,20}? (?:số |ngày )?\d"
    rf"|(?:{KINDS})(?: của(?: [^\s\d]+){{1,14}}?)? (?:(?:số:? |ngày )\d|\d+[/-])"
)
#: The same without number or day, as what was broken goes on with it, too: only the text above tells.
_UNNUMBERED = late(r"(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư) ")
#: A day, a number or a code ends what is told of a document, mostly; so may a year, or a code that ends in letters.
_TOLD = late(r"(?:(?:tháng \d{1,2} năm|\d[/.-]\d{1,2}[/.-]) ?\d{4}| số \d+|/\S*\d)$")
_MAY_BE_TOLD = late(r"(?:\d|\d[/-]\S*[A-ZĐ])$")
#: Words that want the document they speak of behind them, folded.  It may stand before them: "được Quốc hội thông
#: qua"; "các văn bản hướng dẫn" are somebody's or nobody's.
_OF_DOCUMENTS = (
    " thi hành", " thực hiện", " hướng dẫn", " ban hành", " phê duyệt", " thông qua", " công bố", " triển khai",
    " quy định", " chi tiết", " sửa đổi", " bổ sung", " thay thế", " áp dụng", " cụ thể hóa", " bởi", " điều",
)  # fmt: skip
_SAID_BEFORE = late(
    r"được (?:[^\s,;]+ ){0,12}(?:ban hành|phê duyệt|thông qua|công bố|sửa đổi|bổ sung|thay thế|hướng dẫn)$"
    r"|(?P<noun>(?:văn bản|các|những) (?:hướng dẫn|quy định)(?: thi hành| thực hiện)?)$"
)
#: What the body does that issues the document: "Ban Thường vụ thông báo".
_SPEAKS = late(r"(?:(?! (?:về|tại|của) ).)* (?:thông báo|yêu cầu|kết luận|thống nhất|nhận thấy|như sau)\b")
#: How one begins that the State's form sets in italics.
_GROUNDS = ("căn cứ ", "theo đề nghị của ", "xét đề nghị của ")


def ground_goes_on(above: str, text: str) -> bool:
    """Whether ``text`` goes on with a ground whose last line, ``above``, ends inside of it, as none should.

    A page has broken it then: "của Hội đồng nhân dân tỉnh" and "Sơn Hải;".  Else the next of several documents
    follows, or the body that issues this one.  Where no semicolon closes the ground, only a word that wants another
    shows that it goes on.
    """
    closed = text[-1] == ";"
    if wants_more(above) and (closed or not (above[-1] in ",-" or text.isupper())):
        return True
    if not closed or text.startswith(_BEGINS):
        return False
    folded = fold(above)
    another = _ANOTHER.match(text) is not None
    said = _SAID_BEFORE.search(folded)
    whole = said is not None and (another or said["noun"] is None)
    if folded.endswith(_OF_DOCUMENTS) and not whole:
        return True
    if another or _TOLD.search(above):
        return False
    if _UNNUMBERED.match(text):
        return not (whole or _MAY_BE_TOLD.search(above) or is_organ(folded.rpartition(" của ")[2]))
    return not (is_organ(fold(text)) and _SPEAKS.match(text))


def as_the_form_sets(preamble: Sequence[Block], regime: Regime) -> tuple[Block, ...]:
    """Return ``preamble`` without the italics of the State's grounds and the bold of what they lead to.

    NĐ30 Phụ lục I, II.6 and its samples: "Căn cứ …" in italics, "QUYẾT ĐỊNH:" in bold.
    """
    if regime is not Regime.STATE:
        return tuple(preamble)
    return tuple(_plain(block) if isinstance(block, Paragraph) else block for block in preamble)


def _plain(paragraph: Paragraph) -> Paragraph:
    text = paragraph.text
    style: Literal["bold", "italic"] | None = (
        "bold" if text.isupper() else "italic" if fold(text).startswith(_GROUNDS) else None
    )
    if style is None or not paragraph.sentences or paragraph.label is not None:
        return paragraph
    if any(one.emphasis != (model.Emphasis(0, len(one.text), style),) for one in paragraph.sentences):
        return paragraph
    return attrs.evolve(paragraph, sentences=tuple(attrs.evolve(one, emphasis=()) for one in paragraph.sentences))

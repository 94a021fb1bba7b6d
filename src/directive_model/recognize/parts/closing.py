"""The words that end a document, and those before its first number."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.recognize.text.join import Text
from directive_model.recognize.text.styles import block_meaning

#: The name of the style that typeset gives closing paragraphs is evidence; so is how such paragraphs speak.
_KINDS = (
    "(?:chương trình|kế hoạch|chỉ thị|hướng dẫn|kết luận|nghị quyết|thông báo|quyết định|công văn|văn bản|quy định)"
)
_OF_ARTICLE = late(rf"{_KINDS} này\b")
#: The longest of those kinds, and the word after it.
_LONGEST_KIND = len("chương trình này")
#: How such paragraphs go on, by their first word.
_CLOSING = {
    "căn": late(rf"căn cứ (?:vào )?(?:nội dung )?{_KINDS}\b.{{0,60}}?\bnày\b"),
    "trên": late(rf"trên (?:đây là|cơ sở {_KINDS}\b.{{0,60}}?\bnày\b)"),
    "nhận": late(rf"nhận được {_KINDS}\b"),
    **dict.fromkeys(
        ("trong", "quá"),
        late(
            r"(?:trong )?quá trình (?:(?:triển khai|tổ chức) )*thực hiện\b.{0,40}"
            r"(?:nếu|vướng mắc|khó khăn|phát sinh)"
        ),
    ),
    **dict.fromkeys(
        ("yêu", "đề"),
        late(r"(?:yêu cầu|đề nghị) (?:các|đồng chí|thủ trưởng|cấp ủy|người đứng đầu|quý|lãnh đạo)\b"),
    ),
    "trân": late(r"trân trọng\b"),
    "xin": late(r"xin trân trọng"),
    "kính": late(r"kính (?:trình|đề nghị|mong)\b"),
}
_ENDS = (".", ";", ":", "!", "?", "…", ",", "”")
_LISTS = frozenset(("dash", "plus", "star", "bullet"))


def part_closing(texts: list[Text]) -> tuple[list[Text], list[Text]]:
    """Part the last paragraphs that speak of the document as a whole from what stands before them.

    Where the text has articles, the last of them says when "Quyết định này" comes into force and who obeys it.
    """
    index = len(texts)
    articles = any(text.label is not None and text.label.family == "dieu" for text in texts)
    while index > 0:
        text = texts[index - 1]
        if text.label is not None or text.table is not None or not text.text:
            break
        meaning = block_meaning(text)
        if meaning is not None:
            closes = meaning.zone == "closing"
        else:
            closes = _closes(fold(text.text[:160]), articles=articles)
        if not closes:
            break
        index -= 1
    if 0 < index < len(texts) and (above := texts[index - 1]).label is not None and not above.text.endswith(_ENDS):
        index += 1  # a heading has something below it
    return texts[:index], texts[index:]


def _closes(folded: str, *, articles: bool) -> bool:
    """Whether a paragraph that begins so speaks of the document as a whole."""
    if " này" in folded[:_LONGEST_KIND] and _OF_ARTICLE.match(folded):
        return not articles
    pattern = _CLOSING.get(folded.partition(" ")[0])
    return pattern is not None and pattern.match(folded) is not None


def part_preamble(texts: Sequence[Text]) -> tuple[Sequence[Text], Sequence[Text]]:
    """Part what stands before the first numbered unit; where nothing is numbered all is body."""
    if texts and (meaning := block_meaning(texts[0])) is not None and meaning.zone == "preamble":
        end = next((index for index, text in enumerate(texts) if not _stays_in_preamble(text)), len(texts))
        return texts[:end], texts[end:]
    for index, text in enumerate(texts):
        if text.label is not None and text.label.family not in _LISTS:
            return texts[:index], texts[index:]
    return (), texts


def _stays_in_preamble(text: Text) -> bool:
    meaning = block_meaning(text)
    return meaning is None or meaning.zone == "preamble"

"""unclosed-quote: a quotation mark is opened and not closed."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.model import Paragraph
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_SHOWN = 60


def _faults(context: Context) -> Iterator[Fault]:
    for path, node in context.nodes:
        if not isinstance(node, Paragraph) or "“" not in node.text or path.startswith("appendices"):
            continue
        opened, closed = node.text.count("“"), node.text.count("”")
        # Who amends a document quotes whole articles, paragraph by paragraph.
        if opened == closed + 1 and not node.text.startswith("“"):
            index, start = _unclosed(node)
            yield Fault(
                f"{path}.sentences[{index}].text",
                Words(vi="dấu “ mở mà không có dấu ” đóng", en="the quotation mark “ is opened and not closed"),
                text=node.sentences[index].text[start:][:_SHOWN],
                start=start,
                end=start + 1,
            )


def _unclosed(paragraph: Paragraph) -> tuple[int, int]:
    """Return sentence and offset of the mark that is not closed; the next closing mark is of the last opened."""
    opened: list[tuple[int, int]] = []
    for index, sentence in enumerate(paragraph.sentences):
        for at, letter in enumerate(sentence.text):
            if letter == "“":
                opened.append((index, at))
            elif letter == "”" and opened:
                opened.pop()
    return opened[0]


RULE = Rule(
    id="unclosed-quote",
    severity=Severity.NOTE,
    summary=Words(
        vi="Dấu ngoặc kép mở thì có dấu đóng trong cùng một đoạn.",
        en="A quotation mark that is opened is closed in the same paragraph.",
    ),
    why=Words(
        vi="Không có dấu đóng thì không biết lời trích kết thúc ở đâu.",
        en="Without the second mark nobody knows where the quotation ends.",
    ),
    certainty="C",
    rests_on="marks",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(
        sample(
            body="1. Phát động phong trào “Toàn dân bảo vệ biển trên địa bàn tỉnh.\n\n2. Tổ chức Đại hội thể thao."
        ),
    ),
    faults=_faults,
)

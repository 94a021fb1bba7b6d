"""Whatever stands on a page is in the program, is furniture of the form, or is in a finding."""

from __future__ import annotations

from collections import Counter

from account import account_of
from hypothesis import given
from hypothesis import strategies as st
from ledger import beyond
from plain_text import of_lines

from directive_model.flow import Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Run
from directive_model.recognize import recognize
from directive_model.recognize.letters import as_shown
from directive_model.testing import demands, faces, labels, layouts, openings, tellings

#: What a line may be, in any order, wherever it stands.
PIECES = st.one_of(
    demands(),
    tellings(),
    openings(),
    labels(),
    st.builds("{} {}".format, labels(), demands()),
    st.sampled_from(
        (
            "", "", "CHƯƠNG TRÌNH", "KẾ HOẠCH", "BÁO CÁO KẾT QUẢ", "chỉ đạo tháng 8/2026 của Tỉnh ủy", "-----", "*",
            "ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
            "TỈNH ỦY SƠN HẢI", "Số 12-CTr/TU", "Số: 12/KH-UBND", "Số:      /KH-UBND", "Số 13", "MẬT", "Dự thảo lần 2",
            "Sơn Hải, ngày 03 tháng 8 năm 2026", "Sơn Hải, ngày … tháng … năm 2026", "Kính gửi: Tỉnh đoàn",
            "Kính trình:", "Nơi nhận:", "NƠI NHẬN: Như trên", "- Như trên,", "- Lưu Văn phòng.", "T/M BAN THƯỜNG VỤ",
            "K/T TRƯỞNG BAN", "TM. ỦY BAN NHÂN DÂN", "BÍ THƯ", "PHÓ CHỦ TỊCH", "(Đã ký)", "Trần Hải Đăng",
            "Phụ lục 1", "DANH MỤC NHIỆM VỤ", "(Kèm theo Chương trình số 12-CTr/TU)", "✓", "☑ đã xem", "Trang 3", "4",
            "V/v chuẩn bị đại hội",
            "Chương II", "QUY ĐỊNH CHUNG", "câu còn dở, chưa", "hết dòng này.", "12-", "NQ/TW",
        )
    ),
    st.text(st.characters(codec="utf-8", categories=("L", "Nd", "P", "Sm", "Zs", "Mn")), max_size=12),
)  # fmt: skip


@st.composite
def lines(draw):
    """Make a paragraph with or without style facts, some with a line break inside."""
    text = draw(PIECES)
    if draw(st.integers(0, 9)) == 0:
        text = f"{text}\n{draw(PIECES)}"
    if draw(st.booleans()):
        return FlowParagraph((Run(text),))
    return FlowParagraph((Run(text, draw(faces())),), draw(layouts()))


@st.composite
def rows(draw):
    """Make two columns, as heads and endings have them."""
    cells = tuple(FlowCell(tuple(draw(st.lists(lines(), max_size=4)))) for _ in range(draw(st.integers(1, 2))))
    return FlowTable((FlowRow(cells),), bordered=draw(st.booleans()))


PAGES = st.lists(st.one_of(lines(), lines(), lines(), rows()), max_size=25)


def text_of_block(block) -> str:
    if isinstance(block, FlowParagraph):
        return block.text
    return "\n".join(text_of_block(inner) for row in block.rows for cell in row.cells for inner in cell.blocks)


def differences(blocks) -> tuple[Counter[str], Counter[str]]:
    """Return the words of a page that are neither in the program nor in a finding, and those that are there twice.

    What a face shows as capitals is in the program as it is shown, letter by letter.
    """
    flow = Flow((FlowSection(tuple(blocks)),))
    source = of_lines("\n".join(map(text_of_block, as_shown(flow).blocks)))
    account = account_of(recognize(flow))
    return beyond(source, account), beyond(account, source)


@given(blocks=PAGES)
def test_every_word_of_a_page_is_once_in_the_program_or_in_a_finding(blocks):
    assert (Counter(), Counter()) == differences(blocks)


@given(lines=st.lists(PIECES, max_size=30))
def test_every_word_of_a_text_is_once_in_the_program_or_in_a_finding(lines):
    blocks = [FlowParagraph((Run(line),)) for text in lines for line in text.split("\n")]

    assert (Counter(), Counter()) == differences(blocks)


@given(blocks=PAGES)
def test_recognition_gives_the_same_twice(blocks):
    flow = Flow((FlowSection(tuple(blocks)),))

    assert recognize(flow) == recognize(flow)

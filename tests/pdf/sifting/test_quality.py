"""Text, rubbish or nothing: by the letters of each page, and of the document."""

import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.sheet import Sheet, Word
from directive_model_pdf.reader.sifting import judged

GOOD = (
    "Căn cứ tình hình thực tế của địa phương, Ban Thường vụ Đảng ủy xã An Phú yêu cầu các chi bộ trực thuộc quán"
    " triệt đầy đủ nội dung chương trình, phân công rõ người phụ trách và báo cáo kết quả trước ngày 25 hằng tháng."
)
#: As scanners for English read such lines.
BAD = (
    "Can cir tinh hinh thirc t6 cUa dja phucrng, Ban Thumng vu Dang Uy xa An Phil yeu cau cac chi b6 trirc thu6c quan"
    " triet d&y di n6i dung chucmg trinh, phan c6ng ro nguNi phu trach va bao cao k&t qua tru6c ngay 25 h&ng thang."
)
ENGLISH = (
    "The annual report of the committee shall be sent to the members of the board by the end of the month, and the"
    " figures in the tables of this annex are to be read with the notes on the last page of the report."
)
#: No words of Vietnamese, though some of their letters are.
EDE = (
    "Čih mrâo mrang klei bhiăn kơ knŭk kna, jih jang mnuih ƀuôn sang ăt dưi mâo klei hưn mthâo bi tĭt. Khua dlăng"
    " ƀuôn ăt brei ksiêm dlăng leh anăn bi hrô klei bruă knŭk kna čar An Phu, anăn jing klei yuôm bhăn hĭn kơ mnuih."
)
ABBREVIATIONS = (
    "UBND: HĐND: BCĐ PCTT TKCN; BCH QS; CA; BĐBP; TTYT; TTVH TT; HPN; HND; HCCB; ĐTN; LĐLĐ; MTTQ; BTG; BTC; UBKT; VP"
    " HU; BDV; TT BDCT; KBNN; CCT; NHCSXH; NHNN PTNT; VKS; TA; THADS; PTC KH; PNV; PTP; PGD ĐT; PYT; PKT HT; PNN PTNT"
)
FIGURES = "1 204,5 kg 3.018 km 77 m 12/3 kg 0,84 km 2.219 m 145 kg 98 km 4.417 m 6,02 kg 15 km 8.806 m " * 3

#: Pages of these have hardly a word.
WITHOUT_WORDS = {
    "e-mail addresses": " ".join(f"{one} vanthu.xa{one}@sonhai.example 0912 345 {one:03}" for one in range(40)),
    "addresses of pages": " ".join(f"https://sonhai.example/van-ban/?ma={one * 37}&loai=ct" for one in range(40)),
    "serial numbers": " ".join(f"HP-LJ{one * 37:04}DN VNB{one * 919:05}XK" for one in range(40)),
    "small serial numbers": " ".join(f"vnb{one * 919:05}xk" for one in range(40)),
    "names of files": " ".join(f"bao_cao_thang_{one}.docx" for one in range(40)),
    "names of signed files": " ".join(f"QD_{one}-signed({one % 7}).pdf" for one in range(40)),
    "checksums": " ".join(f"{one * 2654435761 % 2**32:08x}" for one in range(1, 60)),
    "chemicals": "Na2CO3 NaOH H2SO4 CaCO3 CH3COOH C2H5OH NaHCO3 KMnO4 Fe2O3 HCl " * 6,
    "formulas": "S = a² + b² − 2ab·cosγ; ∑ x ≤ 10⁶ m³ ± 5 ‰; α→β, Δt ≈ 3 °C " * 6,
}

SCRIPTS = {
    "Lao": "ສາທາລະນະລັດ ປະຊາທິປະໄຕ ",
    "Khmer": "ព្រះរាជាណាចក្រ កម្ពុជា ",
    "Chinese": "越南共产党 中央委员会 ",
    "Greek": "Ελληνικά κείμενο ",
    "Russian": "План партии ",
}


def _sheet(text, number=1, *, scanned=False, height=25.0):
    """Return a page with the words of ``text`` in four columns, each row so far below the other in mm."""
    words = tuple(
        Word(one, (left, top, left + 30.0, top + 5.0), Face())
        for at, one in enumerate(text.split())
        for left, top in [(30.0 + at % 4 * 35.0, 20.0 + at // 4 * height)]
    )
    pictures = ((0.0, 0.0, 210.0, 297.0),) if scanned else ()
    return Sheet(number, 210.0, 297.0, words, pictures=pictures)


def _qualities(*sheets):
    return [one.quality for one in judged(sheets)]


def _shifted(text):
    """Return ``text`` as a font without names for its letters gives it: their places in it."""
    places = {letter: chr(1 + at) for at, letter in enumerate(dict.fromkeys(text.replace(" ", "")))}
    return " ".join("".join(places[letter] for letter in word) for word in text.split())


@pytest.mark.parametrize("scanned", [False, True], ids=["born digital", "under a scan"])
@pytest.mark.parametrize("text", [GOOD, GOOD.upper(), ENGLISH], ids=["Vietnamese", "capitals", "English"])
def test_text_is_text(text, scanned):
    assert ["text"] == _qualities(_sheet(text, scanned=scanned))


def test_what_a_scanner_has_guessed_without_vietnamese_is_rubbish():
    assert ["rubbish"] == _qualities(_sheet(BAD, scanned=True))


def test_letters_without_names_are_rubbish():
    assert ["rubbish"] == _qualities(_sheet(_shifted(GOOD)))


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("text", [EDE, ABBREVIATIONS], ids=["Ê-đê", "abbreviations"])
def test_words_that_are_no_syllables_are_text_where_no_moving_makes_them_so(text, times):
    assert ["text"] == _qualities(_sheet(text * times, height=5.0))


def test_letters_that_are_moved_by_their_places_in_a_font_are_rubbish():
    places = "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵăâđ"
    other = {ord(one): after for one, after in zip(places, places[3:], strict=False)}
    other |= {code: chr(code + 3) for code in range(33, 124)}

    assert ["rubbish"] == _qualities(_sheet(GOOD.translate(other)))


@pytest.mark.parametrize("by", [-29, -3, 1, 3, 7])
def test_letters_whose_codes_are_all_moved_by_one_number_are_rubbish(by):
    moved = " ".join("".join(chr(max(ord(letter) + by, 33)) for letter in word) for word in GOOD.split())

    assert ["rubbish"] == _qualities(_sheet(moved))


def test_text_that_has_lost_its_blanks_is_text():
    words = GOOD.split() * 3
    glued = " ".join("".join(words[at : at + 3]) for at in range(0, len(words), 3))

    assert ["text"] == _qualities(_sheet(glued, height=5.0))


def test_words_that_are_no_words_are_rubbish_where_nothing_was_scanned():
    cipher = str.maketrans("aeiouyghnt", "qxz7$kL4&W")

    assert ["rubbish"] == _qualities(_sheet(ENGLISH.translate(cipher)))


@pytest.mark.parametrize("text", WITHOUT_WORDS.values(), ids=WITHOUT_WORDS)
def test_addresses_numbers_and_formulas_are_text_where_nothing_was_scanned(text):
    assert ["text"] == _qualities(_sheet(text, height=1.0))


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_other_scripts_are_text_where_nothing_was_scanned(text):
    assert ["text"] == _qualities(_sheet(text * 10, height=1.0))


def _in_order(text):
    """Return ``text`` as a font tells it that has its letters from the first sign of ASCII on, as they came."""
    places = {letter: chr(33 + at) for at, letter in enumerate(dict.fromkeys(text.replace(" ", "")))}
    return " ".join("".join(map(places.__getitem__, word)) for word in text.split())


@pytest.mark.parametrize("text", [GOOD, GOOD.upper()], ids=["Vietnamese", "capitals"])
def test_letters_in_the_order_of_their_coming_are_no_codes(text):
    assert ["rubbish"] == _qualities(_sheet(_in_order(text * 2), height=5.0))


def test_vietnamese_typed_without_its_marks_is_text_where_nothing_was_scanned():
    plain = "Kinh gui Uy ban nhan dan xa An Phu, de nghi quy co quan xem xet va tra loi truoc ngay 25 thang nay"

    assert ["text"] == _qualities(_sheet(plain))


def test_an_old_encoding_is_text():
    tcvn3 = "§¶ng bé c¬ quan xin b¸o c¸o §¶ng ñy x· vÒ viÖc thùc hiÖn nghÞ quyÕt cña Ban ChÊp hµnh trong th¸ng"

    assert ["text"] == _qualities(_sheet(tcvn3, scanned=True))


def test_a_page_without_a_letter_is_none():
    assert ["none", "none"] == _qualities(_sheet(""), _sheet("", 2, scanned=True))


def test_a_page_of_few_letters_is_what_the_document_is():
    few = "- Luu VT."

    assert ["text", "text"] == _qualities(_sheet(GOOD, scanned=True), _sheet(few, 2, scanned=True))
    assert ["rubbish", "rubbish"] == _qualities(_sheet(BAD, scanned=True), _sheet(few, 2, scanned=True))
    assert ["rubbish"] == _qualities(_sheet(few, scanned=True))
    assert ["text"] == _qualities(_sheet(few))


def test_words_in_a_corner_of_a_scan_are_not_its_text():
    stamp = "Văn phòng Ủy ban nhân dân xã An Phú đã tiếp nhận"

    assert ["rubbish"] == _qualities(_sheet(stamp, scanned=True, height=3.0))
    assert ["text"] == _qualities(_sheet(stamp, height=3.0))
    assert ["text", "text"] == _qualities(_sheet(GOOD, scanned=True), _sheet(stamp, 2, scanned=True, height=3.0))


def test_figures_are_text_within_a_good_document():
    assert ["text", "text"] == _qualities(_sheet(GOOD, scanned=True), _sheet(FIGURES, 2, scanned=True))


def test_each_page_of_a_mixed_document_is_judged_by_itself():
    pages = (_sheet(GOOD), _sheet(BAD, 2, scanned=True), _sheet("", 3, scanned=True), _sheet(GOOD, 4))

    assert ["text", "rubbish", "none", "text"] == _qualities(*pages)


def test_a_judgement_tells_its_figures():
    (one,) = judged([_sheet("Đảng ủy xã " * 10, scanned=True)])

    assert ("text", 80, 0.375, True) == (one.quality, one.letters, one.share, one.scanned)


def test_strips_of_a_picture_cover_a_page_together():
    strips = tuple((0.0, top, 210.0, top + 30.0) for top in range(0, 270, 30))
    sheet = Sheet(1, 210.0, 297.0, _sheet(BAD).words, pictures=strips)

    assert ["rubbish"] == _qualities(sheet)

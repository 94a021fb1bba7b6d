"""The parts round the body."""

from __future__ import annotations

from directive_model.language import parse_number_line, parse_place_date, print_number, print_place_date
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    DocumentNumber,
    Letterhead,
    Marks,
    Printed,
    Recipient,
    ReducedDate,
    Regime,
    Signatory,
    Title,
)
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.blocks import Setting, bodies
from directive_model.testing.strategies.text import spoken_periods

BANNER = ("ĐẢNG CỘNG SẢN VIỆT NAM",)


def maybe(strategy: SearchStrategy[str]) -> SearchStrategy[str | None]:
    """A string, or None."""
    return st.none() | strategy


@st.composite
def letterheads(draw: DrawFn) -> Letterhead:
    """Banner and bodies, each there or not."""
    superior, issuer = draw(st.sampled_from(words.BODIES))
    banner = draw(st.sampled_from((BANNER, BANNER, ())))
    match draw(st.sampled_from(("both", "both", "issuer", "banner"))):
        case "both":
            return Letterhead(superior, issuer, banner)
        case "issuer":
            return Letterhead(None, issuer, banner)
    return Letterhead(banner=banner)


@st.composite
def numbers(draw: DrawFn, symbol: str | None = None) -> DocumentNumber:
    """Number and symbol by the grammar, either of them blank at times."""
    code = symbol or draw(st.sampled_from(words.DEMANDING + words.TELLING))[1]
    serial = f"{draw(st.integers(1, 1500)):02}{draw(st.sampled_from(('', '', '', 'a')))}"
    whole = f"{code}/{draw(st.sampled_from(words.SYMBOL_BODIES))}"
    match draw(st.sampled_from(("both", "both", "both", "no serial", "no symbol"))):
        case "no serial":
            return DocumentNumber(None, None, whole)
        case "no symbol":
            return DocumentNumber(serial)
    return DocumentNumber(serial, None, whole)


@st.composite
def titles(draw: DrawFn, kind: str | None = None) -> Title:
    """Type and subject, the subject without final punctuation."""
    subject = draw(maybe(st.sampled_from(words.SUBJECTS)))
    period = draw(spoken_periods())
    found = kind or draw(st.sampled_from(words.DEMANDING + words.TELLING))[0]
    return Title(found, subject.format(period=period) if subject else None)


def marks() -> SearchStrategy[Marks]:
    """Marks of secrecy, urgency, circulation and draft, each there or not."""
    return st.builds(
        Marks,
        secrecy=maybe(st.sampled_from(("MẬT", "TỐI MẬT", "TUYỆT MẬT"))),
        urgency=maybe(st.sampled_from(("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"))),
        circulation=maybe(st.sampled_from(("LƯU HÀNH NỘI BỘ", "TÀI LIỆU HỘI NGHỊ"))),
        draft=maybe(st.sampled_from(("Dự thảo lần 2", "DỰ THẢO"))),
        drafter=maybe(st.sampled_from(("NguyenVanSon-26", "ABC-268"))),
        contact=maybe(st.just("Điện thoại: 0200.123.456; thư điện tử: vptu@sonhai.example")),
    )


def addressees() -> SearchStrategy[Addressee]:
    """Organs after "Kính gửi"."""
    return st.builds(Addressee, st.sampled_from(words.ORGANS + words.RECIPIENTS[:2]))


def recipients() -> SearchStrategy[Recipient]:
    """Entries of "Nơi nhận", with commas inside, with and without a remark."""
    return st.builds(Recipient, st.sampled_from(words.RECIPIENTS), maybe(st.sampled_from(words.NOTES)))


def retentions() -> SearchStrategy[str]:
    """Where it is kept."""
    return st.sampled_from(words.RETENTIONS)


def authorities() -> SearchStrategy[Authority]:
    """Authority lines."""
    return st.sampled_from(words.AUTHORITIES).map(lambda pair: Authority(*pair))


@st.composite
def signatories(draw: DrawFn) -> Signatory:
    """A signature block: authority, position, name and note as they go together on paper."""
    shape = draw(st.sampled_from(("one", "one", "one", "two", "none")))
    count = {"one": 1, "two": 2, "none": 0}[shape]
    lines = tuple(draw(authorities()) for _ in range(count))
    position = draw(st.sampled_from(words.POSITIONS)) if not lines or draw(st.integers(0, 4)) else None
    name = draw(st.sampled_from(words.NAMES)) if not position or draw(st.integers(0, 4)) else None
    return Signatory(lines, position, name, draw(st.none() | st.none() | st.sampled_from(words.SIGNED)))


@st.composite
def appendices(draw: DrawFn, setting: Setting = Setting()) -> Appendix:
    """An appendix with a label or a title; its own head is left out."""
    label = draw(maybe(st.sampled_from(words.APPENDIX_LABELS)))
    title = draw(st.sampled_from(words.APPENDIX_TITLES)) if label is None else None
    title = title or draw(maybe(st.sampled_from(words.APPENDIX_TITLES)))
    reference = draw(
        maybe(st.just("(Kèm theo Chương trình số 12-CTr/TU, ngày 03/02/2026 của Ban Thường vụ Tỉnh ủy)"))
    )
    return Appendix(label, title, reference, None, draw(bodies(setting)))


@st.composite
def printed_lines(
    draw: DrawFn,
    number: DocumentNumber | None = None,
    place: str | None = None,
    date: ReducedDate | None = None,
    *,
    recipients_there: bool = False,
    addressees_there: bool = False,
) -> Printed:
    """Lines as real documents print them where they do not print them by the rules; most often none."""
    lines: dict[str, str] = {}
    if number is not None and number.serial and number.symbol and not draw(st.integers(0, 3)):
        patterns = ("Số: {0}-{1}", "Số {0} - {1}", "Số : {0}-{1}", "Số: {0} -{1}")
        line = draw(st.sampled_from(patterns)).format(number.serial, number.symbol)
        found = parse_number_line(line)
        same = found and (found.serial, found.year, found.symbol) == (number.serial, number.year, number.symbol)
        if same and line != print_number(number, Regime.PARTY):
            lines["number"] = line
    if place and date is not None and date.day and not draw(st.integers(0, 3)):
        patterns = (
            "{0}, ngày {1} tháng {2:02} năm {3}",
            "{0}, Ngày {1:02} tháng {2:02} năm {3}",
            "{0} ngày {1}/{2}/{3}",
        )
        line = draw(st.sampled_from(patterns)).format(place, date.day, date.month, date.year)
        read = parse_place_date(line)
        if read and (read.place, read.date) == (place, date) and line != print_place_date(place, date):
            lines["place_date"] = line
    if recipients_there and not draw(st.integers(0, 3)):
        lines["recipients_label"] = draw(st.sampled_from(("NƠI NHẬN", "Nơi nhận", "Nơi nhận :")))
    if addressees_there and not draw(st.integers(0, 3)):
        lines["addressees_label"] = draw(st.sampled_from(("Kính gửi", "Kính trình:", "Kính gửi :")))
    return Printed(**lines)

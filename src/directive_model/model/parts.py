"""The parts round the body: the mandatory and the additional components of HD36 II and HD05 II."""

from __future__ import annotations

import attrs

from directive_model.model.span import Span, spanned
from directive_model.model.value import Value, need_whole


@attrs.frozen(eq=False, repr=False)
class Letterhead(Value):
    """The head of the first page, left and right (HD36 II.1.1 and II.1.2)."""

    #: The organ above, e.g. "ĐẢNG BỘ TỈNH SƠN HẢI".  None at the top, or where only one body stands.
    superior: str | None = None
    #: The organ that issues the document, e.g. "TỈNH ỦY SƠN HẢI".
    issuer: str | None = None
    #: The lines at the top right, as printed: "ĐẢNG CỘNG SẢN VIỆT NAM", or the State's name and motto.
    banner: tuple[str, ...] = ()
    span: Span | None = spanned()


@attrs.frozen(eq=False, repr=False)
class DocumentNumber(Value):
    """Number and symbol (HD36 II.1.3): "Số 12-CTr/TU" has serial "12" and symbol "CTr/TU"."""

    #: As printed, e.g. "05", "30c".  None where the paper leaves it blank.
    serial: str | None = None
    #: The year that stands inside a State number such as 37/2025/NQ-HĐND; None in all others.
    year: int | None = None
    #: What follows the separator, without spaces, e.g. "CTr/TU", "KH-UBND".
    symbol: str | None = None
    span: Span | None = spanned()

    def __attrs_post_init__(self) -> None:
        if self.year is not None and type(self.year) is not int:
            need_whole(self, "year")


@attrs.frozen(eq=False, repr=False)
class Title(Value):
    """Type and subject (HD36 II.1.5)."""

    #: As printed, e.g. "CHƯƠNG TRÌNH".  None for an official letter ("công văn"), which has no type line.
    type: str | None = None
    #: The subject ("trích yếu"), its lines joined by a space; for an official letter the text after "V/v".
    subject: str | None = None
    span: Span | None = spanned()


@attrs.frozen(eq=False, repr=False)
class Marks(Value):
    """The marks of HD36 II.2 and HD05 II-II, each as printed, e.g. "HỎA TỐC", "Dự thảo lần 2"."""

    #: "MẬT", "TỐI MẬT", "TUYỆT MẬT".
    secrecy: str | None = None
    #: "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC".
    urgency: str | None = None
    #: How far it may spread, e.g. "LƯU HÀNH NỘI BỘ", "Tài liệu hội nghị".
    circulation: str | None = None
    #: That it is a draft, and which one, e.g. "Dự thảo lần 2".
    draft: str | None = None
    #: Who typed it, and the number of copies, e.g. "NguyenVanAn-26".
    drafter: str | None = None
    #: The contact line of HD05, as printed.
    contact: str | None = None


@attrs.frozen(eq=False, repr=False)
class Recipient(Value):
    """An entry of "Nơi nhận", without its dash and its final punctuation; commas inside do not split it."""

    #: Whom it goes to, as printed, e.g. "Các sở, ban, ngành cấp tỉnh".
    name: str
    #: The remark in brackets at the entry's end, e.g. "để báo cáo", "HN, Vụ II".
    note: str | None = None
    span: Span | None = spanned()


@attrs.frozen(eq=False, repr=False)
class Authority(Value):
    """A line that says on whose behalf is signed: form "T/M", body "BAN THƯỜNG VỤ"."""

    #: As printed: "T/M", "K/T", "T/L", "Q.", or with the State's dot "TM.", "KT.", "TL.", "TUQ.".
    form: str
    #: On whose behalf, as printed, e.g. "BAN THƯỜNG VỤ"; for "KT. CHỦ TỊCH" it is "CHỦ TỊCH".
    body: str | None = None


@attrs.frozen(eq=False, repr=False)
class Signatory(Value):
    """A signature block (HD36 II.1.7): one or two authority lines or none, position, name; in joint ones a body."""

    #: On whose behalf, the line of the collective or the chief first.
    authority: tuple[Authority, ...] = ()
    #: As printed, lines joined by a space, e.g. "PHÓ BÍ THƯ THƯỜNG TRỰC"; in minutes "NGƯỜI GHI BIÊN BẢN".
    position: str | None = None
    #: Who signs, as printed, e.g. "Trần Hải Đăng".
    name: str | None = None
    #: Words in the place of the signature, e.g. "(Đã ký)", "(Ký, ghi rõ họ tên)".
    note: str | None = None
    #: The body whose head or deputy signs, over the authority lines, as in joint documents: "SỞ TÀI CHÍNH" over
    #: "KT. GIÁM ĐỐC".  None where the block does not name one.
    body: str | None = None
    span: Span | None = spanned()


@attrs.frozen(eq=False, repr=False)
class Printed(Value):
    """Lines that stand on the paper otherwise than the form writes them; None where they agree.

    The values in the program are read from these lines; the lines are kept so that nothing is changed in
    silence, a rule can say what is wrong with them, and a writer can print them as they were.
    """

    #: The whole number line, e.g. "Số: 97 - QĐ/TW".
    number: str | None = None
    #: The whole line of place and date, e.g. "Sơn Hải, ngày 5 tháng 07 năm 2022".
    place_date: str | None = None
    #: The words over the recipients, e.g. "NƠI NHẬN"; the usual ones too where no recipient follows.
    recipients_label: str | None = None
    #: The words before the addressees, e.g. "Kính gửi"; the usual ones too where no addressee follows.
    addressees_label: str | None = None

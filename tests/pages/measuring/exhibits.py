"""A program of each form that shows every part, a letter and a submission: what the table of the rules speaks of."""

from __future__ import annotations

import attrs
from measuring.documents import MATTERS, content_table, letterhead

from directive_model.build import item, paragraph, section
from directive_model.forms import Form
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    DirectiveProgram,
    DocumentNumber,
    Marks,
    Recipient,
    ReducedDate,
    Regime,
    Signatory,
    Title,
)

MEDIA = "Không phổ biến trên phương tiện thông tin đại chúng"
#: The words of the parts that every exhibit has, as they are printed.
BASES = ("Căn cứ Điều lệ Đảng", "Căn cứ Quy chế làm việc")
NAMES = ("Ban Bí thư", "Bộ Chính trị")


def exhibits(form: Form) -> dict[str, DirectiveProgram]:
    """Return the documents by what they are."""
    party = form.regime is Regime.PARTY
    common = DirectiveProgram(
        regime=form.regime,
        letterhead=letterhead(form, 0),
        number=DocumentNumber("09", None, "CTr/ĐU" if party else "CTr-SNV"),
        place="Sơn Hải",
        date=ReducedDate(2025, 11, 28),
        body=(paragraph(MATTERS[3]),),
        recipients=(Recipient("Như trên"), Recipient("Ban Bí thư", "để báo cáo")),
        retention=("Lưu Văn phòng Tỉnh ủy" if party else "Lưu: VT, TH",),
        signatories=(
            Signatory((Authority("T/M" if party else "TM.", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ", "Trần Hải Đăng"),
        ),
    )
    subject = "về việc nuôi tôm ven biển"
    media = attrs.evolve(common, marks=Marks(circulation=MEDIA))
    letter = attrs.evolve(common, title=Title(None, subject), marks=Marks(urgency="HỎA TỐC", draft="Dự thảo lần 2"))
    return {
        "program": _program(common, party),
        "letter": attrs.evolve(letter, addressees=tuple(map(Addressee, NAMES))),
        "submission": attrs.evolve(media, title=Title("TỜ TRÌNH", subject), addressees=(Addressee(NAMES[0]),)),
        "joint": attrs.evolve(
            common,
            title=Title("CHƯƠNG TRÌNH", "phối hợp"),
            # With so many, the first page has just no room for the recipients below those who sign.
            body=tuple(paragraph(MATTERS[index % 4]) for index in range(5 if party else 7)),
            signatories=tuple(
                Signatory((Authority("K/T" if party else "KT.", "TRƯỞNG BAN"),), "PHÓ TRƯỞNG BAN", f"Lê {name}")
                for name in ("Giang", "Hải", "Mai", "Sơn", "Lâm")
            ),
        ),
    }


def _program(common: DirectiveProgram, party: bool) -> DirectiveProgram:
    label = "-" if party else None
    bases = [item(label, text + ";") if label else paragraph(text + ";", tasks=False) for text in BASES]
    lead = paragraph("Ban Thường vụ ban hành chương trình như sau:", tasks=False)
    matters = [paragraph(MATTERS[index * 7 // 3 % 4]) for index in range(64)]
    chapter = section("Chương I", section("Điều 1.", *matters, heading="Phạm vi"), heading="QUY ĐỊNH CHUNG")
    reference = "(Kèm theo Chương trình số 09, ngày 28/11/2025)"
    appendices = tuple(
        Appendix(f"Phụ lục {number}", f"DANH MỤC {number}", reference, None, (content_table(30),))
        for number in (("1", "2") if party else ("I", "II"))
    )
    return attrs.evolve(
        common,
        title=Title("CHƯƠNG TRÌNH", "công tác tháng 12/2025"),
        marks=Marks("MẬT", "HỎA TỐC", "LƯU HÀNH NỘI BỘ", None, "NguyenVanSon-26", "Điện thoại: 0200.123.456"),
        preamble=(*bases, lead),
        body=(chapter, content_table(3, wide=True)),
        closing=(paragraph(MATTERS[3]),),
        appendices=appendices,
    )

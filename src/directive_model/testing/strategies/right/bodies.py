"""Bodies of an invented province, with all that belongs together in what they issue."""

from __future__ import annotations

from typing import Final

import attrs


@attrs.frozen
class Body:
    """A body, with all that its documents show of it."""

    superior: str | None
    issuer: str
    code: str
    place: str
    #: As the text calls it.
    name: str
    retention: str
    #: Authority lines and position of each who may sign.
    signing: tuple[tuple[tuple[tuple[str, str], ...], str], ...]


_COMMITTEE = ((("T/M", "BAN THƯỜNG VỤ"),), "BÍ THƯ"), ((("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ")
PARTY_BODIES: Final = (
    Body(None, "TỈNH ỦY SƠN HẢI", "TU", "Sơn Hải", "Ban Thường vụ Tỉnh ủy", "Lưu Văn phòng Tỉnh ủy", _COMMITTEE),
    Body("ĐẢNG BỘ TỈNH SƠN HẢI", "ĐẢNG ỦY XÃ LÂM GIANG", "ĐU", "Lâm Giang", "Ban Thường vụ Đảng ủy xã",
          "Lưu Văn phòng Đảng ủy", (*_COMMITTEE, ((("T/M", "ĐẢNG ỦY"),), "BÍ THƯ"))),
    Body("TỈNH ỦY SƠN HẢI", "BAN TỔ CHỨC", "BTCTU", "Sơn Hải", "Ban Tổ chức Tỉnh ủy", "Lưu Ban Tổ chức",
          (((), "TRƯỞNG BAN"), ((("K/T", "TRƯỞNG BAN"),), "PHÓ TRƯỞNG BAN"))),
    Body("TỈNH ỦY SƠN HẢI", "VĂN PHÒNG", "VPTU", "Sơn Hải", "Văn phòng Tỉnh ủy", "Lưu Văn phòng",
          (((), "CHÁNH VĂN PHÒNG"), ((("K/T", "CHÁNH VĂN PHÒNG"),), "PHÓ CHÁNH VĂN PHÒNG"))),
    Body("TỈNH ỦY SƠN HẢI", "ỦY BAN KIỂM TRA", "UBKTTU", "Sơn Hải", "Ủy ban Kiểm tra Tỉnh ủy",
          "Lưu Ủy ban Kiểm tra", (((("T/M", "ỦY BAN KIỂM TRA"),), "CHỦ NHIỆM"),
                                  ((("T/M", "ỦY BAN KIỂM TRA"),), "PHÓ CHỦ NHIỆM"))),
    Body("ĐẢNG ỦY XÃ LÂM GIANG", "CHI BỘ THÔN BẾN THUYỀN", "CB", "Lâm Giang", "Chi bộ thôn Bến Thuyền",
          "Lưu Chi bộ", (((("T/M", "CHI BỘ"),), "BÍ THƯ"),)),
)  # fmt: skip
STATE_BODIES: Final = (
    Body(None, "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "UBND", "Sơn Hải", "Ủy ban nhân dân tỉnh", "Lưu: VT, NN",
          (((("TM.", "ỦY BAN NHÂN DÂN"),), "CHỦ TỊCH"),
           ((("TM.", "ỦY BAN NHÂN DÂN"), ("KT.", "CHỦ TỊCH")), "PHÓ CHỦ TỊCH"))),
    Body("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "SỞ TÀI CHÍNH", "STC", "Sơn Hải", "Sở Tài chính", "Lưu: VT, NS",
          (((), "GIÁM ĐỐC"), ((("KT.", "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC"))),
)  # fmt: skip

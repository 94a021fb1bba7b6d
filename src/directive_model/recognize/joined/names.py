"""The names of two bodies on one line, the upper one's first."""

from __future__ import annotations

from directive_model.language import fold
from directive_model.language.patterns import late

#: Two names have more blanks.
_FEWEST_BLANKS = 3
#: The whole name of a superior body, before that of a body under it.
_SUPERIOR = late(
    r"(?:đảng bộ (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)|(?:tỉnh|thành|huyện|quận|thị) ủy"
    r"|(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))"
    r"(?: [^\W\d]+){1,4}"
    # Words of places, too: the district of Xuân Trường, the ward of Yên Sở, the city of Hải Phòng.
    r"(?P<gap> )(?:đảng (?:ủy|bộ) |chi bộ |(?:ban|sở|(?<!hải )phòng) (?!tỉnh|thành phố|quận|huyện|thị xã|xã|phường)"
    r"|văn phòng |ủy ban |trung tâm |trường (?:đại học|cao đẳng|chính trị|thpt|thcs|tiểu học|mầm non|trung cấp)"
    r"|chi cục |thanh tra |bệnh viện |đảng đoàn )"
)


def below_superior(text: str) -> int | None:
    """Return where the blank stands between the name of a superior body and that of the issuing one."""
    match = _SUPERIOR.match(fold(text)) if text.isupper() and text.count(" ") >= _FEWEST_BLANKS else None
    return match.start("gap") if match else None

"""The names of the superior body and of the issuing one, in the left half of the head (HD36 II.1.2)."""

from __future__ import annotations

from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import wants_more
from directive_model.recognize.page.lines import Line

#: The first words of an organ's name; such a line begins a name, any other goes on with the one before.
ORGAN = late(
    r"(?:đảng (?:ủy|bộ|đoàn)|(?:tỉnh|thành|huyện|thị|quận) ủy|chi (?:bộ|ủy|đoàn|cục)|ban |bch |đoàn |liên chi"
    r"|bộ |sở |cục |tổng cục"
    r"|vụ |viện |ủy ban|ubnd|hđnd|ubmttq|hội |văn phòng|phòng |trường |trung tâm|công ty|quốc hội|chính phủ"
    r"|đại hội|đảng cộng sản|tòa án|thanh tra|kho bạc|công an|bệnh viện|học viện|đại học|tổ |tiểu ban"
    r"|chủ tịch|thủ tướng|[\[(]?tên (?:cơ quan|tổ chức|đơn vị))",
)
#: Who heads an organ: its name goes on in the next line ("THỦ TƯỚNG" over "CHÍNH PHỦ").
_OFFICES = frozenset(("thủ tướng", "chủ tịch", "bộ trưởng", "chánh án", "viện trưởng", "văn phòng", "tổng kiểm toán"))
_PLACE = late(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?!ủy|đoàn)")


def part_names(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part the lines of the left head into those of the superior body and those of the issuing one.

    HD36 II.1.2: the superior stands above in regular letters, the issuer below in bold ones.  Where the
    source has no bold letters, the words say where a name begins.
    """
    if len(lines) < 2:  # noqa: PLR2004  # one line is one name
        return [], lines
    bold = [line.bold for line in lines]
    if bold[-1] and not bold[0]:
        first = bold.index(True)
        if all(bold[first:]) and not _PLACE.match(fold(lines[first].text)):
            return lines[:first], lines[first:]
    begins = [0]
    for index, line in enumerate(lines[1:], 1):
        folded = fold(line.text)
        before = lines[index - 1].text
        if ORGAN.match(folded) and not _PLACE.match(folded) and not (wants_more(before) or fold(before) in _OFFICES):
            begins.append(index)
    return lines[: begins[-1]], lines[begins[-1] :]

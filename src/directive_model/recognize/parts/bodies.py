"""The names of the superior body and of the issuing one, in the left half of the head (HD36 II.1.2)."""

from __future__ import annotations

from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import wants_more
from directive_model.recognize.page.lines import Line

#: The first words of an organ's name; such a line begins a name, any other goes on with the one before.
ORGAN = late(
    # The Party's, and those of its congresses.
    r"(?:đảng (?:ủy|bộ|đoàn)|(?:tỉnh|thành|huyện|thị|quận) ủy|chi (?:bộ|ủy|đoàn|cục|hội|nhánh)|ban |bch |đại hội"
    r"|đảng cộng sản|tiểu ban"
    # The State's: of those that govern, those that judge, and those that serve.
    r"|bộ (?!đội)|sở |(?:tổng )?cục |vụ |viện |ủy ban|ubnd|hđnd|hội |văn phòng|phòng |quốc hội|chính phủ|tòa án"
    r"|thanh tra|kiểm toán|kho bạc|thuế (?:tỉnh|thành phố|cơ sở)|hải quan (?:cửa khẩu|cảng|khu vực)|bhxh"
    r"|bảo hiểm xã hội|trường |trung tâm|bệnh viện|học viện|đại học|khoa |bộ môn|lớp |trạm |thư viện|bảo tàng"
    r"|tạp chí|báo (?!cáo)|đài "
    r"|hạt kiểm lâm|ngân hàng|quỹ |công ty|tổng công ty|tập đoàn|xí nghiệp|nhà (?:máy|xuất bản)|hợp tác xã|htx "
    r"|thôn |ấp |xóm |khóm |khu phố|tổ |khối |cụm "
    # Of the army and the police.
    r"|công an|đồn |đội |quân (?:khu|đoàn|chủng|ủy)|binh (?:chủng|đoàn)|(?:sư|lữ|trung|tiểu|hải) đoàn|đại đội|hải đội"
    # The Front, unions, leagues and associations.
    r"|ubmttq|mttq|mặt trận|đoàn |(?:tỉnh|thành|huyện|quận|thị|xã|phường) đoàn|liên chi|(?:tổng )?liên đoàn|công đoàn"
    r"|liên (?:hiệp|minh)|hiệp hội|câu lạc bộ"
    r"|chủ tịch|thủ tướng|[\[(]?tên (?:cơ quan|tổ chức|đơn vị))",
)
#: What is a part of a name only, the rest of which stands in the next line: "THỦ TƯỚNG" over "CHÍNH PHỦ", "BAN CHẤP
#: HÀNH" over "ĐẢNG BỘ TỈNH …".
_OFFICES = frozenset(
    ("thủ tướng", "chủ tịch", "bộ trưởng", "chánh án", "viện trưởng", "văn phòng", "tổng kiểm toán", "ban chấp hành",
     "bch", "đại hội", "đại hội đại biểu", "ủy ban", "tổng công ty", "tập đoàn")
)  # fmt: skip
PLACE = late(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?!ủy|đoàn)")


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
        if all(bold[first:]) and not PLACE.match(fold(lines[first].text)):
            return lines[:first], lines[first:]
    begins = [0]
    for index, line in enumerate(lines[1:], 1):
        folded = fold(line.text)
        before = lines[index - 1].text
        if ORGAN.match(folded) and not PLACE.match(folded) and not (wants_more(before) or fold(before) in _OFFICES):
            begins.append(index)
    return lines[: begins[-1]], lines[begins[-1] :]

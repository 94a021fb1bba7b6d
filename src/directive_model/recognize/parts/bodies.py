"""The names of the superior body and of the issuing one, in the left half of the head (HD36 II.1.2)."""

from __future__ import annotations

from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import wants_more
from directive_model.recognize.page.lines import Line

#: The first words of an organ's name, folded; such a line begins a name, any other goes on with the one before.
#: Words and no pattern: one of this length is slow to compile, and each process would.
_ORGANS = (
    # The Party's, and those of its congresses.
    "đảng ủy", "đảng bộ", "đảng đoàn", "đảng cộng sản", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy",
    "chi bộ", "chi ủy", "ban ", "bch ", "đại hội", "tiểu ban",
    # The State's: of those that govern, those that judge, and those that serve.
    "bộ ", "sở ", "cục ", "tổng cục ", "chi cục", "vụ ", "viện ", "ủy ban", "ubnd", "hđnd", "hội ", "văn phòng",
    "phòng ", "quốc hội", "chính phủ", "tòa án", "thanh tra", "kiểm toán", "kho bạc", "thuế tỉnh",
    "thuế thành phố", "thuế cơ sở", "hải quan cửa khẩu", "hải quan cảng", "hải quan khu vực", "bhxh",
    "bảo hiểm xã hội", "trường ", "trung tâm", "bệnh viện", "học viện", "đại học", "khoa ", "bộ môn", "lớp ",
    "trạm ", "thư viện", "bảo tàng", "tạp chí", "báo ", "đài ", "hạt kiểm lâm", "ngân hàng", "chi nhánh",
    "quỹ ", "công ty", "tổng công ty", "tập đoàn", "xí nghiệp", "nhà máy", "nhà xuất bản", "hợp tác xã", "htx ",
    "thôn ", "ấp ", "xóm ", "khóm ", "khu phố", "tổ ", "khối ", "cụm ",
    # Of the army and the police.
    "công an", "đồn ", "đội ", "quân khu", "quân đoàn", "quân chủng", "quân ủy", "binh chủng", "binh đoàn",
    "sư đoàn", "lữ đoàn", "trung đoàn", "tiểu đoàn", "hải đoàn", "đại đội", "hải đội",
    # The Front, unions, leagues and associations.
    "ubmttq", "mttq", "mặt trận", "đoàn ", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "thị đoàn",
    "xã đoàn", "phường đoàn", "liên chi", "chi đoàn", "chi hội", "liên đoàn", "tổng liên đoàn", "công đoàn",
    "liên hiệp", "liên minh", "hiệp hội", "câu lạc bộ",
    # Who decides for one, and what a form has in the place of a name.
    "chủ tịch", "thủ tướng", "tên cơ quan", "tên tổ chức", "tên đơn vị",
)  # fmt: skip
#: What begins as one of these, and is none: what a body is for, a motto, a place.
_NO_ORGANS = (
    "ban hành", "báo cáo", "báo chí", "bộ đội", "bộ máy", "đoàn kết", "đoàn viên", "đội ngũ", "đội viên", "hội an",
    "hội nghị", "hội nhập", "hội thảo", "hội viên", "khoa giáo", "khoa học", "phòng cháy", "phòng chống",
    "phòng, chống", "phòng không", "phòng thủ", "quỹ đất", "sở hữu", "tổ chức", "tổ quốc", "trường sa", "trường sơn",
)  # fmt: skip
#: What is a part of a name only, the rest of which stands in the next line: "THỦ TƯỚNG" over "CHÍNH PHỦ", "BAN CHẤP
#: HÀNH" over "ĐẢNG BỘ TỈNH …", "CHI BỘ" over "KHU PHỐ 4".
_UNFINISHED = frozenset(
    ("thủ tướng", "chủ tịch", "bộ trưởng", "chánh án", "viện trưởng", "văn phòng", "tổng kiểm toán", "ban chấp hành",
     "bch", "đại hội", "đại hội đại biểu", "ủy ban", "tổng công ty", "tập đoàn", "ủy ban trung ương",
     "văn phòng đoàn đại biểu", "đoàn đại biểu", "đảng ủy", "đảng bộ", "chi bộ", "chi ủy", "ban thường vụ",
     "ban thường trực", "btv", "công đoàn", "chi đoàn", "chi hội", "chi hội phụ nữ", "chi hội nông dân",
     "chi hội cựu chiến binh", "ban công tác mặt trận", "bộ tư lệnh", "bộ chỉ huy", "ban chỉ huy", "ban quản lý",
     "ban quản lý dự án", "ban chỉ đạo", "viện hàn lâm", "đại học", "trường đại học", "trường cao đẳng", "học viện",
     "trường", "viện", "trung tâm", "phòng", "khoa", "ban", "tổ", "công ty", "công ty tnhh", "công ty cổ phần",
     "công ty tnhh mtv", "công ty tnhh một thành viên", "công ty trách nhiệm hữu hạn",
     "công ty trách nhiệm hữu hạn một thành viên", "hợp tác xã", "htx", "ngân hàng", "chi nhánh")
)  # fmt: skip
#: What the Party's bodies have below them, and do not go on with: "ĐẢNG ỦY" over "ỦY BAN KIỂM TRA" is two names.
_OF_THE_PARTY = ("ban tổ chức", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ban xây dựng đảng",
                 "ủy ban kiểm tra", "văn phòng", "đảng bộ", "đảng ủy", "chi bộ")  # fmt: skip
PLACE = late(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?!ủy|đoàn)")


def is_organ(folded: str) -> bool:
    """Whether folded words begin with those of an organ's name, or are such a word: "PHÒNG" over "TỔ CHỨC CÁN BỘ"."""
    return f"{folded} ".lstrip("[(").startswith(_ORGANS) and not folded.startswith(_NO_ORGANS)


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
        if is_organ(folded) and not PLACE.match(folded) and not _goes_on(lines[index - 1].text, folded):
            begins.append(index)
    return lines[: begins[-1]], lines[begins[-1] :]


def _goes_on(before: str, folded: str) -> bool:
    """Whether the name in the line before goes on with these folded words, though an organ's may begin so."""
    if wants_more(before):
        return True
    name = fold(before)
    return name in _UNFINISHED and not (name in ("đảng ủy", "đảng bộ") and folded.startswith(_OF_THE_PARTY))

"""How the names of organs begin, of the Party, the State, the army, the Front and the unions, and of those they run.

The names are those of HD36 and HD05 (II.1.2), of ND30 (Phụ lục I, II.1 and Phụ lục VI), and those that heads of real
documents have.  Words and no patterns: one of this length is slow to compile, and each process would.
"""

from __future__ import annotations

from directive_model.language.normal import fold
from directive_model.language.patterns import late

#: The first words of the names, folded, by whose the organs are.  Where a blank follows, the word is also a part of
#: others.
_OF_PARTY = (
    "đảng ủy", "đảng bộ", "đảng đoàn", "đảng cộng sản", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy",
    "chi bộ", "chi ủy", "ban ", "bch ", "btv ", "đại hội", "tiểu ban",
)  # fmt: skip
#: What nobody but the Party has in a name, wherever in it: "VĂN PHÒNG TRUNG ƯƠNG ĐẢNG", "CHI BỘ VĂN PHÒNG".
_PARTY_ALONE = (
    "đảng", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "quân ủy", "chi bộ", "chi ủy", "bộ chính trị",
    "ban bí thư",
)  # fmt: skip
#: What a body is for, and not whose it is, begins so: "BAN CHỈ ĐẠO THỰC HIỆN NGHỊ QUYẾT CỦA ĐẢNG".
_MATTERS = late(r" (?:nghị quyết|chỉ thị|kết luận|chủ trương|đường lối|cương lĩnh|điều lệ)\b| của đảng$")
#: Behind the name of a level, "TỈNH ỦY BAN NHÂN DÂN", it is no committee of the Party.
_GOVERNS = " ủy ban nhân dân "
#: Those that govern, judge and collect: nobody else has organs of these names.
_OF_STATE = (
    "bộ ", "sở ", "cục ", "tổng cục ", "chi cục", "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd",
    "quốc hội", "chính phủ", "tòa án", "viện kiểm sát", "thanh tra", "kiểm toán", "kho bạc", "thuế tỉnh",
    "thuế thành phố", "thuế cơ sở", "hải quan cửa khẩu", "hải quan cảng", "hải quan khu vực", "bhxh",
    "bảo hiểm xã hội",
)  # fmt: skip
#: Those that begin as organs of others do and go on as none but the State's, or those of its schools, hospitals and
#: companies, whose heads are the State's too; the Party's schools and centres are of politics.
_OF_STATE_BY_MORE = (
    "công an", "đồn công an", "đồn biên phòng", "ban chỉ huy quân sự", "quân khu", "quân đoàn", "quân chủng",
    "binh chủng", "binh đoàn", "sư đoàn", "lữ đoàn", "trung đoàn", "tiểu đoàn", "thủ tướng", "chủ tịch nước",
    "chủ tịch quốc hội", "chủ tịch ủy ban nhân dân", "chủ tịch ubnd", "chủ tịch hội đồng nhân dân", "chủ tịch hđnd",
    "văn phòng ubnd", "văn phòng ủy ban nhân dân", "văn phòng hđnd", "văn phòng hội đồng nhân dân",
    "văn phòng chính phủ", "văn phòng quốc hội", "văn phòng chủ tịch nước", "văn phòng đoàn đại biểu quốc hội",
    "văn phòng đoàn đbqh", "văn phòng đăng ký đất đai", "ủy ban thường vụ quốc hội", "ủy ban dân tộc",
    "ban dân tộc", "ban tiếp công dân", "ban quản lý",
    "phòng nội vụ", "phòng tư pháp", "phòng tài chính", "phòng giáo dục", "phòng văn hóa", "phòng kinh tế",
    "phòng y tế", "phòng tài nguyên", "phòng nông nghiệp", "phòng lao động", "phòng quản lý đô thị", "phòng dân tộc",
    "trường đại học", "trường cao đẳng", "trường trung", "trường thpt", "trường thcs", "trường tiểu học",
    "trường mầm non", "trường mẫu giáo", "trường phổ thông", "trường ptdt", "trường dân tộc nội trú", "đại học",
    "bệnh viện", "trung tâm y tế", "trung tâm kiểm soát bệnh tật", "trung tâm dịch vụ",
    "trung tâm phục vụ hành chính", "trung tâm giáo dục", "trung tâm khuyến nông", "trung tâm phát triển quỹ đất",
    "trạm y tế", "hạt kiểm lâm", "đài phát thanh", "đài truyền hình", "đài khí tượng", "ngân hàng", "công ty",
    "tổng công ty", "xí nghiệp", "nhà máy",
)  # fmt: skip
#: Those that serve, teach, heal, produce, and those of places where people live.
_OF_ALL = (
    "vụ ", "viện ", "ủy ban", "hội ", "văn phòng", "phòng ", "trường ", "trung tâm", "bệnh viện", "học viện",
    "đại học", "khoa ", "bộ môn", "lớp ", "trạm ", "thư viện", "bảo tàng", "tạp chí", "báo ", "đài ",
    "hạt kiểm lâm", "ngân hàng", "chi nhánh", "quỹ ", "công ty", "tổng công ty", "tập đoàn", "xí nghiệp", "nhà máy",
    "nhà xuất bản", "nhà thiếu nhi", "nhà văn hóa", "nhà hát",
    "hợp tác xã", "htx ", "thôn ", "ấp ", "xóm ", "khóm ", "khu phố", "tổ ", "khối ", "cụm ",
)  # fmt: skip
_OF_FORCES = (
    "công an", "đồn ", "đội ", "quân khu", "quân đoàn", "quân chủng", "quân ủy", "binh chủng", "binh đoàn",
    "sư đoàn", "lữ đoàn", "trung đoàn", "tiểu đoàn", "hải đoàn", "đại đội", "hải đội",
)  # fmt: skip
_OF_FRONT = (
    "ubmttq", "mttq", "mặt trận", "đoàn ", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "thị đoàn",
    "xã đoàn", "phường đoàn", "liên chi", "chi đoàn", "chi hội", "liên đoàn", "tổng liên đoàn", "công đoàn",
    "liên hiệp", "liên minh", "hiệp hội", "câu lạc bộ",
)  # fmt: skip
#: Who decides for one, and what a form has in the place of a name.
_IN_THEIR_PLACE = ("chủ tịch", "thủ tướng", "tên cơ quan", "tên tổ chức", "tên đơn vị")
_ORGANS = (*_OF_PARTY, *_OF_STATE, *_OF_ALL, *_OF_FORCES, *_OF_FRONT, *_IN_THEIR_PLACE)
#: What begins as one of these, and is none: what a body is for, a motto, a place.
_NO_ORGANS = (
    "ban hành", "báo cáo", "báo chí", "bộ đội", "bộ máy", "đoàn kết", "đoàn viên", "đội ngũ", "đội viên", "hội an",
    "hội nghị", "hội nhập", "hội thảo", "hội viên", "khoa giáo", "khoa học", "phòng cháy", "phòng chống",
    "phòng, chống", "phòng không", "phòng thủ", "quỹ đất", "sở hữu", "tổ chức", "tổ quốc", "trường sa", "trường sơn",
)  # fmt: skip
#: What begins as organs of the State do, and may be anybody's; but where people bring their papers is the State's.
_NOT_THE_STATES = ("bộ chính trị", "bộ phận")
#: Of politics they are the Party's: "TRƯỜNG TRUNG CẤP CHÍNH TRỊ", "TRUNG TÂM GIÁO DỤC LÝ LUẬN CHÍNH TRỊ".
_TEACH = ("trường ", "trung tâm ")
_ONE_DOOR = ("bộ phận một cửa", "bộ phận tiếp nhận và trả kết quả")
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
_BELOW_PARTY = ("ban tổ chức", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ban xây dựng đảng",
                "ủy ban kiểm tra", "văn phòng", "đảng bộ", "đảng ủy", "chi bộ")  # fmt: skip
#: Those of the Party inside an office of the State, which they are called by: "BAN CÁN SỰ ĐẢNG" over "SỞ …".
_IN_AN_OFFICE = frozenset(("ban cán sự", "ban cán sự đảng", "đảng đoàn"))
_LEVELS = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_PLACE = late(rf"(?:{_LEVELS}|tp\.?) (?!ủy|đoàn)")
_COMMITTEES = "(?:tỉnh|thành|huyện|quận|thị) ủy"
#: The whole name of a superior body, before that of a body under it: without a line's end to tell, only names are
#: parted whose first ends in a place, and whose second begins as no place does, such as the district of Xuân Trường,
#: the ward of Yên Sở, the city of Hải Phòng.
_TWO_NAMES = late(
    rf"(?:(?:đảng bộ (?:{_LEVELS})|{_COMMITTEES}|(?:ubnd|ủy ban nhân dân) (?:{_LEVELS}))"
    r"(?: (?:[^\W\d]+|\d{1,2}(?=\s))){1,4}?"
    r"(?P<gap> )(?:(?:ban|sở|(?<!hải )phòng) (?!tỉnh|thành phố|quận|huyện|thị xã|xã|phường"
    # "PHƯỜNG YÊN SỞ" above "BAN CHẤP HÀNH", or "TRUNG TÂM …".
    rf"|(?:ban|đảng|trung tâm|trường|trạm|chi bộ|chi cục|sở|phòng(?! chống)|đại hội|{_COMMITTEES}) |văn phòng|ủy ban"
    r"|(?<=sở )(?:thanh tra|công an))"
    r"|(?:văn phòng|thanh tra)(?: |$)|ủy ban |trung tâm "
    r"|trường (?:đại học|cao đẳng|chính trị|thpt|thcs|tiểu học|mầm non|trung cấp)"
    # "XÃ CHÂU THÀNH" above "ỦY BAN KIỂM TRA".
    rf"|chi cục |bệnh viện |đảng đoàn |đại hội |chi bộ |{_COMMITTEES} (?!ban (?:kiểm|nhân|mặt|mttq)))"
    # Whatever body of the Party is above, these begin another name.
    rf"|(?:đảng (?:ủy|bộ)|{_COMMITTEES})(?: (?:[^\W\d]+|\d{{1,2}}(?=\s))){{1,7}}?"
    r"(?P<below> )(?:đảng (?:ủy|bộ) |chi bộ ))"
)
#: What stands below bodies whose names end in a place, by how those begin: of the unions and the Front, of schools
#: and others that a department has, of companies.
_BOARDS = ("ban thường vụ", "ban thường trực", "ban chấp hành")
_SCHOOLS = (
    "trường thpt ", "trường thcs ", "trường trung học ", "trường trung cấp ", "trường tiểu học ", "trường mầm non ",
    "trường phổ thông ", "trường cao đẳng ", "trường đại học ",
)  # fmt: skip
_BELOW = (
    (
        "hội ",
        (*_BOARDS, "hội nông dân ", "hội cựu chiến binh ", "hội lhpn ", "hội liên hiệp ", "hội chữ thập đỏ "),
    ),
    (("ủy ban mặt trận", "ủy ban mttq", "ubmttq", "mặt trận"), (*_BOARDS, "ủy ban mttq ", "ủy ban mặt trận ")),
    (("bch đoàn", "ban chấp hành đoàn", "đoàn tncs"), ("bch đoàn ", "ban chấp hành đoàn ", "ban thường vụ")),
    (("liên đoàn lao động", "tổng liên đoàn", "công đoàn"), ("liên đoàn lao động ", "công đoàn ", *_BOARDS)),
    (("sở ", "ubnd ", "ủy ban nhân dân "), ("bệnh viện ", "trung tâm ", *_SCHOOLS, "tổ công tác ", "chi cục ")),
    (("tổng công ty ", "tập đoàn "), ("tổng công ty ", "công ty ", "xí nghiệp ", "nhà máy ")),
)
#: A name that is whole ends in a place, or in what a department is for; no name ends in a level, or in what wants
#: more words: "TỔNG" before "CÔNG TY", "MÔI" before "TRƯỜNG".
_IS_WHOLE = late(
    rf"(?: (?:{_LEVELS}) \S+(?: \S+){{0,3}}| việt nam|^(?:sở|tổng công ty|tập đoàn) \S+(?: \S+){{1,8}})"
    r"(?<! tổng)(?<! môi)(?<! các)(?<! và)(?<! của)(?<! với)(?<! thuộc)$"
)
#: Two names have more blanks.
_FEWEST_BLANKS = 3
#: And no more letters.
_LONGEST_NAMES = 250
_IN_TEXT = """
Ban, Ủy ban, Uỷ ban, UBND, HĐND, UBKT, Văn phòng, Sở, Đảng ủy, Đảng uỷ, Đảng đoàn, Công an, Bộ, Mặt trận, Hội,
Liên đoàn, Tỉnh đoàn, Huyện ủy, Huyện uỷ, Thành ủy, Thành uỷ, Tỉnh ủy, Tỉnh uỷ, Phòng, Trường, Trung tâm, Đoàn,
Cục, Chi cục, Chi bộ, Thanh tra, Kho bạc, các
"""
#: The first words of an organ's name inside a sentence, as a pattern's alternatives.  They are few, with the capital
#: that tells, and as printed: there "Báo", "Tổ", "Trạm" begin other things more often.
TEXT_ORGANS = "|".join(" ".join(_IN_TEXT.split()).split(", "))


def is_organ(folded: str) -> bool:
    """Whether folded words begin with those of an organ's name, or are such a word: "PHÒNG" over "TỔ CHỨC CÁN BỘ".

    Who decides for one counts, too, as in letterheads: "CHỦ TỊCH" over "ỦY BAN NHÂN DÂN".
    """
    return f"{folded} ".lstrip("[(").startswith(_ORGANS) and not folded.startswith(_NO_ORGANS)


def is_state_organ(folded: str) -> bool:
    """Whether folded words begin the name of an organ that only the State can have: "SỞ NỘI VỤ", no "VĂN PHÒNG"."""
    if folded.startswith((*_ONE_DOOR, *_OF_STATE_BY_MORE)):
        return not (folded.startswith(_TEACH) and " chính trị" in folded)
    return f"{folded} ".startswith(_OF_STATE) and not folded.startswith((*_NO_ORGANS, *_NOT_THE_STATES))


def is_party_organ(folded: str) -> bool:
    """Whether folded words name a body that only the Party can have, also one of the Party inside an office."""
    matter = _MATTERS.search(folded)
    words = f" {folded if matter is None else folded[: matter.start()]} ".replace(_GOVERNS, " ")
    return any(f" {one} " in words for one in _PARTY_ALONE)


def is_place(folded: str) -> bool:
    """Whether folded words name a place by its level, as letterheads do over a body's name: "TỈNH SƠN HẢI"."""
    return _PLACE.match(folded) is not None


def name_goes_on(name: str, below: str) -> bool:
    """Whether a name in one line goes on with the words below it, though an organ's may begin so; both folded."""
    if name in _IN_AN_OFFICE and below.startswith(_OF_STATE):
        return True
    return name in _UNFINISHED and not (name in ("đảng ủy", "đảng bộ") and below.startswith(_BELOW_PARTY))


def below_superior(text: str) -> int | None:
    """Return where the blank stands between the name of a superior body and that of the issuing one; None if none."""
    if not text.isupper() or text.count(" ") < _FEWEST_BLANKS or len(text) > _LONGEST_NAMES:
        return None
    folded = fold(text)
    match = _TWO_NAMES.match(folded)
    return match.start(match.lastgroup or 0) if match else _below_another(folded)


def _below_another(folded: str) -> int | None:
    """Return where the blank stands before a name that only another body, or its own superior's, has above it."""
    below = next((names for above, names in _BELOW if folded.startswith(above)), ())
    at = folded.find(" ") if below else -1
    while at >= 0:
        if folded.startswith(below, at + 1) and _IS_WHOLE.search(folded, 0, at) is not None:
            return at
        at = folded.find(" ", at + 1)
    return None

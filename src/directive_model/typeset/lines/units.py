"""Units of sense: the words that names of bodies and offices are made of, and the small ones between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

#: Units of names of bodies and offices: a line ends before them rather than within them.
_PHRASES: Final = (
    "ủy ban nhân dân", "hội đồng nhân dân", "ủy ban kiểm tra", "ủy ban mặt trận tổ quốc", "mặt trận tổ quốc",
    "ủy ban mặt trận tổ quốc việt nam", "mặt trận tổ quốc việt nam", "tổ quốc việt nam",
    "ban chấp hành", "ban thường vụ", "ban thường trực", "ban tổ chức", "ban tuyên giáo", "ban nội chính",
    "ban dân vận", "ban chỉ đạo", "ban quản lý", "ban chỉ huy", "cơ quan", "đảng cộng sản việt nam", "đảng bộ",
    "đảng ủy", "đảng đoàn", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "chi bộ", "chi ủy", "văn phòng",
    "đoàn thanh niên", "liên đoàn", "hội nông dân", "hội liên hiệp phụ nữ", "hội cựu chiến binh", "trung tâm",
    "trường chính trị", "trường đại học", "học viện", "đại hội đại biểu", "việt nam", "thành phố hồ chí minh",
    "hồ chí minh", "trung ương",
    "thường vụ", "thường trực", "phó chủ tịch", "phó bí thư", "phó trưởng ban", "phó giám đốc", "chủ tịch",
    "bí thư", "giám đốc", "trưởng ban", "chánh văn phòng", "quân sự", "công an", "tổ chức", "kiểm tra", "kế hoạch",
    "tài chính", "đầu tư", "giáo dục", "đào tạo", "nông nghiệp", "môi trường", "khoa học", "công nghệ", "tài nguyên",
    "xây dựng", "nội vụ", "tư pháp", "y tế", "văn hóa", "thể thao", "du lịch", "dân tộc", "tôn giáo", "ngoại vụ",
    "kinh tế", "xã hội", "kinh tế - xã hội", "hành chính",
    "chương trình", "nghị quyết", "chỉ thị", "kết luận", "quyết định", "hướng dẫn",
    "thực hiện", "triển khai", "nhiệm kỳ", "giai đoạn", "nhiệm vụ", "giải pháp", "hành động", "công tác",
)  # fmt: skip
#: The country ends the names of bodies, and alone on a line under an office it looks like a person's name.
COUNTRY: Final = ("việt", "nam")
#: Levels of places; what follows is a name, two syllables of which are held to it.
_LEVELS: Final = (
    ("tỉnh",), ("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đặc", "khu"), ("huyện",), ("quận",), ("xã",),
    ("phường",),
)  # fmt: skip
#: A line rather begins than ends with these.
OPENING: Final = frozenset(
    ("của", "về", "và", "trong", "trên", "tại", "theo", "để", "cho", "với", "do", "từ", "nhằm", "kèm", "năm", "sở",
     "ban", "bộ", "cục", "phòng", "viện", "trường", "hội", "đoàn", "kiêm")
)  # fmt: skip
#: A line must not end with these: what they speak of follows.
CLINGING: Final = frozenset(
    ("của", "về", "và", "trong", "trên", "tại", "theo", "để", "cho", "với", "do", "từ", "các", "những", "một", "số",
     "ngày", "tháng", "năm", "quý", "điều", "khoản", "khóa", "lần", "thứ", "phó", "ban", "bộ", "sở", "cục", "phòng",
     "viện", "trường", "hội", "đoàn", "đồng", "là", "không", "được", "đối", "việc")
)  # fmt: skip
#: Syllables of a name mostly.
_NAME: Final = 2


def units(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where units of ``words`` (folded, no stops) begin, and of how many they are; a place has its name."""
    index = 0
    while index < len(words):
        length = max(
            (len(one) for one in _by_first().get(words[index], ()) if _follows(one, words, index)), default=0
        )
        level = next((one for one in _LEVELS if _follows(one, words, index)), None) if not length else None
        if level is not None:
            length = len(level)
            # A name has two syllables mostly; a third that ends the whole belongs to it too.
            name = 0
            while name < _NAME and index + length + name < len(words) and not _begins(words, index + length + name):
                name += 1
            if index + length + name == len(words) - 1:
                name += 1
            length += name
        if length:
            yield index, length
        index += max(length, 1)


def units_within(words: Sequence[str], start: int, length: int) -> Iterator[int]:
    """Yield where smaller units begin in one."""
    for index in range(start + 1, start + length):
        ends = (index + len(one) for one in _by_first().get(words[index], ()) if _follows(one, words, index))
        if any(end <= start + length for end in ends):
            yield index


@lru_cache(maxsize=1)
def _by_first() -> dict[str, list[tuple[str, ...]]]:
    """Return the phrases by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _PHRASES:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found


def _follows(phrase: tuple[str, ...], words: Sequence[str], index: int) -> bool:
    return tuple(words[index : index + len(phrase)]) == phrase


def _begins(words: Sequence[str], index: int) -> bool:
    """Whether a unit begins at a word, or one with which a name cannot go on."""
    word = words[index]
    return (
        word in OPENING or word in CLINGING or any(_follows(one, words, index) for one in _by_first().get(word, ()))
    )

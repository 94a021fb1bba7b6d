"""Words that recognition goes by."""

from __future__ import annotations

from directive_model.language.patterns import late

#: Every capital of the language, for a pattern's character class: [À-Ỹ] would hold small letters too.
CAPITALS = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"

#: Ranks, degrees and forms of address before a name, in small letters behind the first.
_RANK = late(
    r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|[uú][yý]|[uú]ỳ)|(?:Bác|Tiến|Thạc) sĩ|(?:Giáo|Kỹ|Luật) sư|Đồng chí) "
)
#: Their first words: most names begin otherwise.
_RANK_BEGINS = ("Đại ", "Thượng ", "Trung ", "Thiếu ", "Bác ", "Tiến ", "Thạc ", "Giáo ", "Kỹ ", "Luật ", "Đồng ")

_VERBS = """
bám sát, bảo đảm, bảo vệ, ban hành, báo cáo, biên soạn, biểu dương, bố trí, bồi dưỡng, bổ sung, cải cách, cải
thiện, căn cứ tình hình, cập nhật, chăm lo, chấm dứt, chấn chỉnh, chấp hành, chỉ đạo, chỉnh đốn, chủ động, chủ
trì, chú trọng, chuẩn bị, chuyển đổi, công bố, củng cố, cụ thể hóa, cụ thể hoá, cung cấp, duy trì, dự báo, đảm
bảo, đánh giá, đào tạo, đầu tư, đẩy lùi, đẩy mạnh, đẩy nhanh, đề nghị, đề xuất, điều chỉnh, điều hành, định
hướng, đôn đốc, đổi mới, động viên, đấu tranh, gắn, giải quyết, giám sát, giao, giáo dục, giảm, giữ vững, hoàn
chỉnh, hoàn thành, hoàn thiện, hỗ trợ, huy động, hướng dẫn, hạn chế, kết hợp, khai thác, khảo sát, khắc phục,
khẩn trương, khởi công, khuyến khích, kiểm soát, kiểm tra, kiên quyết, kiến nghị, kiện toàn, kịp thời, làm tốt,
làm việc, lãnh đạo, lập, lồng ghép, mở, mở rộng, nâng cao, nắm, nắm chắc, nghe, nghiêm túc, nghiên cứu, ngăn
chặn, nhân rộng, ổn định, phát động, phát hiện, phát huy, phát triển, phân công, phân bổ, phấn đấu, phê duyệt,
phòng chống, phòng ngừa, phổ biến, phối hợp, phục vụ, quan tâm, quán triệt, quản lý, quy hoạch, quyết liệt,
quyết tâm, rà soát, ra soát, ra quân, sắp xếp, siết chặt, sơ kết, soát xét, sử dụng, sửa đổi, tạo, tập huấn, tập
trung, tăng, tăng cường, tham gia, tham mưu, thanh tra, thành lập, thẩm định, theo dõi, thí điểm, thông báo,
thông qua, thống nhất, thu hồi, thu hút, thực hành, thực hiện, thúc đẩy, thường xuyên, tích cực, tiến hành, tiếp
nhận, tiếp thu, tiếp tục, tổ chức, tổng hợp, tổng kết, trao đổi, triển khai, triệu tập, trình, truy quét, tuyên
truyền, tuyển chọn, ứng dụng, ứng phó, ưu tiên, vận dụng, vận động, vận hành, xác định, xây dựng, xét, xử lý,
xúc tiến, yêu cầu
"""
_LONGEST_FIRST = sorted(" ".join(_VERBS.split()).split(", "), key=len, reverse=True)

#: Verbs and the adverbs before them that open a demand, as a pattern's alternatives: small letters, both
#: tone placements where a word has two, longer ones before their beginnings.
DEMANDS = "|".join(_LONGEST_FIRST)

#: The same by their first word, longer ones first.
DEMANDS_BY_WORD: dict[str, tuple[str, ...]] = {}
for _verb in _LONGEST_FIRST:
    _first = _verb.partition(" ")[0]
    DEMANDS_BY_WORD[_first] = (*DEMANDS_BY_WORD.get(_first, ()), _verb)

#: Demands that are nouns as well: "Tổ chức đảng quản lý …", "Báo cáo số …".
NOUNS_TOO = frozenset(
    (
        "tổ chức",
        "báo cáo",
        "thông báo",
        "lãnh đạo",
        "quy hoạch",
        "hướng dẫn",
        "kiểm tra",
        "giám sát",
        "đầu tư",
    )
)

_KINDS = """
Nghị quyết liên tịch, Nghị quyết, Quyết định, Chỉ thị, Kết luận, Kế hoạch, Thông báo kết luận, Thông báo,
Hướng dẫn, Quy định, Quy chế, Chương trình hành động, Chương trình, Nghị định, Thông tư liên tịch, Thông tư,
Thông tri, Công văn, Công điện, Báo cáo, Tờ trình, Đề án, Phương án, Bộ luật, Luật, Pháp lệnh, Lệnh, Văn bản,
Giấy phép, Giấy mời, Giấy đề nghị, Giấy chứng nhận, Giấy xác nhận, Văn bản đề nghị, Phiếu chuyển, Biên bản, Hợp đồng,
Điều lệ, Lời kêu gọi, Tuyên bố, Chiến lược, Quy hoạch, Quy chuẩn kỹ thuật quốc gia, Quy chuẩn, Tiêu chuẩn quốc gia,
Tiêu chuẩn
"""
#: The kinds of document that a citation begins with, as a pattern's alternatives.
KINDS = "|".join(" ".join(_KINDS.split()).split(", "))


def without_rank(text: str) -> str:
    """Return a name without the rank, the degree or the form of address before it."""
    rank = _RANK.match(text) if text.startswith(_RANK_BEGINS) else None
    return text if rank is None else text[rank.end() :]

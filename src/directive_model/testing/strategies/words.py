"""What the documents of an invented province speak of: places, bodies, people, and ways to say things."""

from __future__ import annotations

from typing import Final

from directive_model.model import Regime

PLACES: Final = ("Sơn Hải", "Lâm Giang", "Hòa Thủy", "Bãi Ngang", "Vân Đồi", "Thủy Uyên", "Đăk Rông", "Phú Quý Tây")

#: Superior and issuer; the first None where nobody stands above.
BODIES: Final[tuple[tuple[str | None, str], ...]] = (
    (None, "TỈNH ỦY SƠN HẢI"),
    ("ĐẢNG BỘ TỈNH SƠN HẢI", "ĐẢNG ỦY XÃ LÂM GIANG"),
    ("TỈNH ỦY SƠN HẢI", "BAN TUYÊN GIÁO VÀ DÂN VẬN"),
    ("TỈNH ỦY SƠN HẢI", "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH"),
    ("ĐẢNG ỦY PHƯỜNG HÒA THỦY", "CHI BỘ KHU PHỐ 5"),
    (None, "BAN CHẤP HÀNH TRUNG ƯƠNG"),
    ("HUYỆN ỦY BÃI NGANG", "ỦY BAN KIỂM TRA"),
    ("THÀNH ỦY VÂN ĐỒI", "VĂN PHÒNG"),
    # A joint document (HD05 II-I.2), and a congress.
    ("TỈNH ỦY SƠN HẢI", "BAN TỔ CHỨC - BAN NỘI CHÍNH"),
    (None, "ĐẢNG ỦY XÃ LÂM GIANG - ĐẢNG ỦY PHƯỜNG HÒA THỦY"),
    ("ĐẢNG BỘ TỈNH SƠN HẢI", "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XV"),
)

#: The same of the State and of the Youth Union.
STATE_BODIES: Final[tuple[tuple[str | None, str], ...]] = (
    (None, "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI"),
    ("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
    ("UBND XÃ LÂM GIANG", "VĂN PHÒNG HĐND VÀ UBND"),
    ("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "SỞ TÀI CHÍNH - SỞ NỘI VỤ"),
    (None, "HỘI ĐỒNG NHÂN DÂN XÃ LÂM GIANG"),
)
YOUTH_BODIES: Final[tuple[tuple[str | None, str], ...]] = (
    ("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TUYÊN GIÁO"),
    (None, "BCH ĐOÀN TỈNH SƠN HẢI"),
)
BANNERS: Final[dict[Regime, tuple[str, ...]]] = {
    Regime.PARTY: ("ĐẢNG CỘNG SẢN VIỆT NAM",),
    Regime.STATE: ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    Regime.OTHER: ("ĐOÀN TNCS HỒ CHÍ MINH",),
}

#: Types of document that tell somebody to do something, and those that only tell.
DEMANDING: Final = (
    ("CHƯƠNG TRÌNH", "CTr"),
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CTr"),
    ("CHƯƠNG TRÌNH CÔNG TÁC", "CTr"),
    ("KẾ HOẠCH", "KH"),
    ("CHỈ THỊ", "CT"),
    ("THÔNG BÁO KẾT LUẬN", "TB"),
    ("THÔNG BÁO", "TB"),
    ("NGHỊ QUYẾT", "NQ"),
    ("KẾT LUẬN", "KL"),
    ("QUYẾT ĐỊNH", "QĐ"),
    ("HƯỚNG DẪN", "HD"),
    ("QUY CHẾ", "QC"),
    ("TỜ TRÌNH", "TTr"),
    ("ĐỀ ÁN", "ĐA"),
)
TELLING: Final = (("BÁO CÁO", "BC"), ("BIÊN BẢN", "BB"))
SYMBOL_BODIES: Final = ("TU", "TW", "HU", "ĐU", "UBKTTU", "BTCTU", "BNCTU-BTCTU", "VPTU", "BTGDVTU", "ĐUQS")
STATE_SYMBOL_BODIES: Final = ("UBND", "HĐND", "SNNMT", "SNV", "VP", "BCĐ")

SUBJECTS: Final = (
    "chỉ đạo {period} của Ban Thường vụ Tỉnh ủy",
    "công tác {period} của Đảng ủy xã Lâm Giang",
    "thực hiện các nhiệm vụ trọng tâm {period}",
    "kiểm tra, giám sát {period} của Ban Chấp hành Đảng bộ tỉnh",
    "về việc thành lập Ban Chỉ đạo phòng, chống thiên tai",
    "sơ kết 05 năm thực hiện Nghị quyết số 12-NQ/TU, ngày 05/6/2021 về phát triển kinh tế biển",
)

ORGANS: Final = (
    "Ban Tổ chức Tỉnh ủy",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Ủy ban Kiểm tra Tỉnh ủy",
    "Văn phòng Tỉnh ủy",
    "Đảng ủy Ủy ban nhân dân tỉnh",
    "Công an tỉnh",
    "Sở Tài chính",
    "Sở Nông nghiệp và Môi trường",
    "Đảng ủy Quân sự tỉnh",
    "Tỉnh đoàn",
)
RECIPIENTS: Final = (
    "Văn phòng Trung ương Đảng",
    "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh",
    "Các đ/c Trần Hải Đăng, Lê Thủy Uyên, Nguyễn Văn Sơn",
    "Các sở, ban, ngành, đoàn thể cấp tỉnh",
    "Các huyện, thành ủy, ĐUTT",
    "Ban Chỉ đạo 35",
    "Như trên",
    "Đảng ủy các xã, phường",
)
NOTES: Final = ("để báo cáo", "HN, Vụ II", "để thực hiện", "02 bản")
#: "VT" is the registry of a State office: where nothing else tells the regime, it does.
RETENTIONS: Final = ("Lưu Văn phòng Tỉnh ủy", "Lưu Ban Tổ chức, VPTU.05", "Lưu: VPTU")
STATE_RETENTIONS: Final = ("Lưu: VT, TH", "Lưu: VT, NN.05")

AUTHORITIES: Final = (
    ("T/M", "BAN THƯỜNG VỤ"),
    ("T/M", "TỈNH ỦY"),
    ("T/M", "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH"),
    ("T/M", "ỦY BAN KIỂM TRA"),
    ("T/L", "BAN THƯỜNG VỤ"),
    ("K/T", "TRƯỞNG BAN"),
    ("K/T", "CHÁNH VĂN PHÒNG"),
    ("Q.", "TRƯỞNG BAN"),
)
STATE_AUTHORITIES: Final = (
    ("TM.", "ỦY BAN NHÂN DÂN"),
    ("KT.", "CHỦ TỊCH"),
    ("KT.", "GIÁM ĐỐC"),
    ("TL.", "CHỦ TỊCH"),
    ("TUQ.", "GIÁM ĐỐC"),
)
#: Whose heads sign joint documents.
SIGNING_BODIES: Final = ("BAN TỔ CHỨC TỈNH ỦY", "ỦY BAN KIỂM TRA TỈNH ỦY", "LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HẢI")
STATE_SIGNING_BODIES: Final = ("SỞ TÀI CHÍNH", "CÔNG AN TỈNH SƠN HẢI", "HỘI NÔNG DÂN TỈNH SƠN HẢI")
STATE_POSITIONS: Final = ("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
POSITIONS: Final = (
    "BÍ THƯ",
    "PHÓ BÍ THƯ",
    "PHÓ BÍ THƯ THƯỜNG TRỰC",
    "CHÁNH VĂN PHÒNG",
    "PHÓ TRƯỞNG BAN",
    "CHỦ NHIỆM",
    "TRƯỞNG BAN CHỈ ĐẠO",
    "PHÓ TRƯỞNG BAN NỘI CHÍNH TỈNH ỦY",
)
NAMES: Final = ("Trần Hải Đăng", "Lê Thủy Uyên", "Nguyễn Văn Sơn", "Đoàn Thị Ái Ngọc", "Y Blok Êban", "Vũ Đức Hòa")
SECRECY: Final = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
URGENCY: Final = ("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC")
#: How far a document may spread; the last stands at the end of its last page (HD05 II-II).
CIRCULATIONS: Final = (
    "LƯU HÀNH NỘI BỘ",
    "TÀI LIỆU HỘI NGHỊ",
    "Tài liệu nội bộ",
    "Xem xong trả lại",
    "Không phổ biến trên phương tiện thông tin đại chúng",
)
DRAFTS: Final = ("Dự thảo lần 2", "DỰ THẢO", "Dự thảo")
DRAFTERS: Final = ("NguyenVanSon-26", "ABC-268", "LeThiMai-100")
CONTACTS: Final = (
    "Điện thoại: 0200.123.456; thư điện tử: vptu@sonhai.example",
    "Địa chỉ: số 5, đường Bãi Ngang, phường Hòa Thủy; điện thoại: 0200.123.456",
)
SIGNED: Final = ("(Đã ký)", "(Ký, ghi rõ họ tên)")

ACTIONS: Final = (
    "Chỉ đạo triển khai",
    "Tập trung rà soát",
    "Tiếp tục theo dõi",
    "Đẩy nhanh tiến độ",
    "Tăng cường kiểm tra",
    "Chuẩn bị",
    "Khẩn trương hoàn thành",
    "Lãnh đạo",
    "Phối hợp",
    "Kiên quyết thu hồi",
    "Ban hành",
    "Xây dựng",
)
MATTERS: Final = (
    "các giải pháp phục hồi du lịch, gắn với xúc tiến, quảng bá",
    "quy hoạch tỉnh thời kỳ 2021-2030, tầm nhìn đến năm 2050",
    "công tác chuẩn bị đại hội đảng bộ cấp xã",
    "việc thu ngân sách (đạt 45,5% dự toán)",
    "chương trình mỗi xã một sản phẩm (OCOP)",
    "dự án đường ven biển Sơn Hải - Lâm Giang",
    "lễ đón nhận bằng di sản “Nghề làm nước mắm Bãi Ngang”",
    'nội dung "ba không, hai sẵn sàng" tại TP. Vân Đồi',
    "xây dựng cơ bản...; chủ động phòng trừ dịch bệnh trên cây trồng, vật nuôi",
    "thủy sản, trồng trọt, chăn nuôi v.v. ở vùng ven biển",
    "hoạt động R&D; chỉ số nào < 50 điểm thì giải trình",
    "diện tích 1.250 m² đất công",
    "khu vực phòng thủ tỉnh, nhất là tuyến biên giới, vùng biển-đảo",
)
TOPICS: Final = ("phát triển kinh tế biển", "công tác cán bộ", "chuyển đổi số", "phòng, chống tham nhũng")
#: Statements, with a place for a body.
STATES: Final = (
    "Tình hình kinh tế-xã hội của tỉnh ổn định, một số chỉ tiêu đạt thấp",
    "{organ} đã hoàn thành 12 nhiệm vụ được giao",
    "Nguồn thu của các xã còn khó khăn, nhất là ở Thủy Uyên",
    "Đây là nhiệm vụ trọng tâm của cả hệ thống chính trị",
    "Đến nay, 98,5% hộ dân có điện",
    "Người dân đồng tình, ủng hộ",
)
OPENINGS: Final = (
    "Trong {period}, Ban Thường vụ Tỉnh ủy tập trung chỉ đạo một số công tác trọng tâm như sau:",
    "Căn cứ {citation};",
    "Thực hiện {citation}, Ban Thường vụ Tỉnh ủy xây dựng kế hoạch như sau:",
)
CLOSINGS: Final = (
    "Căn cứ chương trình chỉ đạo này, các cấp, các ngành cụ thể hóa và tổ chức thực hiện ở ngành, địa phương mình.",
    "Trên đây là kế hoạch của Ban Thường vụ Tỉnh ủy.",
    "Quá trình thực hiện nếu có vướng mắc, báo cáo Ban Thường vụ Tỉnh ủy xem xét.",
)
HEADINGS: Final = (
    "MỤC ĐÍCH, YÊU CẦU",
    "NHIỆM VỤ TRỌNG TÂM",
    "TỔ CHỨC THỰC HIỆN",
    "Công tác xây dựng Đảng và hệ thống chính trị",
    "Phát triển kinh tế",
    "Văn hóa - xã hội",
    "Quốc phòng, an ninh và nội chính",
    "Quan điểm chỉ đạo",
    "Kết quả đạt được",
)
#: What a paragraph without a label may begin with and yet be one: as a label would, as an appendix, as what ties one
#: to its document, as an article, as the second half of a sentence.
BEGINNINGS: Final = (
    "3.", "a)", "I.", "-", "+", "(2)", "2.1.", "Điều 5.", "Điều 1", "Chương II", "Phần thứ nhất.", "Phụ lục II.",
    "Mẫu số 01:", "(Kèm theo Công văn này)", "Kèm theo", "và", "12-",
)  # fmt: skip
CELLS: Final = ("Nội dung", "Đơn vị chủ trì", "Thời gian", "Tỷ lệ (%)", "12,5", "1.250", "Quý III/2026", "Đạt")
APPENDIX_LABELS: Final = ("Phụ lục", "Phụ lục 1", "Phụ lục 2", "Phụ lục III", "PHỤ LỤC SỐ 4")
APPENDIX_TITLES: Final = ("DANH MỤC NHIỆM VỤ", "Danh mục công trình trọng điểm", "PHÂN CÔNG THỰC HIỆN")

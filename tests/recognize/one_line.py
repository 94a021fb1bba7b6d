"""A document on one line, as it is pasted into a field of a form."""

from __future__ import annotations

from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.recognize import recognize
from directive_model.recognize.joined import unfold
from directive_model.recognize.page.lines import lines_of_blocks

LONG = "Ban Thường vụ Huyện ủy nhận thấy việc trồng cây của các chi bộ còn chậm, cần làm ngay trong mùa mưa này. " * 5
BODY = (
    "Thực hiện chủ trương của Trung ương về trồng cây, Ban Thường vụ Tỉnh ủy xây dựng kế hoạch như sau: I. MỤC ĐÍCH "
    "1. Các làng có bóng mát. 2. Cây được chăm sóc. II. TỔ CHỨC THỰC HIỆN 1. Ban Tuyên giáo Tỉnh ủy theo dõi. "
    "2. Các huyện ủy báo cáo trước ngày 30/3/2026."
)
ENDING = "Nơi nhận: - Các huyện ủy; - Lưu Văn phòng Tỉnh ủy. T/M BAN THƯỜNG VỤ BÍ THƯ Lê Văn Biển"
HEAD = "TỈNH ỦY SƠN HẢI * ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU Sơn Hải, ngày 3 tháng 3 năm 2025"
STATE = (
    "{bodies} ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/{code} "
    "Sơn Hải, ngày 3 tháng 3 năm 2025"
)


def one_line(left="TỈNH ỦY SƠN HẢI *", place="Sơn Hải", title="KẾ HOẠCH trồng cây", body=BODY, ending=ENDING):
    head = f"{left} ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU {place}, ngày 3 tháng 3 năm 2025"
    return f"{head} {title} {body} {ending}"


def unfolded(*texts):
    lines = lines_of_blocks([FlowParagraph((Run(text),)) for text in texts])
    return [line.text for line in unfold(lines)]


def program_of(text):
    return recognize(Flow((FlowSection((FlowParagraph((Run(text),)),)),))).value

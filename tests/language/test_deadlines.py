from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language import find_deadline, parse_label, split_sentences
from directive_model.model import Deadline, Offset, ReducedDate


def day(text: str | None) -> ReducedDate | None:
    return None if text is None else ReducedDate.parse(text)


@pytest.mark.parametrize(
    ("text", "printed", "start", "end"),
    [
        ("trong tháng 01/2026", "trong tháng 01/2026", "2026-01", "2026-01"),
        ("tháng 6/2028", "tháng 6/2028", "2028-06", "2028-06"),
        ("Quý I/2026", "Quý I/2026", "2026-01", "2026-03"),
        ("trong quý I và quý II/2030", "trong quý I và quý II/2030", "2030-01", "2030-06"),
        ("2025 - 2026", "2025 - 2026", "2025", "2026"),
        ("6 tháng đầu năm 2026", "6 tháng đầu năm 2026", "2026-01", "2026-06"),
        ("30/6/2026", "30/6/2026", None, "2026-06-30"),
        ("Xong trong Quý II/2026", "Xong trong Quý II/2026", "2026-04", "2026-06"),
        ("Xong trong tháng 5/2026", "Xong trong tháng 5/2026", "2026-05", "2026-05"),
        ("trước ngày 01/01/2030", "trước ngày 01/01/2030", None, "2029-12-31"),
        ("(trước ngày 10/12)", "trước ngày 10/12", None, "--12-09"),
        ("trước ngày 01/3", "trước ngày 01/3", None, "--02-28"),
        ("chậm nhất ngày 10/12", "chậm nhất ngày 10/12", None, "--12-10"),
        ("Gửi báo cáo chậm nhất tháng 6/2026.", "chậm nhất tháng 6/2026", None, "2026-06"),
        ("Hoàn thành xong trước tháng 6/2026.", "trước tháng 6/2026", None, "2026-05"),
        ("Thời gian thực hiện: tháng 6/2028", "Thời gian thực hiện: tháng 6/2028", "2028-06", "2028-06"),
        ("Dự kiến tổ chức hội thảo trong tháng 8/2030.", "trong tháng 8/2030", "2030-08", "2030-08"),
        (
            "Đảng uỷ UBND xã chủ trì, phối hợp các cơ quan tham mưu trình trong tháng 01/2026",
            "trong tháng 01/2026",
            "2026-01",
            "2026-01",
        ),
        ("Kiểm tra (Giao Ủy ban chủ trì, tham mưu trong quý III/2026).", "trong quý III/2026", "2026-07", "2026-09"),
        ("Trong quý I/2026, hoàn thành việc rà soát.", "Trong quý I/2026", "2026-01", "2026-03"),
        ("từ quý IV/2025 đến khi kết thúc bầu cử", "từ quý IV/2025 đến khi kết thúc bầu cử", "2025-10", None),
        ("Thời gian: từ tháng 3 đến tháng 6/2026", "Thời gian: từ tháng 3 đến tháng 6/2026", "2026-03", "2026-06"),
        (
            "Tổng hợp, báo cáo Bộ trước ngày 31 tháng 12 năm 2025.",
            "trước ngày 31 tháng 12 năm 2025",
            None,
            "2025-12-30",
        ),
        ("Gửi trước 17 giờ 00 phút ngày 10/12/2026.", "trước 17 giờ 00 phút ngày 10/12/2026", None, "2026-12-10"),
        ("chậm nhất 16h30, thứ Sáu ngày 11/12", "chậm nhất 16h30, thứ Sáu ngày 11/12", None, "--12-11"),
        ("Báo cáo kết quả đến hết tháng 9/2026.", "đến hết tháng 9/2026", None, "2026-09"),
        ("Từ nay đến hết năm 2026", "Từ nay đến hết năm 2026", None, "2026"),
        ("Thời gian: từ nay đến năm 2030.", "Thời gian: từ nay đến năm 2030", None, "2030"),
        ("giai đoạn 2025 - 2030", "giai đoạn 2025 - 2030", "2025", "2030"),
        ("Thời gian thực hiện: giai đoạn 2026-2030.", "Thời gian thực hiện: giai đoạn 2026-2030", "2026", "2030"),
        ("Năm 2026 và các năm tiếp theo", "Năm 2026 và các năm tiếp theo", "2026", None),
        ("Quý IV/2025 - Quý II/2026", "Quý IV/2025 - Quý II/2026", "2025-10", "2026-06"),
        ("Tháng 8/2026 - tháng 3/2027", "Tháng 8/2026 - tháng 3/2027", "2026-08", "2027-03"),
        ("Cuối năm 2026", "Cuối năm 2026", "2026", "2026"),
        ("Hoàn thành trong 06 tháng đầu năm.", "Hoàn thành trong 06 tháng đầu năm", "--01", "--06"),
        (
            "Danh sách gửi Văn phòng (số điện thoại) trước ngày 22/6/2026 để tổng hợp.",
            "trước ngày 22/6/2026",
            None,
            "2026-06-21",
        ),
        ("Báo cáo về Sở trước ngày 20/6 đối với báo cáo sáu tháng.", "trước ngày 20/6", None, "--06-19"),
        ("Trước ngày 15/3/2026, các chi bộ phải gửi báo cáo.", "Trước ngày 15/3/2026", None, "2026-03-14"),
    ],
)
def test_a_time_is_read_with_its_bounds(text, printed, start, end):
    assert Deadline(printed, day(start), day(end)) == find_deadline(text)


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        ("Hàng tuần", "weekly"),
        ("định kỳ hằng tháng", "monthly"),
        ("Hàng quý", "quarterly"),
        ("6 tháng một lần", "half-yearly"),
        ("định kỳ 06 tháng", "half-yearly"),
        ("hằng năm", "yearly"),
        ("Thường xuyên", "continually"),
        ("Thời gian: Thường xuyên", "continually"),
        ("Rà soát quy hoạch (thường xuyên).", "continually"),
        ("định kỳ", "regularly"),
        ("Hằng năm, rà soát quy hoạch.", "yearly"),
        ("Thực hiện chế độ báo cáo định kỳ hằng quý về tiến độ.", "quarterly"),
        ("Các trạm báo cáo hằng ngày.", "daily"),
        ("Cập nhật kết quả hàng tuần, gửi Văn phòng.", "weekly"),
        ("Sao lưu dữ liệu định kỳ tối thiểu 01 tuần/lần ra thiết bị khác", "weekly"),
        ("Đổi mật khẩu định kỳ 03 tháng một lần", "quarterly"),
        ("Rà soát theo định kỳ 05 năm một lần", "regularly"),
        ("Kiểm tra, giám sát, định kỳ báo cáo Ban Thường vụ.", "regularly"),
        ("Báo cáo Ban Chấp hành theo định kỳ.", "regularly"),
        ("Thường xuyên, hằng năm", "yearly"),
    ],
)
def test_what_returns_is_read_with_its_rhythm(text, recurrence):
    deadline = find_deadline(text)

    assert deadline is not None
    assert (recurrence, None, None) == (deadline.recurrence, deadline.start, deadline.end)


def test_a_day_of_every_year_has_both():
    text = "gửi báo cáo về Sở hằng năm (trước ngày 10/12) để tổng hợp"

    assert Deadline("hằng năm (trước ngày 10/12)", end=day("--12-09"), recurrence="yearly") == find_deadline(text)


def test_a_time_after_an_event_is_an_offset():
    text = "Chậm nhất sau 03 ngày làm việc, kể từ ngày nhận được báo cáo, gửi thông báo."
    offset = Offset(3, "working-day", "ngày nhận được báo cáo")

    deadline = find_deadline(text)

    assert deadline is not None
    assert ("Chậm nhất sau 03 ngày làm việc, kể từ ngày nhận được báo cáo", offset) == (
        deadline.text,
        deadline.offset,
    )


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("Trong thời hạn không quá 15 ngày kể từ ngày nhận hồ sơ, trả lời.", Offset(15, "day", "ngày nhận hồ sơ")),
        (
            "Trong 03 ngày làm việc, kể từ ngày nhận được đơn, xem xét.",
            Offset(3, "working-day", "ngày nhận được đơn"),
        ),
        ("Trong thời gian 05 ngày làm việc, trả lời bằng văn bản", Offset(5, "working-day")),
        ("Trong thời hạn bảy (07) ngày kể từ khi công bố, gửi văn bản", Offset(7, "day", "công bố")),
        ("Trong thời hạn 03 ngày sau khi tiếp nhận hồ sơ, chuyển", Offset(3, "day", "tiếp nhận hồ sơ")),
        ("Hỗ trợ kỹ thuật không quá 24h00 kể từ khi nhận được tin", Offset(24, "hour", "nhận được tin")),
        ("Thời hạn giải quyết: 03 ngày làm việc", Offset(3, "working-day")),
        ("Tổ chức hội nghị trong tuần tới.", Offset(1, "week")),
        ("quý tới", Offset(3, "month")),
        ("Trong tháng này, hoàn thành việc rà soát.", Offset(0, "month")),
    ],
)
def test_a_time_is_counted_from_what_the_text_names(text, offset):
    deadline = find_deadline(text)

    assert deadline is not None
    assert offset == deadline.offset


def test_two_days_of_every_year_are_the_first_of_them():
    text = "Định kỳ trước ngày 20 tháng 6 và trước ngày 20 tháng 12 hằng năm, báo cáo Ủy ban."
    printed = "trước ngày 20 tháng 6 và trước ngày 20 tháng 12 hằng năm"

    assert Deadline(printed, end=day("--06-19"), recurrence="yearly") == find_deadline(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị",
        "Quán triệt Kết luận của Hội nghị Trung ương (tháng 10/2022).",
        "Tổng kết năm học 2021-2022 và triển khai năm học 2022-2023.",
        "phát triển đến năm 2030, tầm nhìn đến năm 2045",
        "kỷ niệm 75 năm ngày Thương binh Liệt sĩ (27/7/1947-27/7/2022)",
        "Quy hoạch tỉnh thời kỳ 2021-2030",
        "Tổ chức thường xuyên các lớp tập huấn",
        "Trong tháng 7/2022, Ban Thường vụ Tỉnh ủy tập trung chỉ đạo một số công tác trọng tâm như sau:",
        "thu nhập bình quân hằng năm tăng 5%",
        "kế hoạch sử dụng đất hàng năm",
        "đất ở trước ngày 01/7/2004, phần diện tích còn lại",
        "hợp đồng đã ký trước ngày 01/10/2025 thì thực hiện theo quy định cũ",
        "Chậm nhất là 30 ngày, trước ngày khai mạc kỳ họp",
        "đánh giá kết quả xếp loại định kỳ hằng năm của cán bộ",
        "Đại hội thể dục thể thao lần thứ IX năm 2022",
        "Giấy phép có hiệu lực trong thời hạn 02 năm kể từ ngày cấp",
        "báo cáo ít nhất sau 30 ngày kể từ ngày phê duyệt",
        "hỗ trợ trong thời gian 6 tháng nếu không phải di chuyển",
        "đưa vào sử dụng trong vòng 03 năm tính đến ngày lập hồ sơ",
        "công trình (xây dựng trước ngày 01 tháng 7 năm 2006) được tồn tại",
        "Trước ngày 01/7/2014, hộ gia đình sử dụng đất ổn định",
        "Báo cáo định kỳ, đột xuất thể hiện bằng văn bản",
        "chi thường xuyên hằng năm của cơ quan",
        "Đến năm 2030: 60% doanh nghiệp ứng dụng",
    ],
)
def test_other_times_are_no_deadlines(text):
    assert find_deadline(text) is None


def test_no_sentence_of_the_reference_document_has_a_deadline(seed):
    found = []
    for line in seed.read_text(encoding="utf-8").splitlines():
        label = parse_label(line)
        text = line[label.end if label else 0 :]
        found += [find_deadline(text[start:end]) for start, end in split_sentences(text)]

    assert len(found) > 40
    assert {None} == set(found)


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "trước ngày",
                "trong",
                "tháng",
                "quý",
                "31/02",
                "29/02",
                "0001",
                "2024",
                "I",
                "hằng năm",
                "(",
                ")",
                "đến",
            ],
        ),
        max_size=8,
    ).map(" ".join),
)
def test_no_text_is_too_odd_to_be_searched(text):
    deadline = find_deadline(text)

    assert deadline is None or deadline.text

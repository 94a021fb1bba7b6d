"""The time that a title names."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given

from directive_model.model import DirectiveProgram, Period, Title, period_of
from directive_model.testing import spoken_periods

NAMED = {
    "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy": ("2022-07-01", "2022-07-31"),
    "công tác tháng 02 năm 2024": ("2024-02-01", "2024-02-29"),
    "công tác tháng 12 - 2025": ("2025-12-01", "2025-12-31"),
    "chỉ đạo tháng 7 và 8/2022": ("2022-07-01", "2022-08-31"),
    "chỉ đạo tháng 11, 12 năm 2022": ("2022-11-01", "2022-12-31"),
    "công tác tháng 1 đến tháng 3/2025": ("2025-01-01", "2025-03-31"),
    "công tác quý III/2023": ("2023-07-01", "2023-09-30"),
    "công tác quý 4 năm 2023": ("2023-10-01", "2023-12-31"),
    "công tác quý I-2026": ("2026-01-01", "2026-03-31"),
    "nhiệm vụ 6 tháng đầu năm 2022": ("2022-01-01", "2022-06-30"),
    "nhiệm vụ sáu tháng cuối năm 2022": ("2022-07-01", "2022-12-31"),
    "phát triển kinh tế biển giai đoạn 2021-2025": ("2021-01-01", "2025-12-31"),
    "làm việc nhiệm kỳ 2025 - 2030": ("2025-01-01", "2030-12-31"),
    "kiểm tra, giám sát năm 2026": ("2026-01-01", "2026-12-31"),
    "CHỈ ĐẠO THÁNG 7/2022": ("2022-07-01", "2022-07-31"),
    "chỉ đạo từ tháng 1 đến tháng 3/2025": ("2025-01-01", "2025-03-31"),
    "định hướng giai đoạn 2026-2030": ("2026-01-01", "2030-12-31"),
    "rà soát quy hoạch từ năm 2021 đến năm 2025": ("2021-01-01", "2025-12-31"),
    "phát triển giáo dục giai đoạn 2026 - 2030, tầm nhìn đến năm 2045": ("2026-01-01", "2030-12-31"),
    "phổ biến, giáo dục pháp luật năm 2026": ("2026-01-01", "2026-12-31"),
    "thi hành Luật Đất đai trên địa bàn tỉnh năm 2026": ("2026-01-01", "2026-12-31"),
    "thực hiện Nghị định số 37/2007/NĐ-CP ngày 09 tháng 3 năm 2007 trong năm 2010": ("2010-01-01", "2010-12-31"),
    "triển khai tháng 5/2025 Nghị quyết năm 2024": ("2025-05-01", "2025-05-31"),
    "công tác từ tháng 7/2025 đến tháng 12/2025": ("2025-07-01", "2025-12-31"),
    "công tác từ tháng 11 năm 2024 đến hết tháng 2 năm 2025": ("2024-11-01", "2025-02-28"),
    "chỉ đạo từ ngày 01 tháng 12 năm 2025 đến ngày 31 tháng 12 năm 2025": ("2025-12-01", "2025-12-31"),
    "công tác tuần (từ ngày 01 đến ngày 07/12/2025)": ("2025-12-01", "2025-12-07"),
    "cao điểm từ ngày 15 tháng 10 đến hết tháng 12 năm 2025": ("2025-10-15", "2025-12-31"),
    "công tác từ quý I năm 2025 đến quý III năm 2025": ("2025-01-01", "2025-09-30"),
    "công tác quý IV năm 2025 và đến tháng 6 năm 2026": ("2025-10-01", "2025-12-31"),
    "công tác từ ngày 01 đến 15 tháng 7 năm 2025": ("2025-07-01", "2025-07-15"),
    "công tác từ ngày 30 – 31 tháng 7 năm 2025": ("2025-07-30", "2025-07-31"),
    "công tác tuần 27 (từ ngày 30/6 đến 05/7/2025)": ("2025-06-30", "2025-07-05"),
    "công tác tuần (từ 01.12 - 07.12.2025)": ("2025-12-01", "2025-12-07"),
    "từ 01 tháng 7 năm 2025 đến 30 tháng 9 năm 2025": ("2025-07-01", "2025-09-30"),
    "từ ngày 01/12 đến 31/12/2025": ("2025-12-01", "2025-12-31"),
    "từ tháng 7/2025 đến 12/2025": ("2025-07-01", "2025-12-31"),
    "từ 7/2025 đến hết 12/2025": ("2025-07-01", "2025-12-31"),
    "từ năm 2021 đến tháng 6/2025": ("2021-01-01", "2025-06-30"),
    "từ đầu năm 2025 đến hết tháng 9 năm 2025": ("2025-01-01", "2025-09-30"),
    "từ tháng 7/2025 đến cuối tháng 9/2025": ("2025-07-01", "2025-09-30"),
    "từ quý III/2025 đến năm 2026": ("2025-07-01", "2026-12-31"),
    "năm học (tháng 9/2025 - tháng 5/2026)": ("2025-09-01", "2026-05-31"),
    "công tác tháng 7, 8 và tháng 9 năm 2025": ("2025-07-01", "2025-09-30"),
    "công tác quý III, quý IV năm 2025": ("2025-07-01", "2025-12-31"),
    "công tác 9 tháng đầu năm 2025": ("2025-01-01", "2025-09-30"),
    "nhiệm vụ 3 tháng cuối năm 2025": ("2025-10-01", "2025-12-31"),
    "công tác mười một tháng đầu năm 2025": ("2025-01-01", "2025-11-30"),
    "chỉ đạo tháng 11, tháng 12 năm 2025": ("2025-11-01", "2025-12-31"),
    "chỉ đạo quý I, quý II năm 2026": ("2026-01-01", "2026-06-30"),
    "chỉ đạo tháng 01, 02, 3/2026": ("2026-01-01", "2026-03-31"),
    "công tác tháng 1 + 2/2026": ("2026-01-01", "2026-02-28"),
    "phát triển đô thị năm 2025 - 2026": ("2025-01-01", "2026-12-31"),
    "phát triển kinh tế 5 năm 2026 - 2030": ("2026-01-01", "2030-12-31"),
    "kiểm tra các năm 2025, 2026 và năm 2027": ("2025-01-01", "2027-12-31"),
    "tuyên truyền năm 2025 và phương hướng năm 2026": ("2025-01-01", "2025-12-31"),
    "công tác từ 01/12/2025 đến 07/12/2025": ("2025-12-01", "2025-12-07"),
    "giao ban hằng tháng năm 2026": ("2026-01-01", "2026-12-31"),
    "công tác các tháng năm 2026": ("2026-01-01", "2026-12-31"),
    "tổ chức tuần tra rừng năm 2025": ("2025-01-01", "2025-12-31"),
    "tổ chức Tuần lễ Áo dài năm 2025": ("2025-01-01", "2025-12-31"),
    "phát triển kinh tế tuần hoàn năm 2025": ("2025-01-01", "2025-12-31"),
    "đối chiếu năm 2026 và 2020": ("2026-01-01", "2026-12-31"),
    "tăng năng suất từ 5 đến 7 năm 2025": ("2025-01-01", "2025-12-31"),
    "xây dựng luật, pháp lệnh năm 2026": ("2026-01-01", "2026-12-31"),
    "tìm hiểu luật năm 2025": ("2025-01-01", "2025-12-31"),
    "XÂY DỰNG PHÁP LỆNH NĂM 2026": ("2026-01-01", "2026-12-31"),
    "triển khai Luật Đất đai năm 2024 trong năm 2025": ("2025-01-01", "2025-12-31"),
}


@pytest.mark.parametrize(("subject", "days"), NAMED.items())
def test_the_period_of_a_subject(subject, days):
    first, last = map(date.fromisoformat, days)

    assert Period(first, last) == period_of(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "về công tác cán bộ",
        "tháng 13/2022",
        "tháng 9 và 8/2022",
        "quý V/2022",
        "quý İ/2022",
        "quý ı/2022",
        "giai đoạn 2025-2021",
        "tháng 7",
        "phát triển cây dược liệu đến năm 2035",
        "phát triển cây dược liệu đến năm 2035, tầm nhìn đến năm 2050",
        "hoàn thành hồ sơ đến hết tháng 6/2025",
        "hướng dẫn Nghị định số 37/2007/NĐ-CP ngày 09 tháng 3 năm 2007 của Chính phủ",
        "hướng dẫn Kết luận ngày     tháng 3 năm 2007",
        "kỷ niệm Ngày 02 tháng 9 năm 1945",
        "triển khai thi hành Luật Đất đai năm 2024",
        "thi hành Luật Phòng, chống ma túy năm 2021",
        "THI HÀNH LUẬT ĐẤT ĐAI NĂM 2024",
        "thi hành Hiến pháp năm 2013",
        "hoàn thành hồ sơ đến tháng 12 năm 2025",
        "hoàn thành hồ sơ trước tháng 6 năm 2026",
        "công tác từ tháng 6 năm 2025 đến nay",
        "công tác từ quý II năm 2025",
        "từ ngày 31/02/2025 đến ngày 30/4/2025",
        "từ tháng 9/2025 đến tháng 8/2025",
        "từ ngày 01 đến 31 tháng 6 năm 2025",
        "từ tháng 5 đến ngày 7 năm 2025",
        "từ ngày 01 đến 12/2025",
        "từ tháng 7 đến năm 2030",
        "từ cuối năm 2024 đến giữa tháng 6/2025",
        "từ cuối tháng 6/2025 đến tháng 9/2025",
        "thi đua từ nay đến cuối năm 2025",
        "từ tháng 7 đến 13/2025",
        "công tác tuần 49 năm 2025",
        "công tác tuần thứ hai năm 2025",
        "kết quả 11 tháng năm 2025",
        "công tác 12 tháng đầu quý 3 năm học",
        "phát triển rừng đến năm 2030 và năm 2026",
        "từ ngày 00/7/2025 đến ngày 30/9/2025",
        "công tác quý IV, quý III năm 2025",
        "hướng dẫn Nghị định ngày 09 tháng 3 năm 2007 - 2010",
    ],
)
def test_no_period_is_made_up(subject):
    assert period_of(subject) is None


@pytest.mark.parametrize(
    "words",
    ["đến tháng 12 năm 2025 ", "từ tháng 7 đến năm 2025 ", "tháng 1, ", "tháng 1    ", "năm 2025, ", "tuần "],
)
def test_a_long_subject_costs_no_more_than_its_length(words):
    started = time.process_time()
    period_of(words * 20_000)

    assert time.process_time() - started < 1


@given(words=spoken_periods())
def test_every_way_to_say_a_period_is_understood(words):
    period = period_of(f"công tác {words} của Ban Thường vụ Tỉnh ủy")

    assert period is not None
    assert period.start <= period.end
    assert period.start.day == 1
    assert str(period.start.year) in words


def test_a_program_has_the_period_of_its_title():
    program = DirectiveProgram(title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 7/2022"))

    assert period_of("chỉ đạo tháng 7/2022") == program.period
    assert DirectiveProgram().period is None

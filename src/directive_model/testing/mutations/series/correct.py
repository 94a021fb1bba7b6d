"""Documents that go together."""

from __future__ import annotations

from functools import cache

from directive_model.model import DirectiveProgram
from directive_model.testing.contract.examples import read_example
from directive_model.validation.rules.sample import sample, state_sample


def _program(serial: str, day: str, month: str, *tasks: str) -> str:
    """Return the program for a month of 2022, of a number and a day before it."""
    return sample(
        number=f"Số {serial}-CTr/TU",
        place_date=f"Sơn Hải, {day}",
        subject=f"chỉ đạo tháng {month}/2022 của Ban Thường vụ Tỉnh ủy\n-----",
        preamble=f"Trong tháng {month}/2022, Ban Thường vụ Tỉnh ủy tập trung chỉ đạo một số công tác như sau:",
        body="\n\n".join(f"{at}. {task}" for at, task in enumerate(tasks, 1)),
    )


_CORRECT = {
    "three monthly programs of the Party": (
        _program(
            "07",
            "ngày 28 tháng 6 năm 2022",
            "7",
            "Chỉ đạo hoàn thành công tác giải phóng mặt bằng dự án cảng cá Bến Thuyền.",
            "Tổ chức Đại hội thể thao của tỉnh, bảo đảm an toàn, tiết kiệm.",
        ),
        _program(
            "08",
            "ngày 29 tháng 7 năm 2022",
            "8",
            "Tổ chức khai giảng năm học mới an toàn, thiết thực ở các xã đảo.",
            "Chỉ đạo kiểm tra việc bảo vệ rừng phòng hộ ven biển trong mùa khô.",
        ),
        _program(
            "09",
            "ngày 30 tháng 8 năm 2022",
            "9",
            "Chỉ đạo sơ kết công tác phòng, chống khai thác hải sản bất hợp pháp.",
            "Chuẩn bị các điều kiện tổ chức kỷ niệm ngày thành lập tỉnh.",
        ),
    ),
    "three plans of the State": (
        state_sample(),
        state_sample(
            number="Số: 46/KH-UBND",
            place_date="Lâm Giang, ngày 15 tháng 5 năm 2023",
            subject="Phòng cháy, chữa cháy rừng năm 2023 trên địa bàn tỉnh",
            preamble="Ủy ban nhân dân tỉnh ban hành Kế hoạch phòng cháy, chữa cháy rừng năm 2023 như sau:",
        ),
        state_sample(
            number="Số: 47/KH-UBND",
            place_date="Lâm Giang, ngày 19 tháng 5 năm 2023",
            subject="Trồng cây xanh năm 2023 trên địa bàn tỉnh",
            preamble="Ủy ban nhân dân tỉnh ban hành Kế hoạch trồng cây xanh năm 2023 như sau:",
        ),
    ),
}


@cache
def correct_series() -> dict[str, tuple[DirectiveProgram, ...]]:
    """Return documents that go together, in the order of their dates, by what they are."""
    return {name: tuple(read_example(text).value for text in texts) for name, texts in _CORRECT.items()}

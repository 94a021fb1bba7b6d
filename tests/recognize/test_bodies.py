"""Which line of a letterhead begins a name, where no bold letters and no columns tell."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, read
from directive_model.language import fold
from directive_model.recognize.parts import bodies

#: The lines of the left head, as the superior body's name and the issuing body's.
HEADS = (
    (("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",), ("LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM",)),
    (("LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM",), ("CÔNG ĐOÀN NGÀNH GIÁO DỤC",)),
    (("MẶT TRẬN TỔ QUỐC VIỆT NAM", "XÃ TÂN HÒA"), ("BAN THƯỜNG TRỰC",)),
    (("TỈNH ĐOÀN SÔNG LAM",), ("BAN CHẤP HÀNH", "ĐOÀN XÃ TÂN HÒA")),
    (("LIÊN MINH HTX TỈNH SÔNG LAM",), ("HTX NÔNG NGHIỆP TÂN HÒA",)),
    (("HỘI CỰU CHIẾN BINH TỈNH",), ("CHI HỘI THÔN 4",)),
    (("QUÂN KHU 4",), ("BỘ CHỈ HUY QUÂN SỰ", "TỈNH SÔNG LAM")),
    (("SƯ ĐOÀN 30",), ("TRUNG ĐOÀN 12",)),
    (("BỘ CHỈ HUY", "BỘ ĐỘI BIÊN PHÒNG TỈNH SÔNG LAM"), ("ĐỒN BIÊN PHÒNG CỬA LẠCH",)),
    (("TỈNH SÔNG LAM",), ("ỦY BAN BẦU CỬ XÃ TÂN HÒA",)),
    (("CỤC THUẾ",), ("THUẾ TỈNH SÔNG LAM",)),
    (("CHI CỤC KIỂM LÂM",), ("HẠT KIỂM LÂM KHU VỰC II",)),
    (("NGÂN HÀNG PHÁT TRIỂN", "VIỆT NAM"), ("CHI NHÁNH KHU VỰC SÔNG LAM",)),
    (("TẬP ĐOÀN CAO SU",), ("TỔNG CÔNG TY", "CAO SU SÔNG LAM")),
    (("TRƯỜNG ĐẠI HỌC SÔNG LAM",), ("KHOA NÔNG LÂM",)),
    (("UBND XÃ TÂN HÒA",), ("THÔN PHÚ LỘC",)),
    (("ĐẢNG BỘ XÃ TÂN HÒA",), ("ĐẠI HỘI ĐẠI BIỂU", "LẦN THỨ I")),
    ((), ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ TỈNH SÔNG LAM LẦN THỨ II")),
    ((), ("BAN CHẤP HÀNH", "ĐẢNG BỘ TỈNH SÔNG LAM")),
    ((), ("ỦY BAN", "MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH SÔNG LAM")),
    ((), ("TÒA ÁN NHÂN DÂN", "KHU VỰC 3 - SÔNG LAM")),
)


def document(*lines: str) -> DirectiveProgram:
    text = "\n".join(
        (*lines, "Số: 12/KH-X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", "KẾ HOẠCH",
         "Trồng cây năm 2026", "", "1. Mỗi thôn trồng 100 cây.", "2. Các thôn báo cáo trước ngày 10/12/2026.")
    )  # fmt: skip
    return read(text.encode(), format="txt").value


@pytest.mark.parametrize(("superior", "issuer"), HEADS, ids=" / ".join)
def test_lines_of_a_letterhead_are_names_of_bodies(superior: tuple[str, ...], issuer: tuple[str, ...]) -> None:
    head = document(*superior, *issuer).letterhead

    assert (" ".join(superior) or None, " ".join(issuer)) == (head.superior, head.issuer)


@pytest.mark.parametrize("words", [bodies._ORGANS, tuple(bodies._OFFICES)], ids=["organs", "offices"])
def test_words_are_kept_as_they_are_compared(words: tuple[str, ...]) -> None:
    assert tuple(word.strip() for word in words) == tuple(fold(word).strip() for word in words)

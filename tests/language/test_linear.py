"""Nothing here may take quadratic time: twice the text, twice the time, whatever the text."""

from __future__ import annotations

import time

import pytest

from directive_model import language

SIZE = 200_000
NASTY = {
    "spaces": " " * SIZE,
    "dots": "." * SIZE + "x",
    "quoted dots": '."' * (SIZE // 2) + "x",
    "digits": "1" * SIZE,
    "numbers": "1-" * (SIZE // 2),
    "dates": "1/1/" * (SIZE // 4),
    "capitals": "1-" + "A" * SIZE + "ê",
    "codes": "13-NQ/TW-" * (SIZE // 9),
    "brackets": "(A. " * (SIZE // 4),
    "closed brackets": "(" * (SIZE // 2) + ")" * (SIZE // 2),
    "quotes": 'A. "' * (SIZE // 4),
    "initials": "A. " * (SIZE // 3),
    "days": "ngày " * (SIZE // 5),
    "blank days": "ngày" + " " * SIZE + "tháng 7 năm",
    "months": "trong tháng 7" + " " * SIZE + "x",
    "cues": "trước ngày 1/1, " * (SIZE // 16),
    "deadlines": "hoàn thành trước " * (SIZE // 17),
    "fields": "{{" * (SIZE // 2),
    "number line": "Số" + " " * SIZE + "-x y",
    "roman": "I" * SIZE,
    "stars": "* " * (SIZE // 2),
    "levels": "1." * (SIZE // 2),
    "named": "Điều" + " " * SIZE + "5",
    "tones": "oà" * (SIZE // 2),
}
WORK = {
    "fold": language.fold,
    "fold_tone": language.fold_tone,
    "find_dates": lambda text: list(language.find_dates(text)),
    "find_codes": lambda text: list(language.find_codes(text)),
    "parse_code": language.parse_code,
    "parse_label": language.parse_label,
    "parse_number_line": language.parse_number_line,
    "parse_place_date": language.parse_place_date,
    "split_sentences": language.split_sentences,
    "find_deadline": language.find_deadline,
    "is_upper": language.is_upper,
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_no_text_of_200_kilobytes_takes_long(work):
    for name, text in NASTY.items():
        begin = time.perf_counter()
        work(text)
        seconds = time.perf_counter() - begin

        assert seconds < 2, f"{name}: {seconds:.1f} s"

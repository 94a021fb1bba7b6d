"""Nothing here may take quadratic time: twice the text, twice the time, whatever the text."""

from __future__ import annotations

import time

import pytest

from directive_model import language

#: Few and many letters: eight times as many.
FEW, MANY = 25_000, 200_000
#: Texts of about so many letters.
NASTY = {
    "spaces": lambda size: " " * size,
    "dots": lambda size: "." * size + "x",
    "quoted dots": lambda size: '."' * (size // 2) + "x",
    "digits": lambda size: "1" * size,
    "numbers": lambda size: "1-" * (size // 2),
    "dates": lambda size: "1/1/" * (size // 4),
    "capitals": lambda size: "1-" + "A" * size + "ê",
    "codes": lambda size: "13-NQ/TW-" * (size // 9),
    "brackets": lambda size: "(A. " * (size // 4),
    "closed brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "quotes": lambda size: 'A. "' * (size // 4),
    "initials": lambda size: "A. " * (size // 3),
    "days": lambda size: "ngày " * (size // 5),
    "blank days": lambda size: "ngày" + " " * size + "tháng 7 năm",
    "months": lambda size: "trong tháng 7" + " " * size + "x",
    "cues": lambda size: "trước ngày 1/1, " * (size // 16),
    "deadlines": lambda size: "hoàn thành trước " * (size // 17),
    "fields": lambda size: "{{" * (size // 2),
    "number line": lambda size: "Số" + " " * size + "-x y",
    "roman": lambda size: "I" * size,
    "stars": lambda size: "* " * (size // 2),
    "levels": lambda size: "1." * (size // 2),
    "named": lambda size: "Điều" + " " * size + "5",
    "tones": lambda size: "oà" * (size // 2),
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


#: Below this, in seconds of the processor, what takes how long says nothing.
NOTICED = 0.1


def _seconds(work, text):
    begin = time.process_time()
    work(text)
    return time.process_time() - begin


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_eight_times_the_letters_take_about_eight_times_as_long(work):
    for name, nasty in NASTY.items():
        many = _seconds(work, nasty(MANY))
        if many > NOTICED:
            few = _seconds(work, nasty(FEW))

            # What is quadratic takes 64 times as long.
            assert many < 24 * few, f"{name}: {few:.2f} s for {FEW} letters, {many:.2f} s for {MANY}"

"""Scans are scored by facts and fingerprints; the words of real ones stay outside."""

from __future__ import annotations

import re
import tomllib

import attrs
import pytest
import scanned
from gold import compare, fingerprints, gold_values

from directive_model import read
from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.telling import by_hand

FACTS = {
    "issuer": "ĐẢNG ỦY XÃ SÔNG TRĂNG",
    "number": "17",
    "symbol": "CV/ĐU",
    "date": "2026-03-02",
    "subject": "V/v trồng  cây – mùa xuân",
    "recipients": ["Như trên", "Như trên", "Sở Cây xanh (để b/cáo);"],
    "citations": ["13-NQ/TW", "5 - QĐ/TW"],
    "signatory": {"body": "BAN THƯỜNG VỤ", "name": "Trần Văn Ví"},
}
#: The same but for case, white space, dashes and signs; and another.
SAME = FACTS | {
    "issuer": "Đảng ủy xã  Sông Trăng",
    "subject": "V/v trồng cây - mùa xuân.",
    "recipients": ["như trên", "Sở Cây xanh (để b/cáo)", "Như trên;"],
    "citations": ["5-QĐ/TW", "13-NQ/TW"],
    "signatory": {"body": "Ban  Thường vụ", "name": "TRẦN VĂN VÍ"},
}
OTHER = FACTS | {
    "issuer": "ĐẢNG ỦY XÃ SÔNG TRẮNG",
    "recipients": ["Như trên", "Sở Cây"],
    "citations": ["13-NQ/TW", "6-QĐ/TW", "7-QĐ/TW"],
    "signatory": {"authority": "T/M", "body": "BAN THƯỜNG VỤ"},
}
#: What may stand in scans.toml as it is.
PLAIN_FACTS = ("by_hand", "regime", "number", "symbol", "date", "top_labels", "sub_labels")


@pytest.mark.parametrize("got", [FACTS, SAME, OTHER, {}], ids=["equal", "same", "other", "nothing"])
def test_fingerprints_compare_as_their_words_do(got):
    got, wanted = gold_values(got), gold_values(FACTS)

    assert compare(got, wanted) == compare(fingerprints(got), fingerprints(wanted))


def test_the_list_of_real_scans_holds_no_words_of_theirs():
    for file, values in tomllib.loads(scanned.BY_EYE.read_text("utf-8")).items():
        for name, value in values.items():
            said = [] if name in PLAIN_FACTS else value if isinstance(value, list) else [value]

            assert [] == [one for one in said if not re.fullmatch(r"[0-9a-f]{16}|", one)], (file, name)


def test_the_list_is_made_of_a_file_with_words():
    words = '["a.pdf"]\nby_hand = ["day"]\nissuer = "Xã  ĐÔNG"\nnumber = "7"\nsignatory = { name = "Trần Văn Ví" }\n'
    made = tomllib.loads("\n".join(scanned.by_eye(words)))["a.pdf"]
    wanted = fingerprints(gold_values({"issuer": "xã Đông", "signatory": {"name": "Trần Văn Ví"}}))

    assert {"by_hand": ["day"], "issuer": wanted["issuer"], "number": "7", "sig_name": wanted["sig_name"]} == {
        name: value for name, value in made.items() if value
    }
    assert {"sig_authority", "sig_body", "sig_position"} == {name for name, value in made.items() if not value}


def test_a_guess_of_ocr_is_not_taken_for_the_part_that_is_left_blank():
    guess = Token("the day", (0, 0, 9, 9), 0.5, 0)
    told = by_hand("number", [guess], (0, 0, 1, 1), 1, "a.pdf")
    reading = attrs.evolve(read(next(iter(scanned.EXAMPLES.glob("*.txt")))), findings=(told,))
    case = scanned.Case("a", b"", None, gold_values({"number": "7", "date": "2026-05-09"}))

    assert [(False, "blank, told"), (False, "blank")] == list(scanned._fates(case, gold_values({}), reading))

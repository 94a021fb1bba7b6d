"""Golden pages: the invented program by each form.

``DIRECTIVE_ACCEPT=1 pytest tests/typeset`` rewrites them; read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import attrs
import pytest

from directive_model.forms import load_form
from directive_model.model import Authority, DocumentNumber, Letterhead, Marks, Regime, Signatory
from directive_model.typeset import typeset

PAGES = Path(__file__).parent / "pages"
ACCEPT = os.environ.get("DIRECTIVE_ACCEPT") == "1"


def of_the_state(program):
    return attrs.evolve(
        program,
        regime=Regime.STATE,
        letterhead=Letterhead(
            "UBND TỈNH SƠN HẢI",
            "SỞ NÔNG NGHIỆP",
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        ),
        number=DocumentNumber("05", None, "CTr-SNN"),
        marks=Marks(),
        retention=("Lưu: VT, TH",),
        signatories=(Signatory((Authority("KT.", "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC", "Lê Văn Giang"),),
    )


@pytest.mark.parametrize("name", ["hd36", "hd05", "nd30"])
def test_the_page_is_as_the_form_has_it(name, program, show):
    document = of_the_state(program) if name == "nd30" else program
    path = PAGES / f"{name}.txt"

    reading = typeset(document, load_form(name))
    actual = show(reading.value) + "\n"

    if ACCEPT:
        path.write_text(actual, "utf-8")
    assert path.read_text("utf-8") == actual
    assert () == reading.findings


def test_golden_pages_are_not_accepted_in_the_pipeline():
    assert not (ACCEPT and os.environ.get("CI"))

"""Italics of grounds are the form of the State, whatever styles a page has; of a word in them they are emphasis."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.model import Emphasis
from directive_model.recognize import recognize

SLANTED, UPRIGHT, BOLD = Face(italic=True), Face(), Face(bold=True)
STATE, PARTY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"
GROUND = "Căn cứ Luật Bến bãi ngày 16/6/2025;"


def page(banner: str, *ground: Run) -> Flow:
    middle, text = Layout(alignment="center"), Layout()
    return Flow(
        (
            FlowSection(
                (
                    FlowParagraph((Run(banner, BOLD),), middle),
                    FlowParagraph((Run("QUYẾT ĐỊNH", BOLD),), middle),
                    FlowParagraph((Run("Về việc phân bổ kinh phí", BOLD),), middle),
                    FlowParagraph(ground, text),
                    FlowParagraph((Run("QUYẾT ĐỊNH:", BOLD),), middle),
                    FlowParagraph((Run("Điều 1. Phân bổ kinh phí cho Hợp tác xã Sông Xanh.", UPRIGHT),), text),
                )
            ),
        )
    )


@pytest.mark.parametrize(
    ("banner", "ground", "expected"),
    [
        (STATE, (Run(GROUND, SLANTED),), ()),
        (STATE, (Run(GROUND[:7], SLANTED), Run(GROUND[7:], UPRIGHT)), (Emphasis(0, 6, "italic"),)),
        (PARTY, (Run(GROUND, SLANTED),), (Emphasis(0, len(GROUND), "italic"),)),
    ],
    ids=["the State's", "a word's", "the Party's"],
)
def test_only_what_the_form_does_not_set_is_emphasis(banner, ground, expected):
    program = recognize(page(banner, *ground)).value

    assert expected == program.preamble[0].sentences[0].emphasis

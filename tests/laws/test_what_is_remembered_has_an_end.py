"""What the library remembers of one document for the next has an end in bytes, whatever strangers write."""

import gc
import tracemalloc

import pytest

from directive_model.flow import Face, FlowParagraph, Layout, Run
from directive_model.forms import style_meaning
from directive_model.language import fold
from directive_model.language.legacy.syllables import is_syllable
from directive_model.typeset.lines import bound, breaking
from directive_model.typeset.lines.widths import text_width_mm
from directive_model_pdf.reader.layout import looks, paragraphs

_ASKED = {
    "fold": fold,
    "is_syllable": is_syllable,
    "style_meaning": style_meaning,
    "text_width_mm": lambda text: text_width_mm(text, 14.0, bold=False),
    "bound": lambda text: bound(f"Theo {text} 5"),
    "well_broken": lambda text: breaking.well_broken([_named(text)], 100.0),
    "layout": lambda text: paragraphs._layout("left", len(text) + float(text[:9]) / 1e9, 0.0, 0, begins=False),
    "face": lambda text: looks._face(Face(font=text), "underline"),
    "sizes": lambda text: looks._face(Face(), "superscript", float(text[:9])),
}


def _named(text):
    return FlowParagraph((Run(text, Face(size_pt=14.0)),), Layout(alignment="center"))


def _held(ask, texts):
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    for text in texts:
        ask(text)
    gc.collect()
    return tracemalloc.get_traced_memory()[0] - before


@pytest.fixture
def traced():
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.mark.usefixtures("traced")
@pytest.mark.parametrize("name", _ASKED)
def test_long_words_are_held_no_longer_than_their_document(name):
    held = _held(_ASKED[name], (f"{number:09}" + "a" * 100_000 for number in range(60)))

    assert held < 1_000_000


@pytest.mark.usefixtures("traced")
@pytest.mark.parametrize("name", _ASKED)
def test_of_many_words_some_are_remembered(name):
    held = _held(_ASKED[name], (f"{number:09}" for number in range(20_000)))

    assert held < 2_000_000

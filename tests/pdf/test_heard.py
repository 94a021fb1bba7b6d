"""What a blind reader hears of a PDF, by its tags: every paragraph, whole, in order, word for word."""

from __future__ import annotations

import io
import re
import unicodedata

import pikepdf
import pytest
from checking.marked import marked
from checking.tree import tree_of
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_model import read
from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, FlowTable, Run
from directive_model.forms import form_names, load_form
from directive_model.testing import flows, programs
from directive_model.typeset import typeset
from directive_model_pdf.writer import write

#: Few, and the first that is wrong is shown: each is printed and taken apart.
SOME = settings(settings.get_profile("unshrunk"), max_examples=10)
BODY = Face(font="Times New Roman", size_pt=14.0)
_SPACES = re.compile(r"\s+")
#: Marks of direction, which nobody hears.
_SILENT = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def heard(data):
    """Return the text of every paragraph, heading and entry, in the order of the tags."""
    with pikepdf.open(io.BytesIO(data)) as document:
        pages = marked(document)
        tags = tree_of(document).walk()
        return [told(tag.text(pages)) for tag in tags if tag.name == "P" or re.fullmatch("H[1-6]", tag.name)]


def said(reading, blocks):
    """Return the text of every paragraph of a flow that is printed, in the order of reading."""
    missing = {
        chr(int(code.removeprefix("U+"), base=16)): "\ufffd"
        for finding in reading.findings
        if finding.rule in {"loss-missing-glyph", "loss-forbidden-character"}
        for code in finding.found.split(", ")
    }
    texts = [told(one).translate(str.maketrans(missing)) for one in _texts(blocks)]
    return [text for text in texts if text]


def _texts(blocks):
    for block in blocks:
        if isinstance(block, FlowParagraph):
            runs = [run for run in block.runs if run.face is None or not run.face.hidden]
            text = "".join(run.text.upper() if run.face and run.face.caps else run.text for run in runs)
            yield f"{block.label} {text}" if block.label else text
        elif isinstance(block, FlowTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from _texts(cell.blocks)


def told(text):
    return unicodedata.normalize("NFC", _SPACES.sub(" ", _SILENT.sub("", text))).strip()


@pytest.mark.parametrize("form", form_names())
def test_the_example_is_heard_paragraph_by_paragraph(example, printed, form):
    flow, data = printed(example, form)

    assert said(write(flow), flow.blocks) == heard(data)


def test_the_reference_document_is_heard_paragraph_by_paragraph(seed, printed):
    flow, data = printed(read(seed).value)

    assert said(write(flow), flow.blocks) == heard(data)


@SOME
@given(program=programs(), form=st.sampled_from(form_names()))
def test_every_paragraph_of_any_program_is_heard_whole_and_in_order(program, form):
    flow = typeset(program, load_form(form)).value
    reading = write(flow)

    assert said(reading, flow.blocks) == heard(reading.value)


@SOME
@given(flow=flows())
def test_every_paragraph_of_any_flow_is_heard_whole_and_in_order(flow):
    reading = write(flow)

    assert said(reading, flow.blocks) == heard(reading.value)


@SOME
@given(program=programs(), form=st.sampled_from(form_names()))
def test_what_is_copied_out_is_what_is_heard_with_the_same_spaces(program, form, seen):
    data = write(typeset(program, load_form(form)).value).value
    with pikepdf.open(io.BytesIO(data)) as document:
        pages = marked(document)

    told_words = {word for text in heard(data) for word in text.split()}
    for page, copied in zip(pages, seen.pages(data), strict=True):
        words = " ".join([*page.texts.values(), page.artifacts])
        assert unicodedata.is_normalized("NFC", copied)
        assert sorted(seen.letters(words)) == sorted(seen.letters(copied))
        assert in_order(seen.letters("".join(page.texts.values())), seen.letters(copied))
        # What stands at either end of a line may be a part of a word.
        inner = {word for line in copied.split("\n") for word in line.split()[1:-1]}
        assert inner <= told_words | set(page.artifacts.split())


def in_order(letters, text):
    """Whether all letters stand in a text, one after another."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def test_words_on_two_lines_are_two_words():
    data = write(Flow((FlowSection((FlowParagraph((Run("một\nhai", BODY),)),)),))).value

    assert ["một hai"] == heard(data)

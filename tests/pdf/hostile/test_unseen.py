"""Letters that the file has and nobody sees: told with their words, and no part of the text."""

import sys
from pathlib import Path

import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building
import makers

from directive_model.plugin import Source
from directive_model_pdf.reader.layer import Faces, sheet_of


def looked_at(data):
    """Return the words of a file that are seen, and those that are not."""
    with pypdfium2.PdfDocument(data) as document:
        sheet = sheet_of(document[0], 1, Faces(), Source(data=data))
    assert not any(word.face.hidden for word in sheet.words)
    return tuple(" ".join(word.text for word in words) for words in (sheet.words, sheet.unseen))


@pytest.mark.parametrize("kind", ["invisible_letters", "white_letters", "letters_outside", "tiny_letters"])
def test_letters_that_nobody_sees_stand_apart(kind):
    assert ("Noi dung cua van ban", building.HIDDEN) == looked_at(getattr(makers, kind)())


def test_white_letters_on_a_shade_are_seen():
    assert "" == looked_at(building.white_letters_on("0 0 0.5 rg 50 590 300 40 re f"))[1]


def test_white_letters_in_a_white_frame_are_not():
    assert building.HIDDEN == looked_at(building.white_letters_on("1 1 1 rg 0 0 0 RG 50 590 300 40 re B"))[1]


@pytest.mark.parametrize(("picture", "hidden"), [("/X Do", ""), ("", building.HIDDEN)])
def test_invisible_letters_under_a_picture_are_its_words(picture, hidden):
    assert hidden == looked_at(building.letters_under(picture))[1]


def test_a_page_of_nothing_but_invisible_letters_has_them_as_its_layer():
    assert ("Noi dung cua van ban", "") == looked_at(building.says(building.WORDS.replace("BT", "BT 3 Tr")))

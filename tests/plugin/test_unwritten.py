"""What writers of pages say of what they leave out."""

import pytest

from directive_model.plugin.unwritten import characters_left_out, characters_replaced


@pytest.mark.parametrize(
    ("characters", "said"),
    [
        ("\x07", "txt cannot hold the character U+0007; U+FFFD stands in its place"),
        ("\x07\x07", "txt cannot hold the character U+0007; U+FFFD stands in its place"),
        ("\x07\x01", "txt cannot hold the characters U+0007, U+0001; U+FFFD stands in their place"),
    ],
)
def test_one_character_that_is_replaced_is_not_told_in_the_plural(characters, said):
    assert said == characters_replaced(characters, "txt").message.en


@pytest.mark.parametrize(
    ("characters", "said"),
    [
        ("\x07", "the control character U+0007 cannot stand in ODT and is left out"),
        ("\x07\x01", "the control characters U+0007, U+0001 cannot stand in ODT and are left out"),
    ],
)
def test_one_character_that_is_left_out_is_not_told_in_the_plural(characters, said):
    assert said == characters_left_out(characters, characters, "ODT").message.en

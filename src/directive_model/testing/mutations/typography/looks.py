"""Ways to break how the letters of a page look."""

from __future__ import annotations

from directive_model.flow import Flow, text_of
from directive_model.testing.mutations.mutation import broken, on_page
from directive_model.validation.rules.typography.changed import faces, first_word


@on_page("wrong-size")
def small_text(page: Flow) -> Flow | None:
    """Print the text in small letters."""
    return broken(page, faces("body", size_pt=11.0))


@on_page("wrong-size")
def large_name(page: Flow) -> Flow | None:
    """Print the name of who signs in large letters."""
    return broken(page, faces("name", size_pt=16.0))


@on_page("wrong-font")
def other_font(page: Flow) -> Flow | None:
    """Print the text in another font."""
    return broken(page, faces("body", font="Calibri"))


@on_page("wrong-weight")
def thin_subject(page: Flow) -> Flow | None:
    """Print the subject in regular letters."""
    return broken(page, faces("subject", bold=False))


@on_page("wrong-weight")
def bold_number(page: Flow) -> Flow | None:
    """Print number and symbol in bold letters."""
    return broken(page, faces("number", bold=True))


@on_page("wrong-slant")
def upright_date(page: Flow) -> Flow | None:
    """Print place and date upright."""
    return broken(page, faces("place_date", italic=False))


@on_page("wrong-slant")
def upright_grounds(page: Flow) -> Flow | None:
    """Print the grounds of issue upright, where they stand in italics."""
    return broken(page, faces("basis", italic=False))


@on_page("wrong-case")
def place_in_capitals(page: Flow) -> Flow | None:
    """Print place and date in capitals."""
    return broken(page, faces("place_date", caps=True))


@on_page("underlined-part")
def underlined_type(page: Flow) -> Flow | None:
    """Underline the type."""
    return broken(page, faces("type", underline=True))


@on_page("recipients-label-face")
def plain_label(page: Flow) -> Flow | None:
    """Print the words over the recipients as plain letters."""
    return broken(page, faces("recipients_label", bold=False, italic=False, underline=False))


@on_page("coloured-letters")
def blue_text(page: Flow) -> Flow | None:
    """Print the text in blue."""
    if "2022" in text_of(page.blocks):  # the guidance of those days says nothing of colours
        return None
    return broken(page, faces("body", color="0000FF"))


@on_page("conflicting-runs")
def copied_word(page: Flow) -> Flow | None:
    """Print the first word of every paragraph as another document had it."""
    return broken(page, first_word("body", size_pt=12.0))

"""Ways to put into a document's file what should not be there: as the rules' own examples do it."""

from __future__ import annotations

import attrs

from directive_model.testing.mutations.mutation import in_file
from directive_model.validation import FileExample, all_rules


def _as_shown(rule: str, text: str) -> FileExample:
    """Return the first bad example of a rule, of another document."""
    (example, *_) = next(one.bad for one in all_rules() if one.id == rule)
    assert isinstance(example, FileExample), rule
    return attrs.evolve(example, text=text)


def _where_it_fits(rule: str, text: str) -> FileExample | None:
    """Return the same, None for a document without the sentence that the example changes."""
    return _as_shown(rule, text) if "chính sách an sinh xã hội trên địa bàn tỉnh." in text else None


@in_file("converted-encoding")
def letters_without_a_mark(text: str) -> FileExample:
    """Write the text in UTF-16 without saying so."""
    return attrs.evolve(_as_shown("converted-encoding", text), added={"": text.encode("utf-16-le")})


@in_file("control-character")
def control_character(text: str) -> FileExample:
    """Put a character that prints nothing after a label."""
    return _as_shown("control-character", text)


@in_file("stray-emphasis")
def stray_emphasis(text: str) -> FileExample | None:
    """Open an emphasis in Markdown and do not close it."""
    return _where_it_fits("stray-emphasis", text)


@in_file("tracked-changes")
def tracked_changes(text: str) -> FileExample:
    """Keep a sentence that was deleted."""
    return _as_shown("tracked-changes", text)


@in_file("comment-left-in")
def comment_left_in(text: str) -> FileExample:
    """Leave a comment in the margin."""
    return _as_shown("comment-left-in", text)


@in_file("hidden-text")
def hidden_text(text: str) -> FileExample:
    """Hide the label of the recipients."""
    return _as_shown("hidden-text", text)


@in_file("hidden-part")
def hidden_part(text: str) -> FileExample:
    """Hide a paragraph of a web page."""
    return _as_shown("hidden-part", text)


@in_file("words-of-the-site")
def words_of_the_site(text: str) -> FileExample:
    """Put words of a web site after the document."""
    return _as_shown("words-of-the-site", text)


@in_file("embedded-text")
def embedded_text(text: str) -> FileExample | None:
    """Embed a web page in the body."""
    return _where_it_fits("embedded-text", text)


@in_file("macros-left-out")
def macros_left_out(text: str) -> FileExample:
    """Put macros into the file."""
    return _as_shown("macros-left-out", text)


@in_file("external-reference")
def external_reference(text: str) -> FileExample:
    """Attach a template of another server."""
    return _as_shown("external-reference", text)


@in_file("digital-signature")
def digital_signature(text: str) -> FileExample:
    """Sign the file."""
    return _as_shown("digital-signature", text)


@in_file("object-not-read")
def object_not_read(text: str) -> FileExample:
    """Put an image after the signature."""
    return _as_shown("object-not-read", text)


@in_file("embedded-file")
def embedded_file(text: str) -> FileExample:
    """Embed a spreadsheet."""
    return _as_shown("embedded-file", text)


@in_file("part-not-read")
def part_not_read(text: str) -> FileExample:
    """Break the properties of the file."""
    return _as_shown("part-not-read", text)


@in_file("wrong-suffix")
def wrong_suffix(text: str) -> FileExample:
    """Call a DOCX as old Word files are called."""
    return _as_shown("wrong-suffix", text)

"""What shows that a rule is right: whole documents as text, as a printed page, or as a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, Union

import attrs

from directive_model.errors import Words
from directive_model.flow import Flow
from directive_model.validation.rules.sample import sample


@attrs.frozen(kw_only=True)
class PageExample:
    """A document as its form prints it, with something on the page changed: for rules that look at the page."""

    #: What is so on this page, as a phrase: "the body in letters of 12 pt".
    words: Words
    #: The document's text.
    text: str = attrs.field(factory=sample)
    #: What is changed; None for nothing, the page as it is printed.
    change: Callable[[Flow], Flow] | None = None


@attrs.frozen(kw_only=True)
class FileExample:
    """A document as a format writes it, with parts of the file changed: for what only a reader can see.

    A file that is no package, such as a web page, is one part whose name is "".
    """

    #: What is so in this file, as a phrase: "a document with a comment".
    words: Words
    #: The name of the format that it is written in, e.g. "docx".
    format: str = "docx"
    #: What the file's name ends in, e.g. ".docx"; None for the name of the format.
    suffix: str | None = None
    #: The document's text.
    text: str = attrs.field(factory=sample)
    #: By the name of a part: what is put in place of a piece of it.  The piece is there exactly once.
    replaced: Mapping[str, tuple[str, str]] = attrs.field(factory=dict)
    #: By the name of a part: parts that are added, or put in the place of those of the name.
    added: Mapping[str, str | bytes] = attrs.field(factory=dict)


#: An example of a rule; a string is a document as plain text.
Example: TypeAlias = Union[str, PageExample, FileExample]  # noqa: UP007  # the name is used at run time too

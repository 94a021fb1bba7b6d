"""What the rules for citations share: every citation with its code taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from directive_model.errors import Words
from directive_model.findings import Edit, Fix
from directive_model.language import Code, parse_code
from directive_model.model import Citation, Statement, Task
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault


@attrs.frozen
class Cited:
    """A citation, the sentence that it stands in, and the path of that."""

    path: str
    sentence: Statement | Task
    citation: Citation
    #: None for a document that has no code, or one that no grammar knows.
    code: Code | None

    @property
    def text(self) -> str:
        """The citation as printed."""
        return self.sentence.text[self.citation.start : self.citation.end]


def rewritten(one: Cited, match: re.Match[str], expected: str, message: Words) -> Fault:
    """Return the fault of what ``match`` found in a citation, with the safe fix of ``expected`` in its place."""
    path = f"{one.path}.text"
    start, end = one.citation.start + match.start(), one.citation.start + match.end()
    return Fault(
        path,
        message,
        expected=expected,
        found=match[0],
        text=one.text,
        fix=Fix("safe", (Edit(path, start, end, expected),)),
        start=start,
        end=end,
    )


def cited(context: Context) -> Iterator[Cited]:
    """Yield the citations of the whole document, in order."""
    for path, sentence in context.sentences:
        for citation in sentence.citations:
            code = None if citation.code is None else parse_code(citation.code)
            yield Cited(path, sentence, citation, code)

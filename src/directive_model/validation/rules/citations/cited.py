"""What the rules for citations share: every citation with its code taken apart."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.language import Code, parse_code
from directive_model.model import Citation, Statement, Task
from directive_model.validation.context import Context


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


def cited(context: Context) -> Iterator[Cited]:
    """Yield the citations of the whole document, in order."""
    for path, sentence in context.sentences:
        for citation in sentence.citations:
            code = None if citation.code is None else parse_code(citation.code)
            yield Cited(path, sentence, citation, code)

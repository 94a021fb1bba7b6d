"""What every error is: a refusal that writes its own sentence, in the two languages."""

from __future__ import annotations

import re
from typing import ClassVar

import attrs


@attrs.frozen
class Words:
    """One sentence for people, in the two languages of the library."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.en

    def in_language(self, language: str) -> str:
        """Return the sentence in ``language``, "vi" or "en"; any other gives English."""
        return self.vi if language == "vi" else self.en


class DirectiveError(Exception):
    """Anything that this library refuses to do, with the reason.  Catch this one class to catch them all."""

    #: Names the kind of fault for programs: stable over versions.
    code: ClassVar[str] = "directive-error"

    @property
    def words(self) -> Words:
        """The sentence for people: what is wrong, where, and what to do about it."""
        raise NotImplementedError

    def __str__(self) -> str:
        return self.words.en


def located(source: str, place: str) -> Words:
    """Return a source and a place in it, for the beginning of a sentence."""
    return Words(vi=f"{source} {in_vietnamese(place)}".rstrip(), en=f"{source} {place}".rstrip())


def in_vietnamese(place: str) -> str:
    """Return a place with its line and column named in Vietnamese; a part's name or a pointer stays as it is."""
    return re.sub(r"\bcolumn (?=\d)", "cột ", re.sub(r"\bline (?=\d)", "dòng ", place))

"""What stands where a thing of another type is wanted."""

from __future__ import annotations

from typing import ClassVar

import attrs

from directive_model.errors.base import DirectiveError, Words


@attrs.define(repr=False)
class WrongType(DirectiveError, TypeError):
    """A value of a wrong type in what code has made, or gave to this library; to Python it is a TypeError, too."""

    code: ClassVar[str] = "wrong-type"
    #: Where it stands in the program, e.g. "body[0]"; "" for the thing itself.
    path: str
    #: What stands there, e.g. "'Giao Sở Y tế' (str)".
    found: str
    #: What may stand there, as hints say it, e.g. "Paragraph | Section | Table".
    expected: str

    @property
    def words(self) -> Words:
        """``path: what is wanted, what stands there; remedy``."""
        where = f"{self.path}: " if self.path else ""
        return Words(
            vi=f"{where}cần {self.expected}, mà lại có {self.found}; hãy thay bằng giá trị đúng kiểu",
            en=f"{where}{self.expected} is wanted, found {self.found}; put a value of that type there",
        )

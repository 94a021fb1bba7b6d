"""A mutation: one way to break a correct document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import attrs

from directive_model.findings import Origin, Reading
from directive_model.flow import Flow
from directive_model.forms import Form, choose_form
from directive_model.host import default_host, read_bytes, write_bytes
from directive_model.host.writing import offer_to_write
from directive_model.model import DirectiveProgram
from directive_model.testing.contract.examples import printed, read_example, read_page
from directive_model.validation import FileExample

#: A sentence of each correct document that can be put to another use.
SENTENCES = (
    "Tiếp tục thực hiện tốt các chính sách an sinh xã hội trên địa bàn tỉnh.",
    "Xác định rõ trách nhiệm của từng cơ quan, đơn vị.",
)


def with_sentence(text: str, sentence: str) -> str | None:
    """Put a sentence in the place of one of the text that can be spared; None where there is none."""
    for kept in SENTENCES:
        if kept in text:
            return text.replace(kept, sentence, 1)
    return None


@attrs.frozen(kw_only=True)
class Mutation:
    """One way to break a document.  Made by :func:`in_program` and its like, from a function."""

    #: The id of the rule that must name what is broken.
    rule: str
    #: What is done, one sentence.
    summary: str
    #: What is changed: the program, its text, its page, or its file.
    kind: Literal["program", "text", "page", "file"]
    #: The function; what it is given says ``kind``.
    change: Callable[..., Any]

    def break_(self, program: DirectiveProgram) -> Reading[DirectiveProgram] | None:
        """Return ``program`` broken and read again, or None where it has nothing that could be broken so."""
        broken: Any
        match self.kind:
            case "program":
                broken = self.change(program, choose_form(program).form)
                origin = Origin(path="<mutation>", sha256="", format="txt")
                return None if broken is None else Reading(broken, origin=origin)
            case "text":
                broken = self.change(_text(program), program)
                return None if broken is None else read_bytes(default_host(), broken.encode(), format="txt")
            case "page":
                broken = self.change(printed(program))
                return None if broken is None else read_page(broken)
            case "file":
                broken = self.change(_text(program))
                return None if broken is None else read_example(broken)


def _text(program: DirectiveProgram) -> str:
    host = default_host()
    return write_bytes(host, program, offer_to_write(host, "txt", "<mutation>")).value.decode()


def in_program(rule: str) -> Callable[[Callable[[DirectiveProgram, Form], DirectiveProgram | None]], Mutation]:
    """Make a mutation of a function that breaks a program; it is checked as it is, as if a file had held it."""
    return lambda change: _mutation(rule, "program", change)


def in_text(rule: str) -> Callable[[Callable[[str, DirectiveProgram], str | None]], Mutation]:
    """Make a mutation of a function that breaks the text of a program; the text is read again."""
    return lambda change: _mutation(rule, "text", change)


def on_page(rule: str) -> Callable[[Callable[[Flow], Flow | None]], Mutation]:
    """Make a mutation of a function that breaks the printed page of a program; the page is read again."""
    return lambda change: _mutation(rule, "page", change)


def in_file(rule: str) -> Callable[[Callable[[str], FileExample | None]], Mutation]:
    """Make a mutation of a function that says how the file of a text is broken; the file is read again."""
    return lambda change: _mutation(rule, "file", change)


def broken(page: Flow, change: Callable[[Flow], Flow]) -> Flow | None:
    """Return ``page`` changed, or None where the change finds nothing to change."""
    changed = change(page)
    return None if changed == page else changed


def _mutation(rule: str, kind: Literal["program", "text", "page", "file"], change: Callable[..., Any]) -> Mutation:
    return Mutation(rule=rule, summary=(change.__doc__ or "").strip(), kind=kind, change=change)

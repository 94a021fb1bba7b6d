"""What kind of paper a document is: whether the mandatory parts of its form are asked of it at all."""

from __future__ import annotations

from directive_model.forms import Form
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.model import DirectiveProgram

#: Groups that are set up for one matter: they have no seal, and draw no number of their own.
_TEMPORARY = late(r"(?:tổ|nhóm|đoàn (?:kiểm tra|giám sát|công tác|khảo sát|xác minh))(?: |$)")


def is_piece(program: DirectiveProgram) -> bool:
    """Whether nothing stands round the text: an appendix by itself, a list, an extract."""
    head = program.letterhead.banner or program.letterhead.issuer or program.number or program.title.type
    sent = program.addressees or program.recipients or program.retention or program.signatories
    return not (head or sent)


def is_of_listed_type(program: DirectiveProgram, form: Form) -> bool:
    """Whether the form names the document's type; one without a type is a letter, or has lost its type."""
    title = program.title.type
    return title is None or fold(title) == "công văn" or bool(form.codes_of(title))


def bears_parts(program: DirectiveProgram, form: Form) -> bool:
    """Whether the parts that ``form`` calls mandatory are mandatory in this document.

    They are in documents of a body, of the types that the form names: not in ballots, certificates, or tables, nor in
    what a person writes (who stands for no body, takes no number, and names no recipients), nor in the papers of a
    group that was set up for one matter, nor in a piece of a document.
    """
    if is_piece(program) or not is_of_listed_type(program, form):
        return False
    issuer = program.letterhead.issuer
    if program.number is not None:
        return True
    if issuer is not None:
        return _TEMPORARY.match(fold(issuer)) is None
    return not program.letterhead.banner or bool(program.recipients or program.retention)

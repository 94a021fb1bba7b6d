"""What kind of paper a document is: whether the mandatory parts of its form are asked of it at all."""

from __future__ import annotations

from directive_model.forms import Form
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.model import DirectiveProgram

#: Groups that are set up for one matter: they have no seal, and draw no number of their own.
_TEMPORARY = late(r"(?:tổ|nhóm|đoàn (?:kiểm tra|giám sát|công tác|khảo sát|xác minh))(?: |$)")
#: Nor have divisions within a department, which write to each other.
_DIVISION = late(r"phòng ")
_DEPARTMENT = late(r"(?:sở|cục|chi cục|vụ) ")
#: The rules bind bodies of the Party and of the State; others take from them what suits them (ND30 Điều 2).
_COMPANY = late(r"(?:công ty|doanh nghiệp|hợp tác xã|hộ kinh doanh|\(tên (?:tổ chức|công ty|doanh nghiệp))")


def is_piece(program: DirectiveProgram) -> bool:
    """Whether nothing stands round the text: an appendix by itself, a list, an extract."""
    head = program.letterhead.banner or program.letterhead.issuer or program.number or program.title.type
    sent = program.addressees or program.recipients or program.retention or program.signatories
    # An appendix that is sent by itself may have a head and a title of its own.
    bare = not (program.preamble or program.body or program.closing or program.signatories)
    return (bare and bool(program.appendices)) or not (head or sent)


def is_of_listed_type(program: DirectiveProgram, form: Form) -> bool:
    """Whether the form names the document's type; one without a type is a letter, or has lost its type."""
    title = program.title.type
    return title is None or fold(title) == "công văn" or bool(form.codes_of(title))


def bears_parts(program: DirectiveProgram, form: Form) -> bool:
    """Whether the parts that ``form`` calls mandatory are mandatory in this document.

    They are in documents of a body, of the types that the form names.  They are not in ballots, certificates, or
    tables, in what a company writes, or a person (who has no body over the text, no number, and no recipients), in
    the papers of a group that was set up for one matter or of a division within a department, nor in a piece.
    """
    if is_piece(program) or not is_of_listed_type(program, form):
        return False
    if program.number is not None:
        return True
    if program.letterhead.issuer is not None:
        return not _is_not_bound(program)
    return not program.letterhead.banner or bool(program.recipients or program.retention)


def _is_not_bound(program: DirectiveProgram) -> bool:
    issuer, superior = fold(program.letterhead.issuer or ""), fold(program.letterhead.superior or "")
    if _DIVISION.match(issuer):
        return _DEPARTMENT.match(superior) is not None
    return _TEMPORARY.match(issuer) is not None or _COMPANY.match(issuer) is not None

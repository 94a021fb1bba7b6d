"""Ways to break a document's body, its ending and its letters."""

from __future__ import annotations

import attrs

from directive_model.forms import Form
from directive_model.model import Authority, DirectiveProgram, Paragraph, Section
from directive_model.testing.mutations.mutation import in_program, in_text


@in_program("missing-body")
def without_text(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Leave nothing between title and ending."""
    return attrs.evolve(program, preamble=(), body=(), closing=())


@in_text("section-number-repeated")
def repeated_number(text: str, _program: DirectiveProgram) -> str | None:
    """Give the third unit the number of the second."""
    return text.replace("\n3. ", "\n2. ", 1) if "\n3. " in text else None


@in_program("section-number-skipped")
def skipped_number(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Give the last numbered unit of the body the number after its own."""
    last = program.body[-1]
    if not isinstance(last, Section | Paragraph) or last.label != "3.":
        return None
    return attrs.evolve(program, body=(*program.body[:-1], attrs.evolve(last, label="4.")))


@in_program("authority-form")
def other_regimes_authority(program: DirectiveProgram, form: Form) -> DirectiveProgram:
    """Write the authority form as the other regime does."""
    first = program.signatories[0]
    mark = "TM." if "/" in form.authorities[0].form else "T/M"
    line = attrs.evolve(first.authority[0], form=mark)
    changed = attrs.evolve(first, authority=(line, *first.authority[1:]))
    return attrs.evolve(program, signatories=(changed, *program.signatories[1:]))


@in_program("deputy-for-collective")
def deputy_for_collective(program: DirectiveProgram, form: Form) -> DirectiveProgram:
    """Let a deputy stand in for a body of many."""
    deputy = next(entry.form for entry in form.authorities if entry.meaning == "ký thay")
    first = program.signatories[0]
    changed = attrs.evolve(first, authority=(Authority(deputy, first.authority[0].body),))
    return attrs.evolve(program, signatories=(changed, *program.signatories[1:]))


@in_program("missing-signatory")
def unsigned(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Let nobody sign."""
    return attrs.evolve(program, signatories=())


@in_program("missing-recipients")
def without_recipients(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take recipients and retention away."""
    return attrs.evolve(program, recipients=(), retention=())


@in_program("retention-line")
def without_retention(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Take the entry away that says where the document is kept."""
    return attrs.evolve(program, retention=())


@in_text("cut-sentence")
def cut_by_a_page(text: str, _program: DirectiveProgram) -> str | None:
    """Cut a sentence in two paragraphs, as a page break does."""
    cut = text.replace(" phát triển kinh tế biển.", "\n\nphát triển kinh tế biển.", 1)
    return None if cut == text else cut


@in_text("lone-syllable")
def lost_tone_mark(text: str, _program: DirectiveProgram) -> str:
    """Lose the tone mark of a word, as a scanner does."""
    return text.replace("2. Tiếp tục", "2. Uy ban nhân dân tiếp tục", 1).replace(
        "1. Chủ động", "1. Uy ban nhân dân chủ động", 1
    )


@in_text("lost-space")
def lost_space(text: str, _program: DirectiveProgram) -> str:
    """Lose a blank between two words, as the text layers of some PDF do."""
    return text.replace("2. Tiếp tục", "2. Đảng bộxã tiếp tục", 1).replace("1. Chủ động", "1. Đảng bộxã chủ động", 1)


@in_text("detached-mark")
def detached_mark(text: str, _program: DirectiveProgram) -> str:
    """Type a blank before the tone mark of a letter."""
    return text.replace("2. Tiếp tục", "2. Cán bô \u0323tiếp tục", 1).replace(
        "1. Chủ động", "1. Cán bô \u0323chủ động", 1
    )


@in_text("stray-mark")
def scanned_tick(text: str, _program: DirectiveProgram) -> str:
    """Put a tick between words, as a scanner reads one."""
    return text.replace("địa bàn tỉnh.", "địa ✓ bàn tỉnh.", 1).replace("gây ra.", "gây ✓ ra.", 1)


@in_text("unplaced-text")
def words_after_the_end(text: str, _program: DirectiveProgram) -> str:
    """Put words where no part of a document stands."""
    return text.rstrip() + "\n\n\nxem lại\n"

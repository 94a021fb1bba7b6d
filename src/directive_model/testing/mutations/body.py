"""Ways to break titles, sections, tasks, the closing and appendices."""

from __future__ import annotations

import attrs

from directive_model.forms import Form
from directive_model.model import Appendix, DirectiveProgram, Paragraph, Regime, replace_at
from directive_model.testing.mutations.mutation import SENTENCES, in_program, in_text, with_sentence


@in_program("title-punctuation")
def stop_after_subject(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Put a full stop after the subject."""
    return replace_at(program, "title.subject", f"{program.title.subject}.")


@in_program("subject-repeats-type")
def type_twice(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Say the type again in the subject."""
    return replace_at(program, "title.subject", f"{program.title.type} {program.title.subject}".capitalize())


@in_program("missing-period")
def without_month(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Take the month out of the subject of a monthly program."""
    if program.period is None or program.regime is Regime.STATE:
        return None
    return replace_at(program, "title.subject", "chỉ đạo của Ban Thường vụ Tỉnh ủy")


@in_program("subject-in-capitals")
def subject_in_capitals(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Write the subject in capitals."""
    return replace_at(program, "title.subject", str(program.title.subject).upper())


@in_text("empty-section")
def heading_without_text(text: str, program: DirectiveProgram) -> str | None:
    """Put a heading before another without a word between."""
    if program.regime is not Regime.STATE:
        return None
    return text.replace("II. TỔ CHỨC THỰC HIỆN", "II. NHIỆM VỤ, GIẢI PHÁP\n\nIII. TỔ CHỨC THỰC HIỆN", 1)


@in_text("repeated-paragraph")
def paragraph_twice(text: str, _program: DirectiveProgram) -> str | None:
    """Put a paragraph of the body in the place of the next."""
    first = "Chỉ đạo triển khai Nghị quyết số 21-NQ/TU, ngày 05/5/2022 của Tỉnh ủy về phát triển kinh tế biển."
    return with_sentence(text, first) if first in text else None


@in_text("deadline-before-document")
def overdue(text: str, program: DirectiveProgram) -> str | None:
    """Give a task a deadline that had passed years before."""
    if program.regime is Regime.STATE:
        return None
    return with_sentence(text, "Giao Văn phòng Tỉnh ủy rà soát các chính sách, xong trước ngày 15/5/2020.")


@in_text("weekday-against-date")
def wrong_weekday(text: str, _program: DirectiveProgram) -> str | None:
    """Put a day of the week beside a date that is not its own."""
    return with_sentence(text, "Tổ chức họp giao ban vào thứ Hai, ngày 15/7/2022.")


@in_text("relative-date")
def next_week(text: str, program: DirectiveProgram) -> str | None:
    """Tell the time of a task by the reader's own day."""
    if program.regime is Regime.STATE:
        return None
    return with_sentence(text, "Giao Văn phòng Tỉnh ủy báo cáo Thường trực Tỉnh ủy trong tuần tới.")


@in_text("task-repeated")
def task_twice(text: str, program: DirectiveProgram) -> str | None:
    """Give the task of one paragraph in another once more."""
    if program.regime is Regime.STATE:
        return None
    task = "Chỉ đạo khởi công cảng cá Bến Thuyền bảo đảm tiến độ, chất lượng công trình."
    first = "1. Chỉ đạo triển khai"
    doubled = text.replace(first, f"1. {task} Chỉ đạo triển khai", 1)
    return with_sentence(doubled, f"{SENTENCES[0]} {task}") if first in text else None


@in_text("lead-cooperates")
def alone_together(text: str, program: DirectiveProgram) -> str | None:
    """Let the organ that leads a task cooperate in it."""
    if program.regime is Regime.STATE:
        return None
    return with_sentence(text, "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Ban Tổ chức Tỉnh ủy rà soát biên chế.")


@in_text("impossible-day")
def day_of_no_calendar(text: str, program: DirectiveProgram) -> str | None:
    """Name a day that no calendar has."""
    year = 2023 if program.date is None else program.date.year
    return with_sentence(text, f"Tổ chức tổng kết việc thực hiện các chính sách vào ngày 31/11/{year}.")


@in_text("anniversary-years")
def wrong_anniversary(text: str, _program: DirectiveProgram) -> str | None:
    """Count the years of an anniversary wrong."""
    return with_sentence(text, "Tổ chức kỷ niệm 76 năm Ngày Thương binh - Liệt sĩ (27/7/1947-27/7/2022).")


@in_program("missing-final-mark")
def unended(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Take the last full stop away."""
    if not program.closing or not isinstance(program.closing[0], Paragraph):
        return None
    return replace_at(program, "closing[0].sentences[0].text", program.closing[0].sentences[-1].text.rstrip("."))


@in_text("ground-mark")
def ground_that_goes_on(text: str, _program: DirectiveProgram) -> str | None:
    """End the last of the grounds as if another one followed."""
    last = "Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013"
    return text.replace(f"{last}.", f"{last};", 1) if f"{last}." in text else None


@in_text("closing-mark")
def states_closing(text: str, _program: DirectiveProgram) -> str | None:
    """End the text as documents of the State do."""
    last = "báo cáo kết quả cho Ban Thường vụ Tỉnh ủy."
    return text.replace(last, f"{last[:-1]}./.", 1) if last in text else None


@in_text("appendix-absent")
def announced_appendix(text: str, _program: DirectiveProgram) -> str | None:
    """Announce an appendix that is not there."""
    return with_sentence(text, "Nội dung chi tiết theo Phụ lục kèm theo văn bản này.")


@in_program("appendix-not-announced")
def silent_appendix(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Add an appendix of which the text does not speak."""
    return attrs.evolve(program, appendices=(Appendix("Phụ lục", "DANH MỤC CÔNG TRÌNH", None, None, program.body),))


@in_program("appendix-numerals")
def numbered_as_others(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Give the appendices numbers as the other regime has them."""
    labels = ("Phụ lục I", "Phụ lục II") if program.regime is Regime.PARTY else ("Phụ lục 1", "Phụ lục 2")
    return _with_appendices(program, *labels)


@in_program("appendix-number-skipped")
def appendix_skipped(program: DirectiveProgram, _form: Form) -> DirectiveProgram | None:
    """Skip a number among the appendices."""
    labels = ("Phụ lục 1", "Phụ lục 3") if program.regime is Regime.PARTY else ("Phụ lục I", "Phụ lục III")
    return _with_appendices(program, *labels)


def _with_appendices(program: DirectiveProgram, *labels: str) -> DirectiveProgram:
    """Add appendices with these labels, and let the subject speak of them."""
    changed = replace_at(program, "title.subject", f"{program.title.subject} (có các phụ lục)")
    titles = ("DANH MỤC CÔNG TRÌNH", "DANH MỤC ĐỊA BÀN")
    appendices = tuple(Appendix(label, title) for label, title in zip(labels, titles, strict=True))
    return attrs.evolve(changed, appendices=appendices)


@in_program("appendix-of-another-document")
def foreign_appendix(program: DirectiveProgram, _form: Form) -> DirectiveProgram:
    """Let an appendix say that it belongs to a document of another day."""
    reference = "(Kèm theo văn bản ngày 01 tháng 02 năm 2019)"
    changed = replace_at(program, "title.subject", f"{program.title.subject} (có phụ lục)")
    return attrs.evolve(changed, appendices=(Appendix("Phụ lục", "DANH MỤC CÔNG TRÌNH", reference),))

"""Ways to break how other documents are cited."""

from __future__ import annotations

from directive_model.model import DirectiveProgram, Regime
from directive_model.testing.mutations.mutation import in_text, with_sentence


def _in_party_document(text: str, program: DirectiveProgram, sentence: str) -> str | None:
    return with_sentence(text, sentence) if program.regime is Regime.PARTY else None


@in_text("citation-later-than-document")
def citation_of_the_future(text: str, program: DirectiveProgram) -> str | None:
    """Cite a document that was issued a year later."""
    year = 2022 if program.date is None or program.date.year is None else program.date.year
    return _in_party_document(
        text, program, f"Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/{year + 1} của Bộ Chính trị."
    )


@in_text("citation-dates-differ")
def two_dates(text: str, program: DirectiveProgram) -> str | None:
    """Cite the resolution of the first paragraph with another date."""
    if "21-NQ/TU, ngày 05/5/2022" not in text:
        return None
    return _in_party_document(text, program, "Sơ kết Nghị quyết số 21-NQ/TU, ngày 15/5/2022 của Tỉnh ủy.")


@in_text("citation-type-against-code")
def directive_with_the_code_of_a_resolution(text: str, program: DirectiveProgram) -> str | None:
    """Call a resolution a directive."""
    return _in_party_document(text, program, "Triển khai Chỉ thị số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.")


@in_text("citation-issuer-against-code")
def centre_and_province(text: str, program: DirectiveProgram) -> str | None:
    """Name a province as the issuer of a document of the centre."""
    return _in_party_document(text, program, "Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Tỉnh ủy.")


@in_text("short-before-full")
def short_first(text: str, program: DirectiveProgram) -> str | None:
    """Cite a document in short, and then in full."""
    task = "Sơ kết Nghị quyết số 13-NQ/TW. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị."
    return _in_party_document(text, program, task)


@in_text("comma-before-date")
def no_comma(text: str, program: DirectiveProgram) -> str | None:
    """Leave the comma between code and date out."""
    return _in_party_document(text, program, "Triển khai Nghị quyết số 13-NQ/TW ngày 02/4/2022 của Bộ Chính trị.")


@in_text("number-word-missing")
def no_number_word(text: str, program: DirectiveProgram) -> str | None:
    """Leave the word "số" before a code out."""
    return _in_party_document(text, program, "Triển khai Nghị quyết 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.")


@in_text("code-misprinted")
def blanks_in_code(text: str, program: DirectiveProgram) -> str | None:
    """Put blanks round the hyphen of a code."""
    return _in_party_document(text, program, "Triển khai Nghị quyết số 13 - NQ/TW, ngày 02/4/2022 của Bộ Chính trị.")


@in_text("mixed-tone-placement")
def two_placements(text: str, _program: DirectiveProgram) -> str | None:
    """Write one word with its tone in two places."""
    return with_sentence(text, "Phối hợp giữa Uỷ ban nhân dân các cấp và Ủy ban Mặt trận Tổ quốc.")


@in_text("space-before-mark")
def blank_before_comma(text: str, _program: DirectiveProgram) -> str | None:
    """Put a blank before a comma."""
    return with_sentence(text, "Tiếp tục thực hiện tốt các chính sách , chế độ trên địa bàn tỉnh.")


@in_text("unclosed-quote")
def open_quote(text: str, _program: DirectiveProgram) -> str | None:
    """Open a quotation mark and do not close it."""
    return with_sentence(text, "Phát động phong trào “Toàn dân bảo vệ biển trên địa bàn tỉnh.")

"""Letters that fonts lack, that PDF/A forbids, that bring typst down: printed otherwise, and told."""

from __future__ import annotations

import subprocess
import sys
from itertools import product
from threading import Event

import pypdfium2
import pytest

from directive_model.errors import Unwritable
from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Run
from directive_model_pdf import engine
from directive_model_pdf.fonts import finding, fonts
from directive_model_pdf.letters import Letters
from directive_model_pdf.writer import document, write

BODY = Face(font="Times New Roman", size_pt=14.0)


def reading_of(text, face=BODY):
    return write(Flow((FlowSection((FlowParagraph((Run(text, face),)),)),)))


def told(reading):
    return [(one.rule, one.found) for one in reading.findings]


def test_every_letter_that_the_brought_font_is_said_to_have_is_printed_in_all_its_faces(seen):
    letters = Letters()
    # Marks want a letter to stand on.
    known = [chr(code) for code in range(0x20, 0x10000) if chr(code).isalnum()]
    usual = "".join(one for one in known if letters.clean(one) == one and one not in letters.unusual)
    assert len(usual) > 400
    for bold, italic in product((False, True), repeat=2):
        reading = reading_of(usual, Face("Times New Roman", 14.0, bold=bold, italic=italic))

        assert () == reading.findings
        assert usual == seen.letters("".join(seen.pages(reading.value)))


def test_a_letter_of_no_font_is_replaced_and_told(seen):
    # The last code of a plane that no font fills.
    reading = reading_of("trước \U0003ffe0 sau")

    assert [("loss-missing-glyph", "U+3FFE0")] == told(reading)
    assert "trước \ufffd sau" == seen.pages(reading.value)[0].strip()


def test_a_control_character_is_replaced_and_told(seen):
    reading = reading_of("a\x07b\x00")

    assert [("loss-forbidden-character", "U+0007, U+0000")] == told(reading)
    assert "a\ufffdb\ufffd" == seen.pages(reading.value)[0].strip()


def test_half_of_a_character_is_replaced_and_told():
    assert [("loss-forbidden-character", "U+D800")] == told(reading_of("a\ud800b"))


@pytest.mark.parametrize("word", ["שלום", "عالم", "٣٤"])
def test_letters_that_run_from_right_to_left_are_printed_where_a_font_has_them_and_else_told(word):
    reading = reading_of(f"chữ {word}.")

    missing = {one.found for one in reading.findings}
    shown = pypdfium2.PdfDocument(reading.value)[0].get_textpage().get_text_range().strip()
    if not missing:
        # The word is copied out as it is written, from its first letter on.
        assert f"chữ {word}." == shown
    else:
        assert {"loss-missing-glyph"} == {one.rule for one in reading.findings}
        assert "\ufffd" in shown


def test_letters_from_right_to_left_bring_nothing_down_wherever_they_stand():
    for text in ("שלום", "a שלום 12 עולם b", "(العربية)", "x\nשלום\ny", "- שלום"):
        for face in (BODY, Face("Arial", 9.0, bold=True, italic=True, underline=True)):
            assert b"%PDF" == reading_of(text, face).value[:4]


def test_marks_that_say_which_way_letters_run_print_nothing(seen):
    reading = reading_of("a\u202eb\u202c\u200fc")

    assert () == reading.findings
    assert "abc" == seen.pages(reading.value)[0].strip()


def test_a_mark_that_no_letter_can_bear_is_replaced_and_told(seen):
    reading = reading_of("x\u0338 y")

    assert [("loss-missing-glyph", "U+0338")] == told(reading)
    assert "x\ufffd y" == seen.pages(reading.value)[0].strip()


def test_a_font_that_is_not_there_is_told(seen):
    reading = reading_of("Quyết định", Face(font="Phông Không Có", size_pt=14.0))

    assert ["loss-font"] == [one.rule for one in reading.findings]
    assert ["Phông Không Có"] == [one.expected for one in reading.findings]
    assert "Quyết định" == seen.pages(reading.value)[0].strip()


def test_times_new_roman_is_found_where_systems_keep_it(tmp_path, monkeypatch):
    folder = tmp_path / "Fonts"
    folder.mkdir()
    (folder / "times.ttf").write_bytes(b"")
    monkeypatch.setenv("WINDIR", str(tmp_path))
    assert [str(folder)] == finding._times()


def test_without_it_only_the_brought_font_is_loaded():
    assert "Directive Serif" in fonts(everything=False).families()


def test_what_typst_cannot_print_is_refused_with_its_reason(monkeypatch):
    def give_up(*_arguments):
        raise engine.NotPrinted("maximum show rule depth exceeded")

    monkeypatch.setattr(engine, "_typst", give_up)
    with pytest.raises(Unwritable) as refusal:
        reading_of("chữ")

    assert "pdf-not-printed" == refusal.value.code
    assert "maximum show rule depth exceeded" in refusal.value.words.vi


def test_a_refusal_holds_no_word_of_the_pages(monkeypatch):
    text = "Bí mật của Tỉnh ủy. " * 100
    code_of = document.code_of

    # All blocks of a section are one line of code, which typst quotes where it tells the place of a mistake.
    def broken(*given, **named):
        return code_of(*given, **named).replace('par("', 'counter(page).update(-1);par("')

    monkeypatch.setattr(document, "code_of", broken)
    with pytest.raises(Unwritable) as refusal:
        reading_of(text)

    assert "typst cannot print it: number must be at least zero; write a DOCX" in str(refusal.value)
    assert "Bí mật" not in str(refusal.value)
    assert len(str(refusal.value)) < 200


def test_what_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(engine, "SECONDS", 0.01)
    done = Event()
    monkeypatch.setattr(engine, "_typst", lambda *_arguments: done.wait(20))
    with pytest.raises(Unwritable) as refusal:
        reading_of("chữ")
    done.set()

    assert "pdf-seconds" == refusal.value.code


def test_a_fault_inside_typst_is_no_panic_of_ours():
    with pytest.raises(engine.NotPrinted) as caught:
        engine.print_pages(f"#set text(top-edge:1{'0' * 308}pt)\nabc", everything=False)

    assert "PanicException" == type(caught.value.__cause__).__name__


def test_without_the_extra_people_are_told_what_to_type():
    program = (
        "import sys\nsys.modules['typst'] = None\n"
        "from directive_model import MissingExtra\n"
        "from directive_model.flow import Flow\n"
        "from directive_model_pdf import directive_formats\n"
        "try:\n    directive_formats()[0].write(Flow())\n"
        "except MissingExtra as error:\n    print(error.words.en)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60, text=True)

    assert "pdf needs 'typst', which is not installed; run: pip install 'directive-model[pdf]'" == run.stdout.strip()

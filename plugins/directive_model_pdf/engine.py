"""Typst, asked for one thing: the bytes of a PDF.  Imported when something is written."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Thread

from directive_model.errors import MissingExtra, Unwritable, Words
from directive_model_pdf.fonts import BROUGHT, fonts
from directive_model_pdf.literals import literal

try:
    import typst
except ModuleNotFoundError as error:
    raise MissingExtra("pdf", "typst") from error

__all__ = ["SECONDS", "NotPrinted", "missing_glyphs", "print_pages"]

#: No code that is printed asks for a file; if it did, it would find those of this package.
_HERE = Path(__file__).parent
#: Both at once (ISO 19005-2 with its tags, ISO 14289-1).
_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
#: Shows characters, each by itself, so that those that no font has are told.
_PROBE = f"""\
#set document(title: "?", date: datetime(year: 1970, month: 1, day: 1))
#set text(font: {literal(BROUGHT)}, fallback: true)
"""
#: Far more than a thousand pages take.
SECONDS = 60.0
#: Characters as typst's messages quote them.
_QUOTED = re.compile(r'"((?:\\u\{[0-9a-f]+\}|[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
#: The reasons in what typst says; its warnings, hints and the lines of code that it quotes are left out.
_REASON = re.compile("^error: (.*)$", re.MULTILINE)


class NotPrinted(Exception):
    """Typst gives up, for reasons that it says in its own words: the arguments, one or more.

    The code is not among them, whose lines hold the words of the pages.
    """


def print_pages(pages: str, everything: bool) -> bytes:
    """Return the PDF of ``pages``, which are typst's code, with all fonts of the machine or the usual ones.

    Raises NotPrinted where typst gives up: where a character has no glyph, above all; Unwritable where it takes
    longer than the time that it is given.
    """
    made: list[bytes | BaseException] = []

    def work() -> None:
        try:
            made.append(_typst(pages, everything))
        except BaseException as error:  # noqa: BLE001  # raised again by who waits
            made.append(error)

    # Typst cannot be stopped; what it still does goes with the process.
    thread = Thread(target=work, daemon=True)
    thread.start()
    thread.join(SECONDS)
    if not made:
        raise Unwritable(
            "PDF",
            Words(vi=f"typst không in xong trong {SECONDS:g} giây", en=f"typst takes more than {SECONDS:g} seconds"),
            Words(vi="hãy ghi ra DOCX rồi in", en="write a DOCX and print that"),
            "pdf-seconds",
        )
    if isinstance(made[0], BaseException):
        raise made[0]
    return made[0]


def missing_glyphs(characters: frozenset[str]) -> frozenset[str]:
    """Return those of ``characters`` that no font of the machine shows, or that PDF/A forbids."""
    missing: frozenset[str] = frozenset()
    while rest := characters - missing:
        asked = "".join(f"#par({literal(character)})\n" for character in sorted(rest))
        try:
            print_pages(_PROBE + asked, everything=True)
        except NotPrinted as error:
            # Where the message names none of them, none is trusted.
            missing |= _quoted(error) & rest or rest
        else:
            break
    return missing


def _typst(code: str, everything: bool) -> bytes:
    try:
        return typst.compile(  # type: ignore[type-var]  # the stub wants a root of bytes where the code is bytes
            code.encode(),
            root=str(_HERE),
            font_paths=fonts(everything),
            ignore_system_fonts=True,
            pdf_standards=_STANDARDS,
            timestamp=0,
        )
    except typst.TypstError as error:
        raise NotPrinted(*_REASON.findall(error.diagnostic) or ["unknown error"]) from error
    except BaseException as error:
        # A fault inside of typst comes as PanicException, which nobody exports and which is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise NotPrinted(str(error)) from error


def _quoted(error: NotPrinted) -> frozenset[str]:
    """Return the characters that stand in quotation marks in typst's reasons."""
    found = _QUOTED.findall("\n".join(error.args))
    quoted = [_ESCAPE.sub(lambda code: chr(int(code[1], 16)), words) for words in found]
    return frozenset("".join(quoted))

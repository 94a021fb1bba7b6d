"""Tesseract: a picture in, words with boxes out, as hOCR says them (https://kba.github.io/hocr-spec/1.2/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import attrs
from lxml import etree
from PIL import Image

from directive_model.kit.programs import run
from directive_model_pdf.reader.scan.found import LANGUAGE, Tesseract, environment
from directive_model_pdf.reader.scan.ink.areas import Pixels

__all__ = ["Printed", "Token", "is_dash", "quarters", "recognized"]

#: Whole pages with columns; text that stands in one block.
PAGE, BLOCK = "3", "6"
_ONLY_DIRECTION = "0"
_BOX = re.compile(r"\bbbox (\d+) (\d+) (\d+) (\d+)")
_CONFIDENCE = re.compile(r"\bx_wconf (\d+)")
_ROTATE = re.compile(rb"Rotate: (\d+)")
_SURE = re.compile(rb"Orientation confidence: ([\d.]+)")
#: Less than this, Tesseract has guessed which side is up.
_SURE_OF_DIRECTION = 2.0
#: The body holds all there is; what stands before it names a DTD, which nobody is to look for.
_BODY = re.compile(rb"<body>.*</body>", re.DOTALL)
#: What a dash is taken for, and how high it is at most, by the height of a word.
_DASHES, _FLAT = frozenset("~¬=—_"), 0.3
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")


@attrs.frozen
class Token:
    """What Tesseract takes for a word."""

    text: str
    box: Pixels
    #: 0 to 1.
    confidence: float
    #: Tokens of one line have the same; columns side by side may be taken for one line.
    line: int


def is_dash(token: Token, word: Token) -> bool:
    """Whether what was read as another sign lies as flat and is as short as the dash before ``word``."""
    left, top, right, bottom = token.box
    high = word.box[3] - word.box[1]
    return token.text in _DASHES and (bottom - top) * 2 <= right - left <= high and bottom - top <= _FLAT * high


@attrs.frozen
class Printed:
    """What Tesseract finds in a picture."""

    tokens: tuple[Token, ...]
    #: Areas that it takes for pictures, and reads nothing of.
    pictures: tuple[Pixels, ...]


def recognized(program: Tesseract, picture: Image.Image, dpi: int, seconds: float, mode: str = PAGE) -> Printed:
    """Return what is printed in ``picture``.

    Raises :class:`directive_model.kit.programs.Overdue`, and OSError where the program fails.
    """
    asked = ("-l", LANGUAGE, "--psm", mode, "-c", "tessedit_create_hocr=1", "-c", "hocr_font_info=0")
    body = _BODY.search(_told(program, picture, dpi, seconds, asked))
    if body is None:
        raise OSError("tesseract says nothing")
    return _parsed(body[0])


def quarters(program: Tesseract, picture: Image.Image, dpi: int, seconds: float) -> int:
    """Return by how many quarter turns clockwise ``picture`` must be turned to stand upright; 0 where nobody knows.

    Raises as :func:`recognized` does.
    """
    if "osd" not in program.languages:
        return 0
    said = _told(program, picture, dpi, seconds, ("-l", "osd", "--psm", _ONLY_DIRECTION))
    degrees, sure = _ROTATE.search(said), _SURE.search(said)
    if degrees is None or sure is None or float(sure[1]) < _SURE_OF_DIRECTION:
        return 0
    return int(degrees[1]) // 90 % 4


def _told(program: Tesseract, picture: Image.Image, dpi: int, seconds: float, asked: tuple[str, ...]) -> bytes:
    # Portable grey map (PGM): nothing to pack, nothing to unpack.
    given = b"P5 %d %d 255\n" % picture.size + picture.tobytes()
    command = [program.path, "stdin", "stdout", "--dpi", str(dpi), *asked]
    with TemporaryDirectory(prefix="directive-model-") as own:
        status, printed = run(command, own, seconds, environment(), given)
    if status and not printed:
        raise OSError(f"tesseract ends with {status}")
    return printed


def _parsed(body: bytes) -> Printed:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(body, parser)
    pictures = tuple(_box(one) for one in root.iter("div") if one.get("class") == "ocr_photo")
    return Printed(tuple(_tokens(root)), pictures)


def _tokens(root: etree._Element) -> Iterator[Token]:
    lines = [one for one in root.iter("span") if one.get("class") in _LINES]
    for number, line in enumerate(lines):
        for word in line.iter("span"):
            text = str(word.xpath("string()")).strip()
            sure = _CONFIDENCE.search(word.get("title", ""))
            if word.get("class") == "ocrx_word" and text:
                yield Token(text, _box(word), int(sure[1]) / 100 if sure else 0.0, number)


def _box(element: etree._Element) -> Pixels:
    found = _BOX.search(element.get("title", ""))
    return (int(found[1]), int(found[2]), int(found[3]), int(found[4])) if found else (0, 0, 0, 0)

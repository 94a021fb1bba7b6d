"""What PDF files are built of by hand."""

import io
import zlib
from functools import cache
from pathlib import Path

import pikepdf

import directive_model_pdf.fonts

#: What all of them are about, where they say anything.
WORDS = "BT /F 12 Tf 60 700 Td (Noi dung cua van ban) Tj ET"
NAMED_FONT = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>"
HIDDEN = "Lenh an duoi trang"
#: A font to be made of.
FONT = Path(directive_model_pdf.fonts.__file__).with_name("DirectiveSerif-Regular.ttf")
CATALOG = b"<</Type/Catalog/Pages 2 0 R%s>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def file_of(objects, more=b""):
    """Return the bytes of a file with ``objects`` by their numbers; ``more`` goes into its trailer."""
    data, places = bytearray(b"%PDF-1.7\n"), {}
    for number, content in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, size = len(data), max(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        data += b"%010d 00000 n \n" % places.get(number, 0)
    data += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, more, start)
    return bytes(data)


def stream(content, keys=b""):
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), keys, content)


def packed(content, keys=b""):
    return stream(zlib.compress(content, 9), keys + b"/Filter/FlateDecode")


def packed_together(data):
    """Return the same file with all its objects that are no streams in one."""
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(output, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return output.getvalue()


def in_one_stream(objects):
    """Return a file that has ``objects`` in one stream (ISO 32000-1, 7.5.7)."""
    texts, places, at = list(objects.values()), b"", 0
    for number, text in objects.items():
        places += b"%d %d " % (number, at)
        at += len(text) + 1
    keys = b"/Type/ObjStm/N %d/First %d" % (len(texts), len(places))
    return file_of({1: CATALOG % b"", 99: packed(places + b" ".join(texts), keys)})


@cache
def bomb(megabytes):
    """Return so many blanks, deflated, and never held."""
    engine, block = zlib.compressobj(9), b" " * 2**20
    return b"".join([engine.compress(block) for _ in range(megabytes)]) + engine.flush()


def page(contents, resources=b"", *, box=b"0 0 595 842", more=b"", catalog=b"", others=None):
    """Return a file of one page, whose contents are object 4; ``others`` are objects from 5 on."""
    objects = {
        1: CATALOG % catalog,
        2: PAGES,
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<<%s%s>>%s>>"
        % (box, NAMED_FONT, resources, more),
        4: contents,
    }
    return file_of(objects | (others or {}))


def says(operators=WORDS, **rest):
    return page(stream(operators.encode()), **rest)


def form_of(content, resources=b""):
    keys = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>" % resources
    return stream(content, keys)


def page_of(contents, others, resources=NAMED_FONT, more=b""):
    """Return a file of one page, whose contents are other objects; ``others`` are those from 4 on."""
    kept = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %s/Resources<<%s>>%s>>" % (
        contents,
        resources,
        more,
    )
    return file_of({1: CATALOG % b"", 2: PAGES, 3: kept} | others)


def megabytes_of(operators, count=1):
    """Return so many megabytes, and a little less, of the same operators."""
    length = count * 2**20 - 4096
    return operators * (length // len(operators))


def white_letters_on(operators):
    return says(f"{WORDS} {operators} BT 1 1 1 rg /F 12 Tf 60 600 Td ({HIDDEN}) Tj ET")


def letters_under(picture):
    """Return a scan that is three quarters of the page, with the letters that were found in it below."""
    keys = b"/Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray"
    drawn = f"{WORDS} q 595 0 0 640 0 0 cm {picture} Q BT 3 Tr /F 12 Tf 60 600 Td ({HIDDEN}) Tj ET"
    return page(stream(drawn.encode()), b"/XObject<</X 5 0 R>>", others={5: stream(b"\xff" * 81, keys)})


def scan_drawn(times):
    """Return a page on which one picture of 25 megapixels is drawn so often."""
    keys = b"/Type/XObject/Subtype/Image/Width 5000/Height 5000/BitsPerComponent 8/ColorSpace/DeviceGray"
    picture = stream(bomb(25), keys + b"/Filter/FlateDecode")
    return page(stream(b"595 0 0 842 0 0 cm " + b"/X Do " * times), b"/XObject<</X 5 0 R>>", others={5: picture})

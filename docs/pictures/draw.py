"""Pictures of the forms, as the project's own examples are printed by them: ``make pictures``.

The pages are those of our PDF, set in the font that its writer brings or Times New Roman, whose metrics are the same.
``made-from.json`` keeps what they were made from, so that a test tells when they are no longer the pages of today.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import attrs

from directive_model import read, write
from directive_model.flow import Flow
from directive_model.forms import load_form
from directive_model.typeset import typeset

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
RECORD = HERE / "made-from.json"
#: Which example is printed by which form.
PRINTED = {
    "hd36": "chuong-trinh-thang-12-2025.txt",
    "hd05": "chuong-trinh-thang-12-2025.txt",
    "nd30": "ke-hoach-phong-chong-thien-tai-2026.txt",
}
_DOTS_PER_INCH = 80
#: Pages are drawn so many times as large and made smaller: letters then stand where they do on paper.
_FINER = 3
#: Enough for letters with soft edges; half of what a file would take with all 256.
_GREYS = 16
_EDGE = 160
_UNSEEN = ("style", "outline", "title", "notes")


def digest_of(form: str) -> str:
    """Return a digest of what the pages of ``form`` are made from: its example typeset, before a format writes it."""
    flow = typeset(read(EXAMPLES / PRINTED[form]).value, load_form(form)).value
    return hashlib.sha256(_told(flow).encode()).hexdigest()


def _told(flow: Flow) -> str:
    return json.dumps(attrs.asdict(flow, filter=_shows), ensure_ascii=False, sort_keys=True)


def _shows(field: attrs.Attribute[object], value: object) -> bool:
    """Whether a fact of the page can be seen: places, names of styles and what is left to the default cannot."""
    return field.eq and field.name not in _UNSEEN and value != field.default


def pages(form: str) -> Iterator[bytes]:
    """Yield the first and the last page of the example as PNG."""
    import pypdfium2
    from PIL import ImageOps

    pdf = BytesIO()
    write(read(EXAMPLES / PRINTED[form]).value, pdf, format="pdf", form=form)
    document = pypdfium2.PdfDocument(pdf.getvalue())
    for number in sorted({0, len(document) - 1}):
        page = document[number].render(scale=_FINER * _DOTS_PER_INCH / 72, grayscale=True).to_pil().convert("L")
        framed = ImageOps.expand(page.reduce(_FINER), border=1, fill=_EDGE)
        picture = BytesIO()
        framed.quantize(_GREYS).save(picture, "PNG", optimize=True)
        yield picture.getvalue()


def main() -> None:
    """Draw all pictures anew, and keep what they were made from."""
    record = {}
    for old in HERE.glob("*.png"):
        old.unlink()
    for form in PRINTED:
        names = [f"{form}-first.png", f"{form}-last.png"]
        drawn = dict(zip(names, pages(form), strict=False))
        for name, picture in drawn.items():
            (HERE / name).write_bytes(picture)
        record[form] = {"pictures": list(drawn), "flow": digest_of(form)}
    RECORD.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

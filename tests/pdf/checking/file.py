"""What PDF/A-2a and PDF/UA-1 ask of a file as far as its objects show it: fonts, names, what must not be there."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from checking.marked import marked
from checking.tree import tree_faults, tree_of

#: Keys of the catalogue that make something happen or bring something along (A 6.5, 6.6, 6.8, 6.4).
_ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Names", "/Collection", "/NeedsRendering")
_PROFILES = {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}


def faults(data: bytes) -> list[str]:
    """Return what is wrong in a PDF, each with the clause of ISO 19005-2 (A), 14289-1 (UA) or 32000-1 (PDF)."""
    with pikepdf.open(io.BytesIO(data)) as document:
        found = [*_head(data), *_catalogue(document), *_names(document), *_objects(document)]
        found += [fault for number, page in enumerate(document.pages, 1) for fault in _page(page, number)]
        if not found:
            pages = marked(document)
            found += [fault for page in pages for fault in page.faults]
            found += tree_faults(document, tree_of(document), pages)
        return found


def _head(data: bytes) -> Iterator[str]:
    first, second = data.split(b"\n", 2)[:2]
    if not first.startswith(b"%PDF-1.") or second[:1] != b"%" or min(second[1:5]) < 128:  # no ASCII
        yield "the head is not that of a binary PDF (A 6.1.2)"
    if not data.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield "something follows the end (A 6.1.3)"


def _catalogue(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    if "/ID" not in document.trailer or "/Encrypt" in document.trailer:
        yield "no ID, or encrypted (A 6.1.3)"
    if not root.get("/MarkInfo", {}).get("/Marked") or root.MarkInfo.get("/Suspects"):
        yield "not marked, or suspect (UA 7.1)"
    if not str(root.get("/Lang", "")):
        yield "no language (UA 7.2)"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown (UA 7.1)"
    yield from (f"{key} is there (A 6.4-6.8)" for key in _ACTIVE if key in root)
    intents = [one for one in root.get("/OutputIntents", []) if one.S == "/GTS_PDFA1"]
    if len(intents) != 1 or "/DestOutputProfile" not in intents[0]:
        yield "no colours are meant (A 6.2.3)"
    if "/StructTreeRoot" not in root:
        yield "no tags (UA 7.1)"


def _names(document: pikepdf.Pdf) -> Iterator[str]:
    if "/Filter" in document.Root.Metadata:
        yield "the metadata are packed (A 6.6.2.1)"
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as names:
        said = {key: names.get(key) for key in _PROFILES}
        if said != _PROFILES:
            yield f"it says {said} (A 6.6.4, UA 5)"
        if not names.get("dc:title") or str(document.docinfo.Title) != names["dc:title"]:
            yield "the titles differ (UA 7.1, A 6.6.3)"
        if str(document.docinfo.Creator) != names.get("xmp:CreatorTool"):
            yield "the tools differ (A 6.6.3)"
        dates = {names.get("xmp:CreateDate"), names.get("xmp:ModifyDate")}
        if dates != {"1970-01-01T00:00:00Z"}:
            yield f"dates of a clock: {dates}"


def _objects(document: pikepdf.Pdf) -> Iterator[str]:
    for one in document.objects:
        if isinstance(one, pikepdf.Stream) and ("/F" in one or "/LZWDecode" in str(one.get("/Filter", ""))):
            yield "a stream lies elsewhere or is packed by LZW (A 6.1.7)"
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") in {"/JavaScript", "/Launch", "/URI", "/GoToR"}:
            yield f"an action {one.S} (A 6.5.1)"
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font":
            yield from _font(one)


def _font(font: pikepdf.Object) -> Iterator[str]:
    name = str(font.get("/BaseFont"))
    if font.Subtype == "/Type0":
        if "/ToUnicode" not in font:
            yield f"{name} does not say its letters (A 6.2.11.7.2, UA 7.21.7)"
        if font.Encoding != "/Identity-H":
            yield f"{name} is coded as {font.Encoding} (A 6.2.11.3.3)"
        return
    descriptor = font.get("/FontDescriptor", {})
    if not {"/FontFile2", "/FontFile3"} & set(descriptor.keys()):
        yield f"{name} is not in the file (A 6.2.11.4, UA 7.21.4)"
    if font.Subtype == "/CIDFontType2" and "/CIDToGIDMap" not in font:
        yield f"{name} does not say its glyphs (A 6.2.11.3.2)"


def _page(page: pikepdf.Page, number: int) -> Iterator[str]:
    if "/Annots" in page or "/AA" in page:
        yield f"page {number} is not only paper (A 6.3, 6.5)"
    if page.get("/Tabs") != "/S":
        yield f"page {number} is not gone through in the order of tags (UA 7.18.3)"
    if "/XObject" in page.get("/Resources", {}):
        yield f"page {number} has pictures, which nobody described (UA 7.3)"

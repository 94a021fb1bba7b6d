"""Prints documents by every form, as DOCX and ODT in one LibreOffice process, and as PDF, and measures the pages."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import attrs
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from measuring.documents import PAGES, generated
from measuring.exhibits import exhibits
from measuring.printing import measure, print_all

from directive_model import read
from directive_model.flow import Flow
from directive_model.forms import Form, form_names, load_form
from directive_model.host import default_host
from directive_model.model import DirectiveProgram, Regime
from directive_model.typeset import typeset

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"
SEED = Path(__file__).resolve().parents[3] / "shared" / "seeds" / "000_36391affc1bfd663.txt"
#: The generated documents that are printed as ODT too.
ALSO_ODT = (0, 2, 4, 6)
#: The generated document that is printed on both sides too.
BACKS = 3
KINDS = ("docx", "odt", "pdf")


@attrs.frozen
class Sample:
    """A document as it was set and as it was printed."""

    program: DirectiveProgram
    form: Form
    flow: Flow
    kind: str
    printed: object


def names():
    """Yield (document, form, format) of all samples."""
    for form in form_names():
        party = load_form(form).regime is Regime.PARTY
        documents = [*(("seed", "example") if party else ()), *range(len(PAGES))]
        for document in documents:
            yield document, form, "docx"
            yield document, form, "pdf"
            if document in ("seed", "example", *ALSO_ODT):
                yield document, form, "odt"


EXHIBITS = ("program", "letter", "submission", "joint")


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """Return every sample by (document, form, format); without the reference document where it is absent."""
    missing = [tool for tool in ("soffice", "pdftohtml", "pdftoppm") if shutil.which(tool) is None]
    if missing:
        if os.environ.get("DIRECTIVE_REQUIRE_SHARED") == "1":
            pytest.fail(f"{missing} is not installed")
        pytest.skip(f"{missing} is not installed")
    folder = tmp_path_factory.mktemp("pages")
    made = {}
    shown = [(document, form, kind) for document in EXHIBITS for form in form_names() for kind in KINDS]
    shown += [("backs", "hd36", kind) for kind in KINDS]
    for document, form, kind in [*names(), *shown]:
        if document == "seed" and not SEED.is_file():
            continue
        program, loaded = _program(document, load_form(form)), load_form(form)
        flow = typeset(program, loaded, two_sided=document == "backs").value
        path = folder / f"{document}-{form}-{kind}.{kind}"
        path.write_bytes(default_host().formats[kind].write(flow).value)
        made[document, form, kind] = (program, loaded, flow, path)
    office = [path for *_, path in made.values() if path.suffix != ".pdf"]
    print_all(shutil.which("soffice"), office, folder)
    return {
        key: Sample(program, form, flow, key[-1], measure(path.with_suffix(".pdf")))
        for key, (program, form, flow, path) in made.items()
    }


def _program(document, form):
    if document == "seed":
        return read(SEED).value
    if document in EXHIBITS:
        return exhibits(form)[document]
    return (
        read(EXAMPLE).value if document == "example" else generated(BACKS if document == "backs" else document, form)
    )


@pytest.fixture(params=list(names()), ids=lambda key: "-".join(map(str, key)))
def sample(request, samples):
    if request.param not in samples:
        pytest.skip("the folder ../shared with real documents is absent")
    return samples[request.param]

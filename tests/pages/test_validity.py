"""A public checker that knows the schemas of Open XML and OpenDocument finds nothing in what is written."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measuring.documents import generated
from measuring.exhibits import exhibits
from openxml_audit import FileFormat, OdfValidator, OpenXmlValidator

from directive_model.build import new_program
from directive_model.flow import Flow
from directive_model.forms import choose_form, form_names, load_form
from directive_model.host import default_host
from directive_model.testing import programs
from directive_model.typeset import typeset

#: A few, and the first that is wrong is shown: each takes a third of a second, and holds several programs.
SOME = settings(settings.get_profile("unshrunk"), max_examples=8)
TOGETHER = 6
KINDS_OF_DOCUMENTS = ("chương trình", "công văn", "tờ trình", "biên bản", "quyết định")


@pytest.fixture(scope="module")
def faults():
    """Return a function that says what is wrong in a file of a format, warnings too."""
    checkers = {
        "docx": OpenXmlValidator(file_format=FileFormat.MICROSOFT_365),
        "odt": OdfValidator(file_format=FileFormat.ODF_1_3),
    }

    def check(path):
        result = checkers[path.suffix[1:]].validate(str(path))
        return [f"{one.part_uri}: {one.description}" for one in result.errors]

    return check


def written(flows, kind, folder):
    """Write the pages of several documents as those of one: the checker's time goes by files more than by pages."""
    path = folder / f"any.{kind}"
    sections = tuple(section for flow in flows for section in flow.sections)
    flow = Flow(sections, title="VĂN BẢN", language="vi-VN", two_sided=flows[0].two_sided)
    path.write_bytes(default_host().formats[kind].write(flow).value)
    return path


def printed(program, form=None, **how):
    return typeset(program, form or choose_form(program).form, **how).value


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_nothing_is_wrong_in_what_is_written_of_any_programs(kind, faults, tmp_path_factory):
    folder = tmp_path_factory.mktemp("valid")

    @SOME
    @given(several=st.lists(programs(), min_size=TOGETHER, max_size=TOGETHER), two_sided=st.booleans())
    def check(several, two_sided):
        assert [] == faults(written([printed(one, two_sided=two_sided) for one in several], kind, folder))

    check()


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_nothing_is_wrong_in_the_documents_of_every_kind_by_every_form(kind, faults, tmp_path):
    flows = []
    for form in map(load_form, form_names()):
        documents = [*(generated(number, form) for number in range(7)), *exhibits(form).values()]
        flows += [printed(one, form) for one in documents]
        flows += [printed(new_program(one, form=form), form) for one in KINDS_OF_DOCUMENTS]

    assert [] == faults(written(flows, kind, tmp_path))


def test_the_checker_sees_elements_out_of_their_order(faults, tmp_path, samples):
    source = next(one for one in samples.values() if one.printed.pdf.stem.endswith("docx")).printed.pdf
    changed = tmp_path / "wrong.docx"
    with zipfile.ZipFile(source.with_suffix(".docx")) as package, zipfile.ZipFile(changed, "w") as wrong:
        for name in package.namelist():
            data = package.read(name)
            wrong.writestr(name, data.replace(b"<w:qFormat/>", b"<w:qFormat/><w:name w:val='b'/>"))

    assert faults(changed)


@pytest.mark.parametrize("document", [2, 4, 6])
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_nothing_is_wrong_in_the_samples(document, kind, faults, samples):
    paths = [samples[document, form, kind].printed.pdf.with_suffix(f".{kind}") for form in form_names()]

    assert {} == {path.name: found for path in paths if (found := faults(path))}

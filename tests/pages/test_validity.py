"""A public checker that knows the schemas of Open XML and OpenDocument finds nothing in what is written."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import given, settings
from openxml_audit import FileFormat, OdfValidator, OpenXmlValidator

from directive_model.forms import choose_form, form_names
from directive_model.host import default_host
from directive_model.testing import programs
from directive_model.typeset import typeset

#: A few, and the first that is wrong is shown: each takes a third of a second.  Samples of all parts are checked too.
SOME = settings(settings.get_profile("unshrunk"), max_examples=8)


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


def written(program, kind, folder):
    path = folder / f"any.{kind}"
    path.write_bytes(default_host().formats[kind].write(typeset(program, choose_form(program).form).value).value)
    return path


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_nothing_is_wrong_in_what_is_written_of_any_program(kind, faults, tmp_path_factory):
    folder = tmp_path_factory.mktemp("valid")

    @SOME
    @given(program=programs())
    def check(program):
        assert [] == faults(written(program, kind, folder))

    check()


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

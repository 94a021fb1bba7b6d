"""What stands beside the document in its package is told of, and neither run nor followed."""

from __future__ import annotations

import pytest

from directive_model.kit import Limits, open_package, write_package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXT = "<w:p><w:r><w:t>Chỉ đạo</w:t></w:r></w:p>"


def with_parts(data: bytes, **parts: bytes) -> bytes:
    """Return a package with further parts, whose names have "__" for "/"."""
    package = open_package(data, "x.docx", Limits())
    old = [(name, package.read(name)) for name in package.names]
    return write_package([*old, *((name.replace("__", "/"), part) for name, part in parts.items())])


def told(reading, rule):
    return [finding for finding in reading.findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (b'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>', "the file is digitally signed; "),
        (b"<broken", "the file is digitally signed; "),
    ],
)
def test_a_signature_is_noticed(reader, part, words):
    data = with_parts(reader.docx(TEXT), **{"_xmlsignatures__sig1.xml": part, "_xmlsignatures__origin.sigs": b""})
    (finding,) = told(reader.data(data), "digital-signature")

    assert finding.message.en.startswith(words)
    assert str(finding.span) == "x.docx _xmlsignatures/sig1.xml"


def test_macros_are_noticed(reader):
    (finding,) = told(reader.flow(TEXT, vbaProject="<x/>"), "macros-left-out")

    assert finding.span.part == "word/vbaProject.xml"


EXTERNAL = (
    f'<Relationship Id="a" Type="{OFFICE}/hyperlink" Target="https://example.org" TargetMode="External"/>'
    f'<Relationship Id="b" Type="{OFFICE}/image" Target="https://example.org/a.png" TargetMode="External"/>'
)


def test_references_out_of_the_package_are_noticed_but_those_of_links(reader):
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{EXTERNAL}</Relationships>'
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = [
        ("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{TEXT}</w:body></w:document>'.encode()),
        ("word/_rels/document.xml.rels", relations.encode()),
    ]
    (finding,) = told(reader.data(write_package(parts)), "external-reference")

    assert "image: https://example.org/a.png" in finding.message.en


def test_the_template_that_the_settings_name_is_noticed(reader):
    target = (
        '<Relationship Id="t" Type="{}/attachedTemplate" Target="https://example.org/t.dotm" TargetMode="External"/>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + target.format(OFFICE)
        + "</Relationships>"
    )
    data = with_parts(reader.docx(TEXT, settings="<x/>"), **{"word___rels__settings.xml.rels": relations.encode()})
    (finding,) = told(reader.data(data), "external-reference")

    assert "attachedTemplate: https://example.org/t.dotm" in finding.message.en
    assert finding.span.part == "word/settings.xml"

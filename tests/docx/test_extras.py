"""What stands beside the document in its package is told of, and neither run nor followed."""

from __future__ import annotations

import pytest

from directive_model.kit import Limits, open_package, write_package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXT = "<w:p><w:r><w:t>Chỉ đạo</w:t></w:r></w:p>"


def with_parts(data: bytes, **parts: bytes) -> bytes:
    """Return a package with further parts, or others of their names, which have "__" for "/"."""
    package = open_package(data, "x.docx", Limits())
    old = {name: package.read(name) for name in package.names}
    return write_package((old | {name.replace("__", "/"): part for name, part in parts.items()}).items())


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


@pytest.mark.parametrize(
    ("part", "partial"),
    [
        ("word/header.xml", True),
        ("word/footnotes.xml", True),
        ("word/numbering.xml", True),
        ("word/_rels/document.xml.rels", True),
        ("word/theme.xml", False),
        ("word/settings.xml", False),
        ("word/_rels/settings.xml.rels", False),
        ("docProps/core.xml", False),
        ("_rels/.rels", False),
        ("_xmlsignatures/sig1.xml", False),
    ],
)
def test_a_document_is_read_in_part_where_a_broken_part_may_hold_words_of_its_pages(reader, part, partial):
    numbered = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{}</w:p>'
    run = '<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    data = reader.docx(
        numbered.format(run) + '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>',
        header=TEXT,
        footnotes=f'<w:footnote w:id="1">{TEXT}</w:footnote>',
        numbering="",
        theme="<x/>",
        settings="<x/>",
    )
    relations = open_package(data, "x", Limits()).read("_rels/.rels")
    properties = b'<Relationship Id="rId2" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>'
    relations = relations.replace(b"</Relationships>", properties)
    data = with_parts(data, **{"_rels__.rels": relations})
    reading = reader.data(with_parts(data, **{part.replace("/", "__"): b"<broken"}))

    assert part in [f.span.part for f in reading.findings if f.rule == "part-not-read"]
    assert partial == reading.value.partial

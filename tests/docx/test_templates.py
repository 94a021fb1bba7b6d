"""Documents that have the same styles, lists and theme share what these come to, and nothing else."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from sys import getsizeof

import pytest
from wordml import dressed as p

from directive_model.errors import LimitExceeded
from directive_model.kit import Limits
from directive_model.plugin import Source
from directive_model_docx.formatting import definitions
from directive_model_docx.formatting.unused import LARGE
from directive_model_docx.names import W
from directive_model_docx.package import LARGEST_TEMPLATE, Docx
from directive_model_docx.reader import read
from directive_model_docx.templates import styles_of

STYLES = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr>{}<w:b/></w:rPr></w:style>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
ITEM = p('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "")
HEADING = p('<w:pStyle w:val="H1"/>', "")
STYLE_ID = W + "styleId"
#: Never read by another test, so that nothing of it is remembered beforehand.
OWN = STYLES.format('<w:sz w:val="31"/>')


def styles(reader, body=HEADING, limits=Limits(), changes="accepted", **parts):
    return styles_of(Docx(Source(data=reader.docx(body, **parts), limits=limits, changes=changes)))


def test_styles_are_worked_out_once_for_the_same_parts(reader):
    assert styles(reader, styles=OWN) is styles(reader, ITEM, styles=OWN)


@pytest.mark.parametrize(
    "other",
    [
        {"numbering": NUMBERING},
        {"theme": "<theme/>"},
        {"limits": Limits(xml_nodes=999)},
        {"changes": "original"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_nothing_is_shared_where_anything_differs_that_styles_depend_on(reader, other):
    assert styles(reader, styles=OWN) is not styles(reader, **{"styles": OWN, **other})


def test_templates_beyond_the_bound_are_not_remembered(reader):
    large = OWN + f"<w:rsids>{' ' * LARGEST_TEMPLATE}</w:rsids>"

    assert styles(reader, styles=large) is not styles(reader, styles=large)


def test_table_styles_that_nothing_names_do_not_count(reader):
    unused = '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/></w:style>' * (LARGEST_TEMPLATE // 32)

    assert styles(reader, styles=OWN + unused) is styles(reader, styles=OWN + unused)


def test_each_document_counts_from_the_beginning(reader):
    first, second = (reader.texts(ITEM + ITEM, numbering=NUMBERING) for _ in range(2))

    assert ["1.|x", "2.|x"] == first == second


@pytest.mark.parametrize(("fonts", "rules"), [("", []), ('<w:rFonts w:asciiTheme="minorHAnsi"/>', ["part-not-read"])])
def test_each_document_tells_of_a_broken_part_that_it_asks_for(reader, fonts, rules):
    data = reader.docx(p("", fonts), styles=OWN, theme="<broken")
    told = [[finding.rule for finding in reader.data(data).findings] for _ in range(2)]

    assert [rules, rules] == told


@pytest.mark.parametrize(
    "more", [{"numbering": "<broken"}, {"styles": OWN + " " * LARGE}], ids=lambda more: next(iter(more))
)
def test_a_broken_part_beside_the_styles_takes_nothing_from_them(reader, more):
    data = bytearray(reader.docx(HEADING, **{"styles": OWN, "comments": "<w:comment/>" * 9, **more}))
    # The letters of the name stand in front of what the part was deflated to.
    data[data.index(b"word/comments.xml") + 25] ^= 0xFF
    read = reader.data(bytes(data))

    assert [True] == [block.runs[0].face.bold for block in read.value.blocks]
    assert ["word/comments.xml"] == [finding.message.en.split()[2] for finding in read.findings]


@pytest.mark.parametrize("theme", [9000, 2000], ids=["alone", "with others"])
def test_parts_that_nothing_asks_for_use_up_no_limit(reader, theme):
    body = HEADING + '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    parts = {"styles": OWN, "header": p(text="x" * 1000), "theme": f"<theme>{' ' * theme}</theme>"}
    flow = reader.data(reader.docx(body, **parts), Limits(expanded_bytes=5500)).value

    assert ["x" * 1000] == [block.text for block in flow.sections[0].header]


def test_each_document_tells_of_hidden_letters(reader):
    hidden = STYLES.format("<w:vanish/>")
    told = [[finding.rule for finding in reader.flow(HEADING, styles=hidden).findings] for _ in range(2)]

    assert [["hidden-text"], ["hidden-text"]] == told
    assert () == reader.flow(p("", ""), styles=hidden).findings


def test_a_lower_limit_holds_for_what_was_read_before(reader):
    data = reader.docx(HEADING, styles=OWN + "<w:style/>" * 500)
    reader.data(data)

    with pytest.raises(LimitExceeded) as caught:
        reader.data(data, Limits(xml_nodes=400))

    assert ("limit-xml-nodes", "word/styles.xml") == (caught.value.code, caught.value.place)


def test_more_looks_than_are_kept_are_still_right(reader):
    sizes = [*range(2, 1302), *range(2, 1302)]
    blocks = reader.blocks("".join(p("", f'<w:sz w:val="{size}"/>') for size in sizes), styles=OWN)

    assert [size / 2 for size in sizes] == [block.runs[0].face.size_pt for block in blocks]


def test_long_words_of_a_document_are_not_kept(reader):
    name = "Times" * 2000
    (block,) = reader.blocks(p(f'<w:pStyle w:val="{name}"/>', f'<w:rFonts w:ascii="{name}"/>'), styles=OWN)
    shared = styles(reader, styles=OWN)

    assert (name, name) == (block.style, block.runs[0].face.font)
    assert not [key for key in shared._paragraph_styles if name in str(key)]


def test_what_is_kept_has_an_end_in_bytes_whatever_the_letters(reader):
    many = OWN + "".join(f'<w:style w:type="paragraph" w:styleId="S{number}"/>' for number in range(1500))
    looks = [f'<w:rFonts w:ascii="{"𠀀" * 999}{number}"/>' for number in range(1500)]
    blocks = reader.blocks(
        "".join(p(f'<w:pStyle w:val="S{number}"/>', look) for number, look in enumerate(looks)), styles=many
    )
    shared = styles(reader, styles=many)
    kept = [key for style in shared._paragraph_styles.values() for key in (style.id, *style.faces, *style.layouts)]

    assert {f"S{number}" for number in range(1500)} == {block.style for block in blocks}
    assert kept
    assert sum(getsizeof(str(key)) for key in [*kept, *shared._chains]) < 512 * 1024


def test_a_style_is_read_once_however_many_there_are_and_whoever_is_based_on_it(reader, monkeypatch):
    """Of more than 256 all were read again and again, which took up to ten times as long."""
    read = Counter()
    define = definitions._define
    monkeypatch.setattr(
        definitions, "_define", lambda element: read.update([element.get(STYLE_ID)]) or define(element)
    )
    style = '<w:style w:type="paragraph" w:styleId="S{}"><w:basedOn w:val="S{}"/></w:style>'
    many = OWN + "".join(style.format(number, number // 2) for number in range(20, 620))
    reader.blocks("".join(p(f'<w:pStyle w:val="S{number % 600 + 20}"/>', "") for number in range(1200)), styles=many)

    assert {f"S{number}" for number in range(20, 620)} <= set(read)
    assert max(read.values()) == 1


def test_how_far_a_style_inherits_depends_on_nothing_read_before(reader):
    last = '<w:style w:type="paragraph" w:styleId="S99"><w:rPr><w:sz w:val="41"/></w:rPr></w:style>'
    chain = (
        OWN
        + last
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="S{number}"><w:basedOn w:val="S{number + 1}"/></w:style>'
            for number in range(99)
        )
    )
    far, near = p('<w:pStyle w:val="S0"/>', ""), p('<w:pStyle w:val="S60"/>', "")
    sizes = [
        [block.runs[0].face.size_pt for block in reader.blocks(body, styles=chain + "<w:style/>" * number)]
        for number, body in enumerate([far + near, near + far])
    ]

    assert [[10.0, 20.5], [20.5, 10.0]] == sizes


def test_threads_read_documents_of_one_template_as_one_does(reader):
    many = OWN + "".join(
        f'<w:style w:type="paragraph" w:styleId="S{number}"><w:rPr><w:sz w:val="{number}"/></w:rPr></w:style>'
        for number in range(2, 60)
    )
    body = "".join(p(f'<w:pStyle w:val="S{number}"/>', "<w:i/>") for number in range(2, 60))
    documents = [reader.docx(body + p("", "", str(number)), styles=many) for number in range(32)]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda data: read(Source(data=data)), documents))

    assert [read(Source(data=data)) for data in documents] == found

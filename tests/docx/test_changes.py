"""Tracked changes, read as accepted, as the original was, or all of them."""

from __future__ import annotations

import pytest

from directive_model.flow import FlowTable, text_of
from directive_model.plugin import Source
from directive_model_docx.reader import read


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def deleted(text: str, name: str = "del") -> str:
    letters = "delText" if name == "del" else "t"
    return f'<w:{name} w:id="1"><w:r><w:{letters}>{text}</w:{letters}></w:r></w:{name}>'


def inserted(text: str, name: str = "ins") -> str:
    return f'<w:{name} w:id="2">{r(text)}</w:{name}>'


def p(*content: str, mark: str = "", properties: str = "") -> str:
    mark = f"<w:rPr><w:{mark}/></w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{mark}{properties}</w:pPr>{''.join(content)}</w:p>"


def row(*texts: str, mark: str = "") -> str:
    cells = "".join(f"<w:tc>{p(text)}</w:tc>" for text in texts)
    return f"<w:tr><w:trPr>{mark}</w:trPr>{cells}</w:tr>"


VIEWS = ("accepted", "original", "all")


@pytest.fixture
def views(reader):
    """Return a function that returns the text of a body in each view."""

    def read_all(body):
        data = reader.docx(body)
        return {view: text_of(read(Source(data=data, changes=view)).value.blocks) for view in VIEWS}

    return read_all


@pytest.fixture
def told(reader):
    """Return a function that returns the words that findings hold in each view."""

    def read_all(body):
        data = reader.docx(body)
        return {
            view: [f.text for f in read(Source(data=data, changes=view)).findings if f.text is not None]
            for view in VIEWS
        }

    return read_all


SENTENCE = p(r("Giao "), deleted("Ban A"), inserted("Ban B"), r(" chủ trì."))


@pytest.mark.parametrize(
    ("body", "accepted", "original", "everything"),
    [
        (SENTENCE, "Giao Ban B chủ trì.", "Giao Ban A chủ trì.", "Giao Ban ABan B chủ trì."),
        # Put in by one hand, taken out by another.
        (p(r("a"), f"<w:ins>{deleted('b')}</w:ins>"), "a", "a", "ab"),
        # Ends of paragraphs.
        (p(r("a"), mark="del") + p(r("b")), "ab", "a\nb", "a\nb"),
        (p(r("a"), mark="ins") + p(r("b")), "a\nb", "ab", "a\nb"),
        (p(deleted("a"), mark="del") + p(r("b")), "b", "a\nb", "a\nb"),
        (p(inserted("a"), mark="ins") + p(r("b")), "a\nb", "b", "a\nb"),
        # A paragraph cannot run on into a table.
        (p(r("a"), mark="del") + f"<w:tbl>{row(r('b'))}</w:tbl>" + p(r("c")), "a\nb\nc", "a\nb\nc", "a\nb\nc"),
        (p(deleted("a"), mark="del") + f"<w:tbl>{row(r('b'))}</w:tbl>" + p(r("c")), "b\nc", "a\nb\nc", "a\nb\nc"),
        # Rows and cells.
        (f"<w:tbl>{row(r('a'))}{row(deleted('b'), mark='<w:del/>')}</w:tbl>", "a", "a\nb", "a\nb"),
        (f"<w:tbl>{row(r('a'))}{row(inserted('b'), mark='<w:ins/>')}</w:tbl>", "a\nb", "a", "a\nb"),
        (f"<w:tbl>{row(deleted('b'), mark='<w:del/>')}</w:tbl>", "", "b", "b"),
        (
            f"<w:tbl><w:tr><w:tc>{p(r('a'))}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p(r('b'))}</w:tc></w:tr></w:tbl>",
            "a",
            "a\nb",
            "a\nb",
        ),
        # What was moved is there once.
        (
            p(deleted("a", "moveFrom"), mark="moveFrom") + p(r("b")) + p(inserted("a", "moveTo")),
            "b\na",
            "a\nb\n",
            "b\na",
        ),
        # Around whole blocks.
        (f"<w:ins>{p(r('a'))}</w:ins><w:del>{p(r('b'))}</w:del>", "a", "b", "a\nb"),
        # Fields.
        (
            p(
                '<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>REF</w:delInstrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>a</w:delText></w:r>'
                '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>'
            ),
            "",
            "a",
            "a",
        ),
    ],
)
def test_each_view_has_its_words(views, body, accepted, original, everything):
    assert views(body) == {"accepted": accepted, "original": original, "all": everything}


def test_words_that_a_view_leaves_out_are_told_and_with_all_each_change(told):
    assert told(SENTENCE) == {"accepted": ["Ban A"], "original": ["Ban B"], "all": ["Ban A", "Ban B"]}


def test_moved_words_are_told_where_all_is_asked_for(told):
    moved = p(deleted("a", "moveFrom")) + p(inserted("a", "moveTo"))

    assert told(moved) == {"accepted": [], "original": [], "all": ["a"]}


def test_words_that_arrive_nowhere_are_told_beside_others_that_do(told):
    moved = p(deleted("a", "moveFrom"), deleted("lạc", "moveFrom")) + p(inserted("a", "moveTo"))

    assert told(moved)["accepted"] == ["lạc"]


def test_a_document_says_once_that_it_has_tracked_changes(reader):
    data = reader.docx(SENTENCE + SENTENCE)
    whole = {
        view: [f.message.en for f in read(Source(data=data, changes=view)).findings if f.text is None]
        for view in VIEWS
    }

    assert whole == {
        "accepted": ["the document has tracked changes: insertions are read as accepted"],
        "original": ["the document has tracked changes: it is read as it was before them"],
        "all": ["the document has tracked changes: insertions and deletions are both read"],
    }


def test_deleted_words_are_struck_through_where_they_are_read(reader):
    body = SENTENCE + f"<w:del>{p(r('b'))}<w:tbl>{row(r('c'))}</w:tbl></w:del>"
    sentence, alone, table = read(Source(data=reader.docx(body), changes="all")).value.blocks

    assert isinstance(table, FlowTable)
    assert [(run.text, run.face.strike) for run in sentence.runs] == [
        ("Giao ", False),
        ("Ban A", True),
        ("Ban B chủ trì.", False),
    ]
    assert alone.runs[0].face.strike
    assert table.rows[0].cells[0].blocks[0].runs[0].face.strike


def test_a_text_box_in_a_deletion_is_struck_through(reader):
    box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p(r('hộp'))}</w:txbxContent></v:textbox></v:shape></w:pict>"
    body = p(r("a"), f"<w:del><w:r>{box}</w:r></w:del>")
    _, inside = read(Source(data=reader.docx(body), changes="all")).value.blocks

    assert (inside.text, inside.runs[0].face.strike) == ("hộp", True)


FORMER = '<w:b/><w:sz w:val="28"/><w:rPrChange w:id="3"><w:rPr><w:i/></w:rPr></w:rPrChange>'
FORMER_LAYOUT = '<w:jc w:val="center"/><w:pPrChange w:id="4"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>'


@pytest.mark.parametrize(
    ("view", "bold", "italic", "alignment"),
    [("accepted", True, False, "center"), ("all", True, False, "center"), ("original", False, True, "right")],
)
def test_looks_are_those_before_the_changes_only_in_the_original(reader, view, bold, italic, alignment):
    body = p(r("a", FORMER), properties=FORMER_LAYOUT)
    (block,) = read(Source(data=reader.docx(body), changes=view)).value.blocks

    assert (block.runs[0].face.bold, block.runs[0].face.italic) == (bold, italic)
    assert block.layout.alignment == alignment


@pytest.mark.parametrize(("view", "label"), [("accepted", "1."), ("original", None)])
def test_a_number_that_was_put_in_is_none_of_the_original(reader, view, label):
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="5"/></w:numPr>'
    data = reader.docx(p(r("a"), properties=number), numbering=numbering)

    assert read(Source(data=data, changes=view)).value.blocks[0].label == label


def test_paragraphs_have_the_same_places_in_every_view(reader):
    data = reader.docx(p(inserted("a"), mark="ins") + p(r("b"), mark="del") + p(r("c")))
    last = {read(Source(data=data, changes=view)).value.blocks[-1].span.paragraph for view in VIEWS}

    assert last == {3}


def test_a_run_on_paragraph_at_the_end_keeps_its_own_looks(reader):
    (block,) = reader.blocks(p(r("a"), mark="del", properties='<w:jc w:val="center"/>'))

    assert block.layout.alignment == "center"


def test_no_other_view_is_known():
    with pytest.raises(ValueError, match="changes"):
        Source(data=b"", changes="rejected")

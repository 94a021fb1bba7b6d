"""``strict`` refuses every kind of loss that there is, and then writes nothing."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

from directive_model import Finding, LossRefused, Severity, WrongType, read, write
from directive_model.errors import Words
from directive_model.flow import Face, Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Note, Run
from directive_model.host import default_host
from directive_model.model import (
    Authority,
    Cell,
    DirectiveProgram,
    DocumentNumber,
    Emphasis,
    Letterhead,
    Paragraph,
    ReducedDate,
    Regime,
    Row,
    Section,
    Signatory,
    Statement,
    Table,
    Title,
    typed,
)

ERRORS = Path(__file__).resolve().parents[2] / "docs" / "errors.md"
TITLE = Title("KẾ HOẠCH", "trồng cây năm 2025")


def paragraph(text, *emphasis):
    return Paragraph(None, (Statement(text, emphasis=emphasis),))


def table(columns, *rows):
    return Table(tuple(Row(tuple(Cell((paragraph(words),)) for _ in range(columns))) for words in rows))


def nested(depth):
    block = paragraph("Ô.")
    for _ in range(depth):
        block = Table((Row((Cell((block,)),)),))
    return block


SPANNED = Table((Row((Cell((paragraph("Một."),), 2),)), Row((Cell((paragraph("Hai."),)), Cell((paragraph("Ba."),))))))
SIGNERS = tuple(Signatory((Authority("T/M", body),), "BÍ THƯ", "Lê Giang") for body in ("CHI BỘ", "ĐẢNG ỦY"))
#: A program that loses something of the kind in the format.
OF_PROGRAMS = {
    "loss-emphasis": ("txt", DirectiveProgram(title=TITLE, body=(paragraph("Trồng cây.", Emphasis(0, 5, "bold")),))),
    "loss-table-spans": ("md", DirectiveProgram(title=TITLE, body=(SPANNED,))),
    "loss-ambiguous-text": ("txt", DirectiveProgram(title=TITLE, body=(paragraph("Nơi nhận:"),))),
    "loss-empty-node": ("docx", DirectiveProgram(title=TITLE, body=(Paragraph(None, ()),))),
    "loss-blank-number": ("odt", DirectiveProgram(title=TITLE, number=DocumentNumber())),
    "loss-wide-table": ("docx", DirectiveProgram(title=TITLE, body=(table(40, "nghiêng"),))),
    "loss-too-long": ("pdf", DirectiveProgram(title=TITLE, signatories=(Signatory((), None, "Nguyễn Văn " * 20),))),
    "loss-no-lead-body": (
        "docx",
        DirectiveProgram(letterhead=Letterhead(None, None, ("ĐẢNG CỘNG SẢN VIỆT NAM",)), signatories=SIGNERS),
    ),
    "loss-number-year": ("docx", DirectiveProgram(title=TITLE, number=DocumentNumber("12", 2025, "KH/TU"))),
    "loss-date-without-year": ("html", DirectiveProgram(title=TITLE, place="Sơn Hải", date=ReducedDate(None, 2, 3))),
    "loss-missing-glyph": ("pdf", DirectiveProgram(title=TITLE, body=(paragraph("Chữ \U00013000."),))),
    "loss-table-depth": ("pdf", DirectiveProgram(title=TITLE, body=(nested(10),))),
    "loss-forbidden-character": ("docx", DirectiveProgram(title=TITLE, body=(paragraph("Chữ \x01."),))),
}
WORDS = FlowParagraph((Run("Chữ."),))
#: What only other pages have, not those that programs are set on.
OF_PAGES = {
    "loss-note": Flow((FlowSection((WORDS,)),), notes=(Note("footnote", "1", (WORDS,)),)),
    "loss-hidden-text": Flow((FlowSection((FlowParagraph((Run("Chữ.", Face(hidden=True)),)),)),)),
    "loss-font": Flow((FlowSection((FlowParagraph((Run("Chữ.", Face(font="Không Có")),)),)),)),
    "loss-table-width": Flow((FlowSection((FlowTable((FlowRow((FlowCell((WORDS,)),)),), (900.0,)),)),)),
    "loss-page-margin": Flow((FlowSection((WORDS,), header=(WORDS,)),)),
}


@pytest.mark.parametrize("rule", OF_PROGRAMS)
def test_a_loss_of_each_kind_is_refused_and_nothing_is_written(tmp_path, rule):
    kind, program = OF_PROGRAMS[rule]
    path = tmp_path / f"a.{kind}"

    with pytest.raises(LossRefused) as refused:
        write(program, path, strict=True)

    assert [] == list(tmp_path.iterdir())
    found = write(program, path)
    assert rule in {one.rule for one in found}
    assert found == refused.value.losses


def test_backs_that_the_form_does_not_mirror_are_refused(tmp_path):
    state = DirectiveProgram(regime=Regime.STATE, title=TITLE)

    with pytest.raises(LossRefused):
        write(state, tmp_path / "a.docx", two_sided=True, strict=True)

    assert ["loss-two-sided"] == [one.rule for one in write(state, tmp_path / "b.docx", two_sided=True)]


@pytest.mark.parametrize("kind", ["txt", "md", "json", "xml"])
def test_where_there_are_no_pages_it_is_told_that_none_has_a_back(tmp_path, kind):
    program = DirectiveProgram(title=TITLE)

    assert ["loss-two-sided"] == [one.rule for one in write(program, tmp_path / f"a.{kind}", two_sided=True)]


@pytest.mark.parametrize(
    ("kind", "program", "two_sided"),
    [
        ("json", DirectiveProgram(title=TITLE), True),
        ("txt", DirectiveProgram(title=TITLE, body=(paragraph("Chú ý.", Emphasis(0, 3, "bold")),)), False),
    ],
    ids=["losses-without-its-name", "losses-that-name-it"],
)
def test_a_refusal_names_the_format_once(tmp_path, kind, program, two_sided):
    with pytest.raises(LossRefused) as refused:
        write(program, tmp_path / "a.of", format=kind, two_sided=two_sided, strict=True)

    assert 1 == refused.value.words.en.count(kind)
    assert 1 == refused.value.words.vi.count(kind)


def test_a_format_that_only_the_document_s_words_name_is_named(tmp_path):
    lost = paragraph("Tệp “a.pdf” dài (pdf).")
    program = DirectiveProgram(title=TITLE, signatories=(Signatory((), None, "Nguyễn pdf Văn " * 20),), body=(lost,))
    with pytest.raises(LossRefused) as refused:
        write(program, tmp_path / "a.pdf", strict=True)

    assert refused.value.words.en.startswith("pdf: strict lets nothing be lost")
    assert refused.value.words.vi.startswith("pdf: strict không cho mất gì")


@pytest.mark.parametrize(
    ("said", "named"),
    [("a name “txt” is left out", False), ("no txt: “a”", True), ("“a” is no txt.", True), ("a txt2", False)],
)
def test_what_stands_in_quotation_marks_names_no_format(said, named):
    loss = Finding(rule="loss-emphasis", severity=Severity.WARNING, message=Words(vi=said, en=said))

    told = LossRefused("txt", (loss,)).words

    assert (named, named) == (not told.en.startswith("txt: "), not told.vi.startswith("txt: "))


def test_a_refusal_that_others_make_with_words_alone_shows_them():
    told = LossRefused("txt", (Words(vi="mất chữ đậm", en="bold letters are lost"),)).words

    assert "mất chữ đậm" in told.vi
    assert "bold letters are lost" in told.en


@pytest.mark.parametrize("rule", OF_PAGES)
def test_a_loss_that_only_other_pages_have_is_a_finding_too(rule):
    kind = "txt" if rule == "loss-page-margin" else "pdf"

    findings = default_host().formats[kind].write(OF_PAGES[rule]).findings

    assert [rule] == [one.rule for one in findings]


def test_no_kind_of_loss_is_left_out():
    listed = set(re.findall(r"^\| `(loss-[a-z-]+)` \|", ERRORS.read_text("utf-8"), re.MULTILINE))

    assert listed == {*OF_PROGRAMS, *OF_PAGES, "loss-two-sided"}


@pytest.mark.parametrize("kind", ["docx", "odt", "fodt", "pdf", "html", "json", "xml"])
def test_what_loses_nothing_is_written(tmp_path, kind):
    path = tmp_path / f"a.{kind}"
    program = DirectiveProgram(title=TITLE, body=(Section("1.", "Trồng cây", (paragraph("Trồng cây gây rừng."),)),))

    assert () == write(program, path, strict=True)
    assert path.stat().st_size


@pytest.mark.parametrize("kind", ["docx", "odt", "fodt", "pdf", "html", "md", "txt", "json", "xml"])
@pytest.mark.parametrize(
    ("body", "path"),
    [
        (("Giao Sở Y tế báo cáo.",), "body[0]"),
        ((Paragraph(None, ("Giao Sở Y tế báo cáo.",)),), "body[0].sentences[0]"),
        ("Giao Sở Y tế báo cáo.", "body"),
    ],
)
def test_what_is_no_program_is_refused_by_every_format_alike(tmp_path, kind, body, path):
    with pytest.raises(WrongType) as refused:
        write(DirectiveProgram(title=TITLE, body=body), tmp_path / f"a.{kind}")

    assert path == refused.value.path
    assert [] == list(tmp_path.iterdir())


def test_a_program_is_not_asked_again_as_it_was_read_and_is_where_it_was_changed(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(typed, "need_typed", asked.append)
    program = read("KẾ HOẠCH\ntrồng cây năm 2025\n".encode(), format="txt").value
    changed = attrs.evolve(program, place="Lâm Giang")

    for one in (program, changed):
        write(one, tmp_path / "a.json")

    assert [changed] == asked


def test_a_program_that_was_read_and_changed_for_none_is_refused(tmp_path):
    program = read("KẾ HOẠCH\ntrồng cây năm 2025\n".encode(), format="txt").value

    with pytest.raises(WrongType) as refused:
        write(attrs.evolve(program, body=("Giao Sở Y tế báo cáo.",)), tmp_path / "a.json")

    assert "body[0]" == refused.value.path


def test_a_path_in_the_place_of_a_program_is_refused(tmp_path):
    with pytest.raises(WrongType, match=r"DirectiveProgram is wanted, found 'a\.txt'"):
        write("a.txt", tmp_path / "a.docx")

"""The JSON form is the public contract: these bytes, whatever is installed."""

from __future__ import annotations

import json
import sys

import attrs
import jsonschema
import pytest

from directive_model import DirectiveError, DirectiveProgram, Paragraph, Section, Span, Statement, Title
from directive_model_schemas import schema_text

SMALL = """\
{
  "schema": "directive-program/1",
  "regime": "party",
  "letterhead": {
    "superior": null,
    "issuer": null,
    "banner": []
  },
  "number": null,
  "place": "Sơn Hải",
  "date": null,
  "title": {
    "type": "CHƯƠNG TRÌNH",
    "subject": null
  },
  "marks": {
    "secrecy": null,
    "urgency": null,
    "circulation": null,
    "draft": null,
    "drafter": null,
    "contact": null
  },
  "addressees": [],
  "preamble": [],
  "body": [
    {
      "kind": "paragraph",
      "label": null,
      "sentences": [
        {
          "kind": "statement",
          "text": "Trên đây là \\"chương trình\\".",
          "citations": [],
          "emphasis": []
        }
      ]
    }
  ],
  "closing": [],
  "recipients": [],
  "retention": [],
  "signatories": [],
  "appendices": [],
  "printed": {
    "number": null,
    "place_date": null,
    "recipients_label": null,
    "addressees_label": null
  }
}
"""


def _small():
    sentence = Statement('Trên đây là "chương trình".', span=Span("a.txt", line=3, column=1))
    return DirectiveProgram(place="Sơn Hải", title=Title("CHƯƠNG TRÌNH"), body=(Paragraph(None, (sentence,)),))


@pytest.mark.usefixtures("either_parser")
def test_a_program_is_written_to_the_letter(write):
    assert write(_small()).value.decode() == SMALL


@pytest.mark.usefixtures("either_parser")
def test_places_stand_last_in_their_node_and_only_what_is_known_of_them(write):
    written = write(_small(), places=True).value.decode()
    place = """,
          "span": {
            "source": "a.txt",
            "line": 3,
            "column": 1
          }
        }"""

    assert SMALL.replace("\n        }", place) == written


@pytest.mark.parametrize("places", [False, True])
def test_the_bytes_are_the_same_without_orjson(program, write, monkeypatch, places):
    quick = write(program, places).value
    monkeypatch.setitem(sys.modules, "orjson", None)

    assert quick == write(program, places).value


def test_the_contract_of_the_parts_is_kept(plain):
    assert plain["number"] == {"serial": "12", "year": None, "symbol": "CTr/TU"}
    assert plain["date"] == "2022-07"
    assert next(iter(plain)) == "schema"
    assert "span" not in json.dumps(plain).replace("column_span", "").replace("row_span", "")


def test_places_of_plain_fields_stand_with_the_program(program, write):
    written = json.loads(write(program, places=True).value)

    assert written["field_spans"][0]["path"] == "place"
    assert written["field_spans"][0]["span"] == {"source": "a.docx", "line": 2, "box": [1.0, 2.5, 30.0, 1e16]}
    assert written["span"] == {"source": "a.docx"}


@pytest.mark.parametrize("places", [False, True])
def test_what_is_written_obeys_the_published_schema(program, write, places):
    validator = jsonschema.Draft202012Validator(json.loads(schema_text("directive-program")))
    written = json.loads(write(program, places).value)

    assert [error.message for error in validator.iter_errors(written)] == []


def test_a_box_that_is_not_finite_is_left_out(write):
    program = DirectiveProgram(span=Span("a.pdf", page=1, box=(0.0, 0.0, float("inf"), float("nan"))))

    assert json.loads(write(program, places=True).value)["span"] == {"source": "a.pdf", "page": 1}


@pytest.mark.usefixtures("either_parser")
def test_half_a_character_is_replaced_and_said(write, read):
    program = DirectiveProgram(place="Sơn\ud800Hải", retention=("a", "\udfff\udc00"))
    written = write(program)

    assert ["place", "retention[1]"] == [finding.path for finding in written.findings]
    assert ["U+D800", "U+DFFF, U+DC00"] == [finding.found for finding in written.findings]
    assert attrs.evolve(program, place="Sơn\ufffdHải", retention=("a", "\ufffd\ufffd")) == read(written.value)


def _nested(levels):
    block = Paragraph(None, (Statement("x"),))
    for _ in range(levels):
        block = Section(None, None, (block,))
    return DirectiveProgram(body=(block,))


@pytest.mark.usefixtures("either_parser")
def test_a_hundred_levels_are_written_and_read_back(write, read):
    program = _nested(100)

    assert program == read(write(program).value)


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("levels", [150, 3000])
def test_levels_without_end_are_refused(write, levels):
    with pytest.raises(DirectiveError) as caught:
        write(_nested(levels))

    assert caught.value.code == "unwritable"

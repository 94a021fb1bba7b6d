"""A long paragraph with odd white space: places are exact, and are worked out once."""

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.model import Span
from directive_model.recognize import recognize
from directive_model.recognize.page import line

PLAIN, BOLD = Face(font="Times New Roman"), Face(font="Times New Roman", bold=True)


def page(sentences: int) -> Flow:
    runs = tuple(Run("Rà soát  quy hoạch\xa0chung. ", BOLD if number % 2 else PLAIN) for number in range(sentences))
    span = Span("case.docx", "word/document.xml", paragraph=1, start=0, end=sum(len(run.text) for run in runs))
    return Flow((FlowSection((FlowParagraph(runs, Layout(), span=span),)),))


def test_places_in_a_paragraph_of_odd_spaces_are_exact():
    tasks = recognize(page(40)).value.tasks

    assert len(tasks) == 40
    assert [task.span.start for task in tasks[:3]] == [0, 26, 52]


def test_the_way_back_to_the_source_is_worked_out_once_a_line(monkeypatch):
    asked = []
    real = line.aligned
    monkeypatch.setattr(line, "aligned", lambda raw, text: asked.append(raw) or real(raw, text))

    recognize(page(200))

    assert len(asked) == 1

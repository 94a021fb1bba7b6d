"""Articles: where their headings begin, and how much is compared for those without their stop."""

from __future__ import annotations

from directive_model import read
from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.language import Label, parse_label
from directive_model.recognize import recognize
from directive_model.recognize.text import articles


class Counted(int):
    """A number that knows how often one was compared with another."""

    compared = 0

    def __eq__(self, other):
        Counted.compared += 1
        return int(self) == other

    __hash__ = int.__hash__


def counted_label(text):
    label = parse_label(text)
    return label if label is None else Label(label.text, label.family, Counted(label.value), label.end)


def test_an_article_without_its_stop_is_not_compared_with_each_that_has_one(monkeypatch):
    """No step of ours shows it: the numbers were once compared inside of one expression."""
    monkeypatch.setattr(articles, "parse_label", counted_label)
    pairs = ("Điều 1. Trồng cây.", "Điều 2 Trồng hoa.") * 200
    Counted.compared = 0

    recognize(Flow((FlowSection(tuple(FlowParagraph((Run(line),)) for line in pairs)),)))

    assert Counted.compared <= 10 * len(pairs)


def test_a_heading_below_the_number_of_its_article_begins_without_a_blank():
    page = "<p><b>Điều 1.</b><br/><b>Hiệu lực thi hành</b></p><p>Quy chế này có hiệu lực từ ngày ký.</p>".encode()
    (article,) = read(page, format="html").value.body

    assert ("Điều 1.", "Hiệu lực thi hành") == (article.label, article.heading)

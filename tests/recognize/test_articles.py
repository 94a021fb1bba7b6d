"""Articles without their stop: how much is compared, however many there are."""

from __future__ import annotations

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

"""What stretches of a paragraph are: tasks with who leads and when they are due, documents that are cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from directive_model import flow
from directive_model.model import Citation, Sentence, Task


class Passages(Sequence["flow.Passage"]):
    """The passages of a paragraph, found when a format asks for them: most formats never do."""

    __slots__ = ("_found", "_label", "_sentences")

    def __init__(self, sentences: tuple[Sentence, ...], label: str | None) -> None:
        """Take what the paragraph's text is joined of by one space: its label and its sentences."""
        self._sentences = sentences
        self._label = label
        self._found: tuple[flow.Passage, ...] | None = None

    @overload
    def __getitem__(self, index: int) -> flow.Passage: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[flow.Passage]: ...
    def __getitem__(self, index: int | slice) -> flow.Passage | Sequence[flow.Passage]:
        """Return a passage, or several."""
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> tuple[flow.Passage, ...]:
        if self._found is None:
            self._found = tuple(_passages_of(self._sentences, self._label))
        return self._found


def _passages_of(sentences: tuple[Sentence, ...], label: str | None) -> Iterator[flow.Passage]:
    start = 0 if label is None else len(label) + 1
    for sentence in sentences:
        if isinstance(sentence, Task):
            yield flow.Passage(start, start + len(sentence.text), "task", tuple(_of_task(sentence)))
        for one in sentence.citations:
            yield flow.Passage(start + one.start, start + one.end, "citation", tuple(_of_citation(one)))
        start += len(sentence.text) + 1


def _of_task(task: Task) -> Iterator[tuple[str, str]]:
    for body in task.lead:
        yield "lead", body
    for body in task.cooperating:
        yield "cooperating", body
    if task.deadline is not None:
        yield "deadline", task.deadline.text
        if task.deadline.end is not None:
            yield "due", str(task.deadline.end)


def _of_citation(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.code is not None:
        yield "code", citation.code
    if citation.date is not None:
        yield "date", str(citation.date)

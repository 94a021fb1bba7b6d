"""What stretches of a paragraph are: tasks with who leads and when they are due, documents that are cited."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.flow import Passage
from directive_model.model import Citation, Sentence, Task


def passages_of(sentences: tuple[Sentence, ...], label: str | None) -> tuple[Passage, ...]:
    """Return the passages of a paragraph whose text is ``label`` and ``sentences``, joined by one space."""
    passages: list[Passage] = []
    start = 0 if label is None else len(label) + 1
    for sentence in sentences:
        if isinstance(sentence, Task):
            passages.append(Passage(start, start + len(sentence.text), "task", tuple(_of_task(sentence))))
        passages += [
            Passage(start + one.start, start + one.end, "citation", tuple(_of_citation(one)))
            for one in sentence.citations
        ]
        start += len(sentence.text) + 1
    return tuple(passages)


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

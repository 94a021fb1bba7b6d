"""Paragraphs, and what they and everything above them are made under."""

from typing import Self

import attrs

from directive_model.model import Paragraph
from directive_model.plugin import Loss
from directive_model.recognize import understand_text
from directive_model.testing.extra import DrawFn, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.speech import tellings
from directive_model.testing.strategies.text import sentences

#: Under these headings nothing is a task.
_TELLING_HEADINGS = ("mục đích", "quan điểm", "kết quả")


@attrs.frozen
class Setting:
    """What blocks are made under."""

    #: Whether sentences that demand something are tasks here.
    tasks: bool = True
    #: Whether only what plain text shows may be made: no heading that only its letters tell from a sentence.
    plain: bool = False
    emphasis: bool = True
    spans: bool = True

    @classmethod
    def avoiding(cls, without: tuple[Loss, ...], *, tasks: bool = True) -> Self:
        """Return the setting in which no feature of ``without`` is made."""
        return cls(tasks, "ambiguous-text" in without, "emphasis" not in without, "table-spans" not in without)

    def under(self, heading: str | None) -> Self:
        """Return the setting of what stands under a heading."""
        return attrs.evolve(self, tasks=self.tasks and not (heading or "").lower().startswith(_TELLING_HEADINGS))


ANY = Setting()


@st.composite
def paragraphs(draw: DrawFn, setting: Setting = ANY, label: str | None = None) -> Paragraph:
    """Make a paragraph of one to three sentences; one without a label may begin as if it had one."""
    if label is None and not setting.plain and draw(st.integers(0, 7)) == 0:
        text = draw(mistakable(draw(tellings())))
        return Paragraph(None, understand_text(text, tasks=setting.tasks))
    return Paragraph(label, draw(sentences(tasks=setting.tasks, emphasis=setting.emphasis)))


@st.composite
def mistakable(draw: DrawFn, text: str) -> str:
    """Make a text that begins as a label, an appendix or half a sentence would, and is none."""
    return f"{draw(st.sampled_from(words.BEGINNINGS))} {text}"

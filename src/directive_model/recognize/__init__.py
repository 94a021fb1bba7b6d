"""Flow to program: what stands on the page is understood."""

from directive_model.recognize.program import recognize
from directive_model.recognize.text.sentences import understand_sentence, understand_text
from directive_model.recognize.text.task_table import with_tasks

__all__ = ["recognize", "understand_sentence", "understand_text", "with_tasks"]

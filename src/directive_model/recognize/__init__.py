"""Flow to program: what stands on the page is understood."""

from directive_model.recognize.program import recognize
from directive_model.recognize.text.sentences import understand_sentence, understand_text

__all__ = ["recognize", "understand_sentence", "understand_text"]

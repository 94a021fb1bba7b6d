"""What on a page is the document's text: not stamps, not rubbish, not what every page repeats."""

from directive_model_pdf.reader.sifting.filled import filled_in, left_behind
from directive_model_pdf.reader.sifting.margins import Margins, part_margins
from directive_model_pdf.reader.sifting.quality import Judgement, judged
from directive_model_pdf.reader.sifting.refusals import nothing_to_read, refused
from directive_model_pdf.reader.sifting.stamps import without_stamps

__all__ = [
    "Judgement",
    "Margins",
    "filled_in",
    "judged",
    "left_behind",
    "nothing_to_read",
    "part_margins",
    "refused",
    "without_stamps",
]

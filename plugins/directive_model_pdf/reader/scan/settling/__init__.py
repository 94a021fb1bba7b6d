"""What OCR leaves open and the document itself settles: forms, set phrases, the width of numerals."""

from directive_model_pdf.reader.scan.settling.blanks import Blank, written_in
from directive_model_pdf.reader.scan.settling.braces import Noted, spread
from directive_model_pdf.reader.scan.settling.by_hand import IsPrinted, printed_in
from directive_model_pdf.reader.scan.settling.incoming import stamped
from directive_model_pdf.reader.scan.settling.settled import Settled, settled
from directive_model_pdf.reader.scan.settling.signing import sees_in

__all__ = [
    "Blank",
    "IsPrinted",
    "Noted",
    "Settled",
    "printed_in",
    "sees_in",
    "settled",
    "spread",
    "stamped",
    "written_in",
]

"""What OCR leaves open and the document itself settles: forms, set phrases, the width of numerals."""

from directive_model_pdf.reader.scan.settling.settled import Settled, settled

__all__ = ["Settled", "settled"]

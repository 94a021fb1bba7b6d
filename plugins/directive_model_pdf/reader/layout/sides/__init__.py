"""What stands side by side: the head's two columns, recipients beside the signature."""

from directive_model_pdf.reader.layout.sides.columns import Columns, is_centered, middle_of
from directive_model_pdf.reader.layout.sides.crossing import uncrossed
from directive_model_pdf.reader.layout.sides.parting import parted

__all__ = ["Columns", "is_centered", "middle_of", "parted", "uncrossed"]

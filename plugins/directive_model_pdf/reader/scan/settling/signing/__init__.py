"""Who signs: offices over a signature."""

from directive_model_pdf.reader.scan.settling.signing.offices import Offices, offices
from directive_model_pdf.reader.scan.settling.signing.under import Sees, sees_in

__all__ = ["Offices", "Sees", "offices", "sees_in"]

"""Who signs: offices over a signature."""

from directive_model_pdf.reader.scan.settling.signing.offices import Offices, offices

__all__ = ["Offices", "offices"]

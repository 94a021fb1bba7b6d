"""The fonts that pages are printed in."""

from directive_model_pdf.fonts.finding import BROUGHT, TIMES, fonts

__all__ = ["BROUGHT", "TIMES", "fonts"]

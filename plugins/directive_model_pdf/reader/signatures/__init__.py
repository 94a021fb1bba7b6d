"""Digital signatures of a PDF: who, when, over what, and whether they are intact."""

from directive_model_pdf.reader.signatures.telling import signatures

__all__ = ["signatures"]

"""Bytes to flow."""

from directive_model_docx.reader.document import read

__all__ = ["read"]

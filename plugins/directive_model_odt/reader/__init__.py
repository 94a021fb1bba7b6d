"""Bytes to flow."""

from directive_model_odt.reader.document import read

__all__ = ["read"]

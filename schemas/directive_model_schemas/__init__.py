"""The published schemas, as text; ``directive_model_schemas.generate`` writes them from the model."""

from directive_model_schemas.catalogue import schema_names, schema_text

__all__ = [
    "schema_names",
    "schema_text",
]

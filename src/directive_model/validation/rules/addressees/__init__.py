"""Rules: whom the document is written to."""

__all__: list[str] = []

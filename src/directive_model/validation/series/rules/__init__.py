"""Rules over many documents, one a file."""

__all__: list[str] = []

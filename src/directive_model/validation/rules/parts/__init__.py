"""Rules: which parts a document has, and that all are of one regime."""

__all__: list[str] = []

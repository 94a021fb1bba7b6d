"""Rules: the codes of type and organ in the symbol."""

__all__: list[str] = []

"""Rules for number and symbol."""

__all__: list[str] = []

"""Rules for the body."""

__all__: list[str] = []

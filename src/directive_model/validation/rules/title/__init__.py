"""Rules for type and subject."""

__all__: list[str] = []

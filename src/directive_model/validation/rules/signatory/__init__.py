"""Rules for authority, position, name, signature and seal."""

__all__: list[str] = []

"""Rules: how the text ends."""

__all__: list[str] = []

"""Rules: files that are not what they say, or not whole."""

__all__: list[str] = []

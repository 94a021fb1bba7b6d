"""Rules: how the letters are written down in the file."""

__all__: list[str] = []

"""Rules: what a file carries besides the words."""

__all__: list[str] = []

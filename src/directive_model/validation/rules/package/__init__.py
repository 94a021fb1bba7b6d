"""Rules: what a file holds beside its words."""

__all__: list[str] = []

"""Rules: who has to do what, and by when."""

__all__: list[str] = []

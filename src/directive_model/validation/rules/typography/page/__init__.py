"""Rules: paper, margins and the numbers of pages."""

__all__: list[str] = []

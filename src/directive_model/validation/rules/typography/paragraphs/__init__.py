"""Rules: how paragraphs stand, and what stands between parts."""

__all__: list[str] = []

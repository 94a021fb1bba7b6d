"""Rules for how syllables are spelt, and how they stand apart."""

__all__: list[str] = []

"""Rules for letters, syllables and sentences, wherever they stand."""

__all__: list[str] = []

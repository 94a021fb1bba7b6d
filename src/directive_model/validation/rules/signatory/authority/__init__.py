"""Rules: on whose behalf is signed."""

__all__: list[str] = []

"""Rules: what follows the signature."""

__all__: list[str] = []

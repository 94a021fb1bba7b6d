"""Rules: how the page looks, where the source tells."""

__all__: list[str] = []

"""Rules for recipients and retention."""

__all__: list[str] = []

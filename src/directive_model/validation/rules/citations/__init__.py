"""Rules: how other documents are cited."""

__all__: list[str] = []

"""Rules for place and date."""

__all__: list[str] = []

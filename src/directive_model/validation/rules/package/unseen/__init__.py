"""Rules: words that no page shows, or shows otherwise than people think."""

__all__: list[str] = []

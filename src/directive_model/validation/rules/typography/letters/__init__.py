"""Rules: fonts, sizes and faces of letters, part by part."""

__all__: list[str] = []

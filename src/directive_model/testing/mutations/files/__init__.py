"""Mutations of files: what only a reader sees."""

__all__: list[str] = []

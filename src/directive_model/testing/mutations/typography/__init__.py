"""Mutations: how letters look on a page, and how the page stands."""

__all__: list[str] = []

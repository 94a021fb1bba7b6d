"""The rules, one fault a file, in folders by the part of the document that they look at."""

__all__: list[str] = []

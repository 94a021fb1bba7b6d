"""The subcommands, a module each; ``main`` imports the one that is asked for."""

__all__: list[str] = []

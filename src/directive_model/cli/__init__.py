"""The command line."""

from directive_model.cli.main import main

__all__ = ["main"]

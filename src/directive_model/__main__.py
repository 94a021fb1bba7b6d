"""The command's first step: answer ``--version`` before anything else is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command ``directive-model``."""
    if sys.argv[1:] == ["--version"]:
        from directive_model._version import __version__

        sys.stdout.write(f"directive-model {__version__}\n")
        return
    from directive_model.cli import main as run

    run()


if __name__ == "__main__":
    main()

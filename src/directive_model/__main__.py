"""The command's first step: answer ``--version`` before anything else is imported."""

from __future__ import annotations

import gc
import sys

#: How many more objects are made than freed before the collector looks at them; its own default is 700.
_RARELY = 50_000


def main() -> None:
    """Run the command ``directive-model``."""
    if sys.argv[1:] == ["--version"]:
        from directive_model._version import __version__

        sys.stdout.write(f"directive-model {__version__}\n")
        return
    # Importing makes many objects and little rubbish; the collector would look through them again and again.
    gc.set_threshold(_RARELY)
    from directive_model.cli import main as run

    try:
        run()
    finally:
        # Else Python would look through all of them twice more, to free what the end of the process frees.
        gc.freeze()


if __name__ == "__main__":
    main()

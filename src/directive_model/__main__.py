"""The command's first step: answer ``--version`` before anything else is imported."""

from __future__ import annotations

import gc
import sys

#: How many more objects are made than freed before the collector looks at them; its own default is 700.
_RARELY = 50_000
#: As a shell has it: 128 and the number of the signal.
_INTERRUPTED = 128 + 2


def main() -> None:
    """Run the command ``directive-model``."""
    if sys.argv[1:] == ["--version"]:
        from directive_model._version import __version__

        try:
            sys.stdout.write(f"directive-model {__version__}\n")
            sys.stdout.flush()
        # The command finds words for a full disk or an output that is closed.
        except (OSError, AttributeError):
            pass
        else:
            return
    # Importing makes many objects and little rubbish; the collector would look through them again and again.
    gc.set_threshold(_RARELY)
    try:
        from directive_model.cli import main as run

        run()
    # Where no command runs yet, or none runs any more.
    except KeyboardInterrupt:
        raise SystemExit(_INTERRUPTED) from None
    finally:
        # Else Python would look through all of them twice more, to free what the end of the process frees.
        gc.freeze()


if __name__ == "__main__":
    main()

"""The command's first step: answer ``--version`` before anything else is imported."""

from __future__ import annotations

import atexit
import gc
import os
import sys

# No typing: importing it would take longer than ``--version`` does.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

#: How many more objects are made than freed before the collector looks at them; its own default is 700.
_RARELY = 50_000
#: As a shell has it: 128 and the number of the signal.
_INTERRUPTED = 128 + 2
#: Where Linux and macOS list what a process has open, by number; the standard streams have the first three.
_OPEN = "/dev/fd"
_LAST_STANDARD = 2


def command() -> None:
    """Run the command as the script does that installers make: where nothing is left to do, the process ends at once.

    Else Python takes apart all that was imported, which is a thirtieth of the time of a conversion.
    """
    try:
        main()
        code = None
    except SystemExit as ended:
        code = ended.code
    status = 0 if code is None else code
    if isinstance(status, int) and _nothing_is_left(sys._getframe().f_back):  # noqa: SLF001  # who runs this
        os._exit(status)
    sys.exit(code)


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


def _nothing_is_left(script: FrameType | None) -> bool:
    """Whether the end of the process is all that Python would still bring about.

    It is not where something else runs the script, a debugger or a profiler; where somebody is to be called at the
    end, as logging and temporary folders are; where a thread still runs; where plugins of others were imported;
    where anything but the three standard streams is open, which a ``sitecustomize`` may have opened, or where that
    cannot be told, as on Windows; and where what was said cannot be written, which Python tells in its own way.
    """
    threading, host = sys.modules.get("threading"), sys.modules.get("directive_model.host.host")
    if (
        script is None
        or script.f_back is not None
        or sys.flags.inspect
        or atexit._ncallbacks()  # noqa: SLF001  # nothing else says whether somebody is to be called
        or (threading is not None and threading.active_count() > 1)
        or (host is not None and host.strangers_came())
        or _something_is_open()
    ):
        return False
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return False
    return True


def _something_is_open() -> bool:
    """Whether this process has opened a file, a pipe or a socket that is still open.

    The system tells it in a hundredth of the time in which all objects would be looked through for files.
    """
    try:
        numbers = [int(name) for name in os.listdir(_OPEN)]  # noqa: PTH208  # pathlib is imported for nothing else
    except (OSError, ValueError):
        return True
    # To list them opens one: a system that does not show it does not show all.
    others = [number for number in numbers if number > _LAST_STANDARD]
    return not others or any(map(_is_ours, others))


def _is_ours(number: int) -> bool:
    """Whether a file is open that no other process inherits: so Python opens them, and none comes inherited so."""
    try:
        return not os.get_inheritable(number)
    except OSError:
        return False


if __name__ == "__main__":
    main()

"""``check --fix`` and ``check --diff``."""

from directive_model.cli.mending.mending import Mending, fix_options, mending_of

__all__ = ["Mending", "fix_options", "mending_of"]

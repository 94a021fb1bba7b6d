"""Other programs, for plugins that have one read or convert for them; apart from the rest, for few need it."""

from directive_model.kit.programs.running import Overdue, run

__all__ = ["Overdue", "run"]

"""What a format may drop of a program, and how each loss is found and told."""

from directive_model.plugin.losses.found import LOSSES, Loss, differences, losses_of, unreadable, without

__all__ = ["LOSSES", "Loss", "differences", "losses_of", "unreadable", "without"]

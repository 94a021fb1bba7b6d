"""What stands in an encoding from before Unicode, brought to Unicode before anything is read."""

from directive_model.recognize.letters.flow import in_unicode

__all__ = ["in_unicode"]

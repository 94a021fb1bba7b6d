"""What codes mean that are no rules."""

from directive_model.validation.notices.notices import Notice, notices

__all__ = ["Notice", "notices"]

"""When a thing is to be done: found in words; ``due`` counts it out for a document."""

from directive_model.language.deadlines.find import find_deadline, may_set_deadline

__all__ = ["find_deadline", "may_set_deadline"]

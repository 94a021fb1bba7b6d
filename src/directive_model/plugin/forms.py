"""What the author of a form needs; imported where ``directive_forms`` is asked, not when the plugin is loaded."""

from directive_model.forms import Form, parse_form, read_form

__all__ = ["Form", "parse_form", "read_form"]

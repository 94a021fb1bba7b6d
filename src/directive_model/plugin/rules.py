"""What the author of a rule needs; imported where ``directive_rules`` is asked, not when the plugin is loaded."""

from directive_model.validation import Context, Fault, FileExample, PageExample, Print, Rule

__all__ = ["Context", "Fault", "FileExample", "PageExample", "Print", "Rule"]

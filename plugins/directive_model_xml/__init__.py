"""The xml format."""

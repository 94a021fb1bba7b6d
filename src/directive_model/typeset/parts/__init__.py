"""The parts round the text, one a module."""

"""The page as lines, and what a single line can be."""

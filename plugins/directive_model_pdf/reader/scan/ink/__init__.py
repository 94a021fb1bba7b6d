"""Pictures of pages: what of them is ink, of which colour, how level, in which lines."""

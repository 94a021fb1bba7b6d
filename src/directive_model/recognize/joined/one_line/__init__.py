"""A document that stands on one line with its text: where its parts begin."""

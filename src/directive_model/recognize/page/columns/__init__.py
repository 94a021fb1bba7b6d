"""Plain text that spaces set in two columns: the head, the recipients beside the signature."""

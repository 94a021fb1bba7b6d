"""The schemas, as files."""

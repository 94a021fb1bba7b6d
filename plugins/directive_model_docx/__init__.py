"""The docx format."""

"""The txt format."""

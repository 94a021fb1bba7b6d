"""PDF and scans to a Flow."""

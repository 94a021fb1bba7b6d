"""Rules for the banner and the issuing body."""

__all__: list[str] = []

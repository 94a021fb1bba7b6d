"""For plugin authors: limits, bounded zip, safe XML, deterministic output."""

from directive_model.kit.limits import Limits

__all__ = [
    "Limits",
]

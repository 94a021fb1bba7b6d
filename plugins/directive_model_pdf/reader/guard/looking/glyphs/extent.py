"""How large letters are when they are drawn, and how far from their places."""

from __future__ import annotations

import attrs

__all__ = ["UNKNOWN", "Extent"]


@attrs.frozen
class Extent:
    """The largest of some letters: of one the box, in squares of its size, and how far it reaches, in sizes."""

    area: float = 0.0
    reach: float = 0.0

    @classmethod
    def of(cls, sides: tuple[float, ...], units: int) -> Extent:
        """Return that of a letter by how far it reaches left, down, right and up; so many ``units`` are its size."""
        left, down, right, up = sides
        return cls((right - left) * (up - down) / units**2, max(map(abs, sides)) / units)

    def joined(self, other: Extent) -> Extent:
        """Return that of the letters of both."""
        return Extent(max(self.area, other.area), max(self.reach, other.reach))


UNKNOWN = Extent(float("inf"), float("inf"))

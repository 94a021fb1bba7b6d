"""Word's units and ours.  Every whole twip, and every tenth of a millimetre, comes back as it was written."""

from __future__ import annotations

from functools import lru_cache

from directive_model.flow import held

_TWIPS_PER_MM = 1440 / 25.4
EMU_PER_MM = 36_000
EMU_PER_POINT = 12_700
#: Strict documents may say "2.5cm" where transitional ones count twips (ISO/IEC 29500-1, 22.9.2.15).
_TWIPS_PER_UNIT = {"mm": _TWIPS_PER_MM, "cm": 10 * _TWIPS_PER_MM, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}

#: What has more letters is no length, nor is it remembered as none.
_LONGEST = 40


def twips_of_mm(mm: float) -> int:
    """Return millimetres in twips, as far as a page can reach."""
    return round(held(mm) * _TWIPS_PER_MM)


@lru_cache(maxsize=1024)
def mm_of_twips(twips: float) -> float:
    """Return twips in millimetres: a tenth where that is what was meant, else a hundredth."""
    tenth = round(twips / _TWIPS_PER_MM, 1)
    return tenth if round(tenth * _TWIPS_PER_MM) == twips else round(twips / _TWIPS_PER_MM, 2)


@lru_cache(maxsize=256)
def lines_of(value: float) -> float:
    """Return a line pitch in 240ths of a line as a number of lines."""
    hundredth = round(value / 240, 2)
    return hundredth if round(hundredth * 240) == value else round(value / 240, 4)


def twips(value: str | None) -> float | None:
    """Return the twips that an attribute says; None where it says nothing that can be read."""
    return None if value is None or len(value) > _LONGEST else _twips(value)


@lru_cache(maxsize=1024)
def _twips(value: str) -> float | None:
    try:
        return float(value) if "." in value else int(value)
    except ValueError:
        pass
    try:
        number = float(value[:-2]) * _TWIPS_PER_UNIT[value[-2:]]
    except (ValueError, KeyError):
        return None
    return round(number)


def whole(value: str | None) -> int | None:
    """Return the whole number that an attribute says; None where it says none."""
    try:
        return None if value is None else int(value)
    except ValueError:
        return None


def switched_on(value: str | None) -> bool:
    """Return what an on/off element says; one without a value is on (17.17.4)."""
    return value is None or value not in {"0", "false", "off"}

"""Texts from before Unicode: TCVN3 (ABC), VNI and VIQR (domain.md 4.3)."""

from directive_model.language.hints import may_be_old
from directive_model.language.legacy.evidence import vietnamese_share
from directive_model.language.legacy.stretches import Change, Stretch, applied, converted, find_stretches, is_modern
from directive_model.language.legacy.syllables import is_syllable
from directive_model.language.legacy.tables import EIGHT_BIT, ENCODING_NAMES, Encoding

__all__ = [
    "EIGHT_BIT",
    "ENCODING_NAMES",
    "Change",
    "Encoding",
    "Stretch",
    "applied",
    "converted",
    "find_stretches",
    "is_modern",
    "is_syllable",
    "may_be_old",
    "vietnamese_share",
]

"""The codes of document types and of bodies that stand in a document's symbol (domain.md 2.3 and 5.4)."""

from __future__ import annotations

from directive_model.language.patterns import late

# Type codes of HD36 and HD05 (3.1.2.a), those formed by their rule, and those that practice uses.
_PARTY_TYPES = """
    NQ CT KL QC BC QĐ QĐi QyĐ QyC CTr CTHĐ CTrHĐ TT TTr KH KHHĐ TB HD CV BB ĐA PA BS QH DA TC TBKL ThT GM GGT PC
    KHPH QCPH
"""
# Type codes of NĐ30, Phụ lục III, and of the State's legislation.
_STATE_TYPES = """
    NQ QĐ CT QC QyĐ QĐi TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT TTLT NQLT PL
    SL L LCT VBHN KL CV GP GCN GXN CTHĐ TBKL QCPH KHLT KHPH CTPH
"""
#: Bodies of the State that sign with their symbol alone, without a type, in older codes: "64-CP", "93/TTg".
OLD_STATE_BODIES = frozenset({"CP", "TTg", "HĐBT", "CTN"})

_PARTY_BODY = late(
    r"(?:.*(?:TW|TƯ|TU|HU|QU|ThU|ThTU)|ĐU.*|ĐĐ.*|BCSĐ.*|ĐH|CB|CBTT|QUTW|XDĐ|BXDĐ|BDV.*|BTG.*|ĐTN.*|TWĐTN.*|TCCS|HVCT.*|.*ĐUK.*)",
)
_TYPES_BY_LOWER = {code.lower(): code for code in f"{_STATE_TYPES} {_PARTY_TYPES}".split()}
_PARTY_LOWER = frozenset(code.lower() for code in _PARTY_TYPES.split())


def type_code(printed: str) -> str | None:
    """Return the type code that ``printed`` means, in its right case ("Ctr" is "CTr"); None where it is none."""
    return _TYPES_BY_LOWER.get(printed.lower())


def is_party_type(printed: str) -> bool:
    """Whether Party documents of this type code exist."""
    return printed.lower() in _PARTY_LOWER


def is_party_body(printed: str) -> bool:
    """Whether the code is one that only bodies of the Party have: TW, TU, ĐU, HU, BTCTU and their like."""
    return _PARTY_BODY.fullmatch(printed) is not None

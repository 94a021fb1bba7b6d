"""Within what time numbers run on: a term of the committee in the Party, a calendar year in the State."""

from __future__ import annotations

from directive_model.model import ReducedDate, Regime

#: Congresses are held in years that five divides: from April those of communes, by October those of provinces.
_YEARS_OF_A_TERM = 5
_FIRST_CONGRESS, _AFTER_CONGRESSES = 4, 11
#: The national congress is held in January of the next year; bodies of the centre have this in their symbol.
_CENTRE = "tw"
_NATIONAL_CONGRESS = 1


def numbered_in(regime: Regime, symbol: str, issued: ReducedDate) -> str | None:
    """Return the term ("2020-2025") or the year ("2023") in which the numbers of ``symbol`` run on.

    None where the date does not tell: in the months of the congresses, when each committee begins anew on another
    day (HD36 II.1.3: from the close of one congress to the close of the next).
    """
    year, month = issued.year, issued.month
    if year is None:
        return None
    if regime is Regime.STATE:
        return str(year)
    begun = year - year % _YEARS_OF_A_TERM
    if symbol.casefold().rpartition("/")[2].endswith(_CENTRE):
        # A congress that closes on 1 or 2 February leaves that month in doubt, too.
        first = begun + 1
        if year == begun:
            return _term(begun - _YEARS_OF_A_TERM)
        if year == first and (month is None or month <= _NATIONAL_CONGRESS + 1):
            return None
        return _term(begun)
    if year > begun:
        return _term(begun)
    if month is None or _FIRST_CONGRESS <= month < _AFTER_CONGRESSES:
        return None
    return _term(begun if month >= _AFTER_CONGRESSES else begun - _YEARS_OF_A_TERM)


def _term(begun: int) -> str:
    return f"{begun}-{begun + _YEARS_OF_A_TERM}"

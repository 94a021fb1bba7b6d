"""A quick look that spares most texts a slow one."""

from __future__ import annotations

from directive_model.language.patterns import late

#: Symbols beside letters and capitals after small ones, as TCVN3 has them; pairs of VNI; what VIQR has in ASCII.
_HINT = late(
    "[A-Za-z][\xa1-\xae\xb5-\xb9\xbb-\xbe\xd7]|[\xa1-\xae\xb5-\xb9\xbb-\xbe][a-z]|[a-z][À-Þ]"
    "|[aeouyôöAEOUYÔÖ][øûïåäëØÛÏÅÄË]|[aA][âãêéèúüÂÃÊÉÈÚÜ]|[eE][áàã]|[eo]â|[ñÑ]"
    r"|[aeoAEO]\^"
)


def may_be_old(text: str) -> bool:
    """Whether ``text`` has letters side by side that make an old encoding worth looking for."""
    return _HINT.search(text) is not None

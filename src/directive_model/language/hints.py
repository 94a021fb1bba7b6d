"""A quick look that spares most texts a slow one."""

from __future__ import annotations

from directive_model.language.patterns import late

# Both begin with one class of letters: the search for it is fast, and what stands before is asked where it is found.
#: What hardly any text in Unicode has: symbols beside letters and capitals after small ones, as TCVN3 has them;
#: the second letters of VNI that are none of Vietnamese; what VIQR has in ASCII.
_SIGN = late(
    "[\xa1-\xae\xb5-\xb9\xbb-\xbe\xd7À-ÞøûïåäëñÑ^]"
    "(?:(?<=[A-Za-z][\xa1-\xae\xb5-\xb9\xbb-\xbe\xd7])|(?<=[\xa1-\xae\xb5-\xb9\xbb-\xbe])(?=[a-z])"
    "|(?<=[a-z][À-Þ])|(?<=[aeouyôöAEOUYÔÖ][øûïåäëØÛÏÅÄË])|(?<=[ñÑ])"
    r"|(?<=[aeoAEO]\^))"
)
#: Vowels side by side that VNI writes for one.
_PAIR = late("[aAeEo][âãêéèúüÂÃÊÉÈÚÜáà](?:(?<=[aA][âãêéèúüÂÃÊÉÈÚÜ])|(?<=[eE][áàã])|(?<=[eo]â))")


def may_be_old(text: str) -> bool:
    """Whether ``text`` has letters side by side that make an old encoding worth looking for."""
    return _SIGN.search(text) is not None or _PAIR.search(text) is not None

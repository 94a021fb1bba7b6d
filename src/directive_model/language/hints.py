"""A quick look that spares most texts a slow one."""

from __future__ import annotations

from directive_model.language.patterns import late

#: What hardly any text in Unicode has: symbols beside letters and capitals after small ones, as TCVN3 has them;
#: the second letters of VNI that are none of Vietnamese; what VIQR has in ASCII.
_SIGN = (
    "(?<=[A-Za-z][\xa1-\xae\xb5-\xb9\xbb-\xbe\xd7])|(?<=[\xa1-\xae\xb5-\xb9\xbb-\xbe])(?=[a-z])"
    "|(?<=[a-z][À-Þ])|(?<=[aeouyôöAEOUYÔÖ][øûïåäëØÛÏÅÄË])|(?<=[ñÑ])"
    r"|(?<=[aeoAEO]\^)"
)
#: Vowels side by side that VNI writes for one, of which the second is one of these, or its capital.
_PAIR = "(?<=[aA][âãêéèúüÂÃÊÉÈÚÜ])|(?<=[eE][áàã])|(?<=[eo]â)"
_SECOND = "âãêéèúüáà"
# One look at all letters, for one class of them: that is fast, and what stands before is asked where one is found.
_OLD = late(
    f"[\xa1-\xae\xb5-\xb9\xbb-\xbe\xd7À-ÞøûïåäëñÑ^{_SECOND}](?:(?<=[aAeEo].)(?:{_PAIR})|(?<![{_SECOND}])(?:{_SIGN}))"
)


def may_be_old(text: str) -> bool:
    """Whether ``text`` has letters side by side that make an old encoding worth looking for."""
    return _OLD.search(text) is not None

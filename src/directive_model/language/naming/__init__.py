"""How organs and offices are called: the one list of each, and what is asked of it.

Rules have lists of their own where a clause names the bodies it speaks of, and their codes; typesetting has one of
phrases that no line parts.
"""

from directive_model.language.naming.offices import (
    WHOLE_OFFICES,
    body_headed,
    can_be_signed_for,
    is_position,
    is_role,
    is_under_another,
    is_whole_office,
)
from directive_model.language.naming.organs import (
    TEXT_ORGANS,
    below_superior,
    is_organ,
    is_party_organ,
    is_place,
    is_state_organ,
    name_goes_on,
)

__all__ = [
    "TEXT_ORGANS",
    "WHOLE_OFFICES",
    "below_superior",
    "body_headed",
    "can_be_signed_for",
    "is_organ",
    "is_party_organ",
    "is_place",
    "is_position",
    "is_role",
    "is_state_organ",
    "is_under_another",
    "is_whole_office",
    "name_goes_on",
]

"""What an example says of itself that only a test makes."""

from __future__ import annotations

from directive_model import Words

NOTHING = Words(vi="không có gì", en="nothing")

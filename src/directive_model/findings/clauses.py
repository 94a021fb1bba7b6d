"""How clauses are said to people."""

from __future__ import annotations

import re

from directive_model.errors import Words


def clause_words(clause: str) -> Words:
    """Return a clause, or a form's key, as each language abbreviates it: "NĐ30 Phụ lục I", "ND30 Phụ lục I"."""
    return Words(vi=re.sub(r"\b([NQ])D(?=\d)", r"\1Đ", clause), en=clause)

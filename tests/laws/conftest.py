"""How many examples the laws draw: 30, or what DIRECTIVE_EXAMPLES says."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "laws",
    max_examples=int(os.environ.get("DIRECTIVE_EXAMPLES", "30")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    print_blob=True,
)
#: For tests in which a law must fail: the first example that breaks it is enough.
settings.register_profile("unshrunk", settings.get_profile("laws"), phases=[Phase.generate], database=None)
settings.load_profile("laws")

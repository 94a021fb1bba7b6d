"""What a format owes whoever gives it a file: refusals in words, within limits, in time."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property
from typing import Any

import attrs
from hypothesis import HealthCheck, given, settings

from directive_model.errors import DirectiveError, LimitExceeded
from directive_model.findings import Reading
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram
from directive_model.plugin import Format, Source
from directive_model.testing.contract.damage import damaged
from directive_model.testing.contract.lifting import Lifted, assert_bilingual
from directive_model.testing.contract.sample import SAMPLE, long_program
from directive_model.testing.extra import SearchStrategy

_SETTINGS: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
}


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Refusals:
    """The laws of bad, large and damaged input."""

    format: Format
    #: Examples a law; None for what the profile of Hypothesis says.
    examples: int | None = None
    #: Seconds that reading a damaged file of a few kilobytes may take.
    seconds: float = 5.0

    @cached_property
    def lifted(self) -> Lifted:
        """The format in a host of its own."""
        return Lifted.of(self.format)

    def nothing_is_refused_politely(self) -> None:
        """Assert that an empty source is read as nothing, or refused in both languages."""
        read: Any = self.format.read
        try:
            read(Source(data=b""))
        except DirectiveError as error:
            assert_polite(error)

    def damage_is_refused_politely(self) -> None:
        """Assert that junk and damaged files are read, or refused with a DirectiveError, in time."""
        valid = self.lifted.write(SAMPLE).value

        def law(data: bytes) -> None:
            before = time.perf_counter()
            try:
                assert_bilingual(self.lifted.read(data).findings)
            except DirectiveError as error:
                assert_polite(error)
            spent = time.perf_counter() - before
            assert spent < self.seconds, f"{len(data)} bytes took {spent:.1f} s"

        self._for_all(damaged(valid), law)

    def limits_hold(self) -> None:
        """Assert that a source beyond what the limits allow, of size or of time, is refused by their names."""
        data = self.lifted.write(SAMPLE).value if self.format.write is not None else b" " * 4096
        for limit, allowed in (("source_bytes", 64), ("expanded_bytes", 64), ("seconds", 0)):
            try:
                self.lifted.read(data, Limits(**{limit: allowed}))
            except LimitExceeded as error:
                refusal = error
            else:
                raise AssertionError(f"{self.format.name} reads {len(data)} bytes although {limit} is {allowed}")
            assert limit == refusal.limit, f"expected the limit {limit}, found {refusal.limit}"
            assert_polite(refusal)

    def time_grows_with_size(self) -> None:
        """Assert that sixteen times the document takes no more than forty times as long to write and to read."""
        small, large = long_program(10), long_program(160)
        self._there_and_back(small)
        short = min(self._seconds_of(small) for _ in range(3))
        # What only once takes so long is the machine's.
        for tries in reversed(range(3)):
            long = self._seconds_of(large)
            if long <= 40 * short + 0.5:
                break
            assert tries, f"{short:.3f} s for 10 sections, {long:.3f} s for 160"

    def _seconds_of(self, program: DirectiveProgram) -> float:
        before = time.perf_counter()
        self._there_and_back(program)
        return time.perf_counter() - before

    def _there_and_back(self, program: DirectiveProgram) -> tuple[Reading[bytes], Reading[DirectiveProgram]]:
        written = self.lifted.write(program)
        found = self.lifted.read(written.value)
        assert_bilingual((*written.findings, *found.findings))
        return written, found

    def _for_all(self, strategy: SearchStrategy[Any], law: Callable[[Any], None]) -> None:
        options = _SETTINGS if self.examples is None else {**_SETTINGS, "max_examples": self.examples}
        settings(**options)(given(strategy)(law))()


def assert_polite(error: DirectiveError) -> None:
    """Assert that an error has a code, and words in two languages."""
    assert error.code != DirectiveError.code, f"{type(error).__name__} has no code of its own"
    assert error.words.vi.strip(), f"{error.code} says nothing in Vietnamese"
    assert error.words.en.strip(), f"{error.code} says nothing in English"
    assert error.words.vi != error.words.en, f"{error.code} says the same in both languages"

"""What every format must keep, whoever wrote it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from hashlib import sha256
from typing import Any

import attrs

from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.forms import choose_form
from directive_model.model import DirectiveProgram
from directive_model.plugin import Format, Loss, PageFormat, Source, losses_of, without
from directive_model.testing.contract.editing import Editing
from directive_model.testing.contract.processes import hashes_elsewhere
from directive_model.testing.contract.sample import SAMPLE
from directive_model.testing.extra import SearchStrategy, st
from directive_model.testing.strategies import any_programs, programs
from directive_model.typeset import typeset


@attrs.frozen(kw_only=True, eq=False)
class FormatContract(Editing):
    """The laws of one format, each a method that needs no argument and raises AssertionError where it is broken.

    A plugin's whole test of its format::

        from directive_model.testing import FormatContract

        CONTRACT = FormatContract(format=FORMAT)

        @pytest.mark.parametrize("law", CONTRACT.laws, ids=lambda law: law.__name__)
        def test_the_format_keeps_the_contract(law):
            law()

    or ``check_format(FORMAT)``, which asks all laws one after another.  A format that is only read or only written
    has fewer laws.  How many examples each law draws is Hypothesis's setting (``settings.register_profile``), or
    ``examples``.
    """

    #: Pages that the format holds exactly, for ``pages_come_back``; None for a format that keeps no styles.
    flows: SearchStrategy[Flow] | None = None
    #: Whether a program of any shape and with any words must come back: for data formats.
    carries_anything: bool = False

    @cached_property
    def laws(self) -> tuple[Callable[[], None], ...]:
        """The laws that hold for this format."""
        both = self.format.read is not None and self.format.write is not None
        laws: list[Callable[[], None]] = []
        if both and self.format.loses:
            laws += [self.programs_come_back, self.plain_programs_come_back_whole, self.losses_are_told]
        elif both:  # where nothing is lost all programs are plain
            laws.append(self.plain_programs_come_back_whole)
        if both and self.flows is not None:
            laws.append(self.pages_come_back)
        if both and self.carries_anything:
            laws.append(self.anything_comes_back)
        if self.format.write is not None:
            laws += [self.same_bytes_twice, self.same_bytes_elsewhere]
        if self.format.read is not None:
            laws += [self.nothing_is_refused_politely, self.limits_hold]
        if both:
            laws += [self.damage_is_refused_politely, self.time_grows_with_size]
        if both and isinstance(self.format, PageFormat) and self.format.edit is not None:
            laws += [self.edits_change_letters_alone, self.letters_of_a_plain_page_can_be_changed]
            laws += [self.edits_that_do_not_fit_are_refused, self.damaged_files_are_not_edited]
        return tuple(laws)

    def programs_come_back(self) -> None:
        """Assert that what is written is read back, but for what the format declares to lose; each loss is told."""
        loses = self.format.loses

        def law(program: DirectiveProgram) -> None:
            written, found = self._there_and_back(program)
            expected = without(program, loses)
            told = {finding.rule for finding in written.findings}
            undeclared = told - {f"loss-{loss}" for loss in loses}
            assert not undeclared, f"{self.format.name} loses what it does not declare: {sorted(undeclared)}"
            if "loss-ambiguous-text" not in told:
                assert expected == found.value

        self._for_all(programs(), law)

    def plain_programs_come_back_whole(self) -> None:
        """Assert that a program with nothing that the format loses comes back equal, with no finding on the way."""

        def law(program: DirectiveProgram) -> None:
            written, found = self._there_and_back(program)
            assert program == found.value
            noticed = (*written.findings, *found.findings)
            assert not noticed, f"{noticed[0].rule}: {noticed[0].message.en}"

        self._for_all(programs(without=self.format.loses), law)

    def losses_are_told(self) -> None:
        """Assert that each declared loss is in the host's findings, item by item."""
        for loss in self.format.loses:
            if loss != "ambiguous-text":
                self._loss_is_told(loss)

    def _loss_is_told(self, loss: Loss) -> None:
        others = tuple(other for other in self.format.loses if other != loss)

        def law(program: DirectiveProgram) -> None:
            expected = [finding.path for finding in losses_of(program, self.format.name, (loss,))]
            written, found = self._there_and_back(program)
            told = [finding.path for finding in written.findings if finding.rule == f"loss-{loss}"]
            assert expected == told
            assert not expected or program != found.value, f"{self.format.name} keeps {loss}: do not declare it"

        self._for_all(programs(without=others), law)

    def pages_come_back(self) -> None:
        """Assert that a page is read back as it was written."""
        page_format = self.format
        assert isinstance(page_format, PageFormat), "only page formats have pages"

        def law(flow: Flow) -> None:
            assert page_format.write is not None
            assert page_format.read is not None
            written = page_format.write(flow)
            found = page_format.read(Source(data=written.value))
            assert flow == found.value
            assert not (*written.findings, *found.findings)

        self._for_all(st.nothing() if self.flows is None else self.flows, law)

    def anything_comes_back(self) -> None:
        """Assert that a program that no paper need have comes back equal, with words of any script."""

        def law(program: DirectiveProgram) -> None:
            written, found = self._there_and_back(program)
            assert program == found.value
            assert not written.findings

        self._for_all(any_programs(), law)

    def same_bytes_twice(self) -> None:
        """Assert that the same program gives the same bytes."""

        def law(program: DirectiveProgram) -> None:
            assert self.lifted.write(program).value == self.lifted.write(program).value

        self._for_all(programs(), law)

    def same_bytes_elsewhere(self) -> None:
        """Assert that the same program gives the same bytes in other processes with other hash seeds."""
        write, arguments = self._asked(SAMPLE)
        here = sha256(write(*arguments).value).hexdigest()
        assert {here} == hashes_elsewhere(write, *arguments)

    def _asked(self, program: DirectiveProgram) -> tuple[Callable[..., Reading[bytes]], tuple[Any, ...]]:
        """Return the format's own writer and what it is given for ``program``."""
        write: Any = self.format.write
        if isinstance(self.format, PageFormat):
            return write, (typeset(program, choose_form(program).form).value,)
        return write, (program, False)


def check_format(one: Format, **options: Any) -> None:
    """Ask every law of :class:`FormatContract`, with its fields as ``options``; the first broken one raises."""
    for law in FormatContract(format=one, **options).laws:
        law()

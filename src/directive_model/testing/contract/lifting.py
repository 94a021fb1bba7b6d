"""A host that knows one format, so that a contract sees what users of the format see."""

from __future__ import annotations

from types import ModuleType

import attrs

from directive_model.errors import PluginFault
from directive_model.findings import Finding, Reading
from directive_model.host import Host, Offer, read_bytes, write_bytes
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram
from directive_model.plugin import INTERFACE, Format, hookimpl


@attrs.frozen
class _Point:
    """What stands for an entry point."""

    name: str
    module: ModuleType
    dist: None = None

    def load(self) -> ModuleType:
        """Return the module that brings the format."""
        return self.module


@attrs.frozen
class Lifted:
    """A format in a host of its own."""

    format: Format
    host: Host
    offer: Offer

    @classmethod
    def of(cls, one: Format) -> Lifted:
        """Put ``one`` into a host.  Raises AssertionError if the host refuses it."""
        module = ModuleType(f"contract_of_{one.name.replace('-', '_')}")

        @hookimpl
        def directive_formats() -> tuple[Format, ...]:
            return (one,)

        vars(module).update(DIRECTIVE_INTERFACE=INTERFACE, directive_formats=directive_formats)
        host = Host([_Point(one.name, module)])
        assert not host.findings, f"the host refuses {one.name}: {host.findings[0].message.en}"
        return cls(one, host, host.offer(one.name))

    def write(self, program: DirectiveProgram) -> Reading[bytes]:
        """Write as a user does, page formats by the form of the program's regime and date."""
        return write_bytes(self.host, program, self.offer)

    def read(self, data: bytes, limits: Limits = Limits()) -> Reading[DirectiveProgram]:
        """Read as a user does.  Raises AssertionError for whatever the plugin should not have raised."""
        try:
            return read_bytes(self.host, data, format=self.format.name, limits=limits)
        except PluginFault as fault:
            kind = type(fault.original).__name__
            raise AssertionError(
                f"{self.format.name} raises {kind} ({fault.original}) where only DirectiveError may leave it"
            ) from fault.original


def assert_bilingual(findings: tuple[Finding, ...]) -> None:
    """Assert that every finding speaks Vietnamese and English and names its fault."""
    for finding in findings:
        vi, en = finding.message.vi.strip(), finding.message.en.strip()
        assert vi, f"{finding.rule} says nothing in Vietnamese"
        assert en, f"{finding.rule} says nothing in English"
        assert vi != en, f"{finding.rule} says the same in both languages: {en}"
        assert finding.rule == finding.rule.lower(), f"{finding.rule} is no lower-case name"

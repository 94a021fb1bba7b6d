"""The formats that plugins bring: by name and by suffix."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from directive_model import errors
from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.host.plugins import Plugin
from directive_model.plugin import Format

_FORMAT = Words(vi="định dạng", en="format")


@attrs.frozen(eq=False, repr=False)
class Offer:
    """A format, and who brings it."""

    format: Format
    plugin: Plugin

    def fault(self, phase: str, original: Exception, source: str) -> errors.PluginFault:
        """Return what is raised where the plugin does what no plugin may."""
        return errors.PluginFault(str(self.plugin), phase, original, source)

    def need_typed(self, answer: Any, phase: str, source: str) -> None:
        """Raise :class:`PluginFault` where an answer holds what its fields do not; the library's own are tested."""
        if self.plugin.is_own:
            return
        from directive_model.model.typed import need_typed

        try:
            need_typed(answer)
        except errors.WrongType as wrong:
            raise self.fault(phase, wrong, source) from wrong


class Registry:
    """The formats that are offered, clashes settled once for all."""

    def __init__(self, offers: list[Offer]) -> None:
        by_name: dict[str, list[Offer]] = {}
        for offer in sorted(offers, key=lambda offer: (offer.format.name, offer.plugin.key)):
            by_name.setdefault(offer.format.name, []).append(offer)
        self._offers = {name: same[0] for name, same in by_name.items() if len(same) == 1}
        self._refused = {
            name: [str(offer.plugin) for offer in same] for name, same in by_name.items() if len(same) > 1
        }
        self.formats: Mapping[str, Format] = MappingProxyType(
            {name: offer.format for name, offer in self._offers.items()}
        )
        self.findings: list[Finding] = []
        for name, who in self._refused.items():
            from directive_model.host.notices import name_clash

            self.findings.append(name_clash(_FORMAT, name, who))
        self._by_suffix = self._settle(by_name)

    def _settle(self, by_name: Mapping[str, list[Offer]]) -> dict[str, str]:
        """Return the format of each suffix: the one that is called like it, else the first by name."""
        claims: dict[str, list[str]] = {}
        for name, same in by_name.items():
            for suffix in dict.fromkeys(suffix for offer in same for suffix in offer.format.suffixes):
                claims.setdefault(suffix, []).append(name)
        settled = {}
        for suffix, names in sorted(claims.items()):
            own = suffix.removeprefix(".")
            first = own if own in names else min(names)
            settled[suffix] = first
            if len(names) > 1:
                from directive_model.host.notices import suffix_clash

                self.findings.append(suffix_clash(suffix, first, sorted(set(names) - {first})))
        return settled

    def offer(self, name: str) -> Offer:
        """Return the format of that name.  Raises :class:`FormatClash` and :class:`UnknownName`."""
        if name in self._refused:
            from directive_model.errors import FormatClash

            raise FormatClash(name, tuple(self._refused[name]))
        if name not in self._offers:
            from directive_model.errors import UnknownName

            raise UnknownName(_FORMAT, name, tuple(self._offers))
        return self._offers[name]

    def knows(self, name: object) -> bool:
        """Whether some plugin brings a format of that name, be it refused."""
        return isinstance(name, str) and (name in self._offers or name in self._refused)

    def by_suffix(self, path: str) -> str | None:
        """Return the name of the format whose suffix ends ``path``, the longest suffix first; case does not count."""
        name = path.replace("\\", "/").rpartition("/")[2].lower()
        position = name.find(".")
        while position >= 0:
            found = self._by_suffix.get(name[position:])
            if found is not None:
                return found
            position = name.find(".", position + 1)
        return None

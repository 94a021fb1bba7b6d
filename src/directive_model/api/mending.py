"""A file while it is mended: check, change letters, read again, until nothing is left that can be changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from directive_model._door import later
from directive_model.api.checking import check
from directive_model.errors import Unwritable, Words
from directive_model.findings import Finding, Reading
from directive_model.flow import Flow, paragraphs_of
from directive_model.host import can_edit, default_host, edit_bytes, read_bytes
from directive_model.kit import nfc
from directive_model.model import DirectiveProgram
from directive_model.plugin import Source
from directive_model.validation import Skipped
from directive_model.validation.mending import Placement, fixable, pieces_of, place_fixes, together

if TYPE_CHECKING:
    from directive_model import forms, validation
else:
    forms, validation = later("directive_model.forms"), later("directive_model.validation")

#: One fix may make room for another; more rounds than this mean that two undo each other.
_ROUNDS = 8
_OTHERWISE = Words(
    vi="sửa xong thì tệp đọc ra khác với điều mong đợi, nên chỗ này được để nguyên",
    en="once changed, the file reads otherwise than it should; the place is left as it was",
)
_CONVERT = Words(
    vi="hãy chuyển sang DOCX, ODT hoặc văn bản thuần (directive-model convert) rồi sửa tệp đó",
    en="convert it to DOCX, ODT or text (directive-model convert) and fix that file",
)
_SIGNED = Words(
    vi="tệp có chữ ký số, sửa thì chữ ký mất giá trị", en="the file is digitally signed, and a change would void that"
)
_ASK_SIGNER = Words(
    vi="hãy sửa bản chưa ký rồi ký lại", en="fix the version that is not signed yet, and have it signed again"
)


class Mender:
    """One file.  What it holds now is ``source``, ``reading`` and ``report``."""

    def __init__(
        self, source: Source, format_name: str | None, form: forms.AskedForm | None, policy: validation.Policy | None
    ) -> None:
        self._form, self._policy, self._format = form, policy, format_name
        self._refused: dict[Finding, Words] = {}
        self._applied: list[Finding] = []
        #: The findings that these two are pieces of.
        self._wholes: dict[Finding, Finding] = {}
        self.source = source
        self.reading = self._read(source)
        self.report = check(self.reading, form=form, policy=policy)

    @property
    def lines(self) -> tuple[str, ...]:
        """The paragraphs of the page; none for a format without one."""
        page = self.reading.page
        return _lines(page) if isinstance(page, Flow) else ()

    @property
    def fixed(self) -> tuple[Finding, ...]:
        """The findings whose fixes were made and which are gone."""
        left = Counter((finding.rule, finding.path) for finding in self._findings())
        gone: dict[Finding, list[Finding]] = {}
        for piece in self._applied:
            if not left[piece.rule, piece.path]:
                gone.setdefault(self._wholes[piece], []).append(piece)
        return tuple(together(finding, pieces) for finding, pieces in gone.items())

    @property
    def refused(self) -> tuple[Skipped, ...]:
        """The findings whose fixes cannot be made in place."""
        left: dict[tuple[Finding, Words], list[Finding]] = {}
        for piece, reason in self._refused.items():
            left.setdefault((self._wholes[piece], reason), []).append(piece)
        return tuple(Skipped(together(finding, pieces), reason) for (finding, reason), pieces in left.items())

    def mend(self, *, unsafe: bool) -> None:
        """Make all fixes that can be made.  Raises :class:`Unwritable` ("not-editable", "signed-file")."""
        for _ in range(_ROUNDS):
            tried = {*map(_identity, self._refused), *map(_identity, self._applied)}
            wanted = []
            for finding in fixable(self._findings(), unsafe=unsafe):
                pieces = [one for one in pieces_of(self.reading.value, finding) if _identity(one) not in tried]
                self._wholes |= dict.fromkeys(pieces, finding)
                wanted += pieces
            if not wanted or not self._round(wanted):
                return

    def _findings(self) -> list[Finding]:
        return [finding for file in self.report.files for finding in file.findings]

    def _round(self, wanted: Sequence[Finding]) -> bool:
        """Make those of the fixes that can be made side by side; return whether there were any."""
        page = self._page()
        placed = place_fixes(self.reading.value, page, wanted)
        self._refused.update((skipped.finding, skipped.reason) for skipped in placed.refused)
        kept = dict(placed.placements)
        while kept:
            refused = self._attempt(page, kept)
            if not refused:
                self._applied += kept
                return True
            self._refused.update(refused)
            kept = {finding: placements for finding, placements in kept.items() if finding not in refused}
        return False

    def _page(self) -> Flow:
        """Return the page, if the file is one that can and may be changed."""
        origin, page = self.reading.origin, self.reading.page
        offer = default_host().offer(origin.format) if origin is not None else None
        if offer is None or not can_edit(offer) or not isinstance(page, Flow):
            name = "?" if origin is None else origin.format
            reason = Words(
                vi=f"định dạng {name} không sửa tại chỗ được",
                en=f"files of the format {name} cannot be fixed in place",
            )
            raise Unwritable(self.source.name, reason, _CONVERT, "not-editable")
        if any(finding.rule == "digital-signature" for finding in self.reading.findings):
            raise Unwritable(self.source.name, _SIGNED, _ASK_SIGNER, "signed-file")
        self._offer = offer
        return page

    def _attempt(self, page: Flow, kept: Mapping[Finding, Sequence[Placement]]) -> dict[Finding, Words]:
        """Make fixes and take what comes out; return those that must be left out, if any, and change nothing."""
        edits = [placement.edit for placements in kept.values() for placement in placements]
        edited = edit_bytes(self._offer, self.source, edits)
        reasons = {refusal.edit: refusal.reason for refusal in edited.refused}
        refused = {
            finding: reasons[placement.edit]
            for finding, placements in kept.items()
            for placement in placements
            if placement.edit in reasons
        }
        if refused:
            return refused
        source = attrs.evolve(self.source, data=edited.data)
        reading = self._read(source)
        wrong = _wrong(page, reading.page, [placement for placements in kept.values() for placement in placements])
        if wrong:
            found = {
                finding: _OTHERWISE
                for finding, placements in kept.items()
                if any(placement.paragraph in wrong for placement in placements)
            }
            return found or dict.fromkeys(kept, _OTHERWISE)
        self.source, self.reading = source, reading
        self.report = check(reading, form=self._form, policy=self._policy)
        return {}

    def _read(self, source: Source) -> Reading[DirectiveProgram]:
        return read_bytes(
            default_host(),
            source.data,
            source.name,
            format=self._format,
            limits=source.limits,
            changes=source.changes,
        )


def _identity(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.fix


def _lines(page: Flow) -> tuple[str, ...]:
    return tuple(
        f"{paragraph.label} {paragraph.text}" if paragraph.label else paragraph.text
        for paragraph in paragraphs_of(page)
    )


def _wrong(page: Flow, now: object, placements: Sequence[Placement]) -> set[int]:
    """Return the numbers of paragraphs that do not read as they should; all of them where their count is another."""
    expected = [paragraph.text for paragraph in paragraphs_of(page)]
    for placement in sorted(placements, key=lambda one: one.start, reverse=True):
        text = expected[placement.paragraph]
        expected[placement.paragraph] = text[: placement.start] + placement.edit.text + text[placement.end :]
    found = [paragraph.text for paragraph in paragraphs_of(now)] if isinstance(now, Flow) else []
    if len(found) != len(expected):
        return set(range(len(expected)))
    return {at for at, (one, other) in enumerate(zip(expected, found, strict=True)) if nfc(one) != nfc(other)}

"""Which fixes are made: those that are safe enough, and of two that want the same words the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from directive_model.errors import PathNotFound, Words
from directive_model.findings import Edit, Finding, Fix
from directive_model.model import DirectiveProgram, node_at
from directive_model.model.value import Value
from directive_model.validation.mending.rewriting import LINES, rewritten, trimmed
from directive_model.validation.places import source_span

_OVERLAPS = Words(
    vi="chỗ này vừa được sửa theo một phát hiện khác; hãy kiểm tra lại rồi sửa tiếp",
    en="another finding's fix has changed the same words; check again, then fix what is left",
)
ASTRAY = Words(
    vi="cách sửa trỏ tới chỗ không có trong văn bản; quy tắc nêu sai chỗ",
    en="the fix points to what is not in the program: the rule names a wrong place",
)


@attrs.frozen(eq=False, repr=False)
class Skipped(Value):
    """A finding whose fix was not made, and why."""

    finding: Finding
    reason: Words


@attrs.frozen(eq=False, repr=False)
class Mended(Value):
    """A program after fixes."""

    program: DirectiveProgram
    #: The findings whose fixes were made, in the order in which they were given.
    applied: tuple[Finding, ...] = ()
    #: Those whose fixes could not be made beside the others; a next check finds them again.
    skipped: tuple[Skipped, ...] = ()


def apply_fixes(program: DirectiveProgram, findings: Iterable[Finding], *, unsafe: bool = False) -> Mended:
    """Make the safe fixes of ``findings`` in ``program``, with ``unsafe`` those that are only likely, too.

    A fix is made whole or not at all, one whose edits are apart as far as it can be.  Where two want the same words,
    the first stands and the other is skipped.
    What is read from changed words is read anew: the number from its line, what a sentence cites and demands.  Places
    stay those of the source that was read.
    """
    claims = Claims(program)
    applied: list[Finding] = []
    skipped: list[Skipped] = []
    for finding in fixable(findings, unsafe=unsafe):
        made: list[Finding] = []
        left: dict[Words, list[Finding]] = {}
        for piece in pieces_of(program, finding):
            reason = claims.claim(piece)
            (made if reason is None else left.setdefault(reason, [])).append(piece)
        applied += [together(finding, made)] if made else []
        skipped += [Skipped(together(finding, pieces), reason) for reason, pieces in left.items()]
    for path, edits in claims.by_path.items():
        program = rewritten(program, path, sorted(edits, key=lambda edit: edit.start))
    return Mended(program, tuple(applied), tuple(skipped))


def fixable(findings: Iterable[Finding], *, unsafe: bool) -> Iterator[Finding]:
    """Yield the findings that bring a fix which may be made."""
    for finding in findings:
        if finding.fix is not None and finding.fix.edits and (unsafe or finding.fix.safety == "safe"):
            yield finding


def pieces_of(program: DirectiveProgram, finding: Finding) -> tuple[Finding, ...]:
    """Return a finding an edit, with its place, where those of the fix are apart; else the finding."""
    fix = finding.fix
    if fix is None or not fix.apart:
        return (finding,)
    return tuple(
        attrs.evolve(
            finding,
            path=edit.path,
            span=source_span(program, edit.path, edit.start, edit.end),
            fix=Fix(fix.safety, (edit,)),
        )
        for edit in fix.edits
    )


def together(finding: Finding, pieces: Sequence[Finding]) -> Finding:
    """Return a finding with the edits of some of its pieces, at the first of them."""
    edits = tuple(edit for piece in pieces if piece.fix is not None for edit in piece.fix.edits)
    if finding.fix is None or edits == finding.fix.edits:
        return finding
    return attrs.evolve(pieces[0], fix=attrs.evolve(finding.fix, edits=edits))


class Claims:
    """The words that fixes have asked for so far."""

    def __init__(self, program: DirectiveProgram) -> None:
        self._program = program
        #: The edits that may be made, by the string that they change.
        self.by_path: dict[str, list[Edit]] = {}

    def claim(self, finding: Finding) -> Words | None:
        """Take the words of a finding's fix; return why not where another has them, or they are not there."""
        edits = self.edits_of(finding)
        if edits is None:
            return ASTRAY
        if any(map(self._is_taken, edits)):
            return _OVERLAPS
        for edit in edits:
            self.by_path.setdefault(edit.path, []).append(edit)
        return None

    def edits_of(self, finding: Finding) -> list[Edit] | None:
        """Return the edits of a finding's fix without the letters that they leave, or None if one points nowhere."""
        edits = () if finding.fix is None else finding.fix.edits
        if not all(map(self._is_there, edits)):
            return None
        return [trimmed(edit, node_at(self._program, edit.path)) for edit in edits]

    def _is_there(self, edit: Edit) -> bool:
        try:
            words = node_at(self._program, edit.path)
        except PathNotFound:
            return False
        return isinstance(words, str) and 0 <= edit.start <= edit.end <= len(words)

    def _is_taken(self, edit: Edit) -> bool:
        line = next((line for line in LINES if edit.path in line), (edit.path,))
        return any(
            path != edit.path or any(_meet(edit, other) for other in others)
            for path, others in self.by_path.items()
            if path in line
        )


def _meet(one: Edit, other: Edit) -> bool:
    """Whether two edits of a string want the same words; what is put in between letters wants both its neighbours."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end

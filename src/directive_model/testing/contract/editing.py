"""What a format owes whoever has a file of it mended in place: letters change, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TypeAlias
from zipfile import ZipFile, is_zipfile

import attrs

from directive_model.errors import DirectiveError
from directive_model.findings.edits import Edited, PlacedEdit
from directive_model.flow import Flow, FlowParagraph, paragraphs_of
from directive_model.kit import nfc
from directive_model.model import DirectiveProgram, Span
from directive_model.plugin import PageFormat, Source
from directive_model.testing.contract.damage import damaged
from directive_model.testing.contract.refusals import Refusals, assert_polite
from directive_model.testing.contract.sample import SAMPLE
from directive_model.testing.extra import st
from directive_model.testing.strategies import programs
from directive_model.validation.mending import placed_edit

_WORD = re.compile(r"[^\W\d_]{2,}")
_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyÀảẽỊộừ"
#: Words of a page that are changed at once.
_MOST = 4

#: A word of the page: the number of its paragraph, and from where to where it stands there.
_Word: TypeAlias = tuple[int, int, int]


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Editing(Refusals):
    """The laws of files that are mended in place, for page formats that have ``edit``."""

    def edits_change_letters_alone(self) -> None:
        """Assert that an edit changes its letters, that all else stays byte for byte, and that it can be undone.

        Read again, the page says what it said, with the new letters in place of the old ones.  Parts of a package
        that hold none of the letters stay as they are packed.  What is refused is told, and stays as it is.
        """

        def law(drawn: tuple[DirectiveProgram, st.DataObject]) -> None:
            program, data = drawn
            before = self.lifted.write(program).value
            page = self._page(before)
            words = list(_words(page))
            if not words:
                return
            chosen = data.draw(st.lists(st.sampled_from(words), max_size=_MOST, unique=True))
            new = data.draw(st.lists(st.text(_LETTERS, min_size=1, max_size=9), min_size=_MOST, max_size=_MOST))
            self._there_and_back_again(before, page, dict(zip(chosen, new, strict=False)))

        self._for_all(st.tuples(programs(), st.data()), law)

    def letters_of_a_plain_page_can_be_changed(self) -> None:
        """Assert that no word of a plain page is refused: who refuses all edits keeps the other laws, too."""
        data = self.lifted.write(SAMPLE).value
        page = self._page(data)
        edits = [edit for edit, _ in _edits(page, dict.fromkeys(_words(page), "ở"))]
        made = len(edits) - len(self._edit(data, edits).refused)
        assert 2 * made > len(edits), f"{self.format.name} refuses {len(edits) - made} of {len(edits)} plain edits"

    def edits_that_do_not_fit_are_refused(self) -> None:
        """Assert that letters which do not stand where an edit says are not touched, and that each is told."""
        data = self.lifted.write(SAMPLE).value
        fitting = [edit for edit, _ in _edits(self._page(data), dict.fromkeys(_words(self._page(data)), "ở"))]
        for edit in fitting[:: max(1, len(fitting) // 10)]:
            away = [attrs.evolve(edit, old=f"{edit.old}z"), attrs.evolve(edit, span=_far(edit.span))]
            edited = self._edit(data, away)
            assert edited.data == data, f"{self.format.name} changes what does not stand there: {away}"
            assert len(edited.refused) == len(away), f"{self.format.name} does not tell what it refuses: {away}"
        assert self._edit(data, []).data == data, f"{self.format.name} changes a file without an edit"

    def damaged_files_are_not_edited(self) -> None:
        """Assert that a damaged file is edited, or refused with a DirectiveError."""
        valid = self.lifted.write(SAMPLE).value
        edits = [edit for edit, _ in _edits(self._page(valid), dict.fromkeys(_words(self._page(valid)), "ở"))]

        def law(data: bytes) -> None:
            try:
                self._edit(data, edits)
            except DirectiveError as error:
                assert_polite(error)

        self._for_all(damaged(valid), law)

    def _there_and_back_again(self, before: bytes, page: Flow, new: dict[_Word, str]) -> None:
        edits = dict(_edits(page, new))
        edited = self._edit(before, list(edits))
        refused = [refusal.edit for refusal in edited.refused]
        made = {edits[edit]: edit.text for edit in edits if edit not in refused}
        after = self._page(edited.data)
        _assert_says(after, page, made)
        _assert_packed_as_before(edited.data, before)
        # Later words of a paragraph have moved by what earlier ones grew.
        back = dict(_moved(made, page))
        undone = self._edit(edited.data, [edit for edit, _ in _edits(after, back)])
        assert not undone.refused, f"what was changed cannot be changed back: {undone.refused[0].reason.en}"
        assert _parts(undone.data) == _parts(before), "what is changed and changed back is another file"

    def _page(self, data: bytes) -> Flow:
        assert isinstance(self.format, PageFormat)
        assert self.format.read is not None
        page = self.format.read(Source(data=data)).value
        assert isinstance(page, Flow), f"{self.format.name} is read through another format: it cannot be edited"
        return page

    def _edit(self, data: bytes, edits: Sequence[PlacedEdit]) -> Edited:
        assert isinstance(self.format, PageFormat)
        assert self.format.edit is not None
        try:
            edited = self.format.edit(Source(data=data), tuple(edits))
        except DirectiveError:
            raise
        except Exception as error:
            name, kind = self.format.name, type(error).__name__
            raise AssertionError(f"{name} raises {kind} ({error}) where only DirectiveError may leave it") from error
        for refusal in edited.refused:
            vi, en = refusal.reason.vi.strip(), refusal.reason.en.strip()
            assert vi, "a refusal says nothing in Vietnamese"
            assert en, "a refusal says nothing in English"
            assert vi != en, f"a refusal says the same in both languages: {en}"
            assert refusal.edit in edits, "a refusal is of no edit that was asked for"
        return edited


def _words(page: Flow) -> Iterator[_Word]:
    """Yield the words of a page that stand in one run each: new letters look like those they replace."""
    for number, paragraph in enumerate(paragraphs_of(page)):
        begin = 0
        for run in paragraph.runs:
            for word in _WORD.finditer(run.text):
                yield number, begin + word.start(), begin + word.end()
            begin += len(run.text)


def _edits(page: Flow, new: dict[_Word, str]) -> Iterator[tuple[PlacedEdit, _Word]]:
    paragraphs = tuple(paragraphs_of(page))
    for word, text in new.items():
        edit = placed_edit(paragraphs[word[0]], word[1], word[2], text)
        if edit is not None:
            yield edit, word


def _moved(made: dict[_Word, str], page: Flow) -> Iterator[tuple[_Word, str]]:
    """Yield where the new words stand now, and the old ones."""
    paragraphs, grown = tuple(paragraphs_of(page)), dict[int, int]()
    for (number, start, end), text in sorted(made.items()):
        begin = start + grown.get(number, 0)
        grown[number] = grown.get(number, 0) + len(text) - (end - start)
        yield (number, begin, begin + len(text)), paragraphs[number].text[start:end]


def _assert_says(after: Flow, page: Flow, made: dict[_Word, str]) -> None:
    expected = list(paragraphs_of(page))
    texts = {number: expected[number].text for number, _, _ in made}
    for (number, start, end), text in sorted(made.items(), reverse=True):
        texts[number] = texts[number][:start] + text + texts[number][end:]
    found = list(paragraphs_of(after))
    assert len(found) == len(expected), f"{len(expected)} paragraphs are {len(found)} once they are edited"
    for number, (one, other) in enumerate(zip(expected, found, strict=True)):
        if number in texts:
            assert nfc(texts[number]) == nfc(other.text)
        else:
            _assert_same(one, other)


def _assert_same(one: FlowParagraph, other: FlowParagraph) -> None:
    assert one == other, f"a paragraph that no edit names has changed: {one.text!r}, {other.text!r}"


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    """Return the parts of a package in their order, or a file that is none as one of them."""
    if not is_zipfile(BytesIO(data)):
        return [("", data)]
    with ZipFile(BytesIO(data)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


def _assert_packed_as_before(data: bytes, before: bytes) -> None:
    """Assert that parts whose content is the same are packed into the same bytes."""
    old, new = dict(_parts(before)), dict(_parts(data))
    assert list(new) == list(old), "the parts of the package are others, or stand in another order"
    packed, packed_before = _packed(data), _packed(before)
    for name, content in new.items():
        if content == old[name]:
            assert packed.get(name) == packed_before.get(name), f"{name} is packed anew"


def _packed(data: bytes) -> dict[str, bytes]:
    if not is_zipfile(BytesIO(data)):
        return {}
    with ZipFile(BytesIO(data)) as package:
        infos = package.infolist()
    found = {}
    for info in infos:
        # The local header (APPNOTE 4.3.7) ends with name and extra field, whose lengths stand at 26 and 28.
        head = data[info.header_offset : info.header_offset + 30]
        begin = (
            info.header_offset + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        )
        found[info.filename] = data[begin : begin + info.compress_size]
    return found


def _far(span: Span) -> Span:
    """Return a place that no file of a few kilobytes has."""
    if span.line is not None:
        return attrs.evolve(span, line=10**6, end_line=10**6)
    return attrs.evolve(span, paragraph=10**6)

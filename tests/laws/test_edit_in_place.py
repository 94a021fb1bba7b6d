"""The law of fixing in place: the file that comes out reads as the program with the fixes made in it."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from directive_model import (
    DirectiveError,
    Edit,
    Finding,
    Fix,
    Severity,
    Statement,
    Task,
    Words,
    check,
    fix,
    read,
    walk,
    write,
)
from directive_model.flow import paragraphs_of
from directive_model.host import default_host, edit_bytes
from directive_model.plugin import Source
from directive_model.testing import programs
from directive_model.validation import all_rules, apply_fixes
from directive_model.validation.mending import place_fixes

FORMATS = ["txt", "docx", "odt"]
WRONG = [
    pytest.param(example, id=f"{rule.id}-{n}")
    for rule in all_rules()
    if rule.fix is not None
    for n, example in enumerate(rule.bad)
    if isinstance(example, str)
]


def written(program, name: str) -> bytes:
    target = BytesIO()
    write(program, target, format=name)
    return target.getvalue()


@pytest.mark.parametrize("name", ["docx", "odt"])
@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_example_is_fixed_in_place_as_in_the_program(name, text):
    data = written(read(text.encode(), format="txt").value, name)
    before = read(data, format=name)
    found = check(before).files[0].findings
    fixing = fix(data, format=name, unsafe=True)

    assert () == fixing.refused
    assert apply_fixes(before.value, found, unsafe=True).program == fixing.reading.value
    assert [one for one in found if one.fix is None] == list(fixing.report.files[0].findings)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=8, deadline=None)
@given(program=programs(), data=st.data())
def test_an_edited_file_reads_as_the_program_with_the_edit(name, program, data):
    before = read(written(program, name), format=name)
    paths = [entry for entry in _words(before.value) if any(map(str.isalpha, entry[1]))]
    assume(paths)
    path, words = data.draw(st.sampled_from(paths))
    at = data.draw(st.sampled_from([at for at, one in enumerate(words) if one.isalpha()]))
    edit = Edit(path, at, at + 1, data.draw(st.sampled_from(["ơ", "a b", "&<"])))
    finding = Finding(
        rule="some-rule", severity=Severity.ERROR, message=Words(vi="sai", en="wrong"), fix=Fix("safe", (edit,))
    )
    placed = place_fixes(before.value, before.page, [finding])
    assume(placed.placements)
    source = Source(data=written(program, name))
    [(_, [placement])] = placed.placements
    edited = edit_bytes(default_host().offer(name), source, [placement.edit])
    assume(not edited.refused)
    expected = [paragraph.text for paragraph in paragraphs_of(before.page)]
    text = expected[placement.paragraph]
    expected[placement.paragraph] = text[: placement.start] + placement.edit.text + text[placement.end :]

    assert expected == [paragraph.text for paragraph in paragraphs_of(read(edited.data, format=name).page)]
    _assert_nothing_but_letters_changed(source.data, edited.data)


def _words(program):
    for path, node in walk(program):
        if isinstance(node, Statement | Task):
            yield f"{path}.text", node.text
    if program.title.subject:
        yield "title.subject", program.title.subject


def _assert_nothing_but_letters_changed(old: bytes, new: bytes) -> None:
    if not old.startswith(b"PK"):
        return
    before, after = ZipFile(BytesIO(old)), ZipFile(BytesIO(new))
    changed = [name for name in before.namelist() if before.read(name) != after.read(name)]

    assert before.namelist() == after.namelist()
    assert len(changed) <= 1
    for name in changed:
        assert _bare(before.read(name)) == _bare(after.read(name))
    kept = [(one.filename, one.CRC, one.compress_size, one.date_time, one.extra) for one in before.infolist()]
    assert [entry for entry in kept if entry[0] not in changed] == [
        (one.filename, one.CRC, one.compress_size, one.date_time, one.extra)
        for one in after.infolist()
        if one.filename not in changed
    ]


def _bare(part: bytes) -> bytes:
    """Return XML without its letters."""
    return re.sub(rb' xml:space="preserve"', b"", re.sub(rb">[^<]*<", b"><", part))


#: A few of each kind: all of them take minutes.
_EVERY = 24


@pytest.mark.parametrize("kind", ["docx", "odt", "txt"])
def test_real_documents_are_fixed_in_place_and_nothing_but_letters_changes(shared, kind):
    fixed = 0
    for path in sorted(shared.glob(f"corpus/[pst]*/*.{kind}"))[:: 1 if kind == "odt" else _EVERY]:
        data = path.read_bytes()
        try:
            fixing = fix(data, format=kind, unsafe=True)
        except DirectiveError:
            continue
        fixed += len(fixing.fixed)
        _assert_nothing_but_letters_changed(data, fixing.data)
        if fixing.fixed and not fixing.refused:
            reading = read(data, format=kind)
            found = check(reading).files[0].findings

            assert apply_fixes(reading.value, found, unsafe=True).program == fixing.reading.value, path.name
    assert fixed or kind == "odt"

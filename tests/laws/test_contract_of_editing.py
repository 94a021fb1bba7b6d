"""The laws of files that are mended in place catch editors that do more, or less, than they should."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import attrs
import pytest

from directive_model.errors import Words
from directive_model.host import default_host
from directive_model.plugin import Edited, Refusal
from directive_model.testing import FormatContract

pytestmark = pytest.mark.usefixtures("unshrunk")

TXT, DOCX = (default_host().formats[name] for name in ("txt", "docx"))
SAME = Words(vi="không", en="không")


def broken(law, change, one=TXT):
    """Return what a law says of a format whose editor's answer is changed."""

    def edit(source, edits):
        return change(source, edits, one.edit(source, edits))

    contract = FormatContract(format=attrs.evolve(one, edit=edit), examples=20)
    with pytest.raises(AssertionError) as caught:
        getattr(contract, law)()
    return str(caught.value)


def repacked(data):
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as new:
        for info in old.infolist():
            new.writestr(info, old.read(info), ZIP_DEFLATED)
    return target.getvalue()


def test_a_format_without_an_editor_has_no_laws_of_editing():
    html = FormatContract(format=default_host().formats["html"])

    assert [] == [law.__name__ for law in html.laws if "edit" in law.__name__]


def test_bytes_that_no_edit_names_are_not_changed():
    told = broken(
        "edits_change_letters_alone", lambda _source, _edits, done: attrs.evolve(done, data=done.data + b"x")
    )

    assert "changed" in told or "paragraphs are" in told or "==" in told


def test_an_edit_that_is_forgotten_is_caught():
    def forget(source, edits, _done):
        return TXT.edit(source, edits[1:])

    broken("edits_change_letters_alone", forget)


def test_parts_of_a_package_are_not_packed_anew():
    told = broken(
        "edits_change_letters_alone",
        lambda _source, _edits, done: attrs.evolve(done, data=repacked(done.data)),
        DOCX,
    )

    assert told.startswith(("[Content_Types].xml is packed anew", "word/", "docProps/", "_rels/"))


def test_an_editor_that_refuses_all_is_caught():
    def refuse(source, edits, _done):
        reason = Words(vi="không sửa được", en="it cannot be changed")
        return Edited(source.data, tuple(Refusal(edit, reason) for edit in edits))

    assert "refuses" in broken("letters_of_a_plain_page_can_be_changed", refuse)


def test_letters_that_do_not_stand_there_are_not_changed():
    def heedless(source, edits, done):
        return attrs.evolve(done, data=done.data.replace(b"\n", b" \n", 1)) if edits else done

    assert "changes what does not stand there" in broken("edits_that_do_not_fit_are_refused", heedless)


@pytest.mark.parametrize(
    ("refused", "told"),
    [
        (lambda done: (), "does not tell what it refuses"),
        (lambda done: [attrs.evolve(one, reason=SAME) for one in done.refused], "says the same in both languages"),
        (
            lambda done: [attrs.evolve(one, edit=attrs.evolve(one.edit, old="")) for one in done.refused],
            "is of no edit",
        ),
    ],
)
def test_what_is_refused_is_told(refused, told):
    assert told in broken(
        "edits_that_do_not_fit_are_refused",
        lambda _source, _edits, done: attrs.evolve(done, refused=tuple(refused(done))),
    )


def test_an_editor_raises_nothing_but_errors_of_the_library():
    def careless(source, _edits):
        raise UnicodeError(source.name)

    contract = FormatContract(format=attrs.evolve(DOCX, edit=careless), examples=20)
    with pytest.raises(AssertionError, match=r"docx raises UnicodeError .* where only DirectiveError"):
        contract.damaged_files_are_not_edited()

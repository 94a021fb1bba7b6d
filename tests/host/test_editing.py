"""What a plugin gives back that is asked to change a file in place."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from directive_model import PluginFault, Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.host import Host, can_edit, edit_bytes
from directive_model.plugin import Edited, PageFormat, Source, hookimpl


def _read(source):
    """Stand for a reader that is never asked."""
    return Reading(Flow())


def host(edit):
    class Plugin:
        DIRECTIVE_INTERFACE = 1

        @hookimpl
        def directive_formats(self):
            words = Words(vi="a", en="a")
            return (PageFormat(name="a", suffixes=(".a",), media_type="a/a", summary=words, read=_read, edit=edit),)

    return Host([SimpleNamespace(name="a", dist=None, load=Plugin)])


def test_a_format_that_brings_no_edit_cannot_be_edited():
    assert not can_edit(host(None).offer("a"))


def test_what_a_plugin_has_edited_is_given_back():
    offer = host(lambda source, _: Edited(source.data + b"!")).offer("a")

    assert can_edit(offer)
    assert Edited(b"a!") == edit_bytes(offer, Source(data=b"a"), ())


def _fails(*_):
    raise RuntimeError("no")


@pytest.mark.parametrize("edit", [_fails, lambda *_: b"bytes"])
def test_a_plugin_that_fails_is_named(edit):
    with pytest.raises(PluginFault) as raised:
        edit_bytes(host(edit).offer("a"), Source(data=b"a", name="x.a"), ())

    assert "x.a: plugin" in str(raised.value)
    assert "failed to edit it" in str(raised.value)

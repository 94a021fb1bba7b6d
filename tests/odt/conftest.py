"""Small ODT files made by hand, so that a test shows the XML that it is about."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from directive_model.findings import Reading
from directive_model.flow import Flow, FlowBlock
from directive_model.kit import Limits, write_package
from directive_model.plugin import Source
from directive_model_odt.names import NAMESPACES
from directive_model_odt.reader import read

# What pages are made of, which importlib mode would not find.
sys.path.insert(0, str(Path(__file__).parent / "making"))

DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"


def root_of(kind: str, **children: str) -> str:
    """Return a root of a kind with children by their names, "_" for "-"."""
    named = [(name.replace("_", "-"), text) for name, text in children.items()]
    inside = "".join(f"<office:{name}>{text}</office:{name}>" for name, text in named)
    return f'<office:document{kind} {DECLARED} office:version="1.3">{inside}</office:document{kind}>'


def body_of(text: str) -> str:
    return f"<office:text>{text}</office:text>"


def odt_of(
    body: str, *, automatic: str = "", styles: str = "", pages: str = "", masters: str = "", **parts: str
) -> bytes:
    """Return an ODT with ``body`` as its text.

    ``automatic`` are the text's own styles, ``styles`` the common ones, ``pages`` page layouts and styles of heads
    and feet, ``masters`` the master pages; further parts by name as :func:`packed` has them.
    """
    text = root_of("-content", automatic_styles=automatic, body=body_of(body))
    common = root_of("-styles", styles=styles, automatic_styles=pages, master_styles=masters)
    return packed({"content_xml": text, "styles_xml": common, **parts})


def packed(parts: dict[str, str]) -> bytes:
    """Return an ODT of parts by name, with "__" for "/" and "_" for "."."""
    named = [(name.replace("__", "/").replace("_", "."), text) for name, text in parts.items()]
    return write_package([(name, text.encode()) for name, text in (("mimetype", MEDIA_TYPE), *named)])


def flat_of(body: str, *, automatic: str = "", styles: str = "", masters: str = "", **children: str) -> bytes:
    """Return the same as flat XML."""
    text = root_of(
        "", **children, styles=styles, automatic_styles=automatic, master_styles=masters, body=body_of(body)
    )
    return text.encode()


class Reader:
    """Reads ODT files made from a body and parts."""

    @staticmethod
    def style(name: str, family: str = "paragraph", more: str = "", **groups: str) -> str:
        """Return a style; ``groups`` are its properties by their names, "_" for "-"."""
        properties = "".join(
            f"<style:{group.replace('_', '-')}-properties {said}/>" for group, said in groups.items()
        )
        return f'<style:style style:name="{name}" style:family="{family}" {more}>{properties}</style:style>'

    @staticmethod
    def odt(body: str, **parts: str) -> bytes:
        return odt_of(body, **parts)

    packed = staticmethod(packed)

    @staticmethod
    def flat(body: str, **parts: str) -> bytes:
        return flat_of(body, **parts)

    @staticmethod
    def data(data: bytes, limits: Limits | None = None, changes: str = "accepted") -> Reading[Flow]:
        return read(Source(data=data, name="x.odt", limits=limits or Limits(), changes=changes))

    def flow(self, body: str, changes: str = "accepted", **parts: str) -> Reading[Flow]:
        return self.data(odt_of(body, **parts), changes=changes)

    def blocks(self, body: str, **parts: str) -> tuple[FlowBlock, ...]:
        return self.flow(body, **parts).value.blocks

    def texts(self, body: str, **parts: str) -> list[str]:
        """Return the paragraphs' texts, each with its label in front."""
        return [
            block.text if block.label is None else f"{block.label}|{block.text}"
            for block in self.blocks(body, **parts)
        ]


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def document():
    """Return the function that makes a part's root of its children."""
    return root_of

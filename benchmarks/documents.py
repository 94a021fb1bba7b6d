"""What is measured on: the reference document, once and many times over."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

import attrs
import varying

import directive_model as dm

HERE = Path(__file__).resolve().parent
REFERENCE = HERE.parents[1] / "shared" / "seeds" / "000_36391affc1bfd663.txt"
#: A thousand times the reference has more letters than a document of strangers may have.
LIMITS = dm.Limits(letters=10**7)
EXAMPLE = HERE.parent / "examples" / "chuong-trinh-thang-12-2025.txt"


def source() -> Path:
    """Return the reference document; where it is absent, the project's own example."""
    return REFERENCE if REFERENCE.is_file() else EXAMPLE


@cache
def program(times: int) -> dm.DirectiveProgram:
    """Return the program whose sections are those of the reference ``times`` times over."""
    read = dm.read(source()).value
    return attrs.evolve(read, body=read.body * times)


@cache
def written(times: int, name: str) -> bytes:
    """Return that program in the format ``name``."""
    return bytes_of(program(times), name)


def bytes_of(program: dm.DirectiveProgram, name: str) -> bytes:
    """Return a program in the format ``name``."""
    target = BytesIO()
    dm.write(program, target, format=name)
    return target.getvalue()


@cache
def varied(times: int, seed: int = 0) -> dm.DirectiveProgram:
    """Return such a program that has other words and numbers each time: what is repeated costs deflate nothing."""
    return varying.varied(program(1), times, seed)


def example(times: int, seed: int) -> dm.DirectiveProgram:
    """Return the project's own example likewise: it has all parts of a page's head."""
    return varying.varied(dm.read(EXAMPLE).value, times, seed)


def lines(many: dm.DirectiveProgram) -> list[tuple[str, bool]]:
    """Return the lines of the page in order, each with whether it is bold: what a peer is told to write."""
    found = [(many.title.type or "", True), (many.title.subject or "", True)]
    label = ""
    for _, node in dm.walk(many):
        if isinstance(node, dm.Section) and node.heading:
            found.append((f"{node.label} {node.heading}", True))
        elif isinstance(node, dm.Section):
            label = f"{node.label} "
        elif isinstance(node, dm.Paragraph):
            found.append((label + node.text, False))
            label = ""
    return found


def ending(many: dm.DirectiveProgram) -> tuple[list[str], list[str]]:
    """Return the lines that stand below the text, of recipients and of who signs: one authority, office and name."""
    signatory = many.signatories[0]
    (authority,) = signatory.authority
    entries = [one.name if one.note is None else f"{one.name} ({one.note})" for one in many.recipients]
    return (
        ["Nơi nhận:", *[f"- {entry}," for entry in entries], *[f"- {kept}." for kept in many.retention]],
        [" ".join((authority.form, authority.body or "")), signatory.position or "", signatory.name or ""],
    )


@cache
def peer_written(times: int) -> bytes:
    """Return that page as python-docx writes it."""
    import peers

    many = program(times)
    return peers.python_docx_write(lines(many), *ending(many))

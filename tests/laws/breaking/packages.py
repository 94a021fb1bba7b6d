"""What becomes of packages: members missing, twice, empty, cut off, changed about; and broken XML in a good zip."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Iterable
from random import Random

import damage
import markup

Members = list[tuple[str, bytes]]


def lost_member(random: Random, members: Members) -> None:
    """Leave a member out."""
    del members[random.randrange(len(members))]


def doubled_member(random: Random, members: Members) -> None:
    """Have a member twice, the second time as another one."""
    name, data = random.choice(members)
    members.append((name, random.choice((data, data[: len(data) // 2], random.choice(members)[1]))))


def swapped_members(random: Random, members: Members) -> None:
    """Give two members each other's content."""
    one, other = random.randrange(len(members)), random.randrange(len(members))
    (first, second), (third, fourth) = members[one], members[other]
    members[one], members[other] = (first, fourth), (third, second)


def emptied_member(random: Random, members: Members) -> None:
    """Leave nothing in a member."""
    at = random.randrange(len(members))
    members[at] = (members[at][0], b"")


def renamed_member(random: Random, members: Members) -> None:
    """Give a member another name: of other case, with backslashes, with a slash before it."""
    at = random.randrange(len(members))
    name, data = members[at]
    other = random.choice((name.upper(), name.replace("/", "\\"), "/" + name, "./" + name, name + "é", "../" + name))
    members[at] = (other, data)


def shuffled_members(random: Random, members: Members) -> None:
    """Have the members in another order."""
    random.shuffle(members)


def damaged_member(random: Random, members: Members) -> None:
    """Damage a member before it is packed."""
    at = random.randrange(len(members))
    name, data = members[at]
    if data:
        members[at] = (name, random.choice(damage.KINDS)(random, data))


KINDS = (
    lost_member,
    doubled_member,
    swapped_members,
    emptied_member,
    renamed_member,
    shuffled_members,
    damaged_member,
)


def repacked(change: Callable[[Random, Members], None], random: Random, data: bytes) -> bytes:
    """Return the package with a change made in its members."""
    members = _members(data)
    change(random, members)
    return _packed(members)


def with_changed_markup(change: markup.Tree, random: Random, data: bytes) -> bytes:
    """Return the package with a change made in the XML of one member, of the text more often than of another."""
    members = _members(data)
    parts = [at for at, (name, held) in enumerate(members) if name.endswith((".xml", ".rels")) and held]
    texts = [at for at in parts if members[at][0].endswith(("document.xml", "content.xml"))]
    at = random.choice(random.choice((texts or parts, parts)))
    name, held = members[at]
    members[at] = (name, markup.changed(change, random, held))
    return _packed(members)


def _members(data: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _packed(members: Iterable[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        # That a name is there twice is meant.
        warnings.simplefilter("ignore")
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name or "x"), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()

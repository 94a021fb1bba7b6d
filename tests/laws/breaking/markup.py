"""What programs get wrong in XML: elements and attributes missing, twice, elsewhere, and numbers beyond reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from random import Random
from xml.etree import ElementTree as ET

Tree = Callable[[Random, ET.Element], None]
_LARGE = 200
#: Numbers and words that no reader expects.
_STRANGE = ("-1", "0", "", "99999999999999999999", "2147483648", "-2147483649", "1e400", "nan", "٣", "0x10", "1.5",
            "true", "auto", "100%", "-5cm", "1;2", "a" * 5000, "\u202e", "II")  # fmt: skip


def lost(random: Random, root: ET.Element) -> None:
    """Take an element out, with all that is in it."""
    parent, index = _place(random, root)
    del parent[index]


def unwrapped(random: Random, root: ET.Element) -> None:
    """Take an element out, and leave what was in it."""
    parent, index = _place(random, root)
    parent[index : index + 1] = list(parent[index])


def doubled(random: Random, root: ET.Element) -> None:
    """Have an element twice, or often."""
    parent, index = _place(random, root)
    for _ in range(random.choice((1, 1, 30))):
        parent.insert(index, deepcopy(parent[index]))


def moved(random: Random, root: ET.Element) -> None:
    """Put an element somewhere else, be it wrong there."""
    parent, index = _place(random, root)
    element = parent[index]
    del parent[index]
    others = list(root.iter())
    target = random.choice(others)
    target.insert(random.randint(0, len(target)), element)


def shuffled(random: Random, root: ET.Element) -> None:
    """Have the children of an element in another order."""
    element = random.choice([one for one in root.iter() if len(one) > 1] or [root])
    children = list(element)
    random.shuffle(children)
    element[:] = children


def nested(random: Random, root: ET.Element) -> None:
    """Put a copy of an element into itself, several times: tables in tables, paragraphs in paragraphs."""
    parent, index = _place(random, root)
    element = parent[index]
    # Else the file grows out of all measure.
    if sum(1 for _ in element.iter()) > _LARGE:
        return
    inner = deepcopy(element)
    for _ in range(random.choice((1, 3, 40))):
        outer = deepcopy(element)
        target = list(outer.iter())[-1]
        target.append(inner)
        inner = outer
    parent[index] = inner


def bare(random: Random, root: ET.Element) -> None:
    """Take an attribute away."""
    element = _with_attributes(random, root)
    if element.attrib:
        del element.attrib[random.choice(list(element.attrib))]


def strange(random: Random, root: ET.Element) -> None:
    """Give attributes values that no reader expects."""
    for _ in range(random.choice((1, 5, 50))):
        element = _with_attributes(random, root)
        if element.attrib:
            element.set(random.choice(list(element.attrib)), random.choice(_STRANGE))


def borrowed(random: Random, root: ET.Element) -> None:
    """Give attributes the values that the same attributes have elsewhere: ids twice, spans and levels changed."""
    for _ in range(random.choice((1, 5, 50))):
        element = _with_attributes(random, root)
        if element.attrib:
            name = random.choice(list(element.attrib))
            element.set(name, random.choice([one.get(name, "") for one in root.iter() if name in one.attrib]))


def misnamed(random: Random, root: ET.Element) -> None:
    """Give an element the name of another one."""
    elements = list(root.iter())
    random.choice(elements).tag = random.choice(elements).tag


def split(random: Random, root: ET.Element) -> None:
    """Break the text of elements in two, with a mark of another kind between."""
    texts = [one for one in root.iter() if one.text and one.text.strip()]
    for element in random.choices(texts, k=5) if texts else ():
        text = element.text or ""
        at = random.randint(0, len(text))
        between = random.choice((ET.Comment(" x "), ET.ProcessingInstruction("mso", "y")))
        element.text, between.tail = text[:at], text[at:]
        element.insert(0, between)


def _place(random: Random, root: ET.Element) -> tuple[ET.Element, int]:
    parents = [element for element in root.iter() if len(element)]
    if not parents:
        root.append(ET.Element("x"))
        return root, 0
    parent = random.choice(parents)
    return parent, random.randrange(len(parent))


def _with_attributes(random: Random, root: ET.Element) -> ET.Element:
    return random.choice([element for element in root.iter() if element.attrib] or [root])


KINDS: tuple[Tree, ...] = (
    lost, unwrapped, doubled, moved, shuffled, nested, bare, strange, borrowed, misnamed, split
)  # fmt: skip

_PREFIX = re.compile(rb"""\sxmlns:([\w.-]+)=["']([^"']+)["']""")


def changed(change: Tree, random: Random, data: bytes) -> bytes:
    """Return XML with a change made in its tree; prefixes stay what they are, for some values speak of them."""
    for prefix, uri in _PREFIX.findall(data):
        if not re.fullmatch(rb"ns\d+", prefix):
            ET.register_namespace(prefix.decode(), uri.decode())
    root = ET.fromstring(data)
    change(random, root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)

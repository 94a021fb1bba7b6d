from __future__ import annotations

import io
import resource
import struct
import sys
import time
import warnings
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.errors import DirectiveError, LimitExceeded, Unreadable
from directive_model.kit import Limits, open_package, write_package

PARTS = [("[Content_Types].xml", b"<Types/>" * 20), ("word/document.xml", "<w>Chỉ đạo</w>".encode() * 50)]
DEFAULT = Limits()
SOUND = write_package(PARTS)


def zipped(entries, compression=zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", compression) as package:
        warnings.simplefilter("ignore")
        for name, content in entries:
            package.writestr(name, content)
    return file.getvalue()


def code_of(data: bytes, limits: Limits = DEFAULT) -> str:
    """The code that opening the package and reading all of it ends with."""
    with pytest.raises(DirectiveError) as caught:
        read_all(data, limits)
    return caught.value.code


def read_all(data: bytes, limits: Limits = DEFAULT) -> dict[str, bytes]:
    package = open_package(data, "x.docx", limits)
    return {name: package.read(name) for name in package.names}


def bomb(size: int, claimed: int | None = None) -> bytes:
    """A package with a part of ``size`` blanks that says it is ``claimed`` bytes large."""
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(deflater.compress(b" " * 2**20) for _ in range(size // 2**20)) + deflater.flush()
    name = b"word/document.xml"
    sizes = struct.pack("<IIIHH", 0, len(packed), size if claimed is None else claimed, len(name), 0)
    local = b"PK\3\4" + struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + sizes + name
    central = b"PK\1\2" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0x21) + sizes + struct.pack("<HHHII", 0, 0, 0, 0, 0)
    central += name
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local) + len(packed), 0)
    return local + packed + central + end


def test_parts_come_back_as_they_were_written():
    assert dict(PARTS) == read_all(SOUND)


def test_names_keep_their_order_and_can_be_asked_for():
    package = open_package(SOUND, "x.docx", Limits())

    assert package.names == ("[Content_Types].xml", "word/document.xml")
    assert "word/document.xml" in package
    assert "word/styles.xml" not in package


def test_folders_are_no_parts_and_foreign_separators_are_read():
    assert read_all(zipped([("word/", b""), ("word\\a.xml", b"a")])) == {"word/a.xml": b"a"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"hello", "zip-broken"),
        (SOUND[: len(SOUND) // 2], "zip-truncated"),
        (SOUND[:-5], "zip-broken"),
        (zipped([("../../etc/passwd", b"x")]), "zip-path-traversal"),
        (zipped([("word/..\\x", b"x")]), "zip-path-traversal"),
        (zipped([("C:/x", b"x")]), "zip-path-traversal"),
        (zipped([("a", b"1"), ("a", b"2")]), "zip-duplicate"),
        (zipped([("a", b"1"), ("/a", b"2")]), "zip-duplicate"),
        (zipped([("a", b"1" * 99)], zipfile.ZIP_BZIP2), "zip-compression"),
        (zipped([("a", b"1" * 99)], zipfile.ZIP_LZMA), "zip-compression"),
    ],
)
def test_what_is_no_sound_package_is_refused_by_its_code(data, code):
    assert code == code_of(data)


def test_an_encrypted_part_is_named():
    data = bytearray(zipped([("a", b"secret")]))
    data[data.index(b"PK\1\2") + 8] |= 1

    assert code_of(bytes(data)) == "zip-encrypted"


def test_a_wrong_checksum_is_noticed():
    data = bytearray(zipped([("a", b"abcdef")], zipfile.ZIP_STORED))
    data[data.index(b"abcdef")] ^= 1

    assert code_of(bytes(data)) == "zip-broken"


def test_parts_that_share_bytes_are_refused():
    data = bytearray(zipped([("a", b"a" * 50), ("b", b"b" * 50)], zipfile.ZIP_STORED))
    second = data.rindex(b"PK\1\2")
    data[second + 42 : second + 46] = bytes(4)

    assert code_of(bytes(data)) == "zip-overlap"


def test_a_part_that_is_not_there_is_named():
    with pytest.raises(Unreadable, match=r"x\.docx word/none\.xml: the package has no such part"):
        open_package(SOUND, "x.docx", Limits()).read("word/none.xml")


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(source_bytes=10), "limit-source-bytes"),
        (Limits(entries=1), "limit-entries"),
        (Limits(expanded_bytes=200), "limit-expanded-bytes"),
    ],
)
def test_each_limit_has_its_code(limits, code):
    assert code == code_of(SOUND, limits)


def test_the_limit_of_inflated_bytes_counts_all_parts_together():
    data = zipped([("a", bytes(range(200))), ("b", bytes(range(200)))])

    with pytest.raises(LimitExceeded) as caught:
        read_all(data, Limits(expanded_bytes=300))

    assert (
        caught.value.limit,
        caught.value.allowed,
        caught.value.found,
        caught.value.place,
    ) == ("expanded_bytes", 300, 400, "b")


@pytest.mark.parametrize("claimed", [None, 1000, 0, 2**32 - 1])
def test_a_bomb_is_refused_at_once_whatever_size_it_claims(claimed):
    data = bomb(400 * 2**20, claimed)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()

    code = code_of(data)

    assert len(data) < 450_000
    assert code in {"limit-ratio", "zip-broken"}
    assert time.process_time() - start < 1
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_a_trusted_file_may_be_read_with_larger_limits():
    data = zipped([("a", b" " * 3 * 2**20)])

    assert code_of(data) == "limit-ratio"
    assert read_all(data, Limits(ratio=2000)) == {"a": b" " * 3 * 2**20}


@given(st.data())
def test_damage_never_raises_anything_foreign(data):
    damaged = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(damaged)))
    try:
        parts = read_all(bytes(damaged[cut:] if data.draw(st.booleans()) else damaged[:cut] or damaged))
    except DirectiveError:
        return

    assert set(parts.values()) <= {content for _, content in PARTS}


def test_every_real_package_is_read_or_refused(shared):
    for path in sorted((shared / "corpus" / "torture").glob("*")):
        if path.suffix in {".docx", ".docm", ".odt", ".zip", ".xlsx"}:
            try:
                parts = read_all(path.read_bytes())
            except DirectiveError as refusal:
                parts = {refusal.words.vi: refusal.words.en.encode()}

            assert parts, path.name

"""The head of a Word document (FIB, MS-DOC 2.5): what has to be known before it is handed on."""

from __future__ import annotations

import struct

import attrs

from directive_model.errors import Unreadable, Words
from directive_model_doc.kinds import TAKE_OFF
from directive_model_doc.ole import Ole

_BASE = struct.Struct("<HHxxHxxHHIBB12x")
_WORD_8, _WORD_6 = 0xA5EC, 0xA5DC
#: Word 95 writes 104, the betas of Word 97 up to 192 (MS-DOC 2.5.1).
_FIRST_OF_WORD_97 = 193
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
#: The counts of characters, each story's own, in the third block of the FIB.
_COUNTS = struct.Struct("<12x8I")
_AT_BLOCKS = 32


def is_of_word_97(ole: Ole, source: str) -> bool:
    """Whether it is of Word 97 or later; else it is of Word 6 or 95, which keep their text in another way.

    Raises :class:`Unreadable` ("doc-encrypted", "doc-broken", "ole-broken").
    """
    document = ole.stream("WordDocument")
    if len(document) < _BASE.size:
        raise _broken(Words(vi="phần đầu bị cụt", en="its head is cut off"), source)
    mark, version, _, flags, *_ = _BASE.unpack_from(document)
    if mark not in {_WORD_8, _WORD_6}:
        raise _broken(Words(vi="phần đầu không phải của Word", en="its head is not one of Word"), source)
    if flags & _ENCRYPTED:
        raise Unreadable(
            "doc-encrypted",
            Words(vi="tài liệu được đặt mật khẩu", en="the document is encrypted, a password is needed"),
            TAKE_OFF,
            source,
        )
    if mark == _WORD_6 or version < _FIRST_OF_WORD_97:
        return False
    blocks = blocks_of(document)
    table = blocks.table
    if table not in ole.top:
        raise _broken(Words(vi=f"thiếu dòng dữ liệu {table}", en=f"its stream {table} is missing"), source)
    # Read for its chain: the converter must find no circle.
    ole.stream(table)
    if blocks.characters > len(document):
        raise _broken(
            Words(vi="khai nhiều chữ hơn số byte có thật", en="it claims more letters than it has bytes"), source
        )
    return True


@attrs.frozen
class Blocks:
    """What the head says of the rest: lengths of blocks differ from version to version."""

    #: The stream that holds the tables.
    table: str
    #: How many characters all stories claim to have; each takes a byte at least.
    characters: int
    #: Where the places of the tables are listed.
    places: int


def blocks_of(document: bytes) -> Blocks:
    """Return what a document's head says of the rest."""
    flags = int.from_bytes(document[10:12], "little")
    words = int.from_bytes(document[_AT_BLOCKS : _AT_BLOCKS + 2], "little")
    counts = _AT_BLOCKS + 2 + 2 * words + 2
    longs = int.from_bytes(document[counts - 2 : counts], "little")
    characters = sum(_COUNTS.unpack_from(document, counts)) if counts + _COUNTS.size <= len(document) else 0
    return Blocks("1Table" if flags & _SECOND_TABLE else "0Table", characters, counts + 4 * longs + 2)


def _broken(what: Words, source: str) -> Unreadable:
    return Unreadable(
        "doc-broken",
        Words(vi=f"văn bản Word hỏng: {what.vi}", en=f"the Word document is damaged: {what.en}"),
        Words(
            vi="hãy lấy lại tệp từ nơi gửi, hoặc mở bằng Word rồi lưu lại",
            en="get the file again from where it came, or open it in Word and save it anew",
        ),
        source,
    )

"""What is wrong with a file that is not JSON, or not JSON that two programs would read alike."""

from __future__ import annotations

import json
import re
from typing import Any

from directive_model.errors import Fault, InvalidData, Unreadable, Words
from directive_model_json.faults.pointer import pointer, walk

SCHEMA_NAME = "directive-program"

#: A string, or a word that is none of JSON's, or a number too long to convert.
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|(?P<word>-?(?:NaN|Infinity))|(?P<number>-?\d{4300,})', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")
#: What Python's parser says, by its first words.
_VIETNAMESE = {
    "Expecting property name": "chỗ này phải là tên trường trong ngoặc kép",
    "Expecting ':'": "thiếu dấu hai chấm",
    "Expecting ','": "thiếu dấu phẩy",
    "Expecting value": "chỗ này phải là một giá trị",
    "Extra data": "thừa nội dung sau khi JSON đã kết thúc",
    "Unterminated string": "chuỗi không có dấu ngoặc kép đóng",
    "Invalid control character": "ký tự điều khiển trong chuỗi",
    "Invalid \\": "dấu \\ trong chuỗi dùng sai",
    "Illegal trailing comma": "thừa dấu phẩy ở cuối",
}
_MEND = Words(vi="hãy sửa chỗ ấy, hoặc xuất lại tệp", en="mend that place, or export the file again")
_EMPTY = (
    Words(vi="không có nội dung", en="it is empty"),
    Words(vi="hãy kiểm tra lại tệp, hoặc xuất lại", en="check that it is the right file, or export it again"),
)


def decoded(data: bytes, name: str) -> str:
    """Return the text of ``data``.  Raises :class:`Unreadable` ("empty-file", "invalid-utf8")."""
    if not data.strip():
        raise Unreadable("empty-file", *_EMPTY, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            "invalid-utf8",
            Words(
                vi=f"byte thứ {error.start} (0x{data[error.start]:02X}) không phải UTF-8",
                en=f"byte {error.start} (0x{data[error.start]:02X}) is no UTF-8",
            ),
            Words(vi="hãy lưu lại tệp với bảng mã UTF-8", en="save the file as UTF-8"),
            name,
            f"line {line}",
        ) from error


def broken(error: json.JSONDecodeError, name: str) -> Unreadable:
    """Return the error for text that breaks JSON's grammar."""
    vi = next((words for start, words in _VIETNAMESE.items() if error.msg.startswith(start)), error.msg)
    reason = Words(vi=f"JSON sai cú pháp: {vi}", en=f"the JSON is not well-formed: {error.msg}")
    return Unreadable("json-broken", reason, _MEND, name, f"line {error.lineno}, column {error.colno}")


def no_number(text: str, name: str) -> Unreadable:
    """Return the error for the first NaN or Infinity of ``text``."""
    word, place = _first(text, "word")
    reason = Words(vi=f"JSON không có giá trị {word}", en=f"JSON has no value {word}")
    return Unreadable("json-broken", reason, _MEND, name, place)


def too_long_number(text: str, name: str) -> Unreadable:
    """Return the error for the first number of ``text`` that has thousands of digits."""
    word, place = _first(text, "number")
    reason = Words(vi=f"số dài {len(word)} chữ số", en=f"a number has {len(word)} digits")
    return Unreadable("json-broken", reason, _MEND, name, place)


def _first(text: str, group: str) -> tuple[str, str]:
    for match in _WORD.finditer(text):
        if match[group]:
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            return match[group], f"line {line}, column {column}"
    return "", ""


def repeated(parsed: Any, name: str) -> InvalidData:
    """Return the error for objects in which a key stands twice: each such key is a fault."""
    reason = Words(
        vi="trường này có hai lần trong cùng một đối tượng; hãy giữ lại một",
        en="this field stands twice in one object; keep one of them",
    )
    places = [(*path, key) for path, value in walk(parsed) for key in getattr(value, "keys_twice", ())]
    return InvalidData(tuple(Fault(pointer(place), reason) for place in places), name, SCHEMA_NAME)


def half_character(parsed: Any, name: str) -> Unreadable | None:
    """Return the error for a string with half of a surrogate pair; None where there is none."""
    for path, value in walk(parsed):
        words = [value] if isinstance(value, str) else list(value) if isinstance(value, dict) else []
        for found in filter(None, map(_SURROGATE.search, words)):
            reason = Words(
                vi=f"\\u{ord(found[0]):04x} chỉ là nửa ký tự, thiếu nửa kia",
                en=f"\\u{ord(found[0]):04x} is half of a character without its other half",
            )
            return Unreadable("json-broken", reason, _MEND, name, pointer(path))
    return None

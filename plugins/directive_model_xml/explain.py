"""Every fault of an XML file that holds no program, each with its line: the schema says them."""

from __future__ import annotations

from typing import Any

from directive_model.errors import Fault, Words
from directive_model_xml.mapping import NAMESPACE, ROOT, VERSION
from directive_model_xml.structure import NoValueError

#: libxml2 leaves an element at the first child that it does not expect; so many times it is asked to go on.
_ROUNDS = 50
_UNEXPECTED = "SCHEMAV_ELEMENT_CONTENT"
#: What libxml2's kinds of error say.
_VIETNAMESE = {
    _UNEXPECTED: "phần tử thừa, thiếu hoặc đặt sai chỗ",
    "SCHEMAV_CVC_AU": "giá trị khác với giá trị bắt buộc",
    "SCHEMAV_CVC_COMPLEX_TYPE_2_1": "phần tử này phải để trống",
    "SCHEMAV_CVC_COMPLEX_TYPE_2_3": "phần tử này không được chứa chữ",
    "SCHEMAV_CVC_COMPLEX_TYPE_3_2_1": "không có thuộc tính nào như vậy",
    "SCHEMAV_CVC_COMPLEX_TYPE_3_2_2": "không có thuộc tính nào như vậy",
    "SCHEMAV_CVC_COMPLEX_TYPE_4": "thiếu thuộc tính bắt buộc",
    "SCHEMAV_CVC_DATATYPE_VALID_1_2_1": "giá trị sai kiểu",
    "SCHEMAV_CVC_ENUMERATION_VALID": "giá trị không thuộc danh sách cho phép",
    "SCHEMAV_CVC_LENGTH_VALID": "số lượng giá trị không đúng",
    "SCHEMAV_CVC_MININCLUSIVE_VALID": "giá trị quá nhỏ",
    "SCHEMAV_CVC_PATTERN_VALID": "giá trị sai dạng",
    "SCHEMAV_CVC_TYPE_3_1_1": "phần tử này không có thuộc tính",
    "SCHEMAV_CVC_TYPE_3_1_2": "phần tử này chỉ chứa chữ",
}


def faults_of(root: Any, schema: Any) -> tuple[Fault, ...]:
    """Return every fault of the tree of ``root``, which ``schema`` refuses, by line; the tree is used up."""
    if alien := _alien(root):
        return (Fault(f"line {root.sourceline}", alien),)
    found: dict[tuple[int, str], Words] = {}
    for _ in range(_ROUNDS):
        log = list(schema.error_log)
        found |= {
            (entry.line, _plain(entry)): _words(entry) for entry in log if (entry.line, _plain(entry)) not in found
        }
        if not _take_out(root, [entry.path for entry in log if entry.type_name == _UNEXPECTED]):
            break
        if schema.validate(root):
            break
    ordered = sorted(found, key=lambda key: key[0])
    return tuple(Fault(f"line {key[0]}", found[key]) for key in ordered)


def no_value(error: NoValueError) -> Fault:
    """Return the fault of a value that the schema could not know to be wrong."""
    return Fault(
        f"line {error.line}",
        Words(
            vi=f"giá trị “{error.value}” của thuộc tính {error.name!r} không có thật",
            en=f"there is no such value of the attribute {error.name!r} as “{error.value}”",
        ),
    )


def _alien(root: Any) -> Words | None:
    """Return why a file is none of ours at all, or of a version that is not known; None where it is ours."""
    ours, version = f"{{{NAMESPACE}}}{ROOT}", root.get("version")
    if root.tag != ours:
        return Words(
            vi=f"đây không phải một chương trình: phần tử gốc là {root.tag}, phải là {ours}",
            en=f"this is no program: its root is {root.tag} and must be {ours}",
        )
    if version is not None and version != VERSION:
        return Words(
            vi=f"tệp thuộc phiên bản {version}, bản đang cài chỉ đọc {VERSION}; hãy cập nhật directive-model",
            en=f"the file is of version {version}, what is installed reads {VERSION} only; update directive-model",
        )
    return None


def _take_out(root: Any, paths: list[str | None]) -> bool:
    """Take out what is not expected, so that the schema looks at what follows; tell whether there was any."""
    tree, prefixes = root.getroottree(), _prefixes(root)
    strays = [
        element for path in paths if path for element in tree.xpath(path, namespaces=prefixes) if element is not root
    ]
    for stray in strays:
        parent = stray.getparent()
        if parent is not None:
            parent.remove(stray)
    return bool(strays)


def _prefixes(root: Any) -> dict[str, str]:
    """Return the prefixes that the paths of the log speak by: those of the file, wherever it declares them."""
    return {prefix: uri for element in root.iter() for prefix, uri in element.nsmap.items() if prefix}


def _plain(entry: Any) -> str:
    return str(entry.message).replace(f"{{{NAMESPACE}}}", "")


def _words(entry: Any) -> Words:
    message = _plain(entry)
    return Words(vi=f"{_VIETNAMESE.get(entry.type_name, 'sai lược đồ')} ({message})", en=message)

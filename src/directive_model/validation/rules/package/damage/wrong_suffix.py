"""wrong-suffix: what the file's name ends in is not what the file is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Fault, Rule

#: What a file's name ends in, by its format, the usual first: what is XML or JSON may be called so, or a text.
#: Whatever else a name ends in, a text's above all, says nothing.
_SUFFIXES = {
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "doc": (".doc", ".dot", ".xml"),
    "rtf": (".rtf",),
    "odt": (".odt", ".ott"),
    "fodt": (".fodt", ".xml"),
    "html": (".html", ".htm", ".xhtml", ".mht", ".mhtml", ".xml"),
    "pdf": (".pdf",),
    "txt": (".txt", ".text"),
    "json": (".json", ".txt", ".text"),
    "xml": (".xml", ".txt", ".text"),
}


def _faults(context: Context) -> Iterator[Fault]:
    origin = context.origin
    # Who says what the file is has not been misled by its name.
    if origin is None or origin.named or origin.format not in _SUFFIXES:
        return
    suffix, right = PurePath(origin.path).suffix.lower(), _SUFFIXES[origin.format]
    if suffix in right or not any(suffix in others for others in _SUFFIXES.values()):
        return
    yield Fault(
        "",
        Words(
            vi=f"tên tệp có đuôi {suffix} nhưng tệp là {origin.format.upper()}; đuôi đúng là {right[0]}",
            en=f"the file's name ends in {suffix}, and the file is {origin.format.upper()}; it should be {right[0]}",
        ),
        expected=right[0],
        found=suffix,
    )


RULE = Rule(
    id="wrong-suffix",
    severity=Severity.WARNING,
    summary=Words(
        vi="Đuôi của tên tệp đúng với định dạng của tệp.",
        en="What the file's name ends in says what the file is.",
    ),
    why=Words(
        vi="Tệp mang đuôi sai không mở được hoặc bị phần mềm cảnh báo, và thường bị hệ thống văn bản từ chối.",
        en="A file of another name does not open, or with a warning, and registers of documents refuse it.",
    ),
    certainty="C",
    needs=("source",),
    good=(FileExample(words=Words(vi="tệp DOCX có đuôi .docx", en="a DOCX whose name ends in .docx")),),
    bad=(FileExample(words=Words(vi="tệp DOCX có đuôi .doc", en="a DOCX whose name ends in .doc"), suffix=".doc"),),
    faults=_faults,
)

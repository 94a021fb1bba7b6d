"""An invented program that has something of everything, and the ways of asking for it."""

from __future__ import annotations

import json
import sys

import pytest

import directive_model_json
from directive_model import (
    Addressee,
    Appendix,
    Authority,
    Cell,
    Citation,
    Deadline,
    DirectiveError,
    DirectiveProgram,
    DocumentNumber,
    Emphasis,
    FieldSpan,
    Letterhead,
    Limits,
    Offset,
    Paragraph,
    Recipient,
    ReducedDate,
    Row,
    Section,
    Signatory,
    Span,
    Statement,
    Table,
    Task,
    Title,
)
from directive_model.plugin import Source

FORMAT = directive_model_json.directive_formats()[0]
DEADLINE = Deadline(
    "sau 03 ngày, kể từ ngày nhận", None, ReducedDate(None, 12, 10), "weekly", Offset(3, "day", "nhận")
)


@pytest.fixture
def program():
    task = Task(
        "Sở Nội vụ chủ trì rà soát theo Kế hoạch số 05-KH/TU.",
        "rà soát",
        ("Sở Nội vụ",),
        (),
        DEADLINE,
        (Citation(31, 51, "Kế hoạch", "05-KH/TU"),),
        (Emphasis(0, 9, "bold"),),
        span=Span("a.docx", "word/document.xml", paragraph=7, start=0, end=51),
    )
    table = Table((Row((Cell((Paragraph(None, (Statement("Ô"),)),), column_span=2),), header=True),))
    return DirectiveProgram(
        letterhead=Letterhead("ĐẢNG BỘ TỈNH SƠN HẢI", "TỈNH ỦY SƠN HẢI", ("ĐẢNG CỘNG SẢN VIỆT NAM",)),
        number=DocumentNumber("12", None, "CTr/TU"),
        place="Sơn Hải",
        date=ReducedDate(2022, 7),
        title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 7/2022"),
        addressees=(Addressee("Ban Tổ chức"),),
        body=(Section("1.", None, (Paragraph(None, (task,)), table)),),
        recipients=(Recipient("Như trên", "để báo cáo"),),
        retention=("Lưu Văn phòng Tỉnh ủy",),
        signatories=(Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ", "Lâm Văn Giang"),),
        appendices=(Appendix("Phụ lục 1", letterhead=Letterhead()),),
        field_spans=(FieldSpan("place", Span("a.docx", line=2, box=(1.0, 2.5, 30.0, 1e16))),),
        span=Span("a.docx"),
    )


@pytest.fixture
def plain(program):
    """The program as plain data, to be spoilt."""
    return json.loads(FORMAT.write(program, False).value)  # noqa: FBT003  # the format's own signature


@pytest.fixture
def read():
    def read(data, **limits):
        data = data if isinstance(data, bytes) else json.dumps(data).encode()
        return FORMAT.read(Source(data=data, name="a.json", limits=Limits(**limits))).value

    return read


@pytest.fixture
def write():
    return lambda program, places=False: FORMAT.write(program, places)


@pytest.fixture
def refusal(read):
    """The error that reading ends in."""

    def refusal(data, **limits):
        with pytest.raises(DirectiveError) as caught:
            read(data, **limits)
        return caught.value

    return refusal


@pytest.fixture
def faults(refusal):
    """The faults that reading names, as place and English words."""
    return lambda data: [(fault.place, fault.reason.en) for fault in refusal(data).faults]


@pytest.fixture(params=["orjson", "standard library"])
def either_parser(request, monkeypatch):
    if request.param != "orjson":
        monkeypatch.setitem(sys.modules, "orjson", None)


@pytest.fixture(params=["jsonschema-rs", "jsonschema"])
def either_validator(request, monkeypatch):
    if request.param != "jsonschema-rs":
        monkeypatch.setitem(sys.modules, "jsonschema_rs", None)

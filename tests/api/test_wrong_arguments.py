"""What is given to a function of the front door and is of a wrong type is named, with what is wanted there."""

from __future__ import annotations

import io

import pytest

from directive_model import (
    Details,
    DirectiveProgram,
    Policy,
    Title,
    WrongType,
    check,
    check_all,
    convert,
    dues,
    fix,
    new_program,
    node_at,
    read,
    replace_at,
    span_at,
    walk,
    write,
)

PROGRAM = DirectiveProgram(title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 12/2025 của Ban Thường vụ Tỉnh ủy Sơn Hải"))
TEXT = "CHƯƠNG TRÌNH\nchỉ đạo tháng 12/2025".encode()


@pytest.mark.parametrize(
    ("call", "path", "expected"),
    [
        (lambda: write(PROGRAM, None, format="docx"), "target", "str | PathLike | BinaryIO"),
        (lambda: write(PROGRAM, io.StringIO(), format="docx"), "target", "str | PathLike | BinaryIO"),
        (lambda: convert(TEXT, 3, from_format="txt", to_format="md"), "target", "str | PathLike | BinaryIO"),
        (lambda: fix(TEXT, 3, format="txt"), "target", "str | PathLike | BinaryIO"),
        (lambda: write(PROGRAM, io.BytesIO(), format="docx", form=3), "form", "str | PathLike | Form"),
        (lambda: write(PROGRAM, io.BytesIO(), format="json", form=b"hd36"), "form", "str | PathLike | Form"),
        (lambda: check(PROGRAM, form=3), "form", "str | PathLike | Form"),
        (lambda: new_program("kế hoạch", form=3), "form", "str | PathLike | Form"),
        (lambda: check(PROGRAM, policy=3), "policy", "Policy | None"),
        (lambda: check(PROGRAM, policy=0), "policy", "Policy | None"),
        (lambda: check_all([], policy={}), "policy", "Policy | None"),
        (lambda: fix(TEXT, format="txt", policy=3), "policy", "Policy | None"),
        (lambda: read(TEXT, limits=3), "limits", "Limits"),
        (lambda: convert(TEXT, io.BytesIO(), to_format="md", limits=None), "limits", "Limits"),
        (lambda: fix(TEXT, format="txt", limits=3), "limits", "Limits"),
        (lambda: read(TEXT, pages=[1]), "pages", "str"),
        (lambda: read(TEXT, format=["txt"]), "format", "str"),
        (lambda: write(PROGRAM, io.BytesIO(), format=3), "format", "str"),
        (lambda: check_all(PROGRAM), "documents", "Iterable"),
        (lambda: Policy(select="number"), "select", "tuple | list | set | frozenset"),
        (lambda: Policy(severities=None), "severities", "Mapping"),
        (lambda: Policy(severities={"number-shape": "note"}), "severities['number-shape']", "Severity"),
        (lambda: Policy(waivers=("number-shape",)), "waivers[0]", "Waiver"),
        (lambda: node_at(PROGRAM, 3), "path", "str"),
        (lambda: replace_at(PROGRAM, None, 3), "path", "str"),
        (lambda: span_at(PROGRAM, 3), "path", "str"),
        (lambda: span_at(None, "body"), "program", "DirectiveProgram"),
        (lambda: list(walk("x")), "node", "Value"),
        (lambda: list(walk((PROGRAM,))), "node", "Value"),
        (lambda: dues(None), "program", "DirectiveProgram"),
        (lambda: dues(PROGRAM.title), "program", "DirectiveProgram"),
        (lambda: new_program(3), "type", "str"),
        (lambda: new_program("kế hoạch", details=3), "details", "Details"),
        (lambda: new_program("kế hoạch", details=Details(issuer=3)), "issuer", "str | None"),
        (lambda: new_program("kế hoạch", details=Details(date=3)), "date", "date | ReducedDate | str | None"),
    ],
)
def test_an_argument_of_a_wrong_type_is_named(call, path, expected):
    with pytest.raises(WrongType) as refusal:
        call()

    assert (path, expected) == (refusal.value.path, refusal.value.expected)

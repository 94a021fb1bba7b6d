"""The hooks for pre-commit do what they are said to do."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from zipfile import ZipFile

import pytest

from directive_model.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
HOOKS = re.findall(r"- id: (\S+)\n(?:  .*\n)*?  entry: (.+)\n", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def test_the_hooks_are_told_in_the_guide():
    guide = (ROOT / "docs" / "checking.md").read_text("utf-8")

    assert ["directive-model-check", "directive-model-fix"] == [name for name, _ in HOOKS if name in guide]


@pytest.mark.parametrize(("name", "entry"), HOOKS)
def test_a_hook_lets_a_right_document_pass_and_no_wrong_one(name, entry, tmp_path, capsys):
    text = (ROOT / "examples" / "chuong-trinh-thang-12-2025.txt").read_text("utf-8")
    right, wrong = tmp_path / "right.txt", tmp_path / "wrong.txt"
    right.write_text(text, encoding="utf-8")
    wrong.write_text(text.replace("Số 09-CTr/TU", "Số: 12-CTr/TU"), encoding="utf-8")
    program, *arguments = shlex.split(entry)

    codes = [_code([*arguments, "--isolated", str(file)]) for file in (right, wrong)]

    fixed = name.endswith("-fix")
    assert ("directive-model", [0, 0 if fixed else 1]) == (program, codes)
    assert fixed == ("Số 12-CTr/TU" in wrong.read_text("utf-8"))
    assert ("number-shape" in capsys.readouterr().out) is not fixed


@pytest.mark.parametrize(("name", "entry"), HOOKS)
def test_a_signed_file_with_a_mere_warning_is_refused_by_the_hook_that_fixes_until_its_rule_is_ignored(
    name, entry, tmp_path
):
    text = (ROOT / "examples" / "chuong-trinh-thang-12-2025.txt").read_text("utf-8")
    source, signed = tmp_path / "a.txt", tmp_path / "signed.odt"
    source.write_text(text.replace("Sơn Hải, ngày 28", "Sơn Hải, Ngày 28"), encoding="utf-8")
    _code(["convert", str(source), str(signed)])
    with ZipFile(signed, "a") as package:
        package.writestr("META-INF/documentsignatures.xml", "<document-signatures/>")
    _, *arguments = shlex.split(entry)

    codes = [_code([*arguments, "--isolated", *more, str(signed)]) for more in ([], ["--ignore", "place-date-shape"])]

    assert [3 if name.endswith("-fix") else 0, 0] == codes


def _code(arguments):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return ended.value.code

"""fix(): a file mended in place, and checked again."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from directive_model import Unwritable, convert, fix
from directive_model.validation.rules.sample import sample

WRONG = sample(number="Số: 07-CTr/TU").encode()
RIGHT = sample().encode()


def test_a_path_is_mended_in_place(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(WRONG)
    fixing = fix(path)

    assert (["number-shape"], ()) == ([one.rule for one in fixing.fixed], fixing.report.files[0].findings)
    assert (RIGHT, RIGHT, "07") == (path.read_bytes(), fixing.data, fixing.reading.value.number.serial)


def test_a_dry_run_writes_nothing(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(WRONG)

    assert (RIGHT, WRONG) == (fix(path, dry_run=True).data, path.read_bytes())


def test_a_target_gets_the_result_and_the_source_stays(tmp_path):
    path, target = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(WRONG)
    fix(path, target)

    assert (WRONG, RIGHT) == (path.read_bytes(), target.read_bytes())


def test_a_file_in_which_nothing_is_wrong_is_not_touched(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(RIGHT)
    path.chmod(0o444)

    assert (RIGHT, ()) == (fix(path).data, fix(path).fixed)


def test_what_is_only_likely_is_left_unless_it_is_asked_for():
    wrong = sample().replace("Nguyễn Hải Sơn", "NGUYỄN HẢI SƠN").encode()

    assert wrong == fix(wrong, format="txt").data
    assert RIGHT == fix(wrong, format="txt", unsafe=True).data


def test_one_place_that_cannot_be_mended_takes_nothing_from_the_many(tmp_path):
    sentence = "Triển khai việc {} theo Nghị quyết 13-NQ/TW ngày 02/4/2022 của Bộ Chính trị."
    body = "\n\n".join(f"{number}. {sentence.format(number)}" for number in range(1, 13))
    plain, path = tmp_path / "plain.docx", tmp_path / "field.docx"
    convert(BytesIO(sample(body=body).encode()), plain, from_format="txt")
    with ZipFile(plain) as source, ZipFile(path, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "word/document.xml":
                before, middle, after = re.split(
                    "(<w:r>(?:(?!<w:r>).)*việc 7 theo.*?</w:r>)", text.decode(), maxsplit=1
                )
                text = f'{before}<w:fldSimple w:instr=" REF x ">{middle}</w:fldSimple>{after}'.encode()
            target.writestr(name, text)

    fixing = fix(path)
    made = [len(one.fix.edits) for one in fixing.fixed if one.rule == "number-word-missing"]
    (refused,) = [one for one in fixing.refused if one.finding.rule == "number-word-missing"]

    assert ([11], 1) == (made, len(refused.finding.fix.edits))
    assert "việc 7" in "".join(line for line in fixing.after if "Nghị quyết 13" in line)
    assert refused.finding.path.startswith("body[6]")


def test_a_signed_file_is_refused(tmp_path):
    path = tmp_path / "a.odt"
    convert(BytesIO(WRONG), path, from_format="txt")
    with ZipFile(path, "a") as package:
        package.writestr("META-INF/documentsignatures.xml", "<document-signatures/>")
    before = path.read_bytes()
    with pytest.raises(Unwritable) as refused:
        fix(path)

    assert ("signed-file", before) == (refused.value.code, path.read_bytes())


def test_a_format_without_letters_in_place_is_refused(tmp_path):
    path = tmp_path / "a.json"
    convert(BytesIO(WRONG), path, from_format="txt")
    with pytest.raises(Unwritable) as refused:
        fix(path)

    assert "not-editable" == refused.value.code
    assert "convert it to DOCX" in str(refused.value)

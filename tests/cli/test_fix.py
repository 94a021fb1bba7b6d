"""``check --fix`` and ``check --diff``."""

from zipfile import ZipFile

import pytest


@pytest.fixture
def wrong(example, tmp_path):
    """The example with a colon in its line of number, which a safe fix takes out."""
    text = example.read_text(encoding="utf-8").replace("Số 09-CTr/TU", "Số: 09-CTr/TU")
    path = tmp_path / "wrong.txt"
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-16"))
    return path


def test_safe_fixes_are_made_in_the_file_and_nothing_else_changes(run, wrong):
    before = wrong.read_bytes().decode("utf-16")
    result = run("--lang", "en", "check", "--fix", wrong)

    assert (0, "") == (result.code, result.out)
    assert "1 fixed, 0 left" in result.err
    assert before.replace("Số: 09", "Số 09") == wrong.read_bytes().decode("utf-16")


def test_the_summary_is_in_vietnamese_too(run, wrong):
    assert "đã sửa 1, còn 0" in run("--lang", "vi", "check", "--fix", wrong).err


def test_a_difference_shows_the_paragraphs_and_writes_nothing(run, wrong):
    before = wrong.read_bytes()
    result = run("--lang", "en", "check", "--diff", wrong)

    assert 1 == result.code
    assert ["-Số:", "+Số"] == [line.split()[0] for line in result.out.splitlines() if "09-CTr/TU" in line]
    assert "1 would be fixed, 0 left" in result.err
    assert before == wrong.read_bytes()


def test_a_difference_of_a_right_document_is_empty(run, example):
    assert (0, "") == run("check", "--diff", example)[:2]


def test_what_cannot_be_fixed_in_place_is_told_and_still_checked(run, wrong, tmp_path):
    page = tmp_path / "wrong.html"
    run("convert", wrong, page)
    before = page.read_bytes()
    result = run("--lang", "en", "check", "--fix", page)

    assert 3 == result.code
    assert "number-shape" in result.out
    assert "files of the format html cannot be fixed in place; convert it" in result.err
    assert before == page.read_bytes()


@pytest.mark.parametrize(("mistake", "found"), [("Số: 09", 1), ("Sơn Hải, Ngày 28", 0)])
def test_a_file_that_may_not_be_written_is_a_failure_however_much_is_wrong_in_it(
    run, example, tmp_path, monkeypatch, mistake, found
):
    text = example.read_text(encoding="utf-8")
    path = tmp_path / "a.txt"
    path.write_text(text.replace("Số 09", mistake) if found else text.replace("Sơn Hải, ngày 28", mistake))
    before = path.read_bytes()
    assert found == run("check", path).code

    monkeypatch.setattr("directive_model.kit.output.os.access", lambda *_: False)
    result = run("--lang", "en", "check", "--fix", path)

    assert 3 == result.code
    assert "you may not write there" in result.err
    assert before == path.read_bytes()


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_a_signed_file_with_something_to_fix_is_a_failure_as_any_other(run, wrong, tmp_path, option):
    path = tmp_path / "signed.odt"
    run("convert", wrong, path)
    with ZipFile(path, "a") as package:
        package.writestr("META-INF/documentsignatures.xml", "<document-signatures/>")
    before = path.read_bytes()
    result = run("--lang", "en", "check", option, path)

    assert 3 == result.code
    assert "is digitally signed" in result.err
    assert before == path.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--fix", "-"), "standard input (-) cannot be fixed"),
        (("--unsafe-fixes", "a.txt"), "for use with --fix or --diff"),
        (("--diff", "--output-format", "json", "a.txt"), "there is no report then"),
        (("--diff", "--show-waived", "a.txt"), "there is no report then"),
        (("--write-waivers", "--output-format", "text", "a.txt"), "there is no report then"),
        (("--fix", "--diff", "a.txt"), "cannot be used together"),
    ],
)
def test_wrong_use_is_told(run, arguments, told):
    result = run("--lang", "en", "check", *arguments)

    assert 2 == result.code
    assert told in result.err


@pytest.mark.parametrize("kind", ["docx", "odt", "fodt"])
def test_documents_of_word_processors_are_fixed_in_place(run, wrong, tmp_path, kind):
    path = tmp_path / f"wrong.{kind}"
    run("convert", wrong, path)
    result = run("--lang", "en", "check", "--fix", path)

    assert (0, "") == (result.code, result.out)
    assert "1 fixed, 0 left" in result.err
    assert "0 fixed, 0 left" in run("--lang", "en", "check", "--fix", path).err

"""``new``: a document to fill in."""

import pytest

from directive_model import read

OFFICE = ("--issuer", "TỈNH ỦY SƠN HẢI", "--place", "Sơn Hải", "--date", "2026-06", "--period", "7/2026")


@pytest.mark.parametrize("suffix", ["docx", "odt", "fodt", "html", "md", "txt", "json", "xml"])
def test_a_document_to_fill_in_is_written_in_every_format_and_reads_back_equal(run, tmp_path, suffix):
    result = run("new", tmp_path / f"a.{suffix}", "--form", "hd05", *OFFICE)
    run("new", tmp_path / "expected.json", "--form", "hd05", *OFFICE)

    assert (0, "", f"{tmp_path / f'a.{suffix}'}: no findings\n") == result
    assert read(tmp_path / "expected.json").value == read(tmp_path / f"a.{suffix}").value


def test_the_check_of_it_names_what_is_still_to_be_filled_in(run, tmp_path):
    run("new", tmp_path / "a.docx", *OFFICE)
    lines = run("check", tmp_path / "a.docx").out.splitlines()

    assert any("[nơi nhận để báo cáo]" in line for line in lines)
    assert not [line for line in lines if " error " in line and "unfilled-placeholder" not in line]


def test_standard_output_needs_a_format(run):
    assert run("new", "-").code == 2
    assert "KẾ HOẠCH" in run("new", "-", "--to", "txt", "--type", "KH").out


def test_a_file_that_is_there_is_left_as_it_is(run, tmp_path):
    (tmp_path / "a.txt").write_text("của tôi", encoding="utf-8")
    result = run("new", tmp_path / "a.txt")

    assert result.code == 3
    assert "there is such a file already" in result.err
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize("more", [(), ("--to", "docx")])
def test_a_folder_is_not_taken_for_a_file_that_could_be_removed(run, tmp_path, more):
    result = run("new", tmp_path, *more)

    assert (3, f"directive-model: error: {tmp_path}: it is a folder; give the name of a file in it\n") == (
        result.code,
        result.err,
    )


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--type", "thơ", "không có"),
        ("--form", "hd99", "không có"),
        ("--date", "mai", "--date phải theo ISO 8601"),
        ("--date", "--08-03", "--date phải theo ISO 8601"),
        ("--period", "mùa mưa", "--period phải nêu một thời gian"),
    ],
)
def test_what_is_typed_wrong_is_said_in_the_chosen_language(run, tmp_path, option, value, told):
    result = run("new", tmp_path / "a.txt", f"{option}={value}", "--lang", "vi")

    assert result.code == 2
    assert told in result.err
    assert not (tmp_path / "a.txt").exists()


def test_a_document_of_the_state_is_asked_for_by_its_form(run):
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in run("new", "-", "--to", "txt", "--form", "nd30").out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--issuer", "HỘI NÔNG DÂN XÃ TÂN HÒA"), True),
        ((), True),
        (("--issuer", "HỘI NÔNG DÂN XÃ TÂN HÒA", "--form", "nd30"), False),
        (("--issuer", "CÔNG AN TỈNH SƠN HẢI"), False),
        (("--issuer", "TỈNH ỦY SƠN HẢI"), False),
    ],
)
def test_a_form_that_nothing_tells_is_said_to_be_taken(run, options, told):
    result = run("new", "-", "--to", "txt", *options)

    assert told == ("the Party's form was taken; --form decides" in result.err)

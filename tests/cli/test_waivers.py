"""``check --write-waivers`` and ``--show-waived``: what is found today is let stand, and shown."""

import json
import tomllib

import pytest

from directive_model.validation.rules.sample import sample

WRONG = sample(number="Số: 07-CTr/TU").replace("Nguyễn Hải Sơn", "NGUYỄN HẢI SƠN")


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """A folder with a document in which two things are wrong."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def waivers_in(file, *keys):
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    for key in keys:
        table = table[key]
    return table["check"]["waivers"]


def rules_of(result):
    return [finding["rule"] for file in json.loads(result.out)["files"] for finding in file["findings"]]


def test_what_is_found_today_stands_and_a_reason_is_asked_for(run, folder):
    written = run("check", "--write-waivers", "a.txt")
    waivers = waivers_in(folder / "directive-model.toml")
    again = run("check", "a.txt", "--output-format", "json")

    assert (0, "") == (written.code, written.out)
    assert "2 waivers written to directive-model.toml; say why in each line of reason" in written.err
    assert [("number-shape", "a.txt", "…"), ("name-in-capitals", "a.txt", "…")] == [
        (one["rule"], one["files"], one["reason"]) for one in waivers
    ]
    assert 0 == again.code
    assert ["waiver-without-reason", "waiver-without-reason"] == rules_of(again)


def test_a_waiver_is_told_by_the_message_above_it(run, folder):
    run("check", "--write-waivers", "a.txt", "--lang", "vi")
    first, *_ = (folder / "directive-model.toml").read_text(encoding="utf-8").splitlines()

    assert first.startswith("# a.txt:3:1: số và ký hiệu trình bày chưa đúng: “Số: 07-CTr/TU”")


def test_with_a_reason_nothing_is_left_to_say(run, folder):
    run("check", "--write-waivers", "a.txt")
    file = folder / "directive-model.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("…", "đã ban hành"), encoding="utf-8")

    assert [] == rules_of(run("check", "a.txt", "--output-format", "json"))


def test_what_is_found_later_is_new(run, folder):
    run("check", "--write-waivers", "a.txt")
    (folder / "a.txt").write_text(WRONG.replace("Số: 07", "Số: 08"), encoding="utf-8")
    (folder / "b.txt").write_text(WRONG, encoding="utf-8")
    found = rules_of(run("check", "a.txt", "b.txt", "--output-format", "json"))

    assert ["number-shape", "number-shape", "name-in-capitals"] == [rule for rule in found if "waiver" not in rule]


def test_a_second_time_only_what_is_new_is_written(run, folder):
    run("check", "--write-waivers", "a.txt")
    before = (folder / "directive-model.toml").read_text(encoding="utf-8")
    again = run("check", "--write-waivers", "a.txt")

    assert "there is nothing to waive" in again.err
    assert before == (folder / "directive-model.toml").read_text(encoding="utf-8")


def test_what_two_documents_have_to_do_with_each_other_is_waived_too(run, folder):
    (folder / "a.txt").write_text(sample(), encoding="utf-8")
    later = sample(place_date="Sơn Hải, ngày 29 tháng 7 năm 2022", subject="về phát triển nghề cá\n-----")
    (folder / "b.txt").write_text(later, encoding="utf-8")
    run("check", "--write-waivers", "a.txt", "b.txt")

    assert ["number-twice"] == [one["rule"] for one in waivers_in(folder / "directive-model.toml")]
    assert 0 == run("check", "a.txt", "b.txt").code
    assert "waived number-twice" in run("check", "--show-waived", "a.txt", "b.txt").out


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_all_else_in_the_file_stays_as_it_is(run, folder, end):
    before = f'# của văn phòng{end or chr(10)}[check]{end or chr(10)}ignore = ["language"]{end}'.encode()
    (folder / "directive-model.toml").write_bytes(b"\xef\xbb\xbf" + before)
    run("check", "--write-waivers", "a.txt")
    after = (folder / "directive-model.toml").read_bytes()

    assert after.startswith(b"\xef\xbb\xbf" + before)
    assert (end == "\r\n") == (b"\r\n" in after)
    assert (b"\r" in after) == (after.replace(b"\r\n", b"").count(b"\n") < after.count(b"\n"))
    assert 0 == run("check", "a.txt").code


def test_a_project_file_gets_them_below_the_name_of_the_tool(run, folder):
    file = folder / "pyproject.toml"
    file.write_text('[tool.directive-model.check]\nselect = ["number"]\n', encoding="utf-8")
    run("check", "--write-waivers", "a.txt")

    assert ["number-shape"] == [one["rule"] for one in waivers_in(file, "tool", "directive-model")]
    assert not (folder / "directive-model.toml").exists()


def test_the_file_that_is_named_gets_them(run, folder):
    (folder / "cũ.toml").touch()
    run("check", "--write-waivers", "--config", "cũ.toml", "a.txt")

    assert 2 == len(waivers_in(folder / "cũ.toml"))


def test_waivers_of_another_shape_are_not_broken(run, folder):
    text = "[check]\nwaivers = []\n"
    (folder / "directive-model.toml").write_text(text, encoding="utf-8")
    refused = run("check", "--write-waivers", "a.txt")

    assert 3 == refused.code
    assert "write each waiver as a table [[check.waivers]]" in refused.err
    assert text == (folder / "directive-model.toml").read_text(encoding="utf-8")


def test_names_and_words_of_any_kind_are_written_so_that_they_are_read(run, folder):
    (folder / "[1] a.txt").write_text(WRONG, encoding="utf-8")
    run("check", "--write-waivers", "[1] a.txt")
    found = json.loads(run("check", "[1] a.txt", "--output-format", "json").out)

    assert 2 == len(found["files"][0]["waived"])


@pytest.mark.parametrize("option", ["--diff", "--isolated"])
def test_waivers_are_not_written_where_they_make_no_sense(run, folder, option):
    assert 2 == run("check", "--write-waivers", option, "a.txt").code
    assert not (folder / "directive-model.toml").exists()


def test_what_fixing_has_left_is_waived(run, folder):
    run("check", "--write-waivers", "--fix", "a.txt")

    assert ["name-in-capitals"] == [one["rule"] for one in waivers_in(folder / "directive-model.toml")]


@pytest.fixture
def waived(run, folder):
    """The document, and why what is wrong in it may stand."""
    run("check", "--write-waivers", "a.txt")
    file = folder / "directive-model.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("…", "đã ban hành"), encoding="utf-8")


def test_what_is_waived_is_shown_with_its_reason_when_it_is_asked_for(run, waived):
    shown, hidden = run("check", "--show-waived", "a.txt"), run("check", "a.txt")

    told = [line.partition(" waived ") for line in shown.out.splitlines()]
    assert [("a.txt:3:1:", "number-shape"), ("a.txt:30:1:", "name-in-capitals")] == [
        (place, said.partition(":")[0]) for place, _, said in told
    ]
    assert all(line.endswith("[đã ban hành]") for line in shown.out.splitlines())
    assert (0, "", 0) == (hidden.code, hidden.out, shown.code)
    assert "miễn trừ number-shape" in run("check", "--show-waived", "--lang", "vi", "a.txt").out


def test_the_page_shows_what_is_waived_in_the_margin(run, waived):
    shown = run("check", "--show-waived", "--output-format", "html", "a.txt").out

    assert "waived</strong> <code>number-shape</code>" in shown
    assert "<em>đã ban hành</em>" in shown
    assert "<code>number-shape</code>" not in run("check", "--output-format", "html", "a.txt").out

"""``show``: the outline, whole in a pipe, to the width on a terminal."""

import re

import pytest

from directive_model.cli.terminal import Terminal
from directive_model.kit import write_package


@pytest.fixture
def watched(monkeypatch):
    """Let the command believe that a person looks at a terminal of 80 columns."""
    monkeypatch.setattr(Terminal, "is_watched", True)
    monkeypatch.setenv("COLUMNS", "80")


def test_a_pipe_gets_plain_lines_with_every_sentence_whole(run, example):
    result = run("show", example)

    assert (0, "") == (result.code, result.err)
    assert "\x1b" not in result.out
    assert "…" not in result.out.replace("01 … 2025-12-31", "")


def test_head_and_foot_are_shown(run, example):
    lines = [line.strip() for line in run("show", example).out.splitlines()]

    assert lines[0] == "CHƯƠNG TRÌNH chỉ đạo tháng 12/2025 của Ban Thường vụ Tỉnh ủy"
    for expected in (
        "Issued by: TỈNH ỦY SƠN HẢI",
        "Number: Số 09-CTr/TU",
        "Place and date: Sơn Hải, ngày 28 tháng 11 năm 2025",
        "Period: 2025-12-01 … 2025-12-31",
        "Văn phòng Trung ương Đảng (để báo cáo)",
        "Lưu Văn phòng Tỉnh ủy",
        "Signatory: T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ, Trần Hải Đăng",
    ):
        assert expected in lines


def test_a_task_shows_who_leads_and_when_it_is_due(run, example):
    out = run("show", example, "--lang", "vi").out
    after = out.partition("▸ Giao Ban Tổ chức Tỉnh ủy chủ trì")[2].splitlines()[1]

    assert "chủ trì: Ban Tổ chức Tỉnh ủy; phối hợp: Đảng ủy Ủy ban nhân dân tỉnh" in after
    assert "thời hạn: trong tháng 12/2025" in after


def test_citations_stand_below_their_sentence(run, example):
    lines = run("show", example).out.splitlines()
    (place,) = [number for number, line in enumerate(lines) if "▸ Tiếp tục triển khai thực hiện Nghị quyết" in line]
    below = [line.strip() for line in lines[place + 1 : place + 4]]

    assert "§ Nghị quyết 57-NQ/TW (2024-12-22, Bộ Chính trị)" in below
    assert "§ Nghị quyết 68-NQ/TW (2025-05-04, Bộ Chính trị)" in below


def test_a_citation_of_which_only_the_number_is_known_has_no_brackets(run, tmp_path):
    page = tmp_path / "a.txt"
    page.write_text("KẾ HOẠCH\n\n1. Thực hiện Luật số 72/2025/QH15.\n", encoding="utf-8")

    assert "§ Luật 72/2025/QH15" in [line.strip() for line in run("show", page).out.splitlines()]


def test_every_task_of_the_reference_document_is_marked(run, seed):
    assert run("show", seed).out.count("▸") == 32


@pytest.mark.usefixtures("watched")
def test_a_terminal_gets_a_tree_that_fits_its_width(run, example):
    lines = run("show", example).out.splitlines()

    assert max(map(len, lines[1:])) <= 80
    assert re.match(r"├─ 1\. Công tác xây dựng Đảng", next(line for line in lines if "1. " in line))
    assert any(line.endswith("…") for line in lines)


def test_tables_and_appendices_are_in_the_outline(run, tmp_path):
    from directive_model import Appendix, Cell, DirectiveProgram, Paragraph, Row, Statement, Table, Task, Title
    from directive_model.api import write

    cells = (
        Cell((Paragraph(None, (Statement("01"),)),)),
        Cell((Paragraph(None, (Task("Rà soát.", lead=("Sở A",)),)),)),
    )
    appendix = Appendix("Phụ lục 1", "Danh mục", None, blocks=(Table((Row(cells),)),))
    write(DirectiveProgram(title=Title("KẾ HOẠCH", "công tác"), appendices=(appendix,)), tmp_path / "a.json")

    lines = [line.strip() for line in run("show", tmp_path / "a.json").out.splitlines()]

    assert ["KẾ HOẠCH công tác", "Phụ lục 1 Danh mục", "Table", "01 | ▸ Rà soát.", "lead: Sở A"] == lines


@pytest.fixture
def tracked(tmp_path):
    """A document in which a tracked change gives a task to another."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    sentence = (
        run.format("Giao ")
        + f"<w:del>{run.format('Ban Tổ chức').replace('w:t', 'w:delText')}</w:del>"
        + f"<w:ins>{run.format('Ban Dân vận')}</w:ins>"
        + run.format(" chủ trì, rà soát quy hoạch.")
    )
    lines = [run.format("CHƯƠNG TRÌNH"), run.format("chỉ đạo tháng 8/2026"), sentence]
    body = "".join(f"<w:p>{line}</w:p>" for line in lines)
    path = tmp_path / "tracked.docx"
    document = f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'
    path.write_bytes(write_package([("word/document.xml", document.encode())]))
    return path


@pytest.mark.parametrize(
    ("options", "lead"),
    [((), "Ban Dân vận"), (("--changes", "original"), "Ban Tổ chức")],
)
def test_tracked_changes_are_read_as_asked_for(run, tracked, options, lead):
    assert f"▸ Giao {lead} chủ trì, rà soát quy hoạch." in run("show", tracked, *options).out


def test_every_command_that_reads_takes_the_view(run, tracked, tmp_path):
    target = tmp_path / "out.txt"
    checked = run("check", tracked, "--changes", "original").out
    run("convert", tracked, target, "--changes", "all")

    assert "inserted text, kept by change tracking, is not part of the original" in checked
    assert "Giao Ban Tổ chứcBan Dân vận chủ trì" in target.read_text("utf-8")


def test_places_stand_after_their_lines(run, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(
        "KẾ HOẠCH\nrà soát quy hoạch\n\nI. Việc\n1. Rà soát quy hoạch. Báo cáo kết quả.\n", encoding="utf-8"
    )
    lines = [line.strip() for line in run("show", "--places", file).out.splitlines()]

    assert "KẾ HOẠCH rà soát quy hoạch  [1:1]" == lines[0]
    assert {"I. Việc  [4:1]", "1.  [5:1]", "▸ Rà soát quy hoạch.  [5:4]", "Báo cáo kết quả.  [5:23]"} <= set(lines)


def test_places_of_a_package_are_paragraphs_and_characters(run, example, tmp_path):
    file = tmp_path / "a.docx"
    run("convert", example, file)
    lines = run("show", "--places", file).out.splitlines()

    assert all(re.search(r"\[word/document\.xml ¶\d+(:\d+)?\]$", line) for line in lines if "▸" in line)


def test_a_long_line_leaves_room_for_its_place(run, example, watched):
    lines = run("show", "--places", example).out.splitlines()

    assert {True} == {len(re.sub("\x1b\\[[0-9;]*m", "", line)) <= 80 for line in lines if "▸" in line}
    assert any(re.search(r"…\s+\[\d+:\d+\]", re.sub("\x1b\\[[0-9;]*m", "", line)) for line in lines)


def test_without_the_option_no_place_is_shown(run, example):
    assert re.search(r"\[\d+:\d+\]", run("show", example).out) is None

"""The pictures of the forms are there, are shown, and are those of today's pages."""

import importlib.util
import json
import re
import shutil
from pathlib import Path

import pytest

from directive_model.forms import read_form

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
RECORD = json.loads((PICTURES / "made-from.json").read_text(encoding="utf-8"))
_MOST_BYTES = 64_000
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def _script():
    spec = importlib.util.spec_from_file_location("draw", PICTURES / "draw.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _shown(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    return {(ROOT / page).parent / name for name in re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", text)}


@pytest.mark.parametrize("form", RECORD)
def test_the_pictures_are_drawn_from_today_s_pages(form):
    assert _script().digest_of(form) == RECORD[form]["flow"], "run: make pictures"


def test_a_page_that_a_form_sets_otherwise_is_told(tmp_path, monkeypatch):
    script = _script()
    changed = tmp_path / "hd36.toml"
    changed.write_text('extends = "hd36"\n[parts.body]\nsize_pt = 15\n', encoding="utf-8")
    monkeypatch.setattr(script, "load_form", lambda _: read_form(changed))

    assert script.digest_of("hd36") != RECORD["hd36"]["flow"]


def test_there_is_every_picture_that_was_drawn_and_no_other():
    drawn = {name for form in RECORD.values() for name in form["pictures"]}

    assert list(RECORD) == ["hd36", "hd05", "nd30"]
    assert drawn == {path.name for path in PICTURES.glob("*.png")}


def test_the_pictures_are_small_files():
    for picture in PICTURES.glob("*.png"):
        data = picture.read_bytes()

        assert data.startswith(_SIGNATURE)
        assert len(data) < _MOST_BYTES


def test_the_page_of_the_forms_shows_all_of_them():
    assert set(PICTURES.glob("*.png")) == _shown("docs/forms.md")


@pytest.mark.parametrize("page", ["README.md", "README.vi.md"])
def test_a_readme_shows_one_of_each_form(page):
    assert list(RECORD) == sorted((path.name.split("-")[0] for path in _shown(page)), key=list(RECORD).index)
    assert all(path.is_file() for path in _shown(page))


def test_the_command_draws_them_all(tmp_path, monkeypatch):
    pytest.importorskip("typst")
    script = _script()
    shutil.copy(PICTURES / "made-from.json", tmp_path)
    (tmp_path / "old.png").touch()
    monkeypatch.setattr(script, "HERE", tmp_path)
    monkeypatch.setattr(script, "RECORD", tmp_path / "made-from.json")
    script.main()

    assert RECORD == json.loads((tmp_path / "made-from.json").read_text(encoding="utf-8"))
    assert {path.name for path in PICTURES.glob("*.png")} == {path.name for path in tmp_path.glob("*.png")}

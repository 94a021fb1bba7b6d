"""A browser shows the page to everybody, and prints it on the paper of the form."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from directive_model import read, write

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"
MM = 25.4 / 72


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Return what Chromium and axe-core find on the example's page, and the words of its print with their boxes."""
    modules = Path(os.environ.get("DIRECTIVE_NPM", Path.home() / ".cache/directive-model/npm")) / "node_modules"
    tools = {name: shutil.which(name) for name in ("chromium", "node", "pdftotext")}
    missing = [name for name, path in tools.items() if path is None]
    missing += [name for name in ("axe-core", "playwright-core") if not (modules / name).is_dir()]
    if missing:
        reason = f"not installed: {', '.join(missing)}"
        if os.environ.get("DIRECTIVE_REQUIRE_SHARED") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("browser")
    page, pdf = folder / "page.html", folder / "page.pdf"
    write(read(EXAMPLE).value, page)
    script = Path(__file__).with_name("browser.cjs")
    command = [tools["node"], script, tools["chromium"], page.as_uri(), pdf]
    environment = {**os.environ, "NODE_PATH": str(modules)}
    told = subprocess.run(command, check=True, capture_output=True, timeout=100, env=environment).stdout
    boxes = subprocess.run([tools["pdftotext"], "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return {**json.loads(told), "page": page.as_uri(), "pages": boxes.split("<page ")[1:]}


def test_axe_finds_nothing_on_a_phone_and_on_a_desk(shown):
    assert [] == shown["violations"]


def test_the_page_asks_for_nothing_else_and_keeps_its_own_policy(shown):
    assert [shown["page"]] == shown["requests"]
    assert [] == shown["messages"]


def test_the_print_is_on_a4_with_the_margins_of_the_form(shown):
    first = shown["pages"][0]
    paper = [float(one) * MM for one in re.search(r'width="([\d.]+)" height="([\d.]+)"', first).groups()]
    boxes = [
        [float(one) * MM for one in re.findall(r'M(?:in|ax)="([\d.]+)"', line)] for line in first.split("<word")[1:]
    ]

    assert pytest.approx([210, 297], abs=0.5) == paper
    assert pytest.approx(30, abs=0.5) == min(box[0] for box in boxes)
    assert pytest.approx(195, abs=0.5) == max(box[2] for box in boxes)
    assert pytest.approx(20, abs=0.5) == min(box[1] for box in boxes)
    assert max(box[3] for box in boxes) <= 277.5


def test_pages_are_numbered_from_the_second_on(shown):
    firsts = [re.search(r">([^<]*)</word>", page)[1] for page in shown["pages"]]

    assert ["TỈNH", "2"] == firsts
